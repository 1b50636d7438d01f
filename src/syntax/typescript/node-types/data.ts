/** Types are gone before the program runs; names of modules are told as imports. */
export const silentTypes: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'TSImportEqualsDeclaration',
  'TSDeclareFunction',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSTypeAnnotation',
  'TSLiteralType',
  'TypeAlias',
  'OpaqueType',
  'InterfaceDeclaration',
  'Directive',
]);

/** Keys under which nothing stands that runs, or that is not told otherwise. */
export const silentKeys: ReadonlySet<string> = new Set([
  'typeAnnotation',
  'returnType',
  'typeParameters',
  'typeArguments',
  'superTypeParameters',
  'superTypeArguments',
  'implements',
  'predicate',
  'closingElement',
  'source',
]);

/** What is called, declared or filled: no part of what is given to it. */
export const targets: ReadonlySet<string> = new Set(['id', 'left', 'key', 'callee', 'decorators']);

/** Calls and elements, whose arguments have names. */
export const listsSettings: ReadonlySet<string> = new Set([
  'CallExpression',
  'OptionalCallExpression',
  'NewExpression',
  'JSXOpeningElement',
]);

/** Entries, and what may stand between a call and its entries. */
export const passesOn: ReadonlySet<string> = new Set([
  'ObjectExpression',
  'ObjectProperty',
  'ObjectMethod',
  'ArrayExpression',
  'SpreadElement',
  'JSXAttribute',
  'JSXSpreadAttribute',
  'JSXExpressionContainer',
  'ConditionalExpression',
  'LogicalExpression',
  'TSAsExpression',
  'TSSatisfiesExpression',
]);

/** What has a name before a dot and one behind it. */
export const memberTypes: ReadonlySet<string> = new Set(['MemberExpression', 'OptionalMemberExpression']);

/** What calls something, as a statement may. */
export const plainCalls: ReadonlySet<string> = new Set(['CallExpression', 'OptionalCallExpression']);

/** Everything that calls or makes something. */
export const callTypes: ReadonlySet<string> = new Set([
  ...plainCalls,
  'NewExpression',
  'TaggedTemplateExpression',
  'JSXElement',
]);

/** What may be a text, or be put together to one. */
export const textTypes: ReadonlySet<string> = new Set([
  'StringLiteral',
  'TemplateLiteral',
  'BinaryExpression',
]);
