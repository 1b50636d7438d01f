import type { CodeRows } from '../code-rows.ts';
import { cookieCalls, cookieSettings } from './cookie/data.ts';
import { massCalls, massSettings, wideCalls } from './misuse/data.ts';
import { escapeSettings, factorSettings, openedCalls, openedSettings } from './opened/data.ts';
import { offCalls, offSettings } from './protections/off/data.ts';
import { scriptedCalls } from './scripted/data.ts';
import { trustCalls, trustSettings } from './trust/data.ts';

/** Calls and settings that open something by themselves, whatever stood there before. */
export const openedRows: CodeRows = {
  calls: [
    ...openedCalls,
    ...cookieCalls,
    ...massCalls,
    ...wideCalls,
    ...trustCalls,
    ...offCalls,
    ...scriptedCalls,
  ],
  settings: [
    ...openedSettings,
    ...escapeSettings,
    ...factorSettings,
    ...cookieSettings,
    ...massSettings,
    ...trustSettings,
    ...offSettings,
  ],
};
