import { viewOf } from './analyzers/observation-builder.ts';
import { isStillAsked } from './analyzers/lost-guard/asked/still-asked.ts';
import { execFileSync } from 'node:child_process';
const [,, name, path, line] = process.argv;
const git = (r: string) => execFileSync('git', ['-C', '/tmp/wt-tmp/p1/bat/planted.git', 'show', `${r}:${path}`]).toString();
(globalThis as any).DEBUG = true;
console.log(isStillAsked(viewOf({ path: path!, base: git(name + '~1'), head: git(name!) }), Number(line)));
