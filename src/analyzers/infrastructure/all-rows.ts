import { applicationRows } from './applications/data.ts';
import { amazonRows } from './cloud/amazon/data.ts';
import { azureRows } from './cloud/azure/data.ts';
import { cloudRows } from './cloud/data.ts';
import { googleRows } from './cloud/google/data.ts';
import { rangeRows } from './cloud/ranges/data.ts';
import { clusterRows } from './clusters/data.ts';
import { stackRows } from './code-stacks/data.ts';
import { commandRows } from './commands/data.ts';
import { containerRows } from './containers/data.ts';
import { settingRows } from './data.ts';
import { doorRows } from './doors/data.ts';
import { moreGuards } from './guards/data.ts';
import { hostRows } from './hosts/data.ts';
import { hardeningRows } from './hosts/kernel/data.ts';
import { lostGuards } from './lost/data.ts';
import { placeGuards } from './lost/places/data.ts';
import { pipelineRows } from './pipelines/data.ts';
import { policyRows } from './policies/data.ts';
import { serverRows } from './servers/data.ts';
import type { SettingRow } from './setting.ts';
import { type GuardRow, guardRows, weakRows } from './weak/data.ts';

/** All that is known of single lines. */
export const allSettingRows: readonly SettingRow[] = [
  ...settingRows,
  ...clusterRows,
  ...cloudRows,
  ...rangeRows,
  ...amazonRows,
  ...azureRows,
  ...googleRows,
  ...hostRows,
  ...pipelineRows,
  ...containerRows,
  ...serverRows,
  ...stackRows,
  ...commandRows,
  ...applicationRows,
  ...policyRows,
  ...doorRows,
  ...hardeningRows,
  ...weakRows,
];

/** All that is known of lines that must not go. */
export const allGuardRows: readonly GuardRow[] = [...guardRows, ...moreGuards, ...lostGuards, ...placeGuards];
