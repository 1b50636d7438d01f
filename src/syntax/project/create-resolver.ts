import type { ts } from 'ts-morph';
import type { Compiler } from './project-source.ts';

/** Finds the file of the project that a module means by what it writes behind `from`. */
export type Resolve = (module: string, from: string) => string | undefined;

/**
 * The compiler's own resolution over files that are only texts: extensions, index files, `.js` that means `.ts`, aliases of the
 * nearest tsconfig, names of packages in the repository. What lies outside of the project is nowhere.
 */
export function createResolver(texts: ReadonlyMap<string, string>, compiler: Compiler): Resolve {
  const host = createHost(texts);
  const found = new Map<string, string | undefined>();
  const configs = createConfigs(texts, { compiler, host });
  return (module, from) => {
    const folder = folderOf(from);
    const key = JSON.stringify([folder, module]);
    if (!found.has(key)) {
      const { resolvedModule } = compiler.resolveModuleName(module, `/${from}`, configs(folder), host);
      found.set(key, resolvedModule?.resolvedFileName.slice(1));
    }
    return found.get(key);
  };
}

/** Names that a module may write without a path: aliases of the settings, packages of the repository. */
export function listAliases(texts: ReadonlyMap<string, string>, compiler: Compiler): ReadonlySet<string> {
  const names = [...texts].flatMap(([path, text]) => {
    if (!path.endsWith('.json')) return [];
    const { name, compilerOptions }: Settings = Object(compiler.parseConfigFileTextToJson(path, text).config);
    const aliases = Object.keys(Object(compilerOptions?.paths));
    return typeof name === 'string' ? [name, ...aliases] : aliases;
  });
  return new Set(names.filter((name) => !name.includes('*')));
}

interface Settings {
  readonly name?: unknown;
  readonly compilerOptions?: { readonly paths?: unknown };
}

type Host = ts.ModuleResolutionHost & Pick<ts.ParseConfigHost, 'useCaseSensitiveFileNames'>;

function createHost(texts: ReadonlyMap<string, string>): Host {
  const folders = new Set([...texts.keys()].flatMap(foldersOf));
  return {
    useCaseSensitiveFileNames: true,
    fileExists: (path) => texts.has(path.slice(1)),
    readFile: (path) => texts.get(path.slice(1)),
    directoryExists: (path) => folders.has(path.replace(/^\/|\/$/g, '')),
  };
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return ['', ...parts.map((_, at) => parts.slice(0, at + 1).join('/'))];
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

interface ConfigMeans {
  readonly compiler: Compiler;
  readonly host: Host;
}

/** Of all settings only what says where modules are; the rest is the same for everybody. */
function createConfigs(texts: ReadonlyMap<string, string>, means: ConfigMeans) {
  const known = new Map<string, ts.CompilerOptions>();
  const configOf = (folder: string): ts.CompilerOptions => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const options =
      readConfig(folder, texts, means) ?? (folder === '' ? plain(means) : configOf(folderOf(folder)));
    known.set(folder, options);
    return options;
  };
  return configOf;
}

function readConfig(folder: string, texts: ReadonlyMap<string, string>, { compiler, host }: ConfigMeans) {
  const place = folder === '' ? '' : `${folder}/`;
  const path = [`${place}tsconfig.json`, `${place}jsconfig.json`].find((name) => texts.has(name));
  if (path === undefined) return undefined;
  const { config } = compiler.parseConfigFileTextToJson(path, texts.get(path) as string);
  const reading = { ...host, readDirectory: () => [] } as unknown as ts.ParseConfigHost;
  const { options } = compiler.parseJsonConfigFileContent(
    config ?? {},
    reading,
    `/${folder}`,
    {},
    `/${path}`,
  );
  const { baseUrl, paths, pathsBasePath } = options;
  return {
    ...plain({ compiler }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(paths !== undefined && { paths, pathsBasePath }),
  };
}

function plain({ compiler }: Pick<ConfigMeans, 'compiler'>): ts.CompilerOptions {
  return { moduleResolution: compiler.ModuleResolutionKind.Bundler };
}
