import { describe, expect, it } from 'vitest';
import { renderDetails } from './comment-details.ts';
import { buildFinding, buildSnapshot, buildTold } from './told-builder.ts';

describe('renderDetails', () => {
  it('lists all findings, heaviest first, once there are more than stand open', () => {
    const findings = [1, 2, 3, 4, 5].map((line) => buildFinding({ line, points: 0 }));

    const few = renderDetails(buildTold({}, { findings }), 10);
    const many = renderDetails(buildTold({}, { findings: [...findings, buildFinding({ line: 6 })] }), 2);

    expect(few).not.toContain('All findings');
    expect(many).toContain(`<details><summary>All findings (6)</summary>

- \`src/login.ts:6\` imports node\\:\u2060crypto (\`crypto-import\`, 2 points)
- \`src/login.ts:1\` imports node\\:\u2060crypto (\`crypto-import\`, 0 points)
- … and 4 more

</details>`);
  });

  it('lists analyses that could not finish and asks to make files readable', () => {
    const failures = [
      { analyzer: 'patch', path: '', reason: 'the diff is cut' },
      { analyzer: 'syntax', path: 'src/a.ts', reason: 'does not parse' },
    ];

    const text = renderDetails(buildTold({}, { failures }), 10);

    expect(text).toContain(`<details><summary>Analyses that could not finish (2)</summary>

- \`the whole change\`: the diff is cut (\`patch\`)
- \`src/a.ts\`: does not parse (\`syntax\`)

</details>`);
    expect(text).toContain(
      '- Make readable what could not be verified: one analysis that could not finish makes the tier high.\n',
    );
  });

  it('offers no way down from low', () => {
    const text = renderDetails(buildTold({ tier: 'low' }, { tier: 'low', findings: [], clearances: [] }), 10);

    expect(text.match(/<summary>[^<]*/g)).toEqual(['<summary>What this rests on']);
  });

  it('speaks of no risky part when nothing was found', () => {
    const findings = [buildFinding({ points: 0 })];

    const text = renderDetails(buildTold({}, { tier: 'medium', findings }), 10);

    expect(text).toMatch(
      /^<details><summary>How to lower the tier<\/summary>\n\n- Low is earned[^\n]*\n- The label/,
    );
  });

  it('names each code once and at most eight of them', () => {
    const codes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const findings = codes.flatMap((code) => [buildFinding({ code }), buildFinding({ code, line: 2 })]);

    const text = renderDetails(buildTold({}, { findings }), 10);

    expect(text).toContain(
      'how to clear it: `sop-gate explain a`, `sop-gate explain b`, `sop-gate explain c`, `sop-gate explain d`, `sop-gate explain e`, `sop-gate explain f`, `sop-gate explain g` and `sop-gate explain h`.',
    );
  });

  it('names the roles that may lower the tier, and the limit for low, from the policy', () => {
    const snapshot = buildSnapshot({ override: { lower: ['managers', 'ceo'] }, lowLimit: 1 });

    const text = renderDetails({ ...buildTold(), snapshot }, 10);

    expect(text).toContain('can be lowered by a member of `managers` and `ceo`, never by the author');
    expect(text).toContain('in at most 1 changed line.');
  });
});
