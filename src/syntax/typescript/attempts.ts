import type { ParserOptions, ParserPlugin } from '@babel/parser';
import type { ScriptSource } from './read-typescript.ts';

/** Dialects to try, the likeliest first. */
export function toAttempts({ path, language, text }: ScriptSource): ParserOptions[] {
  const dialects = language === 'typescript' ? toTypescriptDialects(path) : toScriptDialects(text);
  return dialects.map((plugins) => ({
    ...tolerant,
    plugins: [...plugins, ...proposals],
  }));
}

/** What only a checker would refuse is no reason not to read a text. */
const tolerant: ParserOptions = {
  sourceType: 'unambiguous',
  errorRecovery: true,
  attachComment: false,
  allowReturnOutsideFunction: true,
  allowNewTargetOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowImportExportEverywhere: true,
};

const proposals: readonly ParserPlugin[] = [
  'decoratorAutoAccessors',
  'exportDefaultFrom',
  'deferredImportEvaluation',
  'sourcePhaseImports',
  'deprecatedImportAssert',
];

type Dialect = readonly ParserPlugin[];

/**
 * Legacy decorators are the only ones that may stand at parameters, new ones the only ones behind `export`. Flow's types
 * are a guess where a text does not name it: plain texts have other readings with them.
 */
function toScriptDialects(text: string): Dialect[] {
  const plain: Dialect = ['jsx', 'decorators'];
  const flow: Dialect = ['jsx', 'decorators-legacy', 'flow'];
  return /@flow/.test(text) ? [flow, plain] : [plain, flow];
}

function toTypescriptDialects(path: string): Dialect[] {
  const typescript: ParserPlugin = ['typescript', { dts: /\.d\.[cm]?ts$/.test(path) }];
  const isJsx = path.endsWith('.tsx');
  const likely: Dialect = isJsx ? [typescript, 'jsx'] : [typescript];
  const known: Dialect[] = [
    [...likely, 'decorators-legacy'],
    [...likely, 'decorators'],
  ];
  return isJsx ? known : [...known, [typescript, 'jsx', 'decorators-legacy']];
}
