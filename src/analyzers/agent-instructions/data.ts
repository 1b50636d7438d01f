import { type PathRow, pathRow as row } from '../path-row.ts';

export const instructionPaths: readonly PathRow[] = [
  row(/(^|\/)agents?(\.override|\.local)?\.md$/, 'AGENTS.md', 'docs/agents-overview.md'),
  row(/(^|\/)claude(\.local)?\.md$/, 'services/api/CLAUDE.md', 'docs/claude-notes.md'),
  row(/(^|\/)gemini\.md$/, 'GEMINI.md', 'docs/gemini-mission.md'),
  row(
    /(^|\/)(qwen|codex|warp|opencode|jules|kimi|conventions\.aider)\.md$/,
    'QWEN.md',
    'docs/qwen-models.md',
  ),
  row(/(^|\/)skills?\.md$/, 'skills/deploy/SKILL.md', 'docs/skill-levels.md'),
  row(/(^|\/)\.claude(-plugin)?\//, '.claude/settings.json', 'src/claude/settings.ts'),
  row(
    /(^|\/)\.(codex|gemini|opencode|qwen|augment|roo|kilocode|kiro|trae|junie|agents?)\//,
    '.codex/config.toml',
    'src/codex/config.toml',
  ),
  row(/(^|\/)\.cursor(\/|rules$|ignore$)/, '.cursor/rules/style.mdc', 'src/cursor/rules.ts'),
  row(/(^|\/)\.(windsurf|cline)(\/|rules(-\w+)?(\/|$))/, '.windsurfrules', 'docs/windsurf.md'),
  row(/(^|\/)\.(roo|kilocode)(rules(-\w+)?(\/|$)|modes$)/, '.roorules', 'docs/roorules.md'),
  row(/(^|\/)\.aider\.conf\.ya?ml$/, '.aider.conf.yml', 'docs/aider.yml'),
  row(/(^|\/)copilot-instructions\.md$/, '.github/copilot-instructions.md', 'docs/copilot.md'),
  row(
    /(^|\/)copilot-setup-steps\.ya?ml$/,
    '.github/workflows/copilot-setup-steps.yml',
    'docs/setup-steps.yml',
  ),
  row(/\.(instructions|prompt|chatmode|agent)\.md$/, '.github/chat/review.prompt.md', 'docs/prompt.md'),
  row(
    /(^|\/)(\.github|\.gitea|\.forgejo)\/(instructions|prompts|chatmodes|agents)\//,
    '.github/agents/reviewer.md',
    'docs/instructions/reviewer.md',
  ),
  row(
    /(^|\/)prompts?\/(.*\/)?[^/]+\.(md|mdx|mdc|txt|xml|ya?ml|json|toml|jinja2?|j2|hbs|liquid|tmpl|prompt)$/,
    'prompts/triage.txt',
    'src/prompts/index.ts',
  ),
  row(/\.(prompt|prompty|mdc)$/, 'agents/triage.prompty', 'src/prompt.ts'),
  row(
    /(^|\/)system[-_]prompt[^/]*\.(md|txt|ya?ml|json|xml)$/,
    'config/system-prompt.md',
    'docs/system-prompting.html',
  ),
  row(/(^|\/)\.?mcp(\.local)?\.json$/, '.mcp.json', 'src/mcp.ts'),
  row(
    /(^|\/)mcp[-_]?(servers|config|settings)\.(json|ya?ml|toml)$/,
    'config/mcp-servers.json',
    'docs/mcp-servers.md',
  ),
  row(/(^|\/)claude_desktop_config\.json$/, 'claude_desktop_config.json', 'docs/claude_desktop.json'),
  row(/(^|\/)opencode\.jsonc?$/, 'opencode.json', 'src/opencode.ts'),
];
