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
  /** A list has an item of this kind that it had not, or has one no more. */
  | { readonly gains: RegExp }
  | { readonly drops: RegExp }
  /** A place is any place now. */
  | { readonly widens: true }
  /** A pattern fits what one before it said, and more. */
  | { readonly covers: true }
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
  /** The files alone in which the name means this. */
  readonly paths?: RegExp;
  /** Lines before and after by which it guards less, and by which it does not. */
  readonly hit: readonly [string, string];
  readonly miss: readonly [string, string];
  readonly file?: string;
}
