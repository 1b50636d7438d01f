import type { KnownProject, LinkFact, ModuleFacts } from '../../syntax/project/project-view.ts';

interface Origin {
  readonly path: string;
  readonly name: string;
}

/** Modules that use an exported name, directly or through modules that pass it on. */
export function findUsers(project: KnownProject, origin: Origin): ReadonlySet<string> {
  const users = new Set<string>();
  const waiting = [origin];
  const known = new Set<string>();
  for (const { path, name } of waiting) {
    const key = JSON.stringify([path, name]);
    if (known.has(key)) continue;
    known.add(key);
    const module = project.after(path);
    for (const link of project.linksTo(path).filter((one) => takes(one, name, module))) {
      if (link.as === undefined) users.add(link.by);
      else waiting.push({ path: link.by, name: link.as === '*' ? name : link.as });
    }
  }
  users.delete(origin.path);
  return users;
}

/** `export *` leaves the default out; a name that the module does not have is one of its default. */
function takes(link: LinkFact, name: string, module: ModuleFacts | undefined): boolean {
  if (link.name === name) return true;
  if (link.name === '*') return link.as !== '*' || name !== 'default';
  return name === 'default' && !hasName(module, link.name);
}

function hasName(module: ModuleFacts | undefined, wanted: string): boolean {
  if (module === undefined) return true;
  const { exports, passes } = module;
  return exports.some(({ name }) => name === wanted) || passes.some(({ as }) => as === wanted || as === '*');
}
