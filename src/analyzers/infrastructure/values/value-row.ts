import type { InfrastructureCode } from '../setting.ts';

/** How a new value can be weaker than the one it takes the place of. */
export type Step =
  /** A switch goes from on to off, or from off to on. */
  | { readonly turns: 'off' | 'on' }
  /** A number gets so many times larger or smaller. */
  | { readonly grows: number }
  | { readonly shrinks: number }
  /** A list has fewer items. */
  | { readonly loses: true }
  /** A place is any place now. */
  | { readonly widens: true }
  /** It names another machine. */
  | { readonly moves: true }
  /** One word becomes another one. */
  | { readonly from: RegExp; readonly to: RegExp };

/** A setting by the words of its name, whose new value guards less than the old one. */
export interface ValueRow {
  readonly code: InfrastructureCode;
  readonly what: string;
  /** Words of the name, in lower case, with one blank between. */
  readonly name: RegExp;
  /** Words by which it is something else. */
  readonly but?: RegExp;
  readonly step: Step;
  /** Lines before and after by which it guards less, and by which it does not. */
  readonly hit: readonly [string, string];
  readonly miss: readonly [string, string];
  readonly file?: string;
}
