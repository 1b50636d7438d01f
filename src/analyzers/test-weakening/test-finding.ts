/** What is said of one test, by its title. */
export interface TestFinding {
  readonly code: string;
  readonly line: number;
  readonly baseLine?: number;
  readonly title: string;
}
