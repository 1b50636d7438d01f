type Key = string | number;

/**
 * Order by several keys, first difference wins. Compares by code units and never by locale: equal input gives
 * equal text on every machine.
 */
export function byKeys<T>(toKeys: (value: T) => readonly Key[]): (left: T, right: T) => number {
  return (left, right) => {
    const others = toKeys(right);
    for (const [index, key] of toKeys(left).entries()) {
      const other = others[index] as Key;
      if (key < other) return -1;
      if (key > other) return 1;
    }
    return 0;
  };
}
