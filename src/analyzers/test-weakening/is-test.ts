import { foreignPaths, plainClasses, testLanguages, testParts, testPaths } from './words/data.ts';

/** Whether a test runner collects the file, by its name and place. */
export function isTestPath(path: string): boolean {
  return testPaths.pattern.test(path) && !foreignPaths.pattern.test(path);
}

/** A file that holds tests, not what they need. */
export function isTestCode(path: string): boolean {
  return (
    isTestPath(path) &&
    testLanguages.pattern.test(path) &&
    !plainClasses.pattern.test(path) &&
    !testParts.pattern.test(path)
  );
}
