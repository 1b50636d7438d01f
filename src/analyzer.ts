/**
 * The public contract for analyzers: `import { defineAnalyzer } from 'sop-gate/analyzer'`. What is exported here keeps its
 * meaning as long as `API_VERSION` stays.
 */
export {
  changedCalls,
  changedDependencies,
  changedImports,
  changedNodes,
  changedSettings,
  changedStatements,
  changedStrings,
  changedTextLines,
  type DependencyFact,
  type LineFact,
  type NodeFact,
  type Side,
  toPlace,
} from './analyzers/changed-facts.ts';
export { addedFacts, removedFacts } from './analyzers/compare-code.ts';
export type {
  Analyzer,
  AnalyzerMeta,
  Cleared,
  CodeMeta,
  Failed,
  NeverCleared,
  Noticed,
  Observation,
  PatchView,
  Sample,
  Samples,
} from './analyzers/contract.ts';
export { API_VERSION, defineAnalyzer } from './analyzers/define-analyzer.ts';
export type {
  ListSchema,
  MapSchema,
  NamesSchema,
  NumberSchema,
  OptionSchema,
  OptionsOf,
  OptionsSchema,
  SwitchSchema,
  TextSchema,
} from './analyzers/options/schema.ts';
export type { ClearanceReason, Points } from './patch/assessment.ts';
export type { Content, FileChange, FileStatus, Hunk, HunkLine } from './patch/patch.ts';
export type {
  CallFact,
  CheckFact,
  CodeFacts,
  DeclarationFact,
  SettingFact,
  StringFact,
  ValueFact,
} from './syntax/code-facts.ts';
export type {
  CommentFact,
  DataEntry,
  DataNode,
  Facts,
  ImportFact,
  StatementFact,
} from './syntax/facts.ts';
export type { FileView, SourceView } from './syntax/file-view.ts';
export type {
  ExportFact,
  KnownProject,
  LinkFact,
  ModuleFacts,
  PartFact,
  PassFact,
  ProjectView,
  UnknownProject,
} from './syntax/project/project-view.ts';
