/** Runs Stryker over the sample and prints what became of each mutant, one line each. */
import { Stryker } from '@stryker-mutator/core';

process.env.SOP_GATE_TESTS = 'scripts/mutation-runner/sample/*.test.ts';
const results = await new Stryker({
  configFile: 'stryker.conf.json',
  mutate: ['scripts/mutation-runner/sample/till.ts'],
  tempDirName: '.stryker-tmp/sample',
  reporters: [],
  thresholds: { high: 100, low: 0, break: null },
}).runMutationTest();
for (const { mutatorName, replacement, location, status } of results) {
  console.log(
    `mutant ${location.start.line + 1} ${mutatorName} ${replacement.replaceAll(/\s+/g, ' ')}: ${status}`,
  );
}
