import type { WordRow } from '../words/data.ts';

/** Names of calls that change something for good. */
export const effects: WordRow = {
  pattern:
    /^(async_?)?(delete|remove|destroy|drop|purge|erase|save|insert|update|upsert|create|pay|payout|charge|capture|transfer|move|withdraw|deposit|debit|credit|refund|commit|execute|exec|run|send|publish|enqueue|dispatch|approve|grant|revoke|promote|mark|persist|unlink|rename|write|store|upload|redeem|issue|apply|mint|copy_?to|soft_?delete)([A-Z_]\w*|!|)$|^(Delete|Remove|Destroy|Drop|Purge|Erase|Save|Insert|Update|Upsert|Create|Pay|Payout|Charge|Capture|Transfer|Move|Withdraw|Deposit|Debit|Credit|Refund|Commit|Execute|Exec|Run|Send|Publish|Enqueue|Dispatch|Approve|Grant|Revoke|Promote|Mark|Persist|Unlink|Rename|Write|Store|Upload|Redeem|Issue|Apply|Mint|CopyTo)([A-Z]\w*|)$/,
  hit: 'SaveChangesAsync',
  miss: 'savedChanges',
};

/** On what such calls change nothing that lasts. */
export const harmlessReceivers: WordRow = {
  pattern:
    /^(\w*log(ger)?|logging|console|metrics?|statsd|span|tracer|telemetry|events?|res|resp|response|reply|w|writer|out|stdout|stderr|buf\w*|\w*builder|sb|headers?|cookies|\w*cache|\w*map|\w*set|params|hash|h|mac|hmac|digest|md|sha\w*|hasher|crypto|classlist|style|document|el\w*|node|promise|timer|ctx|context|list|queue|stack|args|options|config|object|array|url|query|search_?params|form_?data|str\w*|text|path|math|regex|re)$/i,
  hit: 'logger',
  miss: 'ledger',
};

/** Words that begin a function. */
export const functionWords: WordRow = { pattern: /^(fun|func|fn|def|function)$/, hit: 'fun', miss: 'funny' };

/** Names, as words, of functions that ask whether something may go on. */
export const checkingNames: WordRow = {
  pattern:
    /^(check|verify|validate|authori[sz]e|authenticate|ensure|require|assert|enforce|guard|protect|reject|deny|forbid)\b/,
  hit: 'check xsrf cookie',
  miss: 'uncheck box',
};

/** A body that does nothing else than to let somebody pass. */
export const letsGo: WordRow = {
  pattern: /^(\{ )?return( (true|True|TRUE|nil|null|None|next \( \)|Ok \( \( \) \)))?( ;)?( \})?$/,
  hit: '{ return ; }',
  miss: '{ return false ; }',
};

/** A comment that says that a check is left out. */
export const excuses: WordRow = {
  pattern:
    /\b(skip|bypass|ignore|omit|exempt|disable|no need (to|for)|do(es)?( not|n't) (need|require|check|verify))\w*\b.{0,60}\b(checks?|access|auth\w*|permissions?|validation|verif\w*|guard|csrf|xsrf|signature|token)\b/i,
  hit: '// Skip access checks for guests',
  miss: '// Skip blank lines',
};
