import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAnalysisJson } from '../../../src/report/analysis-json.ts';
import { renderAnalysisMarkdown } from '../../../src/report/analysis-markdown.ts';
import { renderAnalysisText } from '../../../src/report/analysis-text.ts';
import { renderComment } from '../../../src/report/comment.ts';
import { renderSarif } from '../../../src/report/sarif.ts';
import { plainStyles } from '../../../src/report/styles.ts';
import {
  buildAssessment,
  buildFinding,
  buildReason,
  buildSnapshot,
  buildTold,
} from '../../../src/report/told-builder.ts';
import { renderVerdictJson } from '../../../src/report/verdict-json.ts';
import { renderVerdictText } from '../../../src/report/verdict-text.ts';
import { createSandbox, seedOrganisation } from '../../../src/sandbox/index.ts';
import { renderMarkdown } from '../../../src/sandbox/page/markdown.ts';
import { propertyRuns } from '../support/property-runs.ts';

/** Each does something where it is not made harmless. All carry a word by which a reader would notice. */
const attacks = [
  '@victim',
  '@acme/owners',
  '#17 evil',
  'acme/shop#17 evil',
  '!17 evil',
  '[evil](http://evil.test)',
  '![evil](http://evil.test/x.png)',
  '<img src="http://evil.test/x.png">',
  '<a href="javascript:evil()">evil</a>',
  '<script>evil()</script>',
  '<!-- evil',
  '--> evil',
  'http://evil.test',
  'https://evil.test/x.png',
  '//evil.test',
  'mailto:evil@evil.test',
  'evil@evil.test',
  '`evil',
  '``` evil',
  '~~~ evil',
  '</details> evil',
  '| evil | evil |',
  '# evil',
  '\n# evil\n',
  '\n\n- [x] evil',
  '\n::error file=evil::evil',
  '::set-env name=evil::evil',
  '##[error]evil',
  '\u001b[31mevil',
  '\u001b]8;;http://evil.test\u0007evil',
  '\u009b31mevil',
  '\r evil',
  '\u202eevil',
  '\u2066evil',
  '$\\href{http://evil.test}{evil}$',
  '&lt;evil&gt; &#60;evil&#62;',
  '" onmouseover="evil',
  "' onmouseover='evil",
  ':evil:',
  '\0evil',
  '\ud800evil',
] as const;

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 4 })
  .chain((parts) => fc.constantFrom('', ' ', '\n').map((between) => parts.join(between)));

/** The same hostile text in every place that an author can write to. */
function toTold(text: string) {
  const failure = { analyzer: 'patch', path: text, reason: text };
  const told = buildTold(
    {
      reasons: [buildReason({ text, remedy: text, who: text })],
      notes: [text],
      approvers: [{ id: 3, login: text }],
    },
    {
      findings: [buildFinding({ path: text, message: text })],
      clearances: [{ path: text, reason: 'documentation', analyzer: 'documentation' }],
      failures: [failure],
      because: [text],
    },
  );
  const snapshot = buildSnapshot();
  const pull = {
    ...snapshot.pull,
    title: text,
    head: { ...snapshot.pull.head, ref: text },
    base: { ...snapshot.pull.base, ref: text },
  };
  return { ...told, snapshot: { ...snapshot, pull }, told: [] };
}

const explain = () => ({ title: 'Crypto', message: '', points: 0 as const, help: '' });

