/**
 * What a person gave us cannot be used: a policy, an argument, an event file. Thrown anywhere in the shell, caught
 * once by the command line, which prints message and remedy and exits with 2.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly remedy: string;

  /**
   * @param message names the input and what is wrong with it; one line per problem.
   * @param remedy what the person can do about it, one sentence.
   */
  constructor(message: string, remedy: string, cause?: unknown) {
    super(message, { cause });
    this.remedy = remedy;
  }
}
