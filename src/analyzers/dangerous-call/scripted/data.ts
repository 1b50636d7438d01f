import type { EditRow } from '../../edit-row.ts';
import type { KnownCall, KnownSetting } from '../../judge-code.ts';
import { phpCalls, phpSettings } from './php/data.ts';
import { pythonCalls } from './python/data.ts';
import { scriptedQueryCalls } from './queries/data.ts';
import { rubyCalls, rubySettings } from './ruby/data.ts';

/** What languages of scripts and their frameworks do with what others send, beside what all languages do. */
export const scriptedCalls: readonly KnownCall[] = [
  ...pythonCalls,
  ...rubyCalls,
  ...phpCalls,
  ...scriptedQueryCalls,
];

export const scriptedSettings: readonly KnownSetting[] = [...rubySettings, ...phpSettings];

export const scriptedEdits: readonly EditRow[] = [];
