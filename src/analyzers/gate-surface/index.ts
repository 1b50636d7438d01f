import type { FileView } from '../../syntax/file-view.ts';
import { nameInSentence, namesOf } from '../clearable.ts';
import type { CodeMeta, Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { gatePaths } from './data.ts';

const help =
  'The gate can only be trusted as far as the files that run it. Ask whoever owns it to look. Each of the four kinds of gate file counts once a pull request, so a pull request that keeps to one kind, and to the gate, asks for less.';

export const gateSurface = defineAnalyzer({
  meta: {
    id: 'gate-surface',
    title: 'Gate surface',
    summary: 'Changes to the workflows, scripts, named files and documents that the gate itself rests on.',
    languages: ['any'],
    codes: {
      'gate-workflow': code(
        'A workflow file changed',
        '{name} is a workflow, so it decides what runs on a change',
      ),
      'gate-script': code('A gate script changed', '{name} is a script that workflows run'),
      'gate-name': code(
        'A file that belongs to the gate changed',
        '{name} has the name of a part of the gate',
      ),
      'gate-governance': code(
        'A governance document changed',
        '{name} is a document that says how the gate works',
      ),
    },
  },
  analyzeFile,
});

function* analyzeFile({ change }: FileView): Iterable<Observation> {
  const seen = new Set<string>();
  for (const path of namesOf(change)) {
    for (const row of gatePaths) {
      if (seen.has(row.code) || !row.pattern.test(path)) continue;
      seen.add(row.code);
      yield {
        kind: 'noticed',
        code: row.code,
        path: change.path,
        line: 0,
        args: { name: nameInSentence(change, path) },
      };
    }
  }
}

function code(title: string, message: string): CodeMeta {
  return { title, points: 1, anywhere: true, message, help };
}
