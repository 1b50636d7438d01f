import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { agentInstructions } from './index.ts';

it.each([
  'AGENTS.md',
  'pkg/CLAUDE.md',
  'skills/x/SKILL.md',
  '.mcp.json',
  '.claude/commands/go.md',
  'prompts/a.txt',
])('notices %s and keeps it from being cleared', (path) => {
  const found = observe(agentInstructions, { path, head: 'Do it.\n' });

  expect(summarize(found)).toEqual(['agent-instructions:0', 'never-cleared']);
});

it('says which file instructs agents and why nobody may clear it', () => {
  const found = observe(agentInstructions, {
    path: 'docs/a.md',
    from: 'AGENTS.md',
    base: 'a\n',
    head: 'a\n',
  });

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'agent-instructions',
      path: 'docs/a.md',
      line: 0,
      args: { name: 'this file (formerly AGENTS.md)' },
    },
    { kind: 'never-cleared', path: 'docs/a.md', reason: 'its text instructs coding agents' },
  ]);
});

it.each(['docs/agents.txt', 'docs/agents-overview.md', 'src/prompts/index.ts', 'src/mcp.ts'])(
  'leaves %s alone, which only speaks of agents',
  (path) => {
    const found = observe(agentInstructions, { path, head: 'x\n' });

    expect(found).toEqual([]);
  },
);
