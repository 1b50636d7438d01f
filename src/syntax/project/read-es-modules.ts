import type { ts } from 'ts-morph';
import { type Binding, type Joints, type ModuleScan, type Taken, textOf } from './module-scan.ts';
import type { ExportFact, PassFact } from './project-view.ts';

/** Imports and exports in the form of ECMAScript, at the top of a module. */
export function readEsModules(scan: ModuleScan): Joints {
  const { file } = scan;
  const imports = file.statements.flatMap((statement) => readImport(statement, scan));
  const bindings = new Map(imports.map(({ local, module, name }) => [local, { module, name }]));
  const said = file.statements.flatMap((statement) => readExport(statement, { scan, bindings }));
  const takes = imports
    .filter(({ name }) => name !== '*')
    .map(({ module, name, line }): Taken => ({ module, name, line }));
  return {
    takes,
    passes: said.filter((one) => 'as' in one),
    exports: said.filter((one) => 'of' in one),
    bindings,
  };
}

interface Import extends Taken {
  readonly local: string;
}

function readImport(statement: ts.Statement, scan: ModuleScan): readonly Import[] {
  const { compiler } = scan;
  const line = scan.lineOf(statement);
  if (compiler.isImportEqualsDeclaration(statement)) {
    const reference = statement.moduleReference;
    const module = compiler.isExternalModuleReference(reference)
      ? textOf(reference.expression, scan)
      : undefined;
    return module === undefined ? [] : [{ module, name: '*', local: statement.name.text, line }];
  }
  if (!compiler.isImportDeclaration(statement)) return [];
  const module = String(textOf(statement.moduleSpecifier, scan));
  const { name, namedBindings } = statement.importClause ?? {};
  const found: Import[] = name ? [{ module, name: 'default', local: name.text, line }] : [];
  if (namedBindings === undefined) return found;
  if (compiler.isNamespaceImport(namedBindings))
    return [...found, { module, name: '*', local: namedBindings.name.text, line }];
  const named = namedBindings.elements.map((element) => ({
    module,
    name: (element.propertyName ?? element.name).text,
    local: element.name.text,
    line: scan.lineOf(element),
  }));
  return [...found, ...named];
}

interface ExportMeans {
  readonly scan: ModuleScan;
  readonly bindings: ReadonlyMap<string, Binding>;
}

function readExport(statement: ts.Statement, means: ExportMeans): readonly (ExportFact | PassFact)[] {
  const { compiler, lineOf } = means.scan;
  if (compiler.isExportDeclaration(statement)) return readNames(statement, means);
  if (!compiler.isExportAssignment(statement)) return [];
  const line = lineOf(statement);
  const of = compiler.isIdentifier(statement.expression) ? statement.expression.text : 'default';
  const binding = means.bindings.get(of);
  return [binding ? { ...binding, as: 'default', line } : { name: 'default', of, line }];
}

function readNames(
  statement: ts.ExportDeclaration,
  { scan, bindings }: ExportMeans,
): readonly (ExportFact | PassFact)[] {
  const { exportClause, moduleSpecifier } = statement;
  const module = textOf(moduleSpecifier, scan);
  const line = scan.lineOf(statement);
  if (exportClause === undefined) return [{ module: String(module), name: '*', as: '*', line }];
  if (scan.compiler.isNamespaceExport(exportClause))
    return [{ module: String(module), name: '*', as: exportClause.name.text, line }];
  return exportClause.elements.map((element) => {
    const name = (element.propertyName ?? element.name).text;
    const place = { as: element.name.text, line: scan.lineOf(element) };
    if (module !== undefined) return { module, name, ...place };
    const binding = bindings.get(name);
    return binding ? { ...binding, ...place } : { name: place.as, of: name, line: place.line };
  });
}
