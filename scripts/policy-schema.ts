import { z } from 'zod';
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
