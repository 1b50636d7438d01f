import { type Ask, demand } from './ask.ts';
import type { Features } from './company.ts';
import type { LiveSettings } from './live-settings.ts';

/** What the server's version and the runner allow. */
export async function readFeatures(admin: Ask, { runsOn }: LiveSettings): Promise<Features> {
  const { version } = await demand<{ version: string }>(admin, 'GET /version');
  const line = toLine(version);
  return { version, forksAreSafe: line >= 28, ...toFiring(line, runsOn !== undefined) };
}

/** 24 for 1.24.7, 28 for 28.3.0: the numbering dropped its leading `1.` after 1.27. */
function toLine(version: string): number {
  const [, major = '', minor = ''] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
  return major === '1' ? Number(minor) : Number(major);
}

function toFiring(line: number, hasRunner: boolean): Pick<Features, 'firing' | 'noDispatch'> {
  if (line >= 26) return { firing: 'run', noDispatch: '' };
  if (line < 24) return { firing: 'request', noDispatch: 'workflows cannot be dispatched before 1.24' };
  if (hasRunner) return { firing: 'nonce', noDispatch: '' };
  return {
    firing: 'request',
    noDispatch: 'before 1.26 only a job can prove that it started: set SOP_GATE_LIVE_RUNS_ON',
  };
}
