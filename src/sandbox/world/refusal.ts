/** The server says no: the HTTP status and the message of its answer. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly string[] | undefined;

  constructor(status: number, message: string, errors?: readonly string[]) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.errors = errors;
  }
}

/** Not there, or not visible to the caller: the server makes no difference. */
export function notFound(message = 'not found'): Refusal {
  return new Refusal(404, message, []);
}
