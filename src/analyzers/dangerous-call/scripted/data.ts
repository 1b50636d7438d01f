import type { EditRow } from '../../edit-row.ts';
import type { KnownCall, KnownSetting } from '../../judge-code.ts';
import { apexEdits } from './apex/data.ts';
import { elixirEdits } from './elixir/data.ts';
import { scriptedMarkupCalls, scriptedMarkupEdits } from './markup/data.ts';
import { phpAnswerCalls } from './php/answers/data.ts';
import { phpCalls, phpSettings } from './php/data.ts';
import { placedEdits } from './places/data.ts';
import { pythonCalls } from './python/data.ts';
import { scriptedQueryCalls } from './queries/data.ts';
import { rubyAnswerCalls } from './ruby/answers/data.ts';
import { rubyCalls } from './ruby/data.ts';
import { rubySettings } from './ruby/settings/data.ts';

/** What languages of scripts and their frameworks do with what others send, beside what all languages do. */
export const scriptedCalls: readonly KnownCall[] = [
  ...pythonCalls,
  ...rubyCalls,
  ...rubyAnswerCalls,
  ...phpCalls,
  ...phpAnswerCalls,
  ...scriptedQueryCalls,
  ...scriptedMarkupCalls,
];

export const scriptedSettings: readonly KnownSetting[] = [...rubySettings, ...phpSettings];

export const scriptedEdits: readonly EditRow[] = [
  ...placedEdits,
  ...scriptedMarkupEdits,
  ...elixirEdits,
  ...apexEdits,
];
