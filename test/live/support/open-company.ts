import type { Company } from './company.ts';
import { openLiveCompany } from './live-company.ts';
import { readLiveSettings } from './live-settings.ts';
import { openSandboxCompany } from './sandbox-company.ts';

/** On the server that `SOP_GATE_LIVE_URL` and `SOP_GATE_LIVE_TOKEN` name; without them on the sandbox. */
export async function openCompany(): Promise<Company> {
  const settings = readLiveSettings(process.env);
  return settings ? openLiveCompany(settings) : openSandboxCompany();
}
