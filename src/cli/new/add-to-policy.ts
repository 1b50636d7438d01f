import { Document, isMap, isNode, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { ConfigError } from '../../config/config-error.ts';

export interface PolicyEntry {
  readonly section: 'rules' | 'analyzers';
  readonly name: string;
  readonly value: unknown;
}

/**
 * The text of a policy with one more rule or analyzer, in shadow. Everything else stays as somebody wrote it.
 * @throws ConfigError for what is no policy, and for a name that it has already.
 */
export function addToPolicy(text: string, where: string, { section, name, value }: PolicyEntry): string {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents))) {
    throw new ConfigError(
      `${where} is not a policy that can be added to`,
      'sop-gate policy tells what is wrong.',
    );
  }
  for (const place of ['rules', 'analyzers', 'rollout']) {
    if (document.hasIn([place, name]))
      throw new ConfigError(`${where} has ${place}.${name} already`, 'Choose another name.');
  }
  return addEntry(addEntry(text, [section, name, value]), ['rollout', name, 'shadow']);
}

type Entry = readonly [section: string, name: string, value: unknown];

/** At the end of the block of its section; a section that is none, or is written in braces, is written anew. */
function addEntry(text: string, [section, name, value]: Entry): string {
  const document = parseDocument(text);
  const block = document.get(section, true);
  const lines = renderEntry(name, value);
  if (block === undefined) return `${endLine(text)}${section}:\n${indent(lines, 2)}`;
  const end = isMap(block) && !block.flow ? endOf(block, text) : undefined;
  if (end === undefined) {
    if (isMap(block)) block.set(name, document.createNode(value));
    else document.set(section, document.createNode({ [name]: value }));
    return document.toString({ lineWidth: 0, flowCollectionPadding: false });
  }
  return `${endLine(text.slice(0, end.offset))}${indent(lines, end.column)}${text.slice(end.offset)}`;
}

interface End {
  readonly offset: number;
  /** How far the keys of the block stand to the right. */
  readonly column: number;
}

function endOf({ items }: YAMLMap, text: string): End | undefined {
  const [first, last] = [items[0], items.at(-1)] as readonly (Pair | undefined)[];
  if (!isNode(first?.key) || !first.key.range) return undefined;
  const value = isNode(last?.value) ? last.value : last?.key;
  const valueEnd = isNode(value) ? value.range?.[1] : undefined;
  if (valueEnd === undefined) return undefined;
  const [keyStart] = first.key.range;
  const lineEnd = text.indexOf('\n', Math.max(valueEnd - 1, 0));
  const column = keyStart - (text.lastIndexOf('\n', keyStart) + 1);
  return { offset: lineEnd < 0 ? text.length : lineEnd + 1, column };
}

function renderEntry(name: string, value: unknown): string {
  return new Document({ [name]: value }).toString({ lineWidth: 0, flowCollectionPadding: false });
}

function indent(lines: string, by: number): string {
  return lines.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
