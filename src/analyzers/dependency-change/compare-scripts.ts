import { fetchAndRun } from './data.ts';
import type { InstallScript } from './package-file.ts';
import { atInstall, atWork, plainCommand } from './patterns/data.ts';
import type { Step } from './step.ts';

/** What a package manager runs unasked, and whatever fetches a program to run it. */
export function compareScripts(
  base: readonly InstallScript[] | undefined,
  head: readonly InstallScript[],
): readonly Step[] {
  const known = new Set(base?.map(toCall));
  return head
    .filter((script) => !known.has(toCall(script)) && isDangerous(script))
    .map(({ name, command, line }) => ({
      code: 'dependency-script',
      name,
      what: `runs \`${command.slice(0, 80)}\``,
      line,
    }));
}

function toCall({ name, command }: InstallScript): string {
  return `${name} ${command}`;
}

function isDangerous({ name, command }: InstallScript): boolean {
  if (atInstall.pattern.test(name)) return !isHarmless(command);
  return fetchAndRun.test(command) && (atWork.pattern.test(name) || /\b(curl|wget)\b/.test(command));
}

/** What thousands of projects do after an installation, with the packages they have. */
function isHarmless(command: string): boolean {
  return command.split(/&&|;|\|\|/).every((part) => plainCommand.pattern.test(part.trim()));
}
