import { expect, it } from 'vitest';
import type { RecordedCall } from '../../sandbox/index.ts';
import { renderWrites } from './render-writes.ts';

function aWrite(path: string, body: unknown, status = 200): RecordedCall {
  return {
    method: 'POST',
    path,
    query: {},
    who: 'sop-gate',
    status,
    body,
    answer: '',
    known: true,
    at: 0,
    disturbed: false,
  };
}

it('tells statuses of one state that follow each other in one line', () => {
  const writes = [
    aWrite('/statuses/1', { context: 'a / b', state: 'pending' }),
    aWrite('/statuses/1', { context: 'c / d', state: 'pending' }),
    aWrite('/statuses/1', { context: 'a / b', state: 'success' }),
    aWrite('/issues/1/comments', { body: 'text' }),
    aWrite('/statuses/1', { context: 'c / d', state: 'success' }),
  ];

  const lines = renderWrites(writes, []);

  expect(lines).toEqual(['pending  a / b · c / d', 'success  a / b', 'comment  written', 'success  c / d']);
});

it('tells a label by its name, a started review by its file, and a probe by its answer', () => {
  const writes = [
    aWrite('/issues/1/labels', { labels: [0, 'x'] }, 400),
    aWrite('/issues/1/labels', { labels: [0, 'x'] }, 403),
    aWrite('/issues/1/labels', { labels: [7] }),
    aWrite('/actions/workflows/qa-review.yml/dispatches', { ref: 'main', inputs: {} }, 404),
  ];

  const lines = renderWrites(writes, ['tier:low']);

  expect(lines).toEqual([
    'may this token set labels? yes',
    'may this token set labels? no',
    'label    tier:low',
    'starts   qa-review.yml  (POST was answered 404)',
  ]);
});
