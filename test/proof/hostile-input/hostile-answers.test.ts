import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzers } from '../../../src/analyzers/registry.ts';
import { parseEvent } from '../../../src/cli/event.ts';
import { ConfigError } from '../../../src/config/config-error.ts';
import { parsePolicy } from '../../../src/config/parse-policy.ts';
import type { GiteaClient } from '../../../src/gitea/client.ts';
import { listTasks, readRun } from '../../../src/gitea/endpoints/actions.ts';
import { listChangedFiles } from '../../../src/gitea/endpoints/changed-files.ts';
import { listComments } from '../../../src/gitea/endpoints/comments.ts';
import { readEntries, readEntry } from '../../../src/gitea/endpoints/contents.ts';
import { listLabels, listRepositoryLabels } from '../../../src/gitea/endpoints/labels.ts';
import { listOpenPulls, readPull } from '../../../src/gitea/endpoints/pulls.ts';
import { readBranch, readRepository } from '../../../src/gitea/endpoints/repository.ts';
import { listReviews } from '../../../src/gitea/endpoints/reviews.ts';
import { readSelf, readServer } from '../../../src/gitea/endpoints/server.ts';
import { listStatuses } from '../../../src/gitea/endpoints/statuses.ts';
import { listTeamMembers, listTeams } from '../../../src/gitea/endpoints/teams.ts';
import { listTimeline } from '../../../src/gitea/endpoints/timeline.ts';
import { GiteaError } from '../../../src/gitea/gitea-error.ts';
import { parseUnifiedDiff } from '../../../src/patch/parse-unified-diff.ts';
import { parseKeptAssessment } from '../../../src/report/kept-assessment.ts';
import { parseLedgerEntry } from '../../../src/verdict/ledger.ts';
import { parseKept } from '../../../src/verdict/status-description.ts';
import { propertyRuns } from '../support/property-runs.ts';
import { nastyTexts } from './corpora.ts';

const place = { owner: 'acme', name: 'shop', number: 7 };
const spot = { ...place, commit: 'a'.repeat(40) };
const endpoints: Readonly<Record<string, (client: GiteaClient) => Promise<unknown>>> = {
  tasks: (client) => listTasks(client, place),
  'a run': (client) => readRun(client, place, 1),
  'changed files': (client) => listChangedFiles(client, place),
  comments: (client) => listComments(client, place),
  'a file': (client) => readEntry(client, spot, 'a.ts'),
  files: (client) => readEntries(client, spot, ['a.ts']),
  labels: (client) => listLabels(client, place),
  'label definitions': (client) => listRepositoryLabels(client, place),
  'open pull requests': (client) => listOpenPulls(client, place),
  'the pull request': (client) => readPull(client, place),
  'the branch': (client) => readBranch(client, place, 'main'),
  'the repository': (client) => readRepository(client, place),
  reviews: (client) => listReviews(client, place),
  'whose token this is': readSelf,
  'the version': readServer,
  statuses: (client) => listStatuses(client, place, spot.commit),
  teams: (client) => listTeams(client, 'acme'),
  'team members': (client) => listTeamMembers(client, { id: 1, name: 'qa' }),
  timeline: (client) => listTimeline(client, place, 0),
};

/** A server that answers this, whatever it is asked. */
function answering(status: number, text: string, total: string): GiteaClient {
  const headers = new Headers({ 'x-total-count': total });
  const bytes = new TextEncoder().encode(text);
  return {
    send: async () => ({ status, headers, bytes, text }),
    now: () => 0,
    sleep: async () => {},
    log: () => {},
  };
}

const texts = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...nastyTexts(0.01).map(({ text }) => text)),
);
const totals = fc.oneof(
  fc.nat().map(String),
  fc.constantFrom('', '-1', '1e9', 'many', '99999999999999999999'),
);

describe('an answer of any kind', () => {
  it.each(Object.entries(endpoints))(
    'to a question about %s is read, or is an error that names it',
    async (_name, read) => {
      const answers = fc.tuple(fc.constantFrom(200, 200, 200, 204, 302, 404, 500), texts, totals);
      await fc.assert(
        fc.asyncProperty(answers, async ([status, text, total]) => {
          const outcome = await read(answering(status, text, total)).then(
            () => 'read',
            (error: unknown) => (error instanceof GiteaError ? 'refused' : error),
          );

          expect(['read', 'refused']).toContain(outcome);
        }),
        propertyRuns(60),
      );
    },
  );
});

describe('a text of any kind', () => {
  const ours: Readonly<Record<string, (text: string) => unknown>> = {
    'a diff': parseUnifiedDiff,
    'a kept assessment': parseKeptAssessment,
    'a ledger row': parseLedgerEntry,
    'a status description': parseKept,
  };

  it.each(Object.entries(ours))('is read as %s without an error', (_name, parse) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(() => parse(text)).not.toThrow();
      }),
      propertyRuns(200),
    );
  });

  it('is a policy, or a wrong one by name', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(toOutcome(() => parsePolicy(text, 'policy.yml', analyzers))).toMatch(/^(read|refused)$/);
      }),
      propertyRuns(100),
    );
  });

  it('is an event, or a wrong one by name', () => {
    const names = fc.constantFrom(
      'pull_request',
      'pull_request_review',
      'issue_comment',
      'workflow_run',
      'workflow_dispatch',
      'schedule',
      'push',
      '__proto__',
    );
    fc.assert(
      fc.property(names, fc.jsonValue(), fc.string(), (name, payload, fallback) => {
        expect(toOutcome(() => parseEvent(name, payload, fallback))).toMatch(/^(read|refused)$/);
      }),
      propertyRuns(300),
    );
  });
});

function toOutcome(act: () => unknown): string {
  try {
    act();
    return 'read';
  } catch (error) {
    return error instanceof ConfigError ? 'refused' : String(error);
  }
}

describe('a diff with lines taken out, doubled or moved', () => {
  const diff = ['a.ts', 'b/c.md'].flatMap((path) => [
    `diff --git a/${path} b/${path}`,
    'index 1111111..2222222 100644',
    `--- a/${path}`,
    `+++ b/${path}`,
    '@@ -1,3 +1,3 @@',
    ' one',
    '-two',
    '+three',
    ' four',
  ]);

  it('gives files and failures, and never a file of no diff', () => {
    const deeds = fc.array(
      fc.tuple(fc.constantFrom('drop', 'double', 'swap'), fc.nat({ max: diff.length - 2 })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(deeds, (chosen) => {
        const lines = [...diff];
        for (const [deed, at] of chosen) {
          const [one = '', two = ''] = lines.slice(at, at + 2);
          lines.splice(at, 2, ...{ drop: [two], double: [one, one, two], swap: [two, one] }[deed]);
        }

        const { files, failures } = parseUnifiedDiff(`${lines.join('\n')}\n`);

        expect(files.length + failures.length).toBeGreaterThan(0);
        expect(files.map(({ path }) => path).filter((path) => !['a.ts', 'b/c.md'].includes(path))).toEqual(
          [],
        );
      }),
      propertyRuns(300),
    );
  });
});
