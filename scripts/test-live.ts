/**
 * `npm run test:live`: the stories of `test/live` on the Gitea that `SOP_GATE_LIVE_URL` and `SOP_GATE_LIVE_TOKEN`
 * name; with `--sandbox` on the stand-in. Anything else is handed to vitest.
 */
import { spawnSync } from 'node:child_process';
import { readLiveSettings } from '../test/live/support/live-settings.ts';

const [, , ...args] = process.argv;
const onSandbox = args.includes('--sandbox');
const settings = onSandbox ? undefined : readLiveSettings(process.env);
if (!onSandbox && !settings) {
  console.error(
    'No server is named. Set SOP_GATE_LIVE_URL and SOP_GATE_LIVE_TOKEN (of an administrator), or add -- --sandbox.',
  );
  process.exitCode = 2;
} else {
  console.log(`The stories are told on ${settings ? settings.url : 'the sandbox'}.`);
  process.exitCode = playStories();
}

function playStories(): number {
  const { SOP_GATE_LIVE_URL: _url, SOP_GATE_LIVE_TOKEN: _token, ...bare } = process.env;
  const rest = args.filter((arg) => arg !== '--sandbox');
  const command = ['vitest', 'run', '--no-file-parallelism', ...rest];
  const child = spawnSync('npx', command, {
    stdio: 'inherit',
    env: { ...(onSandbox ? bare : process.env), SOP_GATE_TESTS: 'test/live/**/*.test.ts' },
  });
  return child.status ?? 1;
}
