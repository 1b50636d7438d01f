import type { AnalyzerMeta } from '../contract.ts';

/** What edits take away or loosen. */
export const editCodes: AnalyzerMeta['codes'] = {
  'download-unchecked': {
    title: 'A download is no longer checked',
    points: 2,
    message: 'no longer checks a download by `{name}`',
    help: 'Whoever can change the file on its way or at its source now has a program run here. Keep the hash or the signature, and stop when it does not fit.',
  },
  'bounds-looser': {
    title: 'A limit is gone or lets more through',
    points: 2,
    message: 'no longer holds `{name}` as it was against a limit',
    help: 'What is longer than the place meant for it overwrites or shows what stands behind. Say what keeps the length small enough now, and add a test with the first value that is too large.',
  },
  'place-unchecked': {
    title: 'A path or an address is no longer held to its place',
    points: 2,
    message: 'no longer checks where something leads: `{name}`',
    help: 'The check kept a path in its folder, or an address among those that are meant. Keep it next to the place that needs it, after the path or address is resolved, and add a test with one that must be refused.',
  },
  'details-shown': {
    title: 'Inner details are shown to callers',
    points: 2,
    message: 'shows callers what should stay inside: `{name}`',
    help: 'Stacks, settings and whole records tell an attacker where to go on, and some hold secrets. Answer with a short text and a number, write the details to the log, and name the fields that are shown.',
  },
  'all-addresses': {
    title: 'A server listens on every address',
    points: 1,
    message: 'listens on every address of the machine: `{name}`',
    help: 'Whoever reaches the machine over any network reaches the server. Listen on the address that is meant, or say what in front of it keeps others out.',
  },
  race: {
    title: 'Something can change between check and use',
    points: 2,
    message: 'lets something change between check and use: `{name}`',
    help: 'Two requests at once, or another program, can act on the same thing in between: money is spent twice, a file becomes a link. Keep the lock or the transaction around both, or use the call that does both at once.',
  },
  'fields-opened': {
    title: 'Input may set more fields than were named',
    points: 2,
    message: 'lets input set fields beyond those that were named: `{name}`',
    help: 'Whoever sends the request also sets fields that nobody meant: a role, an owner, a balance. Take the fields that are meant, one by one.',
  },
  'cleaning-lost': {
    title: 'A value is used as it comes',
    points: 2,
    message: 'no longer makes a value harmless by `{name}`',
    help: 'The value went through a call that escaped, checked or shortened it, and now goes where it went before without it. Say what makes it harmless now, and add a test with a value that needed the call.',
  },
  'weaker-call': {
    title: 'A call does with less care what another one did',
    points: 2,
    message: 'takes `{name}`',
    help: 'The names say that one of the two is safe, checked, limited or secret, and the other one is not. Take the careful one, or write down why nothing can go wrong here.',
  },
  'option-weakened': {
    title: 'An option that protected is off or gone',
    points: 2,
    message: 'turns around or leaves out `{name}`',
    help: 'The option held something to a limit, checked it or kept it apart. Keep it, or say what does the same now and why the default is enough.',
  },
  'contract-hazard': {
    title: 'A contract does what others were robbed by',
    points: 2,
    message: 'does what contracts were robbed by: `{name}`',
    help: 'What runs on a chain can be called by anybody, in any order, with borrowed money, and cannot be mended. Say who may call it and what another contract can do in between; add a test that attacks it, and have it read by somebody who knows such attacks.',
  },
  'unbounded-input': {
    title: 'Input of any size is unpacked',
    points: 1,
    message: 'unpacks input of any size by `{name}`',
    help: 'A few kilobytes can unpack to more than memory and disk hold. Stop after as many bytes as are meant, and count the entries too.',
  },
  'upload-unchecked': {
    title: 'Uploaded files are taken as they come',
    points: 2,
    message: 'takes uploaded files without what held them: `{name}`',
    help: 'A name, a type or a size that the sender chose can put a program on the server or fill its disk. Make the name yourself, look at the content, keep a limit, and store outside of what the web server shows.',
  },
};
