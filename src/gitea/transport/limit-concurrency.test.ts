import { expect, it } from 'vitest';
import { limitConcurrency } from './limit-concurrency.ts';

/** A task that ends when it is told. */
function buildTask(started: string[], name: string) {
  const gate = new EventTarget();
  const ended = new Promise<string>((resolve, reject) => {
    gate.addEventListener('end', () => resolve(name));
    gate.addEventListener('fail', () => reject(new Error('broken')));
  });
  return {
    end: () => gate.dispatchEvent(new Event('end')),
    fail: () => gate.dispatchEvent(new Event('fail')),
    run: () => {
      started.push(name);
      return ended;
    },
  };
}

function endAll(tasks: readonly (ReturnType<typeof buildTask> | undefined)[]): void {
  for (const task of tasks) task?.end();
}

/** Lets everything that can go on go on. */
async function breathe(): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
}

it('starts no more tasks at once than it is wide', async () => {
  const started: string[] = [];
  const [a, b, c] = ['a', 'b', 'c'].map((name) => buildTask(started, name));
  const limit = limitConcurrency(2);

  const all = [a, b, c].map((task) => limit(() => task?.run() ?? Promise.reject(new Error('no task'))));
  await breathe();

  expect(started).toEqual(['a', 'b']);
  endAll([a, b, c]);
  await expect(Promise.all(all)).resolves.toEqual(['a', 'b', 'c']);
});

it('lets waiting tasks go on in order of arrival, also after a failure', async () => {
  const started: string[] = [];
  const first = buildTask(started, 'first');
  const limit = limitConcurrency(1);
  const failing = limit(first.run).catch((error: Error) => error.message);
  const others = ['second', 'third'].map((name) => limit(async () => started.push(name)));

  first.fail();
  const results = await Promise.all([failing, ...others]);

  expect(started).toEqual(['first', 'second', 'third']);
  expect(results[0]).toBe('broken');
});

it('has its whole width again once everything has ended', async () => {
  const started: string[] = [];
  const limit = limitConcurrency(2);
  await Promise.all(['a', 'b', 'c', 'd'].map((name) => limit(async () => started.push(name))));
  const [e, f, g] = ['e', 'f', 'g'].map((name) => buildTask(started, name));

  const late = [e, f, g].map((task) => limit(() => task?.run() ?? Promise.reject(new Error('no task'))));
  await breathe();

  expect(started).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  endAll([e, f, g]);
  await Promise.all(late);
});
