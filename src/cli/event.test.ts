import { describe, expect, it } from 'vitest';
import { ConfigError } from '../config/config-error.ts';
import { parseEvent, toRepository } from './event.ts';

const repository = { full_name: 'acme/shop', id: 7 };
const sha = 'a'.repeat(40);
const pull = { kind: 'pull', owner: 'acme', name: 'shop', number: 12 };

describe('parseEvent', () => {
  it.each([
    ['pull_request_review', { action: 'reviewed', number: 12, repository, review: { type: 'x' } }],
    ['pull_request_review_comment', { number: 12, repository }],
    ['pull_request', { action: 'opened', number: 12, repository }],
    ['pull_request_target', { action: 'label_updated', number: 12, repository }],
    ['issue_comment', { issue: { number: 12 }, is_pull: true, repository }],
    ['issue_comment', { issue: { number: 12, pull_request: {} }, repository }],
    [
      'workflow_dispatch',
      { inputs: { repo: 'acme/shop', pr: '12' }, repository: { full_name: 'acme/gate' } },
    ],
    ['workflow_dispatch', { inputs: { pr: '12' }, repository }],
    ['workflow_run', { workflow_run: { head_sha: sha }, pull_request: { number: 12 }, repository }],
  ])('finds the pull request in a %s event', (name, payload) => {
    const hint = parseEvent(name, payload, 'other/place');

    expect(hint).toEqual(pull);
  });

  it('points to a head when a workflow run names no pull request', () => {
    const payload = { workflow_run: { head_sha: sha }, pull_request: null, repository };

    const hint = parseEvent('workflow_run', payload, 'other/place');

    expect(hint).toEqual({ kind: 'head', owner: 'acme', name: 'shop', sha });
  });

  it('points to the whole repository of the environment on a schedule', () => {
    const hint = parseEvent('schedule', null, 'acme/shop');

    expect(hint).toEqual({ kind: 'repository', owner: 'acme', name: 'shop' });
  });

  it('points to nothing when the comment is on a plain issue', () => {
    const payload = { issue: { number: 3 }, is_pull: false, repository };

    const hint = parseEvent('issue_comment', payload, 'acme/shop');

    expect(hint).toEqual({ kind: 'nothing', why: 'the comment is on issue #3, which is no pull request' });
  });

  it.each([
    ['pull_request_review', { repository }, 'number'],
    ['pull_request_review', { number: 12 }, 'repository'],
    ['pull_request_review', { number: '12', repository }, 'number'],
    ['pull_request_review', null, 'the whole event'],
    ['issue_comment', { issue: {}, is_pull: true, repository }, 'issue.number'],
    ['workflow_run', { workflow_run: { head_sha: 'main' }, repository }, 'workflow_run.head_sha'],
    ['workflow_dispatch', { inputs: { pr: 'twelve' }, repository }, 'inputs.pr'],
    ['workflow_dispatch', { inputs: { pr: '12', repo: 'shop' }, repository }, 'inputs.repo'],
  ])('names the missing or wrong field of a %s event: %j', (name, payload, field) => {
    const reading = () => parseEvent(name, payload, 'acme/shop');

    expect(reading).toThrow(ConfigError);
    expect(reading).toThrow(`${field} is missing or of the wrong kind`);
  });

  it('refuses an event that speaks of no pull request', () => {
    const reading = () => parseEvent('push', { repository }, 'acme/shop');

    expect(reading).toThrow('The event "push" points to no pull request.');
  });
});

describe('toRepository', () => {
  it.each(['shop', 'acme/', '/shop', 'acme/shop/more', ''])('refuses %j as a repository', (text) => {
    const splitting = () => toRepository(text);

    expect(splitting).toThrow('is not a repository');
  });
});
