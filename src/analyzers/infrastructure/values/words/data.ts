/** A pattern, with a text it is about and one it is not about. */
export interface WordRow {
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

/** Words of values. */
export const words = {
  on: {
    pattern:
      /^(true|yes|y|on|1|enabled?|require[ds]?|need(ed)?|mandatory|always|strict|enforce[ds]?|force|full)$/i,
    hit: 'Required',
    miss: 'one',
  },
  off: {
    pattern:
      /^(false|no|n|off|0|disabled?|none|null|nil|optional(_no_ca)?|want|prefer(red)?|accept|allow|never|permissive|warn|audit|log|report|request|lax|ignore)$/i,
    hit: 'Optional',
    miss: 'not',
  },
  /** No limit at all. */
  endless: {
    pattern: /^(0|-1|off|none|never|null|unlimited|infinite|infinity|disabled|false)$/i,
    hit: 'Never',
    miss: '10',
  },
  anyPlace: {
    pattern: /\*|^(0\.0\.0\.0|::)(\/0)?$|^(any|all)$/i,
    hit: '0.0.0.0/0',
    miss: '10.0.0.0/8',
  },
  /** Where a place that may be any begins to be so. */
  anyRest: {
    pattern: /\*.*$|^\D*[\d.:/]+$|(any|all)$/i,
    hit: 'https://*.acme.dev',
    miss: 'https://acme.dev',
  },
  /** An address, and the machine it names. */
  host: {
    pattern: /^["'[]*\w+:\/\/(?:[^@/]*@)?([^/:"']+)/,
    hit: 'https://a:b@acme.dev/c',
    miss: '/acme.dev',
  },
  number: {
    pattern: /^(?:PT?)?\d[\d_]*(?:\.\d+)?\s*[a-z%]*(?:\/\w+)?$/i,
    hit: 'PT15M',
    miss: '15 of 20',
  },
  /** What a number has around its unit. */
  aroundUnit: {
    pattern: /^(pt?)?[\d_.]+\s*|\/\w+$/g,
    hit: '5 min',
    miss: 'min',
  },
  /** How the name of a unit goes on after its first letter. */
  unitRest: {
    pattern: /(inute|our|ay|eek|ear)s?$|s$/,
    hit: 'minutes',
    miss: 'min',
  },
  /** A number that counts bytes, for its unit can be nothing else. */
  size: { pattern: /^\d[\d_.]*\s*([kmgt]i?b|[kgt])$/i, hit: '8 MiB', miss: '8m' },
  times: { pattern: /\s*\*\s*/, hit: '60 * 60', miss: '60 60' },
  /** A number of a unit that the code around it names. */
  calledUnit: {
    pattern: /^(?:\w+\.)*timedelta\((\w+)\s*=\s*(\d+)\)$/,
    hit: 'timedelta(minutes=5)',
    miss: 'timedelta(5)',
  },
  /** What stands before the number that something is held against. */
  compared: { pattern: /^.*\S\s*>=?\s*(?=\d[\d._]*$)/, hit: 'rate(a) > 20', miss: 'rate(a) < 20' },
} as const satisfies Readonly<Record<string, WordRow>>;
