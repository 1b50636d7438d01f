// Written by scripts/generate-registry.ts from the folders beside it.
import { accessControl } from './access-control/index.ts';
import { agentInstructions } from './agent-instructions/index.ts';
import { asset } from './asset/index.ts';
import { changeSize } from './change-size/index.ts';
import { comments } from './comments/index.ts';
import type { Analyzer } from './contract.ts';
import { cryptoImport } from './crypto-import/index.ts';
import { dangerousCall } from './dangerous-call/index.ts';
import { dependencyChange } from './dependency-change/index.ts';
import { documentation } from './documentation/index.ts';
import { formatting } from './formatting/index.ts';
import { frameworkMigration } from './framework-migration/index.ts';
import { gateSurface } from './gate-surface/index.ts';
import { governance } from './governance/index.ts';
import { hiddenText } from './hidden-text/index.ts';
import { impact } from './impact/index.ts';
import { infrastructure } from './infrastructure/index.ts';
import { lostGuard } from './lost-guard/index.ts';
import { opaqueContent } from './opaque-content/index.ts';
import { secret } from './secret/index.ts';
import { sensitivePath } from './sensitive-path/index.ts';
import { sqlMigration } from './sql-migration/index.ts';
import { testWeakening } from './test-weakening/index.ts';
import { tests } from './tests/index.ts';
import { weakCrypto } from './weak-crypto/index.ts';
import { workflowEdit } from './workflow-edit/index.ts';

/** Every analyzer, in the order of their ids. */
export const analyzers: readonly Analyzer[] = [
  accessControl,
  agentInstructions,
  asset,
  changeSize,
  comments,
  cryptoImport,
  dangerousCall,
  dependencyChange,
  documentation,
  formatting,
  frameworkMigration,
  gateSurface,
  governance,
  hiddenText,
  impact,
  infrastructure,
  lostGuard,
  opaqueContent,
  secret,
  sensitivePath,
  sqlMigration,
  testWeakening,
  tests,
  weakCrypto,
  workflowEdit,
];
