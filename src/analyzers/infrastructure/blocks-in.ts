import { blockAround, blockAt, depthOf, lastAbove, openerAt } from './block-around.ts';
import type { Kind } from './kinds/data.ts';

/** A resource, a service, a container, or a place of a server: what its settings are set for. */
export interface Block {
  /** The words that say what it is. */
  readonly opener: string;
  readonly line: number;
  /** Where the lines begin; the words may stand deeper. */
  readonly first: number;
  readonly lines: readonly string[];
}

type Reader = (lines: readonly string[]) => readonly Block[];

const readers: Readonly<Partial<Record<Kind, Reader>>> = {
  terraform: (lines) => braceBlocks(lines, /^\s*(resource|data|module|provider|variable|statement)\b[^{]*\{/),
  server: (lines) => braceBlocks(lines, /^\s*(server|location)\b.*\{\s*$/),
  bicep: (lines) => braceBlocks(lines, /^\s*resource\b.*\{\s*$/),
  cloudformation: templateBlocks,
  kubernetes: containerBlocks,
  compose: serviceBlocks,
  dockerfile: stageBlocks,
};

/** What a file is made of. */
export function blocksIn(kind: Kind, lines: readonly string[]): readonly Block[] {
  return readers[kind]?.(lines) ?? [];
}

/** The outermost block that a line stands in. */
export function blockOf(blocks: readonly Block[], line: number): Block | undefined {
  return blocks.find((block) => line >= block.first && line < block.first + block.lines.length);
}

/** Strings, and remarks: their braces open nothing. */
const mute = /"(?:\\.|[^"\\])*"|(?:#|\/\/).*$/g;
const document = /<<[-~]?\s*"?(\w+)"?\s*$/;

function braceBlocks(lines: readonly string[], opens: RegExp): readonly Block[] {
  const found: Block[] = [];
  let depth = 0;
  let end: string | undefined;
  const open: { readonly index: number; readonly depth: number }[] = [];
  lines.forEach((text, index) => {
    if (end !== undefined) {
      if (text.trim() === end) end = undefined;
      return;
    }
    if (opens.test(text)) open.push({ index, depth });
    depth += balance(text.replaceAll(mute, ''));
    end = document.exec(text)?.[1];
    for (let last = open.at(-1); last !== undefined && depth <= last.depth; last = open.at(-1)) {
      open.pop();
      found.push(toBlock(lines, last.index, index));
    }
  });
  for (const { index } of open) found.push(toBlock(lines, index, lines.length - 1));
  return found.toSorted((one, two) => one.line - two.line);
}

function balance(text: string): number {
  return text.split('{').length - text.split('}').length;
}

function toBlock(lines: readonly string[], first: number, last: number): Block {
  const line = first + 1;
  return { opener: (lines[first] ?? '').trim(), line, first: line, lines: lines.slice(first, last + 1) };
}

/** A resource of a template is told by its type, one step deeper than its name; what is asked for by its name. */
function templateBlocks(lines: readonly string[]): readonly Block[] {
  return lines.flatMap((text, index) => {
    if (isAskedFor(lines, index, text)) return [indentedBlock(lines, index)];
    if (!/^\s+["']?Type["']?\s*:\s*["']?AWS::/.test(text)) return [];
    const first = openerAt(lines, index) + 1;
    if (first === 0) return [];
    return [{ opener: text.trim(), line: first, first, lines: blockAt(lines, first - 1) }];
  });
}

function isAskedFor(lines: readonly string[], index: number, text: string): boolean {
  if (!/^\s+["']?\w+["']?\s*:\s*\{?\s*$/.test(text)) return false;
  return /^\s*["']?Parameters["']?\s*:/.test(lines[openerAt(lines, index)] ?? '');
}

/** A container is an item of a list of containers, and reaches to the next item. A pod may set limits for all of its own. */
function containerBlocks(lines: readonly string[]): readonly Block[] {
  return lines.flatMap((text, index) => {
    const dash = /^(\s*)-\s+(?:name|image)\s*:/.exec(text)?.[1]?.length;
    if (dash === undefined) return [];
    const list = lastAbove(lines, index, (above) => isKeyOf(above, dash));
    if (!/^\s*(-\s+)?(initC|c)ontainers\s*:\s*$/.test(lines[list] ?? '')) return [];
    const depth = depthOf(lines[list]);
    const pod = blockAround(lines, list + 1);
    if (pod?.some((one) => /^\s*securityContext\s*:/.test(one) && depthOf(one) === depth)) return [];
    return [indentedBlock(lines, index)];
  });
}

function isKeyOf(text: string, dash: number): boolean {
  const depth = depthOf(text);
  return text.trim() !== '' && (depth < dash || (depth === dash && !text.trimStart().startsWith('-')));
}

function indentedBlock(lines: readonly string[], index: number): Block {
  return toBlock(lines, index, index + blockAt(lines, index).length - 1);
}

function serviceBlocks(lines: readonly string[]): readonly Block[] {
  return lines.flatMap((text, index) => {
    if (!/^\s+["']?[\w.-]+["']?\s*:\s*$/.test(text)) return [];
    return /^services\s*:/.test(lines[openerAt(lines, index)] ?? '') ? [indentedBlock(lines, index)] : [];
  });
}

/** The last stage of an image is what runs: from its base to its command. */
function stageBlocks(lines: readonly string[]): readonly Block[] {
  const from = lines.findLastIndex((text) => /^\s*FROM\s/i.test(text));
  const runs = lines.findLastIndex((text) => /^\s*(CMD|ENTRYPOINT)\b/i.test(text));
  if (from < 0 || runs < from) return [];
  return [{ opener: 'image', line: runs + 1, first: from + 1, lines: lines.slice(from) }];
}
