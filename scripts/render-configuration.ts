import type { SchemaNode } from './policy-schema.ts';

interface Row {
  readonly key: string;
  readonly node: SchemaNode;
}

/** The page that lists every key of the policy with type, default and meaning. */
export function renderConfigurationPage(example: string, schema: SchemaNode): string {
  return `<!-- Written by scripts/generate-configuration-docs.ts. -->

# Configuration

The policy is \`.gitea/sop-gate.yml\` on the base branch: what a pull request changes there counts from its merge on. Every key
may be left out; without the file the defaults below are in force. \`sop-gate policy\` prints the policy in force with the
origin of each value. An organisation can set a [floor](floor.md) that it may only tighten. Unknown keys are
errors. Errors are told together, each with line and column; those about keys that must agree with each other come once every
value can be read.

A whole file; editors complete and check it against \`schema.json\` of this package, once its first line is
\`# yaml-language-server: $schema=\` and the path or address of that file:

\`\`\`yaml
${example.trimEnd()}
\`\`\`

A file is laid on its preset key by key. Lists are replaced as a whole, and so is each entry under \`roles\`, \`analyzers\` and \`rules\`;
a gate of the file stands beside the gates of the preset, and may change single keys of one of them.

${Object.entries(schema.properties ?? {})
  .map(renderSection)
  .join('\n\n')}
`;
}

function renderSection([key, node]: [string, SchemaNode]): string {
  const rows = listRows(key, node);
  const about = rows.length === 1 || node.description === undefined ? '' : `${node.description}\n\n`;
  return `## \`${key}\`\n\n${about}| Key | Type | Default | Meaning |\n| --- | --- | --- | --- |\n${rows.map(renderRow).join('\n')}`;
}

/** A map of fixed keys shows its keys; a map of free names shows `<name>`. */
function listRows(key: string, node: SchemaNode): Row[] {
  const defaults: Readonly<Record<string, unknown>> = isMap(node.default) ? node.default : {};
  if (node.properties) {
    return Object.entries(node.properties).flatMap(([name, below]) =>
      listRows(`${key}.${name}`, name in defaults ? { ...below, default: defaults[name] } : below),
    );
  }
  const entry = node.additionalProperties;
  if (node.items?.properties) {
    return [{ key, node }, ...listRows(`${key}[]`, node.items)];
  }
  if (!entry) return [{ key, node }];
  const meaning = entry.description ?? node.description;
  const rows = listRows(`${key}.<name>`, meaning === undefined ? entry : { ...entry, description: meaning });
  return Object.keys(defaults).length > 0 ? [{ key, node }, ...rows] : rows;
}

function renderRow({ key, node }: Row): string {
  const cells = [`\`${key}\``, renderType(node), renderDefault(node), node.description ?? ''];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function renderType(node: SchemaNode): string {
  if (node.enum) return node.enum.map((value) => `\`${value}\``).join(', ');
  if (node.const !== undefined) return `\`${node.const}\``;
  if (node.items) return `list of ${renderType(node.items)}`;
  if (node.type === 'integer') return `whole number${renderBounds(node)}`;
  if (node.type === 'number') return `number${renderBounds(node)}`;
  return TYPES[node.type ?? ''] ?? 'anything';
}

const TYPES: Readonly<Record<string, string>> = { string: 'text', boolean: '`true`, `false`', object: 'map' };

function renderBounds({ minimum, maximum }: SchemaNode): string {
  const isBounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  return isBounded ? `, ${minimum} to ${maximum}` : `, at least ${minimum}`;
}

/** A map of free names shows which names it holds by default. */
function renderDefault({ default: value }: SchemaNode): string {
  if (value === undefined) return '';
  return isMap(value)
    ? Object.keys(value)
        .map((name) => `\`${name}\``)
        .join(', ')
    : `\`${JSON.stringify(value)}\``;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
