/** Writes docs/configuration.md from the policy's schema and from an example that is parsed. `--check` only compares. */
import { readFileSync } from 'node:fs';
import { analyzers } from '../src/analyzers/registry.ts';
import { parsePolicy } from '../src/config/parse-policy.ts';
import { toPolicySchema } from './policy-schema.ts';
import { renderConfigurationPage } from './render-configuration.ts';
import { writeGenerated } from './write-generated.ts';

const path = 'docs/policy-example.yml';
const example = readFileSync(path, 'utf8');
parsePolicy(example, path, analyzers);

writeGenerated('docs/configuration.md', renderConfigurationPage(example, toPolicySchema()));
