import type { PostStatus } from './action.ts';
import type { DecisionInput } from './decision.ts';
import { alarmingRows, renderRow } from './forgery.ts';
import type { Judgement } from './judgement.ts';
import { inOrderOfWeight } from './reason.ts';
import { isHigher } from './tiers.ts';
import type { Reason } from './verdict.ts';

/** What should stand under one context, before it is bound to anything. */
export interface StatusWords {
  readonly context: string;
  readonly writer: 'gate' | 'job';
  readonly state: PostStatus['state'];
  readonly words: string;
}

type Said = Pick<StatusWords, 'state' | 'words'>;

/** The tier, every gate, the tier check, and last the required check; one row a context. */
export function toStatusWords(judgement: Judgement, input: DecisionInput): readonly StatusWords[] {
  const { statuses, gates } = input.snapshot.policy.policy;
  const alone = [
    { ...statuses.tier, ...sayTier(judgement) },
    ...Object.entries(gates).map(([name, { context, writer }]) => ({
      context,
      writer,
      ...sayGate(name, judgement),
    })),
    { ...statuses.tierCheck, ...sayTierCheck(judgement) },
    { ...statuses.gate, ...sayVerdict(judgement) },
  ];
  const together = input.siblings.some((sibling) => sibling.governed) ? sayTogether(judgement) : {};
  const alarms = sayAlarms(judgement, input);
  const words = alone.map((row) => ({ ...row, ...together, ...alarms.get(row.context) }));
  return [...new Map(words.map((row) => [row.context, row])).values()];
}

function sayTier(judgement: Judgement): Said {
  if (!judgement.settled) return { state: 'pending', words: 'no tier is settled yet' };
  return { state: 'success', words: renderTier(judgement) };
}

function sayGate(name: string, judgement: Judgement): Said {
  if (!judgement.settled) return unsettled;
  const gate = judgement.ceremony.gates.find(({ evidence }) => evidence.name === name)?.evidence;
  if (gate === undefined) return { state: 'success', words: `not asked for at tier ${judgement.tier}` };
  return sayReasons(gate.reasons) ?? { state: 'success', words: `${gate.by}` };
}

function sayTierCheck(judgement: Judgement): Said {
  if (!judgement.settled) return unsettled;
  const granted = `the approvals for tier ${judgement.tier} are there`;
  return sayReasons(judgement.ceremony.expression.reasons) ?? { state: 'success', words: granted };
}

const unsettled: Said = { state: 'pending', words: 'waits until the tier is settled' };

function sayVerdict(judgement: Judgement): Said {
  const reasons = toldReasons(judgement);
  const said = sayReasons(reasons);
  if (said === undefined) return { state: 'success', words: `open: ${renderTier(judgement)}` };
  const forged = reasons.some(({ code }) => code === 'forgery' || code === 'forgeries');
  return {
    state: forged ? 'error' : said.state,
    words: `${said.state === 'pending' ? 'waiting' : 'held'}: ${said.words}`,
  };
}

/** Where a head has several pull requests, the same words whichever of them is evaluated. */
function sayTogether(judgement: Judgement): Said {
  const said = sayReasons(toldReasons(judgement));
  if (said === undefined) return { state: 'success', words: 'open for every pull request on this head' };
  return { state: said.state, words: 'not every pull request on this head is open' };
}

function sayAlarms({ foreign }: Judgement, { memory }: DecisionInput): ReadonlyMap<string, Said> {
  const rows = alarmingRows(foreign, memory.forgedRows);
  return new Map(
    rows.map((row) => [
      row.context,
      { state: 'error', words: `${renderRow(row)}, where only the gate may write` },
    ]),
  );
}

/** That the change is not read yet is no news: the gate reads it before it tells anything. */
function toldReasons({ verdict }: Judgement): readonly Reason[] {
  return verdict.reasons.filter((reason) => reason.code !== 'not-assessed');
}

/** `tier low, computed high, lowered by @carol`. */
function renderTier({ tier, verdict: { override } }: Judgement): string {
  if (override === undefined) return `tier ${tier}`;
  const way = isHigher(override.to, override.from) ? 'raised' : 'lowered';
  return `tier ${override.to}, computed ${override.from}, ${way} by @${override.by.login}`;
}

function sayReasons(reasons: readonly Reason[]): Said | undefined {
  const [first, ...more] = inOrderOfWeight(reasons);
  if (first === undefined) return undefined;
  const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
  return { state: stateOf[first.kind], words: `${first.text}${others}` };
}

const stateOf: Readonly<Record<Reason['kind'], PostStatus['state']>> = {
  unverified: 'error',
  refused: 'failure',
  missing: 'pending',
};
