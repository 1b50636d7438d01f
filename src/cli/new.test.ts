import { expect, it } from 'vitest';
import { runCommandLine } from './main.ts';
import { recordIo } from './recorded-io-builder.ts';

const POLICY = '.gitea/sop-gate.yml';

/** A folder in memory, and a command line in it. */
function aFolder(files: Record<string, string> = {}) {
  const recorded = recordIo(files, {
    writeFile: async (path, text, how) => {
      if (how === 'create' && files[path] !== undefined) throw new Error('it is there');
      files[path] = text;
    },
  });
  return { ...recorded, files, call: (...args: string[]) => runCommandLine(args, recorded.io) };
}

it('makes an analyzer that passes its tests at once and fires', async () => {
  const folder = aFolder({
    'c.diff':
      'diff --git a/src/a.ts b/src/a.ts\nnew file mode 100644\n--- /dev/null\n+++ b/src/a.ts\n@@ -0,0 +1 @@\n+acme.unsafe(1);\n',
  });

  const codes = [
    await folder.call('new', 'analyzer', 'acme-vault'),
    await folder.call('test'),
    await folder.call('analyze', '--policy', POLICY, '--diff', 'c.diff'),
  ];

  expect(codes).toEqual([0, 0, 0]);
  expect(Object.keys(folder.files)).toEqual([
    'c.diff',
    '.gitea/sop-gate/analyzers/acme-vault.ts',
    '.gitea/sop-gate/analyzers/acme-vault.md',
    '.gitea/sop-gate/analyzers/acme-vault.test.ts',
    POLICY,
  ]);
  const said = folder.printed.join('\n');
  expect(said).toMatch(/pass {2}acme-vault {2}5 samples, (\d+) of \1 small changes noticed/);
  expect(said).toContain('Only tried, and counted for nothing (shadow)\n  src/a.ts:1 calls `acme.unsafe`');
});

it.each([
  ['analyzer', '.gitea/sop-gate/analyzers/acme-vault.ts', 5],
  ['rule', POLICY, 4],
])(
  'leads from the %s it makes to the one that is meant by the sample that fails by design',
  async (kind, file, samples) => {
    const folder = aFolder();
    const change = (from: RegExp, to: string) => {
      folder.files[file] = (folder.files[file] ?? '').replaceAll(from, to);
    };
    const test = async () => [await folder.call('test', 'acme-vault'), folder.printed.at(-1)] as const;
    await folder.call('new', kind, 'acme-vault');

    const atOnce = await test();
    change(/yours\.dangerous/g, 'vault.open');
    change(/,?\s+notYet: true/g, '');
    const replaced = await test();
    change(/acme\.unsafe/g, 'vault.open');
    const meant = await test();

    expect(atOnce).toEqual([
      0,
      expect.stringMatching(
        new RegExp(
          `^pass {2}acme-vault {2}${samples} samples.*\\n {6}does not hold yet, by design: mustFlag "replace me: code of yours that must be found"\\n {6}Next: put code of yours there`,
        ),
      ),
    ]);
    expect(replaced).toEqual([
      1,
      expect.stringMatching(
        new RegExp(
          `^FAIL {2}acme-vault {2}${samples} samples\\n {6}mustFlag "replace me: .+ found nothing; as typescript the change adds the calls vault\\.open\\(1\\)`,
        ),
      ),
    ]);
    expect(meant).toEqual([
      0,
      expect.stringMatching(new RegExp(`^pass {2}acme-vault {2}${samples} samples[^\\n]*$`)),
    ]);
  },
);

it('makes an analyzer whose options the policy may give, and whose wrong options fail it alone', async () => {
  const folder = aFolder({
    'c.diff': `diff --git a/src/a.ts b/src/a.ts\nnew file mode 100644\n--- /dev/null\n+++ b/src/a.ts\n@@ -0,0 +1 @@\n+acme.other(1);\n`,
  });
  await folder.call('new', 'analyzer', 'acme-vault');
  const analyze = async (options: string) => {
    folder.files[POLICY] =
      `analyzers:\n  acme-vault:\n    from: .gitea/sop-gate/analyzers/acme-vault.ts\n    options: ${options}\n`;
    await folder.call('analyze', '--policy', POLICY, '--diff', 'c.diff', '--format', 'json');
    return JSON.parse(folder.printed.at(-1) ?? '');
  };

  const given = await analyze('{ names: [acme.other] }');
  const wrong = await analyze('{ names: [""], nams: [] }');

  expect(given).toMatchObject({ findings: [{ code: 'acme-vault', line: 1 }], failures: [] });
  expect(wrong).toMatchObject({
    tier: 'high',
    findings: [],
    failures: [
      {
        analyzer: 'acme-vault',
        reason:
          'its options in .gitea/sop-gate.yml cannot be read: unknown key `nams` in `analyzers.acme-vault.options`; did you mean `names`?; `analyzers.acme-vault.options.names[0]` is the text `""`: expected a text, at least 1 letter',
      },
    ],
  });
});

