/** What the process says at the end; see the table in `--help`. */
export type ExitCode = 0 | 1 | 2 | 3;

export const exitCodeHelp = `
Exit codes:
  0  open; doctor: all is well; commands that do not judge: they did their work
  1  waiting or held by policy; analyze --fail-on: the tier is reached; init --check: drift;
     doctor: the gate cannot do its work; test: something does not hold
  2  wrong usage or configuration, or an input that cannot be read
  3  could not verify, or a bug in sop-gate
With --job: 0 once a verdict has been posted and read back, else 3.`;
