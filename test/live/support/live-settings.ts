export interface LiveSettings {
  readonly url: string;
  /** Of an administrator of the server, with all rights. */
  readonly token: string;
  /** Label of a runner that carries out jobs with bash and curl; absent: no job ever runs. */
  readonly runsOn?: string;
}

/** @returns undefined when no server is named. @throws when only half of it is said. */
export function readLiveSettings(
  env: Readonly<Record<string, string | undefined>>,
): LiveSettings | undefined {
  const { SOP_GATE_LIVE_URL: url = '', SOP_GATE_LIVE_TOKEN: token = '', SOP_GATE_LIVE_RUNS_ON: runsOn } = env;
  if (url === '' && token === '') return undefined;
  if (url !== '' && token !== '') return { url: url.replace(/\/+$/, ''), token, ...(runsOn && { runsOn }) };
  const missing = url === '' ? 'SOP_GATE_LIVE_URL' : 'SOP_GATE_LIVE_TOKEN';
  throw new Error(
    `${missing} is not set: the live suite needs the address of a server and a token of its administrator`,
  );
}
