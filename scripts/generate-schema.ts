/** Writes schema.json, by which editors complete and check a policy. `--check` only compares. */
import { toPolicySchema } from './policy-schema.ts';
import { writeGenerated } from './write-generated.ts';

const { $schema, ...schema } = toPolicySchema() as Readonly<Record<string, unknown>>;
const title = 'Policy of sop-gate (.gitea/sop-gate.yml)';

writeGenerated('schema.json', `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`);
