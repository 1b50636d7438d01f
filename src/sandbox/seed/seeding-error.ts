/** A sentence about the world that cannot be: a user nobody added, a branch that is not there. */
export class SeedingError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SeedingError';
  }
}
