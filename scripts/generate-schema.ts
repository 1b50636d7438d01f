/** Writes schema.json, by which editors complete and check a policy. `--check` only compares. */
import { analyzers } from '../src/analyzers/registry.ts';
import { toEditorSchema } from './policy-schema.ts';
import { writeGenerated } from './write-generated.ts';

const { $schema, ...schema } = toEditorSchema(analyzers) as Readonly<Record<string, unknown>>;
const title = 'Policy of sop-gate (.gitea/sop-gate.yml)';

writeGenerated('schema.json', `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`);
