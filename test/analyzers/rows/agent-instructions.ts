import { instructionPaths } from '../../../src/analyzers/agent-instructions/data.ts';
import { ofPath, type RowSample } from '../row-sample.ts';

export const samples: readonly RowSample[] = instructionPaths.map((row) => ofPath('agent-instructions', row));
