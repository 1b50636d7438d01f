import { z } from 'zod';
import type { Analyzer } from '../src/analyzers/contract.ts';
import { policySchema } from '../src/config/schema.ts';

/** A node of the policy's JSON Schema, as far as we look. */
export interface SchemaNode {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | false;
  readonly propertyNames?: SchemaNode;
  readonly required?: readonly string[];
}

/**
 * The policy as JSON Schema for editors. No key is required: a gate that a file names may only change one key of a
 * preset's gate, which a schema cannot know.
 */
export function toPolicySchema(): SchemaNode {
  const schema = z.toJSONSchema(policySchema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      delete jsonSchema.required;
    },
  });
  return schema as SchemaNode;
}

/** The same, with the options of those analyzers that take some: an editor completes and checks them by their own schemas. */
export function toEditorSchema(analyzers: readonly Pick<Analyzer, 'meta' | 'options'>[]): SchemaNode {
  const schema = toPolicySchema();
  const section = schema.properties?.analyzers;
  const entry = section?.additionalProperties;
  if (!section || !entry) throw new Error('the policy has no analyzers');
  const { enabled, options: about } = entry.properties ?? {};
  const known = analyzers.flatMap(({ meta: { id, title }, options }) => {
    const node = { ...about, ...(options && closeMaps(options)) };
    return options ? [[id, { ...entry, description: title, properties: { enabled, options: node } }]] : [];
  });
  const withOptions = { ...section, properties: Object.fromEntries(known) };
  return { ...schema, properties: { ...schema.properties, analyzers: withOptions } };
}

/** In our part of JSON Schema unknown keys are mistakes without saying so; an editor has to be told. */
function closeMaps(node: SchemaNode): SchemaNode {
  const properties = Object.entries(node.properties ?? {}).map(([key, one]) => [key, closeMaps(one)]);
  return {
    ...node,
    ...(node.items && { items: closeMaps(node.items) }),
    ...(node.properties && { properties: Object.fromEntries(properties), additionalProperties: false }),
    ...(node.additionalProperties && { additionalProperties: closeMaps(node.additionalProperties) }),
  };
}
