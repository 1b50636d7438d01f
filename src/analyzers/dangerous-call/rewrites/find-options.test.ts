import { expect, it } from 'vitest';
import { edit } from './edit-builder.ts';
import { isCareful } from './find-options.ts';

it.each([
  ['verifyPeer', true],
  ['http_only', true],
  ['skipVerify', false],
  ['disableEntities', true],
  ['disableCache', undefined],
  ['allowDoctype', false],
  ['enableTls', true],
  ['allowColor', undefined],
  ['debug', false],
  ['color', undefined],
])('knows which value of %s is the careful one', (name, value) => {
  expect(isCareful(name)).toBe(value);
});

it.each([
  ['behind a colon', 'f({ verify: true });', 'f({ verify: false });', 'verify'],
  ['behind a sign', 'f(verify=True)', 'f(verify=False)', 'verify'],
  ['behind an arrow', "f(['verify' => true]);", "f(['verify' => false]);", 'verify'],
  ['in brackets', 'f().verify(true);', 'f().verify(false);', 'verify'],
  ['behind a name in quotes', 'f.set("verify", true);', 'f.set("verify", false);', 'verify'],
  ['as what was computed', 'f({ verify: isLive });', 'f({ verify: false });', 'verify'],
  [
    'the other way round, with a stroke in its name',
    'ignore-scripts = true',
    'ignore-scripts = false',
    'scripts',
  ],
  ['behind a stroke', '-verify = true', '-verify = false', 'verify'],
  ['the other way round', 'f({ skipVerify: false });', 'f({ skipVerify: true });', 'skipVerify'],
  ['to nothing', 'f({ verify: on });', 'f({ verify: null });', 'verify'],
  ['as a limit ten times as high', "f({ limit: '50kb' });", "f({ limit: '5mb' });", 'limit'],
  ['as a limit that is no number', 'f({ maxDepth: 20 });', 'f({ maxDepth: Infinity });', 'maxDepth'],
  ['as a limit that is off', 'c.max_nesting = 20', 'c.max_nesting = false', 'max_nesting'],
  ['as a limit below nothing', 'f({ limit: 20 });', 'f({ limit: -1 });', 'limit'],
  ['at the beginning', 'verify = True', 'verify = False', 'verify'],
  ['as a limit of nothing', 'f({ limit: 20 });', 'f({ limit: 0 });', 'limit'],
  ['as a limit before another line', 'const maxBody = 5', 'const maxBody = 50\n- 2', 'maxBody'],
  ['as a limit that is shifted', 'const maxBody = 1 << 20', 'const maxBody = 10 << 20', 'maxBody'],
  ['as a limit that is multiplied', 'f({ limit: 5 * 60 });', 'f({ limit: 5 * 600 });', 'limit'],
  ['as a limit of pages', 'f({ limit: 5 * PAGE });', 'f({ limit: 50 * PAGE });', 'limit'],
  ['as a time', "f({ expiresIn: '15m' });", "f({ expiresIn: '30d' });", 'expiresIn'],
  ['as a limit with a dash in its number', 'f({ limit: 1_000 });', 'f({ limit: 10_000 });', 'limit'],
])('tells of an option that was turned: %s', (_what, before, after, name) => {
  expect(edit(before, after)).toEqual([`option-weakened ${name} 2`]);
});

it.each([
  ['towards care', 'f({ verify: false });', 'f({ verify: true });'],
  ['towards care, with a stroke in its name', 'ignore-scripts = false', 'ignore-scripts = true'],
  ['towards care, with strokes in its name', 'x-ignore-all-scripts = false', 'x-ignore-all-scripts = true'],
  ['that means nothing', 'f({ color: true });', 'f({ color: false });'],
  ['to something computed', 'f({ verify: true });', 'f({ verify: isLive });'],
  ['that stays computed', 'f({ verify: isLive });', 'f({ verify: isUp });'],
  ['as a limit that is a little higher', 'f({ limit: 20 });', 'f({ limit: 199 });'],
  ['as a limit that is shifted less', 'const maxBody = 1 << 20', 'const maxBody = 512 << 10'],
  ['as a limit that is written out', 'const maxBody = 5 * 1000;', 'const maxBody = 5000;'],
  ['as a limit of something else', 'f({ limit: 5 * PAGE });', 'f({ limit: 500 * row });'],
  ['as a limit of a sum', 'f({ limit: 5 });', 'f({ limit: 500 - size });'],
  ['as a shorter time', 'f({ timeout: 5 * time.Second });', 'f({ timeout: 100 * time.Millisecond });'],
  ['as the same time', "f({ timeout: '60s' });", "f({ timeout: '1m' });"],
  ['as a time without a unit', "f({ timeout: '30s' });", 'f({ timeout: 5000 });'],
  ['that means nothing, to on', 'f({ color: isLive });', 'f({ color: true });'],
  ['that was off', 'f({ verify: false, a });', 'f({ verify: false, b });'],
  ['as a limit that was a name', 'f({ limit: size2 });', 'f({ limit: Infinity });'],
  ['as a limit that was a sum', 'f({ limit: 5 + size });', 'f({ limit: Infinity });'],
  ['as a limit that was none', 'f({ limit: 0 });', 'f({ limit: 50 });'],
  ['as a limit that is computed', 'f({ limit: 20 });', 'f({ limit: size });'],
  ['as a number that is no limit', 'f({ width: 20 });', 'f({ width: 2000 });'],
  ['of which only the quotes changed', "f({ verify: 'yes' });", 'f({ verify: "yes" });'],
])('says nothing of an option that was turned %s', (_what, before, after) => {
  expect(edit(before, after)).toEqual([]);
});

