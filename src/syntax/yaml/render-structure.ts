import type { Document, Node, Scalar } from 'yaml';
import type { Yaml } from './read-yaml.ts';

/** The document without layout, comments and quoting. Anchors, aliases, tags and the order of keys are part of it. */
export function renderStructure(document: Document.Parsed, yaml: Yaml): string {
  const version = JSON.stringify([document.directives.yaml, document.directives.tags]);
  return `${version} ${render(document.contents)}`;

  function render(node: Node | null): string {
    if (yaml.isAlias(node)) return `*${node.source}`;
    const marks =
      node === null ? '' : `${node.anchor ? `&${node.anchor} ` : ''}${node.tag ? `!${node.tag} ` : ''}`;
    if (yaml.isMap<Node, Node | null>(node)) {
      return `${marks}{${node.items.map(({ key, value }) => `${render(key)}: ${render(value)}`).join(', ')}}`;
    }
    if (yaml.isSeq<Node | null>(node)) return `${marks}[${node.items.map(render).join(', ')}]`;
    return yaml.isScalar(node) ? marks + renderScalar(node) : '~';
  }
}

/**
 * Unquoted words that some reader takes for something else than a text: numbers of every kind, dates, `yes`, `~`. Of these
 * the spelling counts, and whether they are quoted.
 */
const ambiguous = /^([-+.]?\d|[-+]?\.(inf|nan)$|(true|false|yes|no|on|off|y|n|null|~|=|<<)$|$)/i;

function renderScalar({ type, source = '', value }: Scalar): string {
  if (type !== 'PLAIN') return JSON.stringify(value) ?? '~';
  return ambiguous.test(source) ? `plain ${source}` : JSON.stringify(source);
}
