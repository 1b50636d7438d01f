/**
 * An analyzer that does what the name of a file says, so that tests can see what becomes of its task. JavaScript, because
 * workers load it as it is.
 */
const obedient = {
  meta: {
    id: 'obedient',
    title: 'Obedient',
    summary: 'Does what the name of a file says.',
    languages: ['any'],
    codes: { seen: { title: 'Seen', points: 1, message: 'saw {what}', help: '' } },
  },
  *analyzeFile({ change }) {
    const order = change.path.split('/').at(-1);
    if (order === 'throw') throw new Error('as you wish');
    if (order === 'exit') process.exit(0);
    if (order === 'reject') reject();
    if (order === 'throw-later') throwLater();
    if (order === 'pollute') pollute(change.head.text);
    if (order === 'loop') for (;;);
    if (order === 'hoard') hoard();
    if (order === 'environment') yield see(change.path, JSON.stringify(process.env));
    if (order === 'clear') yield { kind: 'cleared', path: change.path, reason: 'test' };
    if (order === 'slow-start') pause(change.head.text.length);
    yield see(change.path, `${change.head.text.length} characters`);
  },
  *analyzePatch({ patch, cleared }) {
    for (const { path } of patch.files) {
      if (path.endsWith('exit-late')) process.exit(0);
      if (cleared.has(path)) yield see(path, `that it is cleared as ${cleared.get(path)}`);
    }
  },
};

export const analyzers = [obedient];

function see(path, what) {
  return { kind: 'noticed', code: 'seen', path, line: 1, args: { what } };
}

/** A promise that nobody waits for. */
function reject() {
  Promise.reject(new Error('later'));
}

/** An error that nobody catches, on a turn of its own. */
function throwLater() {
  setImmediate(() => {
    throw new Error('later');
  });
}

/** What a careless merge of settings does with a key of a file. */
function pollute(text) {
  const target = {};
  for (const key of ['__proto__', 'constructor']) Object.assign(target[key], { polluted: text.length });
}

function hoard() {
  const kept = [];
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => `${index} of ${kept.length}`));
}

/** Keeps the thread busy, so that tasks finish in another order than they started. */
function pause(rounds) {
  let sum = 0;
  for (let round = 0; round < rounds * 20; round += 1) sum += Math.sqrt(round);
  return sum;
}