it.each([
  ['a switch', 'f({\n  verify: true,\n});', 'f({\n});', 'verify 3 <- 3'],
  ['a switch among others', 'f(verify=True, a=1)', 'f(a=1)', 'verify 2 <- 2'],
  ['a call of a chain', 'f()\n  .httpsOnly(true)\n  .go();', 'f()\n  .go();', 'httpsOnly 3 <- 3'],
  ['a switch that refuses', 'f(allowDoctype=False, a=1)', 'f(a=1)', 'allowDoctype 2 <- 2'],
  ['a computed switch of a cookie', 'f({\n  secure: isLive,\n});', 'f({\n});', 'secure 3 <- 3'],
  ['a limit', 'f({\n  maxBody: 20,\n});', 'f({\n});', 'maxBody 3 <- 3'],
  ['a limit with a name', 'f(a, { maxOutput: MAX_OUT });', 'f(a);', 'maxOutput 2 <- 2'],
  [
    'a sign of a mask',
    'open(p, O_RDWR | O_NOFOLLOW | O_SYNC);',
    'open(p, O_RDWR | O_SYNC);',
    'O_NOFOLLOW 2 <- 2',
  ],
  ['a sign at the end of a mask', 'open(p, O_RDWR | O_NOFOLLOW);', 'open(p, O_RDWR);', 'O_NOFOLLOW 2 <- 2'],
  ['a sign at the beginning of a mask', 'O_NOFOLLOW | O_RDWR', 'O_RDWR', 'O_NOFOLLOW 2 <- 2'],
  [
    'one among many lines that became one',
    `f({\n  verify: true,\n${'  a: b,\n'.repeat(4)}});`,
    'f();',
    'verify 2 <- 3',
  ],
])('tells of an option that is gone: %s', (_what, before, after, name) => {
  expect(edit(before, after)).toEqual([`option-weakened ${name}`]);
});

it.each([
  ['a switch that was off', 'f(verify=False, a=1)', 'f(a=1)'],
  ['a switch that means nothing', 'f(color=True, a=1)', 'f(a=1)'],
  ['a limit that was computed', 'f(limit=size, a=1)', 'f(a=1)'],
  ['a type', 'interface A {\n  secure: boolean;\n}', 'interface A {\n}'],
  ['a sign that is no part of a mask', 'f(O_NOFOLLOW, a);', 'f(a);'],
  ['a sign alone', 'go(O_NOFOLLOW);', 'go();'],
  ['another sign of a mask', 'open(p, O_RDWR | O_SYNC);', 'open(p, O_RDWR);'],
  ['an option that went elsewhere', 'f({ verify: true });', 'const all = { verify: true };\nf(all);'],
])('says nothing of what is gone: %s', (_what, before, after) => {
  expect(edit(before, after)).toEqual([]);
});

const lines = (count: number) =>
  ['  verify: true,', ...Array.from({ length: count }, (_, at) => `  a${at}: b,`)].join('\n');

it('takes more than four lines that went together for more than an option', () => {
  expect(edit(lines(3), '')).toEqual(['option-weakened verify 2 <- 2']);
  expect(edit(lines(4), '')).toEqual([]);
});

it.each([
  ['a mode that lets others read', 'open(p, 0o600)', 'open(p, 0o644)', ['0o644 instead of 0o600 2']],
  ['an older mode', 'open(p, 0640)', 'open(p, 0644)', ['0644 instead of 0640 2']],
  ['a mode that was open', 'open(p, 0o604)', 'open(p, 0o644)', []],
  ['a mode for a group', 'open(p, 0o600)', 'open(p, 0o640)', []],
  ['other numbers', 'open(p, 100)', 'open(p, 644)', []],
  ['two signs', 'open(p, 0o600)', 'open(p, 0o644 + 1)', []],
])('reads %s', (_what, before, after, names) => {
  expect(edit(before, after)).toEqual(names.map((name) => `option-weakened ${name}`));
});

it.each([
  ['a place of an array', 'char b[SIZE + 1];', 'char b[SIZE];', 'a.c', 1],
  ['memory that is asked for', 'p = xmalloc(f(n) + 1);', 'p = xmalloc(f(n));', 'a.c', 1],
  ['another call', 'p = look(n + 1);', 'p = look(n);', 'a.c', 0],
  ['a sum in no brackets', 'p = n + 1;', 'p = n;', 'a.c', 0],
  ['a difference', 'char b[SIZE - 1];', 'char b[SIZE];', 'a.c', 0],
  ['a larger place', 'char b[SIZE + 1];', 'char b[SIZE + 2];', 'a.c', 0],
  ['a language that looks itself', 'b = a[n + 1];', 'b = a[n];', 'src/a.ts', 0],
])('looks at the room of %s', (_what, before, after, path, count) => {
  expect(edit(before, after, path).filter((found) => found.startsWith('bounds-looser + 1'))).toHaveLength(
    count,
  );
});

it.each([
  [
    'a rule that is gone',
    '  Name string `binding:"Required;Plain"`',
    '  Name string `binding:"Required"`',
    ['Plain 2 <- 2'],
  ],
  [
    'a rule that is swapped',
    '  Name string `binding:"Required;Plain"`',
    '  Name string `binding:"Required;Word"`',
    [],
  ],
  ['a word that is no rule', '  Name string `json:"required;plain"`', '  Name string `json:"required"`', []],
  ['a word before the rules', '  Name old `binding:"Required"`', '  Name `binding:"Required"`', []],
])('reads rules of fields: %s', (_what, before, after, names) => {
  expect(edit(before, after, 'a.go')).toEqual(names.map((name) => `option-weakened ${name}`));
});