describe('hostile text in Markdown', () => {
  it('makes no tag, link, image or mention where the page renders it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const told = toTold(text);
        const pages = [
          renderComment(told),
          renderAnalysisMarkdown(told.assessment ?? buildAssessment(), explain),
        ].map((markdown) => renderMarkdown(markdown).text);

        for (const page of pages) {
          expect(
            page.match(
              /<(?!\/?(?:h4|p|ul|li|br|code|strong|details|summary|sub|sup|kbd|pre|blockquote)>)[^>]*>/g,
            ),
          ).toBeNull();
          expect(page.replace(/<code>.*?<\/code>/gs, '')).not.toMatch(/(?:^|[\s>(])@(?:victim|acme)/);
        }
      }),
      propertyRuns(150),
    );
  });

  it('leaves no mention, address, image or reference for a server that looks after rendering', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const told = toTold(text);
        const bodies = [
          renderComment(told),
          renderAnalysisMarkdown(told.assessment ?? buildAssessment(), explain),
        ];

        for (const body of bodies) {
          const prose = withoutCode(body);
          expect(prose).not.toMatch(/(?<!\\)(?:@victim|@acme|!\[|\]\(|<img|<a |<script)/);
          expect(prose).not.toMatch(/https?:\/\/evil|mailto:evil/);
          expect(body).not.toMatch(/^(?:# evil|::error|##\[error)/m);
        }
      }),
      propertyRuns(150),
    );
  });
});

/** Inline code is shown as it is: no server looks for mentions or links in there. */
function withoutCode(markdown: string): string {
  return markdown.replace(/(?<!\\)(`+)(?!`)[\s\S]+?(?<!`)\1(?!`)/g, '');
}

describe('hostile text on a terminal and in a log', () => {
  it('moves no cursor, changes no colour, begins no line and gives no command', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const told = toTold(text);
        const logs = [
          renderVerdictText(told),
          renderAnalysisText(told.assessment ?? buildAssessment(), {
            explain,
            styles: plainStyles,
            width: 80,
          }),
        ];

        for (const log of logs) {
          expect(log.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
          expect(log).not.toMatch(/^\s*(?:::|##\[)/m);
        }
      }),
      propertyRuns(150),
    );
  });
});

describe('hostile text for machines', () => {
  it('stays inside its text in JSON and SARIF, and makes no link there', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const told = toTold(text);
        const assessment = told.assessment ?? buildAssessment();
        const texts = [
          renderVerdictJson(told),
          renderAnalysisJson(assessment),
          renderSarif(assessment, { explain, version: '1.0.0' }),
        ];
        const log = JSON.parse(texts[2] ?? '') as { runs: { results: { message: { text: string } }[] }[] };
        const messages = log.runs.flatMap((run) => run.results.map((result) => result.message.text));

        for (const json of texts) expect(() => JSON.parse(json)).not.toThrow();
        for (const message of messages) expect(message).not.toMatch(/(?<!\\)\[[^\]\\]*\]\(/);
        for (const json of texts) expect(json).not.toMatch(/^\s*(?:::|##\[)/m);
      }),
      propertyRuns(150),
    );
  });
});

describe('hostile text on the page of the sandbox', () => {
  it('makes no tag of its own, loads nothing, and links only where somebody wrote a link in Markdown', async () => {
    const sandbox = createSandbox();
    const { repository } = seedOrganisation(sandbox);
    const pull = repository.openPullRequest({
      by: 'ada',
      title: attacks.join(' '),
      files: { 'a.ts': 'export {};\n' },
    });
    for (const attack of attacks) {
      pull.commentedBy('ada', attack);
      pull.hasStatus(attack, 'success', { description: attack, by: 'ada' });
      pull.rejectedBy('ben', { body: attack });
    }

    const response = await sandbox.answer(new Request(`${sandbox.url}/acme/shop/pulls/${pull.number}`));
    const page = await response.text();

    const urls = [...page.matchAll(/(?:src|href|action)="([^"]*)"/g)].map(([, url = '']) => url);
    const away = urls.filter((url) => !/^(?:\/|#|$)/.test(url) && !url.startsWith(sandbox.url));
    expect(response.status).toBe(200);
    expect(page.match(/<(?:img|iframe|object|embed|video|audio)\b/gi)).toBeNull();
    expect(page.match(/\son\w+\s*=\s*"[^"]*evil/gi)).toBeNull();
    expect(page).not.toContain('<script>evil');
    expect(away).toEqual(['http://evil.test', 'http://evil.test/x.png']);
  });
});
