/** Names of settings that guard by standing there. */
export interface LostName {
  readonly name: RegExp;
  /** Words by which it is something else. */
  readonly but?: RegExp;
  readonly paths?: RegExp;
  /** A line that goes and leaves something open, and one that does not. */
  readonly hit: string;
  readonly miss: string;
  readonly file?: string;
}

export const lostNames: readonly LostName[] = [
  {
    name: /\b(source (arn|account)|attribute condition|audit (log path|policy file)|userns remap|encryption provider config|client ca file|aws multi factor auth present|multi factor auth present|acl file|acls?|audiences?|authorizers?|authorization( \w+)?|auth (url|type|secret|file|request|snippet|mode|method|proxy|enabled|config)|auth tls \w+|basic ?auth\w*( \w+)?|forward ?auth\w*( \w+)?|jwt (audiences?|issuer|validation)|issuers?|permissions? boundar(y|ies)|pkce( \w+)*|code challenge\w*( \w+)*|required (claims|scopes|roles|groups|acr)|allowed (groups|roles|users|issuers|audiences|signers|clients|organizations|teams|emails?|domains?)|require\w* \w+)\b/,
    but: /\b(required (version|providers|field|fields|params?|properties)|requires (python|dist|external)|python requires|requires|require (js|main)|min(imum)? version|doc\w*|description|label|dev dependencies|dependencies)\b/,
    hit: 'audiences: claims',
    miss: 'auction: claims',
  },
  {
    name: /\b(verify( \w+)*|validat(e|ion|or)s?( \w+)*|signature\w*( \w+)?|sign(ed|ing) (key|secret|identity|by)|integrity|check ?sums?( \w+)?|sha ?(256|384|512)( sum)?|csrf\w*( \w+)*|csp( \w+)*|content security policy( \w+)*|hsts( \w+)*|frame options|sandbox\w*|seccomp\w*|app ?armor\w*|selinux\w*|rate ?limit\w*( \w+)*|limit rps|limit rpm|throttl\w*( \w+)*|(login|auth|password|axes) \w*(attempts|tries|failures|limit)\b.*|(failure|attempt) limit|lockout\w*( \w+)*|password (policy|history|validators?|min\w*|length)( \w+)*|mfa\w*( \w+)*|two ?factor( \w+)*|same ?site|http ?only|secure (cookies?|flag)|cookie (secure|httponly|samesite|http only|same site))\b/,
    but: /\b(schema|data|form|html|xml|json|yaml|cron|doc\w*|test|asset|type|input validation messages?|validation messages?)\b/,
    hit: 'csrf_trusted_origins: a.example',
    miss: 'csv_origins: a.example',
  },
  {
    name: /\b(ssl (ca|cert|certificate|cafile|ca file|client \w+|mode|trusted \w+|crl)|tls (ca|ca file|min\w*|auth|verify|client \w+|crypt)|client ca( \w+)?|ca ?file|ca bundle|trusted ca( \w+)?|require tls|min tls version|minimum tls version|encrypt\w*( \w+)*|sse\w*( \w+)*|kms( \w+)*|cmk( \w+)*|customer managed key|deletion protection|prevent destroy|audit\w*( \w+)*|access ?logs?( \w+)*|waf\w*( \w+)*|web acl( \w+)*|firewall\w*( \w+)*|network polic(y|ies)( \w+)*|private (endpoint|cluster|link|nodes)( \w+)*|authorized networks|source ranges|inbound cidrs|white ?list\w*( \w+)*|allow ?list\w*( \w+)*|ip (allow|deny)( \w+)?|run as non root|run as user|read only( \w+)*|no new privileges|cap drop|security (opt|context|policy)|mask\w*( \w+)?|redact\w*( \w+)?|scrub\w*( \w+)?|filter parameters|open basedir|max attempts|bantime)\b/,
    but: /\b(doc\w*|audit level|log level|test|color|read only (many|replica)|firewall name|format|path|bucket prefix|description)\b/,
    hit: 'client_ca_file: /etc/ca.pem',
    miss: 'client_cat_file: /etc/ca.pem',
  },
];
