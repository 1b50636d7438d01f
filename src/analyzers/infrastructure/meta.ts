import type { AnalyzerMeta, CodeMeta } from '../contract.ts';

const code = (points: CodeMeta['points'], title: string, help: string): CodeMeta => ({
  points,
  title,
  message: '{what}',
  help,
});

export const meta: AnalyzerMeta = {
  id: 'infrastructure',
  title: 'Infrastructure',
  summary: 'Settings of images, clusters, clouds and servers that open, widen or switch off something.',
  languages: ['dockerfile', 'yaml', 'hcl', 'json', 'shell', 'any'],
  codes: {
    'infra-privilege': code(
      2,
      'More rights on the machine',
      'What breaks out of such a container owns the machine, and with it everything else that runs there. Run as a user without rights, drop all capabilities, and add back the single one that is needed.',
    ),
    'infra-permission': code(
      2,
      'Rights on everything',
      'Whoever gets hold of this role can do anything with it. Name the actions and the resources that are needed, and bind the role to the one account that needs it.',
    ),
    'infra-exposure': code(
      2,
      'Open to the internet',
      'Machines look for such openings all day long. Allow the addresses that are needed, put the service behind a gateway, and keep stores private.',
    ),
    'infra-protection': code(
      2,
      'Protection that is switched off',
      'Data and logins can then be read or changed on their way or where they lie. Keep the protection on; where it must be off for a while, say in the change why and until when.',
    ),
    'infra-fetch': code(
      2,
      'Code from the net that nobody checked',
      'Whoever controls that address, or the way to it, decides what is built. Fetch a fixed version, compare its hash, and then run it.',
    ),
    'infra-weak': code(
      1,
      'A setting worth a question',
      'It is no hole by itself, and it makes one worse or keeps it unseen. Choose the stricter value where nothing speaks against it.',
    ),
  },
};
