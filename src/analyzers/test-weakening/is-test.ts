/** Whether a test runner collects the file, by its name and place. */
export function isTestPath(path: string): boolean {
  return testPaths.test(path) && !/(^|\/)(node_modules|vendor)\//.test(path);
}

const testPaths =
  /(^|\/)(tests?|specs?|__tests__|e2e|cypress|testing)\/.*\.(\w+)$|[._-](tests?|spec|e2e|cy|unittest)\.\w+$|(^|\/)(test_[^/]*\.py|tests\.(py|rs)|conftest\.py)$|[a-z0-9](Tests?|TestCase|IT|Spec)\.(java|kt|scala|groovy|cs|php|swift)$/;

/** A file that holds tests, not what they need. */
export function isTestCode(path: string): boolean {
  return (
    isTestPath(path) &&
    /\.([cm]?[jt]sx?|go|py|rb|java|kt|scala|groovy|cs|rs|php|c|cc|cpp|swift|exs|dart|t|sh|bats|feature)$/.test(
      path,
    ) &&
    !/(?<!Tests?|TestCase|IT|Spec)\.(java|kt|scala|groovy)$/.test(path) &&
    !/(^|\/)(fixtures?|__fixtures__|helpers?|support|utils?|mocks?|__mocks__|data|testdata)\/|(^|\/)_[^/]*$|(setup|playground|helpers?|utils?)\.\w+$/.test(
      path,
    )
  );
}
