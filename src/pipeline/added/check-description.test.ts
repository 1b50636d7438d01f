import { expect, it } from 'vitest';
import { analyzers } from '../../analyzers/registry.ts';
import { toPlainData } from '../plain-data.ts';
import { checkDescription } from './check-description.ts';

it('asks nothing of others that the analyzers of this build do not hold', () => {
  const answers = analyzers.map(({ apiVersion, meta, options, analyzeFile, analyzePatch }) =>
    checkDescription(
      {
        apiVersion,
        meta,
        options: toPlainData(options, 'options'),
        hasFile: analyzeFile !== undefined,
        hasPatch: analyzePatch !== undefined,
      },
      [],
    ),
  );

  expect(answers.filter((answer) => typeof answer === 'string')).toEqual([]);
  expect(answers.length).toBeGreaterThan(20);
});
