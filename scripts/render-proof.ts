import type { ProofFigures } from './proof-figures.ts';

/** One folder's mutants, and the percent of them that some test noticed. */
export interface MutationProof {
  readonly name: string;
  readonly mutants: number;
  readonly score: number;
  readonly bar: number;
}

/** A bug that was planted by hand to see whether a test notices. */
export interface PlantedBug {
  readonly bug: string;
  readonly file: string;
  readonly caught: number;
  readonly test: string;
}

export interface Proof {
  readonly runs: Readonly<Record<string, ProofFigures | undefined>>;
  readonly mutation: readonly MutationProof[];
  readonly planted: readonly PlantedBug[];
}

interface Section {
  readonly title: string;
  readonly law: string;
  readonly source: string;
  readonly rows: readonly (readonly [string, string])[];
}

/** What each run proves, in words, and how its figures are called. */
const sections: readonly (Section & { readonly name: string })[] = [
  {
    name: 'faults',
    title: 'Every fault of a server',
    law: 'The whole gate runs on stories, and every call of every run is answered wrongly, one fault after the other: refusals, timeouts, lost and broken answers, fields that are missing or of another kind, pages that lack rows, redirects, stale answers, answers about something else. No fault leaves more open than there would be without it; the exit code tells; once the fault has passed, the gate heals by itself.',
    source: 'test/proof/fault-matrix',
    rows: [
      ['stories', 'stories'],
      ['calls of one undisturbed run of each', 'calls'],
      ['kinds of fault', 'kinds'],
      ['faults injected', 'injected'],
      ['pairs of faults among them', 'pairs'],
      ['runs that healed at once', 'healedAtOnce'],
      ['gates opened', 'opened'],
      ['breaches of the law', 'breaches'],
    ],
  },
  {
    name: 'interleavings',
    title: 'Whatever others do meanwhile',
    law: 'Between any two reads and writes of the gate somebody pushes, forces a head back, approves, dismisses, requests changes, goes to another base, closes, makes a draft, relabels, forges a success, reruns CI, starts a second run or kills this one. No success stands that was not earned, no label flaps, no review is started twice, and once others are quiet a sweep reaches the right verdict. The law stands word for word in `test/proof/interleavings/watch.ts`.',
    source: 'test/proof/interleavings',
    rows: [
      ['interleavings explored', 'explored'],
      ['of them one by one', 'systematic'],
      ['of them by chance', 'random'],
      ['steps of the gate between which others could act', 'steps'],
      ['deeds of others', 'events'],
      ['breaches of the law', 'breaches'],
    ],
  },
  {
    name: 'properties',
    title: 'Laws for any input',
    law: 'Properties of the verdict, the readers and the renderers, each tried with generated input.',
    source: 'src and test, wherever `fc.assert` stands',
    rows: [
      ['properties', 'properties'],
      ['test files', 'files'],
      ['runs of each', 'runs'],
    ],
  },
  {
    name: 'hostile-input',
    title: 'Hostile files',
    law: 'Bombs, depth, endless lines, broken letters, names that leave the folder, and generated files go through every reader and every analyzer, beside two ordinary files. Nothing throws or hangs, and what is said of the ordinary files does not change.',
    source: 'test/proof/hostile-input',
    rows: [
      ['files read', 'files'],
      ['of them generated', 'fuzzed'],
      ['files that could not be read, and said so', 'failures'],
      ['the slowest, in milliseconds', 'slowestMilliseconds'],
      ['breaches of the law', 'breaches'],
    ],
  },
];

/** The proof page. Deterministic: figures come from committed files alone. */
export function renderProof({ runs, mutation, planted }: Proof): string {
  const parts = [
    '# Proof',
    'Whatever goes wrong, the gate stays shut. This page says how that was tried, and with which figures. It is generated from `proof/*.json` by `npx tsx scripts/generate-proof.ts`; each figure comes from a run of the command beside it, and a seed gives the same run again. CI runs a shortened part of everything with every change.',
    ...sections.map((section) => renderRun(section, runs[section.name])),
    renderMutation(mutation),
    renderPlanted(planted),
    renderRest(),
  ];
  return `${parts.join('\n\n')}\n`;
}

function renderRun({ title, law, source, rows }: Section, run: ProofFigures | undefined): string {
  const head = `## ${title}\n\n${law}\n\nTold in ${source.startsWith('src') ? source : `\`${source}\``}.`;
  if (!run) return `${head}\n\nNo figures are committed yet.`;
  const every = run.figures.every ?? 1;
  const part = every > 1 ? `, of the systematic ones every ${toOrdinal(every)}` : '';
  const how = `\`${run.command}\`, seed ${run.seed}${part}: ${run.seconds} s on ${run.date}, version ${run.version}, Node ${run.node}.`;
  const lines = rows.map(([words, name]) => `| ${words} | ${toNumber(run.figures[name])} |`);
  return [head, ['| figure | |', '| --- | ---: |', ...lines].join('\n'), how].join('\n\n');
}

function toOrdinal(every: number): string {
  const ending = { 1: 'st', 2: 'nd', 3: 'rd' }[every % 10] ?? 'th';
  return `${every}${Math.floor(every / 10) % 10 === 1 ? 'th' : ending}`;
}

function toNumber(figure: number | undefined): string {
  return figure === undefined ? '–' : figure.toLocaleString('en-US');
}

function renderMutation(mutation: Proof['mutation']): string {
  const head =
    '## Every mutant\n\nThe code is changed in small ways, one at a time, and some test has to notice. `npm run mutation -- FOLDER` reproduces a row, `npm run mutation:gate` holds the reports against their bars.';
  const lines = mutation.map(
    ({ name, mutants, score, bar }) =>
      `| \`${name}\` | ${toNumber(mutants)} | ${score.toFixed(1)} % | ${bar} % |`,
  );
  if (lines.length === 0) return `${head}\n\nNo figures are committed yet.`;
  return [
    head,
    ['| folder | mutants | noticed | bar |', '| --- | ---: | ---: | ---: |', ...lines].join('\n'),
  ].join('\n\n');
}

function renderPlanted(planted: readonly PlantedBug[]): string {
  const head =
    '## Bugs planted by hand\n\nMistakes that people really make were put into the code, one at a time, and the tests that stood there before were run.';
  const lines = planted.map(
    ({ bug, file, caught, test }) => `| ${bug} | \`${file}\` | ${caught} | ${test.replaceAll('|', '\\|')} |`,
  );
  return [
    head,
    ['| mistake | in | tests that noticed | one of them |', '| --- | --- | ---: | --- |', ...lines].join(
      '\n',
    ),
  ].join('\n\n');
}

function renderRest(): string {
  return `## Nothing leaks, nothing acts

\`test/proof/leaks\` plants a token and searches everything that is written for it: logs, errors, comments, statuses,
reports, arguments and temporary files, also where the server repeats the token in its answers. The same folder puts hostile text into every
place that an author can write to, and reads what the renderers make of it: no mention, no link, no image, no command.

\`test/pool\` shows that a file that loops, hoards memory, leaves the process or throws takes nothing with it but its own verdict.

## What cannot be proved away

- A server has no transactions. Between the gate's last read and its write something can change; the look after the write sees it and takes the
  success back. Between two runs a forged success can be merged: see [the threats](set-up-gate-repository.md#threats).
- A server that gives the same wrong, complete and consistent answer to two looks in a row is believed.
- Two faults at once can keep the gate from telling that it is shut. Then the run ends with 3, and the next one tells it.`;
}
