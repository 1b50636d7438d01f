/**
 * The part of JSON Schema in which an analyzer says which options it takes: what a policy needs, and what can be told to
 * people in words. A key that no schema names is a mistake, so `additionalProperties: false` goes without saying.
 */
export type OptionSchema = TextSchema | NumberSchema | SwitchSchema | ListSchema | MapSchema | NamesSchema;

/** All options of one analyzer, by their names. */
export interface OptionsSchema extends Told {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, OptionSchema>>;
  /** Options that a policy must give. Others that have no `default` are absent when it does not. */
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
}

interface Told {
  /** One sentence or two, for whoever writes the policy. */
  readonly description?: string;
}

export interface TextSchema extends Told {
  readonly type: 'string';
  /** The only texts there are. */
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  /** A regular expression that the text must fit; `^` and `$` tie it to its ends. */
  readonly pattern?: string;
  /** What is taken when the policy says nothing. */
  readonly default?: string;
}

export interface NumberSchema extends Told {
  readonly type: 'integer' | 'number';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: number;
}

export interface SwitchSchema extends Told {
  readonly type: 'boolean';
  readonly default?: boolean;
}

export interface ListSchema extends Told {
  readonly type: 'array';
  /** What each entry is. */
  readonly items: OptionSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: readonly unknown[];
}

/** A map of fixed keys. */
export interface MapSchema extends OptionsSchema {
  readonly default?: Readonly<Record<string, unknown>>;
}

/** A map of free names. */
export interface NamesSchema extends Told {
  readonly type: 'object';
  /** What each value is. */
  readonly additionalProperties: OptionSchema;
  readonly default?: Readonly<Record<string, unknown>>;
}

/** The options as an analyzer gets them, after its schema: validated, and with defaults filled in. */
export type OptionsOf<Schema extends OptionsSchema> = ValueOf<Schema>;

type ValueOf<Schema> = Schema extends { readonly type: 'string'; readonly enum: readonly (infer Word)[] }
  ? Word
  : Schema extends { readonly type: 'string' }
    ? string
    : Schema extends { readonly type: 'integer' | 'number' }
      ? number
      : Schema extends { readonly type: 'boolean' }
        ? boolean
        : Schema extends { readonly type: 'array'; readonly items: infer Item }
          ? readonly ValueOf<Item>[]
          : MapOf<Schema>;

type MapOf<Schema> = Schema extends { readonly properties: infer Parts }
  ? Flat<
      {
        readonly [Name in keyof Parts as Name extends Present<Schema> ? Name : never]: ValueOf<Parts[Name]>;
      } & {
        readonly [Name in keyof Parts as Name extends Present<Schema> ? never : Name]?: ValueOf<Parts[Name]>;
      }
    >
  : Schema extends { readonly additionalProperties: infer Part }
    ? Readonly<Record<string, ValueOf<Part>>>
    : never;

/** One map, as an editor should show it. */
type Flat<Parts> = { [Name in keyof Parts]: Parts[Name] };

/** Names of what is always there: required, or filled in. */
type Present<Schema> =
  | (Schema extends { readonly required: readonly (infer Name)[] } ? Name : never)
  | (Schema extends { readonly properties: infer Parts }
      ? {
          [Name in keyof Parts]: Parts[Name] extends { readonly default: unknown } ? Name : never;
        }[keyof Parts]
      : never);
