/** A right that a call needs: the scope of the token and what its user must be able to do. */
export interface Right {
  /** Such as `write:issue`. */
  readonly scope: string;
  /** Such as `write access to pull requests`. */
  readonly role: string;
  /** How to grant the role, one sentence, where it is no right to one repository that a team or collaboration gives. */
  readonly grant?: string;
}

/** One request in our words. */
export interface Call {
  /** For people, after "could not": `read the reviews of acme/shop#7`. */
  readonly to: string;
  readonly needs: Right;
  /** Absent: GET. */
  readonly method?: 'POST' | 'PATCH' | 'DELETE';
  /** Segments below `/api/v1`, not yet encoded. */
  readonly path: readonly (string | number)[];
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  /** A read that is the same for many pull requests, so that a sweep may look once for all: no fact of one of them. */
  readonly common?: true;
  readonly body?: unknown;
  /** A POST that may be sent twice without harm. Everything but POST may. */
  readonly repeatable?: true;
}

/** The last word of the server on one call, whatever its status. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** The bytes read as UTF-8. */
  readonly text: string;
}
