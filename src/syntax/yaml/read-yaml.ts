import type { Document } from 'yaml';
import type { DataNode, Facts } from '../facts.ts';
import { readLexically } from '../lexical/read-lexically.ts';
import { createLineIndex } from '../line-index.ts';
import { once } from '../once.ts';
import type { Parsers } from '../parsers.ts';
import { createDataReader, YamlProblem } from './create-data-reader.ts';
import { readComments } from './read-comments.ts';
import { renderStructure } from './render-structure.ts';

export type Yaml = NonNullable<Parsers['yaml']>;

/**
 * YAML 1.2 as data with the line of every node: merge keys are followed, aliases resolved within bounds, double keys
 * kept. Several documents are a list of their values.
 */
export function readYaml(text: string, yaml: Yaml): Facts {
  try {
    return readDocuments(text, yaml);
  } catch (error) {
    const isExpected = error instanceof YamlProblem || error instanceof RangeError;
    if (!isExpected) throw error;
    const reason = error instanceof YamlProblem ? error.message : 'it is nested too deeply';
    return { ...readLexically('yaml', text), reading: 'broken', reason };
  }
}

function readDocuments(text: string, yaml: Yaml): Facts {
  const toLine = createLineIndex(text);
  const documents = [
    ...yaml.parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' }),
  ];
  const [error] = documents.flatMap((document) => document.errors);
  if (error && /call stack/.test(error.message)) throw new YamlProblem('it is nested too deeply');
  if (error) throw new YamlProblem(`${error.message} in line ${toLine(error.pos[0])}`);
  const readData = createDataReader(yaml, toLine);
  const roots = documents.flatMap(({ contents }) => (isEmpty(contents, yaml) ? [] : [readData(contents)]));
  const structure = once(() => documents.map((document) => renderStructure(document, yaml)).join('\n---\n'));
  const data = roots.length > 1 ? toList(roots) : roots[0];
  return {
    language: 'yaml',
    reading: 'syntax',
    imports: [],
    comments: readComments(text, yaml, toLine),
    ...(data === undefined ? {} : { data }),
    get structure() {
      return structure();
    },
  };
}

/** Nothing at all, or nothing behind a mark of a new document; a written `~` is something. */
function isEmpty(contents: Document.Parsed['contents'], yaml: Yaml): contents is null {
  return (
    contents === null || (yaml.isScalar(contents) && contents.type === 'PLAIN' && contents.source === '')
  );
}

function toList(items: readonly DataNode[]): DataNode {
  return { kind: 'list', items, line: items[0]?.line ?? 1, endLine: items.at(-1)?.endLine ?? 1 };
}
