import { type PathRow, pathRow as row } from '../path-row.ts';

export const instructionPaths: readonly PathRow[] = [
  row(/(^|\/)agents(\.override|\.local)?\.md$/i, 'AGENTS.md', 'docs/agents-overview.md'),
  row(/(^|\/)AGENT\.md$/, 'AGENT.md', 'docs/agent.md'),
  row(/(^|\/)claude(\.local)?\.md$/i, 'services/api/CLAUDE.md', 'docs/claude-notes.md'),
  row(/(^|\/)gemini\.md$/i, 'GEMINI.md', 'docs/gemini-mission.md'),
  row(/(^|\/)(QWEN|CODEX|WARP|OPENCODE|JULES|KIMI|CRUSH|GOOSE)\.md$/, 'QWEN.md', 'docs/qwen.md'),
  row(/(^|\/)skill\.md$/i, 'skills/deploy/SKILL.md', 'docs/skills.md'),
  row(/(^|\/)\.claude(-plugin)?\//i, '.claude/settings.json', 'src/claude/settings.ts'),
  row(
    /(^|\/)\.(codex|gemini|opencode|qwen|augment|roo|kilocode|kiro|trae|junie|agents?)\//i,
    '.codex/config.toml',
    'src/codex/config.toml',
  ),
  row(/(^|\/)\.cursor(\/|rules$|ignore$)/i, '.cursor/rules/style.mdc', 'src/cursor/rules.ts'),
  row(/(^|\/)\.(windsurf|cline)(\/|rules(-\w+)?(\/|$))/i, '.windsurfrules', 'docs/windsurf.md'),
  row(/(^|\/)\.(roo|kilocode)(rules(-\w+)?(\/|$)|modes$)/i, '.roorules', 'docs/roorules.md'),
  row(/(^|\/)\.aider\.conf\.ya?ml$/i, '.aider.conf.yml', 'docs/aider.yml'),
  row(/(^|\/)copilot-instructions\.md$/i, '.github/copilot-instructions.md', 'docs/copilot.md'),
  row(
    /(^|\/)copilot-setup-steps\.ya?ml$/i,
    '.github/workflows/copilot-setup-steps.yml',
    'docs/setup-steps.yml',
  ),
  row(/\.(instructions|prompt|chatmode|agent)\.md$/i, '.github/chat/review.prompt.md', 'docs/prompt.md'),
  row(
    /(^|\/)(\.github|\.gitea|\.forgejo)\/(instructions|prompts|chatmodes|agents)\//i,
    '.github/agents/reviewer.md',
    'docs/instructions/reviewer.md',
  ),
  row(
    /(^|\/)prompts?\/(.*\/)?[^/]+\.(md|mdx|mdc|txt|xml|ya?ml|json|toml|jinja2?|j2|hbs|liquid|tmpl|prompt)$/i,
    'prompts/triage.txt',
    'src/prompts/index.ts',
  ),
  row(/\.(prompt|prompty|mdc)$/i, 'agents/triage.prompty', 'src/prompt.ts'),
  row(
    /(^|\/)system[-_]prompt[^/]*\.(md|txt|ya?ml|json|xml)$/i,
    'config/system-prompt.md',
    'docs/system-prompting.html',
  ),
  row(/(^|\/)\.?mcp(\.local)?\.json$/i, '.mcp.json', 'src/mcp.ts'),
  row(
    /(^|\/)mcp[-_]?(servers|config|settings)\.(json|ya?ml|toml)$/i,
    'config/mcp-servers.json',
    'docs/mcp-servers.md',
  ),
  row(/(^|\/)claude_desktop_config\.json$/i, 'claude_desktop_config.json', 'docs/claude_desktop.json'),
  row(/(^|\/)opencode\.jsonc?$/i, 'opencode.json', 'src/opencode.ts'),
];