it('adds a rule to a policy and leaves the rest of it as it is', async () => {
  const folder = aFolder({ [POLICY]: '# ours\nmode: observe # for now\n' });

  const codes = [await folder.call('new', 'rule', 'acme-rule'), await folder.call('test', 'acme-rule')];

  expect(codes).toEqual([0, 0]);
  expect(folder.files[POLICY]).toMatch(/^# ours\nmode: observe # for now\nrules:\n {2}acme-rule:\n/);
  expect(folder.files[POLICY]).toMatch(/rollout:\n {2}acme-rule: shadow\n$/);
  expect(folder.printed.join('\n')).toContain('pass  acme-rule  4 samples');
});

const own = 'rules: { there: { title: T, help: H, paths: [a] } }\n';
const policies: Record<string, string> = { there: own, tried: 'rollout: { tried: shadow }\n' };
const toPolicy = (name = '') => policies[name] ?? 'version: 1\n';

it.each([
  [['new', 'thing', 'acme'], 'the kind "thing" is unknown'],
  [['new', 'rule', 'Acme!'], '"Acme!" is no name for a rule'],
  [['new', 'rule', 'there'], 'has rules.there already'],
  [['new', 'analyzer', 'there'], 'has rules.there already'],
  [['new', 'rule', 'tried'], 'has rollout.tried already'],
  [['new', 'analyzer', 'crypto-import'], '"crypto-import" is an analyzer of this build'],
  [['new', 'rule', 'sql-grant'], '"sql-grant" is a finding code of sql'],
  [['new', 'rule', 'a'], 'Use 2 to 60 lower-case letters'],
  [['test'], 'brings no analyzers or rules along'],
  [['test', 'nobody', '--policy', 'with-rule.yml'], 'the name "nobody" is unknown'],
])('says of %j what is wrong', async (args, problem) => {
  const folder = aFolder({ [POLICY]: toPolicy(args[2]), 'with-rule.yml': own });

  const before = { ...folder.files };

  expect(await folder.call(...args)).toBe(2);
  expect(folder.files).toEqual(before);
  expect(folder.logged.join('\n')).toContain(problem);
});

it('does not write over an analyzer that is there', async () => {
  const file = '.gitea/sop-gate/analyzers/acme.ts';
  const folder = aFolder({ [file]: 'mine' });

  expect(await folder.call('new', 'analyzer', 'acme')).toBe(2);
  expect(folder.files).toEqual({ [file]: 'mine' });
  expect(folder.logged.join('\n')).toContain('could not be written');
});

it('fails for samples that do not hold, and for an analyzer that is not there', async () => {
  const folder = aFolder({
    [POLICY]: `
analyzers: { gone: { from: .gitea/sop-gate/analyzers/gone.ts } }
rules:
  broken:
    title: T
    help: H
    match: [{ calls: [one] }]
    mustFlag: [{ path: a.ts, head: "two();" }]
    mustNotFlag: [{ path: a.ts, head: "one();" }]
`,
  });

  expect(await folder.call('test')).toBe(1);
  const said = folder.printed.join('\n');
  expect(said).toContain('FAIL  gone  0 samples\n      .gitea/sop-gate/analyzers/gone.ts is not there');
  expect(said).toContain('FAIL  broken  2 samples\n      mustFlag "a.ts": it found nothing');
  expect(said).toContain('mustNotFlag "a.ts": it found broken:1');
});

it('fails for two analyzers that cannot be had together, and names the other', async () => {
  const folder = aFolder();
  await folder.call('new', 'analyzer', 'acme-one');
  await folder.call('new', 'analyzer', 'acme-two');
  const second = '.gitea/sop-gate/analyzers/acme-two.ts';
  folder.files[second] = (folder.files[second] ?? '').replace("'acme-two': {", "'acme-one': {");

  const exitCode = await folder.call('test', 'acme-two');

  expect(exitCode).toBe(1);
  expect(folder.printed.join('\n')).toContain(
    'FAIL  acme-two  0 samples\n      the analyzer acme-one has the code "acme-one" already; give yours another',
  );
});

it.each([
  ['analyze', ['--diff', 'c.diff'], 1],
  ['explain', [], 1],
  ['analyze', ['--diff', 'c.diff', '--policy', POLICY], 0],
  ['explain', ['--policy', POLICY], 0],
])('tells that the policy beside it is not used by %s %j', async (command, args, times) => {
  const diff = '--- /dev/null\n+++ b/a.txt\n@@ -0,0 +1 @@\n+a\n';
  const folder = aFolder({ [POLICY]: 'version: 1\n', 'c.diff': diff });

  expect(await folder.call(command, ...args)).toBe(0);
  expect(folder.logged.filter((line) => line.includes('here but not used; add --policy'))).toHaveLength(
    times,
  );
});
