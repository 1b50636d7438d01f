export interface SeenDeliveries {
  readonly has: (signature: string) => boolean;
  readonly add: (signature: string) => void;
}

/**
 * Remembers deliveries for a while, by what they were signed with: the same body twice is a replay. Only so many are kept, the
 * oldest go first, so that a flood costs no more memory than this.
 */
export function createSeenDeliveries(settings: {
  readonly now: () => number;
  /** Milliseconds. */
  readonly memory: number;
  readonly capacity: number;
}): SeenDeliveries {
  const seen = new Map<string, number>();
  return {
    has: (signature) => {
      const at = seen.get(signature);
      return at !== undefined && settings.now() - at < settings.memory;
    },
    add: (signature) => {
      seen.delete(signature);
      seen.set(signature, settings.now());
      const [oldest] = seen.keys();
      if (seen.size > settings.capacity && oldest !== undefined) seen.delete(oldest);
    },
  };
}
