import { afterEach, describe, expect, it } from 'vitest';
import { aHealthyGate, examine } from './support/doctor.ts';
import type { Story } from './support/story.ts';

let story: Story;
afterEach(() => story.end());

describe('what cannot be found out is unknown, and ends with 3', () => {
  const answers = [
    ['an error of the server', { status: 500 }],
    ['an overloaded server', { status: 503 }],
    ['the page of a proxy', { page: 502 }],
    ['half an answer', 'truncated'],
    ['a broken connection', 'reset'],
    ['an answer of another shape', { transform: () => ({ message: 'hello' }) }],
  ] as const;
  const places = [
    ['server-version', /\/version$/],
    ['token-identity', /\/user$/],
    ['token-scopes', /\/token$/],
    ['repository', /^\/repos\/acme\/shop$/],
    ['policy', /\/contents\/\.gitea\/sop-gate\.yml/],
    ['gate-required', /\/branches\?/],
    ['contexts-emitted', /\/contents\/\.gitea\/workflows\/ci\.yml/],
    ['labels', /^\/repos\/acme\/shop\/labels/],
    ['teams', /\/teams\/\d+\/members/],
    ['workflows', /\/actions\/workflows$/],
    ['forgery', /\/collaborators/],
    ['branch-rule', /\/branch_protections/],
  ] as const;
  /** One question meets them all, the others those that differ most. */
  const troubles = places.flatMap(([id, path]) =>
    answers
      .filter((_, index) => id === 'repository' || index % 3 === 0 || index === answers.length - 1)
      .map(([what, answer]) => [id, what, path, answer] as const),
  );

  it.each(troubles)('%s: %s', async (id, _what, path, answer) => {
    story = await aHealthyGate();
    story.sandbox.fault({ method: 'GET', path, times: Number.POSITIVE_INFINITY, answer });

    const { exitCode, find } = await examine(story);

    expect(find(id)).toMatchObject({ answer: 'unknown' });
    expect(find(id)?.remedy).toMatch(/\w{4}/);
    expect(exitCode).toBe(find(id)?.needed ? 3 : 0);
  });

  it.each([
    ['right-status', /\/statuses\//],
    ['right-comment', /\/comments$/],
    ['right-dispatch', /\/dispatches$/],
  ] as const)('%s: the server stumbles, or swallows what makes no sense', async (id, path) => {
    story = await aHealthyGate();
    story.sandbox.fault({ method: 'POST', path, answer: { status: 500 } });
    const stumbled = await examine(story);
    story.sandbox.fault({ method: 'POST', path, answer: { status: 201, body: {} } });

    const swallowed = await examine(story);

    expect([stumbled.find(id)?.answer, swallowed.find(id)?.answer]).toEqual(['unknown', 'unknown']);
    expect([stumbled.exitCode, swallowed.exitCode]).toEqual([3, 3]);
  });

  it('rights that nobody may try by writing', async () => {
    story = await aHealthyGate();

    const { exitCode, checks } = await examine(story, ['--no-write']);

    expect(checks.filter(({ answer }) => answer === 'unknown').map(({ id }) => id)).toEqual([
      'right-label',
      'right-status',
      'right-comment',
      'right-dispatch',
    ]);
    expect(story.sandbox.writes).toEqual([]);
    expect(exitCode).toBe(3);
  });

  it('a server that calls itself by no version', async () => {
    story = await aHealthyGate({ profile: 'marvellous' });

    const { exitCode, find } = await examine(story);

    expect(find('server-version')).toMatchObject({ answer: 'unknown', needed: true });
    expect(exitCode).toBe(3);
  });
});
