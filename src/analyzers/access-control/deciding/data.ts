/** Names, as words, of functions whose answer lets some pass and others not. */
export const decidingNames =
  /^(\w+ )?(authenticate|authenticated|authorize|authorise|authorized|check auth|auth middleware|can activate|can load|can match|verify (token|jwt|signature|password|webhook|session|csrf|credentials|user|auth token|api key|otp|totp|code)|has (\w+ )?(permission|permissions|role|roles|access|perm|perms|scope)|is (allowed|admin|owner|authorized|authenticated|logged in|permitted|superuser|staff)|can (access|read|write|edit|view|delete|update|manage)|check (permission|permissions|access|role|roles|password|token|auth token|signature)|compare password|check (server|client) trusted|verify (host ?name|peer|certificate|origin|client)|check origin|may \w+|can \w+|is allowed|validate (token|session|jwt|signature|password|user|credentials|api key)|(require|ensure) (auth|authenticated|login|admin|user|role|permission|permissions|scope|logged in)|is valid (token|signature|session|password)|get current user|login required|permission required|user sign in)( \w+)?$|^(allow|allows|permits?|log ?in|sign in|sign in post|login post|handle login|handle sign in|do login|csrf|verify|auth)$/;

/** Types whose functions do so, whatever their names are. */
export const decidingTypes =
  /\b(acl|policy|policies|permission|permissions|access|guard|gate|auth|authorizer|authorization|enforcer)\b/;

/** A statement that lets everybody pass. */
export const letsPass =
  /^(return\s*(\(?\s*(true|True|TRUE|nil|next\(\)|next\.ServeHTTP\(.*\)|Ok\(\(\)\)|Ok\(true\)|None|null)\s*\)?)\s*;?|next\(\)\s*;?|true;?|Ok\(\(\)\)|pass|yield)$/;

/** A line that answers a question. */
export const answerLines = /^\s*(return\b|=>|&&|\|\||and\b|or\b)|=>\s*\S|^\s*\S.*[)\w?]$/;

/** Names, as words, of lists of who may pass, and of what needs no right. */
export const passingLists =
  /\b(roles|admins|operators|managers|moderators|superusers|(allowed|trusted|permitted|privileged|authorized) (users|groups|accounts|ips|hosts|origins|senders|domains|callbacks)|(public|open|anonymous|unauthenticated|unprotected|exempt|whitelist(ed)?|allowlist(ed)?|no auth|skip auth) (paths|routes|urls|endpoints|actions|methods))$/;

/** A module that makes input harmless, and one of its name that does not, each with a near miss of the second. */
export const importSwaps: readonly ImportSwapRow[] = [
  {
    code: 'validation-removed',
    from: /^html\/template$/,
    to: /^text\/template$/,
    path: 'a.go',
    before: 'package a\n\nimport "html/template"\n',
    hit: 'package a\n\nimport "text/template"\n',
    miss: 'package a\n\nimport "text/tabwriter"\n',
  },
  {
    code: 'validation-removed',
    from: /^defusedxml\b/,
    to: /^(xml\.|lxml\b)/,
    path: 'a.py',
    before: 'import defusedxml.ElementTree\n',
    hit: 'import xml.etree.ElementTree\n',
    miss: 'import xmltools.etree.ElementTree\n',
  },
  {
    code: 'validation-removed',
    from: /^(dompurify|isomorphic-dompurify|sanitize-html|xss)$/,
    to: /^(marked|striptags)$/,
    path: 'a.ts',
    before: "import clean from 'dompurify';\n",
    hit: "import clean from 'marked';\n",
    miss: "import clean from 'marker';\n",
  },
];

export interface ImportSwapRow {
  readonly code: string;
  readonly from: RegExp;
  readonly to: RegExp;
  readonly path: string;
  readonly before: string;
  readonly hit: string;
  readonly miss: string;
}
