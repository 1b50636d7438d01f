import type { Pointer } from '../gate.ts';
import {
  createGitea,
  type GiteaClient,
  listOpenPulls,
  listRepositories,
  listRepositoriesByTopic,
  shareReads,
} from '../gitea/index.ts';
import { mapParallel } from '../pipeline/map-parallel.ts';
import { renderVerdictJson } from '../report/verdict-json.ts';
import { parseConnection } from './connect.ts';
import type { ExitCode } from './exit-code.ts';
import { createGatePorts } from './gate-ports.ts';
import type { Io } from './io.ts';
import { judgePull } from './judge-pull.ts';
import { readNamedPolicy } from './named-policy.ts';
import { readFloor } from './read-floor.ts';
import { reportError } from './report-error.ts';
import { startStopwatches } from './stopwatches.ts';
import { isInShard, parseSweep, type SweepOptions, type SweepWish } from './sweep-options.ts';
import { renderSweepLine, renderSweepTable } from './sweep-text.ts';
import type { Terminal } from './terminal.ts';

interface Surroundings {
  readonly io: Io;
  readonly terminal: Terminal;
}

/**
 * Runs the gate on all open pull requests of the repositories that are meant.
 * @returns 0 when each of them was judged, whatever the verdicts; 3 when a list or a pull request could not be read.
 */
export async function sweep(
  names: readonly string[],
  options: SweepOptions,
  { io, terminal }: Surroundings,
): Promise<ExitCode> {
  const wish = parseSweep(names, options);
  const policy = await readNamedPolicy(options.policy, io);
  const floor = await readFloor(options.floor, io);
  const client = createGitea({ ...parseConnection(options, io.env), ...io });
  const { pointers, unread } = await findPulls(wish, { client, io });
  const watch = startStopwatches();
  const portsOf = (of: GiteaClient) =>
    createGatePorts({ io, client: of, floor, watch, ...(policy && { policy }) });
  const [ports, shared] = [portsOf(client), portsOf(shareReads(client))];
  const dryRun = options.dryRun === true;
  let done = 0;
  const judged = await mapParallel(pointers, wish.parallel, async (pointer) => {
    const one = await judgePull(pointer, { ports, dryRun, ...(!dryRun && { shared }) });
    done += 1;
    const step = { done, total: pointers.length };
    if (one.kind === 'failed') io.log(one.report.text);
    if (wish.format === 'text') io.print(renderSweepLine(one, step, terminal.styles));
    else if (one.kind === 'told') {
      const timings = watch.costsOf(one.outcome.snapshot);
      io.print(renderVerdictJson(one.outcome, timings && { timings }).trimEnd());
    }
    return one;
  });
  if (wish.format === 'text') io.print(renderSweepTable(judged, { unread, shard: wish.shard, dryRun }));
  return unread > 0 || judged.some(({ kind }) => kind === 'failed') ? 3 : 0;
}

interface Found {
  readonly pointers: readonly Pointer[];
  /** Lists that could not be read. */
  readonly unread: number;
}

interface Means {
  readonly client: GiteaClient;
  readonly io: Io;
}

/** A list that cannot be read is told and counted, and the others are swept all the same. */
async function findPulls(wish: SweepWish, { client, io }: Means): Promise<Found> {
  let unread = 0;
  const readList = async <Row>(list: () => Promise<readonly Row[]>): Promise<readonly Row[]> => {
    try {
      return await list();
    } catch (error) {
      unread += 1;
      io.log(reportError(error).text);
      return [];
    }
  };
  const owned = await mapParallel(wish.organisations, wish.parallel, (name) =>
    readList(() => listRepositories(client, name)),
  );
  const tagged = await mapParallel(wish.topics, wish.parallel, (topic) =>
    readList(() => listRepositoriesByTopic(client, topic)),
  );
  const live = [...owned, ...tagged].flat().filter(({ archived }) => !archived);
  const places = [...wish.repositories, ...live];
  const unique = [...new Map(places.map((one) => [`${one.owner}/${one.name}`.toLowerCase(), one])).values()];
  const pulls = await mapParallel(unique, wish.parallel, ({ owner, name }) =>
    readList(async () => {
      const open = await listOpenPulls(client, { owner, name });
      return open.map(({ number }) => ({ owner, name, number }));
    }),
  );
  return { pointers: pulls.flat().filter((pointer) => isInShard(pointer, wish.shard)), unread };
}
