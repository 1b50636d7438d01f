import { amazonLeftOut } from './amazon/data.ts';
import { azureLeftOut } from './azure/data.ts';
import { containerLeftOut } from './containers/data.ts';
import { googleLeftOut } from './google/data.ts';
import type { LeftOutRow } from './left-out-row.ts';

/** What a resource has to say to be safe. */
export const leftOutRows: readonly LeftOutRow[] = [
  ...amazonLeftOut,
  ...azureLeftOut,
  ...googleLeftOut,
  ...containerLeftOut,
];
