/** What these maps name stands or falls as a whole: a role of the file replaces the preset's role. */
const NAMED_WHOLES = new Set(['roles', 'analyzers', 'rules']);

/**
 * Puts one raw policy on top of another: maps are merged key by key, everything else is replaced.
 * So a gate that a file adds stands beside the preset's gates, and a file can change one key of a preset's gate.
 * @param depth how many levels of maps are merged before `over` replaces.
 */
export function mergePolicy(under: unknown, over: unknown, depth = Number.POSITIVE_INFINITY): unknown {
  if (over === undefined) return under;
  if (depth === 0 || !isPlainMap(under) || !isPlainMap(over)) return over;
  const keys = [...new Set([...Object.keys(under), ...Object.keys(over)])];
  return Object.fromEntries(
    keys.map((key) => [
      key,
      mergePolicy(own(under, key), own(over, key), NAMED_WHOLES.has(key) ? 1 : depth - 1),
    ]),
  );
}

type PlainMap = Readonly<Record<string, unknown>>;

export function isPlainMap(value: unknown): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(map: PlainMap, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
