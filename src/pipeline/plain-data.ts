/**
 * A copy that can cross to another thread.
 * @param name what the value is called, for the error.
 * @throws Error naming the part that cannot.
 */
export function toPlainData<Value>(value: Value, name: string): Value {
  try {
    return structuredClone(value);
  } catch (cause) {
    const { path, kind } = findOdd(value, name) ?? { path: name, kind: 'no plain data' };
    throw new Error(`${path} is ${kind}, and only plain data can be told`, { cause });
  }
}

interface Odd {
  readonly path: string;
  readonly kind: string;
}

/** Deep enough for what anybody yields by mistake. */
const maxDepth = 8;

function findOdd(value: unknown, path: string, depth = maxDepth): Odd | undefined {
  if (typeof value === 'function' || typeof value === 'symbol') return { path, kind: `a ${typeof value}` };
  if (typeof value !== 'object' || value === null || depth === 0) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const odd = findOdd(part, `${path}.${key}`, depth - 1);
    if (odd !== undefined) return odd;
  }
  return undefined;
}
