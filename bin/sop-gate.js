#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);

if (existsSync(main)) {
  const { start } = await import(main.href);
  await start();
} else {
  console.error('sop-gate: it is not built yet.\n  Run: npm ci && npm run build');
  process.exitCode = 2;
}
