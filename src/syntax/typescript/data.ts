/**
 * Errors that the parser reports though it has understood the text: rules about names, which no layout can break.
 * Everything else makes a text `broken`, because the tree behind it is a guess.
 */
export const harmlessErrors: ReadonlySet<string> = new Set([
  'VarRedeclaration',
  'DuplicateExport',
  'DuplicateDefaultExport',
  'ModuleExportUndefined',
  'DuplicateConstructor',
  'LabelRedeclaration',
  'ParamDupe',
  // The parser takes every text for a module first; these are the rules of strict code, broken by a script.
  'StrictDelete',
  'StrictEvalArguments',
  'StrictEvalArgumentsBinding',
  'StrictFunction',
  'StrictNumericEscape',
  'StrictOctalLiteral',
  'StrictWith',
  'UnsupportedSignatureParameterKind',
]);
