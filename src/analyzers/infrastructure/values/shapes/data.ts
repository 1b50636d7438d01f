import type { WordRow } from '../words/data.ts';

/** How lines of settings give names their values. */
export const shapes = {
  comment: {
    pattern: /^\s*(#|\/\/|\/\*|\*(?![\w.*-]*\))|;|--|<!--)/,
    hit: '  <!-- a: 1',
    miss: 'a: 1 # b',
  },
  pair: {
    pattern:
      /(?<![\w.$-])(?:["']([\w.$@:-]+)["']|([A-Za-z_][\w.$@-]*))\s*(?::|=>|=)\s*(?:"([^"]*)"|'([^']*)'|(\[[^\]]*\])|([^\s,;{}[\]"'=>][^;{}\n]*?)(?=\s*,\s*["']?[\w.-]+["']?\s*[:=]|,?\s*(?:\s#.*|[;{}].*|\/?>.*)?$))/g,
    hit: '"a": 1',
    miss: 'a 1',
  },
  /** What a value gives names in turn. */
  inner: {
    pattern: /(?<![\w.])([A-Za-z][\w.-]*)=([^;&?\s"']+)/g,
    hit: 'postgres://a?sslmode=require',
    miss: 'postgres://a?sslmode',
  },
  flag: {
    pattern: /(?<=\s)--([a-z][\w-]*)(?:=|\s+)["']?([^\s"'|;&-][^\s"'|;&]*)/g,
    hit: 'npm audit --audit-level=high',
    miss: 'npm audit --audit-level',
  },
  rights: {
    pattern: /\b(?:chmod|install\b[^|;&]*\s-m)\s+(0?[0-7]{3,4})\b/,
    hit: 'chmod 0600 a',
    miss: 'chmod u+x a',
  },
  /** What a shell tells apart by words. */
  choice: {
    pattern: /^\s*\(?([^()\s#][^()#]*)\)\s*(?:;;|\S.*;;)\s*$/,
    hit: 'a|b) ;;',
    miss: 'a (b);',
  },
  element: {
    pattern: /<([\w.:-]+)>([^<>]+)<\//g,
    hit: '<a>1</a>',
    miss: '<a><b/></a>',
  },
  directive: {
    pattern: /^\s*([A-Za-z][\w-]*)\s+([^\s{=:][^{=]*?);?\s*$/g,
    hit: '  server_tokens off;',
    miss: '  location / {',
  },
  /** A line of a list. */
  item: {
    pattern: /^\s*(?:-\s+)?(?:"([^"]*)"|'([^']*)'|([^\s"'{}[\]:=,]+)),?\s*$/g,
    hit: '  - "a"',
    miss: '  - a b',
  },
  /** Names that say nothing without what they are part of. */
  dull: {
    pattern:
      /^(enabled?|disabled?|active|on|status|mode|value|state|required?|default|type|level|use|include|exclude|all|max|min|limit|length|days|duration|effect|action|policy|name|key|id|test|values)$/,
    hit: 'enabled',
    miss: 'is enabled',
  },
  /** What gives the value beside it its name. */
  name: { pattern: /^(name|key)$/i, hit: 'Name', miss: 'username' },
  value: { pattern: /^value$/i, hit: 'Value', miss: 'values' },
  tag: { pattern: /^\s*<([\w.:-]+)\s/, hit: '  <cookies secure="true" />', miss: '<secure>true</secure>' },
  /** A block that opens and says more on one line. */
  blockOfOne: {
    pattern: /^[\s-]*["']?([\w.-]+)["']?\s*[:=]?\s*\{\s*["']?\w/,
    hit: '- cookie: { secure: true }',
    miss: 'cookie: {}',
  },
  section: { pattern: /^\s*\[{1,2}[^\]]+\]{1,2}\s*$/, hit: '[[server]]', miss: 'a = [1]' },
} as const satisfies Readonly<Record<string, WordRow>>;
