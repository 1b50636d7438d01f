import type { WordRow } from '../words/data.ts';

/** Names, as words, of functions whose answer lets some pass and others not. */
export const decidingNames: WordRow = {
  pattern:
    /^(\w+ )?(authenticate|authenticated|authorize|authorise|authorized|check auth|auth middleware|can activate|can load|can match|verify (token|jwt|signature|password|webhook|session|csrf|credentials|user|auth token|api key|otp|totp|code)|has (\w+ )?(permission|permissions|role|roles|access|perm|perms|scope)|is (allowed|admin|owner|authorized|authenticated|logged in|permitted|superuser|staff)|can (access|read|write|edit|view|delete|update|manage)|check (permission|permissions|access|role|roles|password|token|auth token|signature)|compare password|check (server|client) trusted|verify (host ?name|peer|certificate|origin|client)|check origin|may \w+|can \w+|\w+ allowed|verify \w+|is allowed|validate (token|session|jwt|signature|password|user|credentials|api key)|(require|ensure) (auth|authenticated|login|admin|user|role|permission|permissions|scope|logged in)|is valid (token|signature|session|password)|get current user|login required|permission required|user sign in)( \w+)?$|^(allow|allows|allowed|permits?|log ?in|sign in|sign in post|login post|handle login|handle sign in|do login|csrf|verify|auth)$/,
  hit: 'can activate',
  miss: 'activate',
};

/** Types whose functions do so, whatever their names are. */
export const decidingTypes: WordRow = {
  pattern:
    /\b(acl|policy|policies|permission|permissions|access|guard|gate|auth|authorizer|authorization|enforcer)\b/,
  hit: 'post policy',
  miss: 'post police',
};

/** A statement that lets everybody pass. */
export const letsPass: WordRow = {
  pattern:
    /^(return\s*(\(?\s*(true|True|TRUE|nil|next\(\)|next\.ServeHTTP\(.*\)|Ok\(\(\)\)|Ok\(true\)|None|null)\s*\)?)\s*;?|next\(\)\s*;?|true;?|Ok\(\(\)\)|pass|yield)$/,
  hit: 'return true;',
  miss: 'return trust;',
};

/** A function of one line that says yes. */
export const oneLineAnswers: WordRow = {
  pattern: /(\{|=>|:)\s*(return\s+)?(true|True)\s*;?\s*\}?[;,)]*$/,
  hit: 'const isOwner = () => true;',
  miss: 'const isOwner = () => trust;',
};

/** A line behind which a body begins. */
export const openings: WordRow = {
  pattern: /[{:]\s*$|\bdef\b.*\)?$|=>\s*$|^\s*\{/,
  hit: 'function f() {',
  miss: 'function f(',
};

/** A line of a body that does nothing. */
export const noStatements: WordRow = {
  pattern: /^\s*["']{3}.*["']{3}\s*$|^\s*[{}]?\s*$|^\s*(\/\/|#|\/\*|--)/,
  hit: '  }',
  miss: '  a}',
};

/** A line that ends a body that was open before. */
export const closings: WordRow = { pattern: /\}\s*$/, hit: '}', miss: 'end' };

/** What stands behind a statement and says nothing to a program. */
export const trailingComments: WordRow = {
  pattern: /\s*(\/\/|#).*$/,
  hit: 'return true; // later',
  miss: 'return a / b',
};

/** Names of variables, and blanks. */
export const variables: WordRow = { pattern: /[A-Za-z_$][\w$.]*|\s+/, hit: 'a.b', miss: '===' };

/** What says no, in a line that may say yes now. */
export const noes: WordRow = { pattern: /\bfalse\b/i, hit: 'return false', miss: 'return falsely' };

/** What says yes. */
export const yeses: WordRow = { pattern: /\btrue\b/i, hit: 'return True', miss: 'return truest' };

/** A line that answers a question. */
export const answerLines: WordRow = {
  pattern: /^\s*(return\b|=>|&&|\|\||and\b|or\b)|=>\s*\S|^\s*\S.*[)\w?]$/,
  hit: '  return a',
  miss: '  a {',
};

/** Names, as words, of lists of who may pass, and of what needs no right. */
export const passingLists: WordRow = {
  pattern:
    /\b(roles|admins|operators|managers|moderators|superusers|(allowed|trusted|permitted|privileged|authorized) (users|groups|accounts|ips|hosts|origins|senders|domains|callbacks)|(public|open|anonymous|unauthenticated|unprotected|exempt|whitelist(ed)?|allowlist(ed)?|no auth|skip auth) (paths|routes|urls|endpoints|actions|methods)|\w*csrf.* (except|exempt\w*|ignored?))$/,
  hit: 'admin roles',
  miss: 'admin rules',
};

/** A line behind which it is said what happens when asking fails. */
export const failures: WordRow = {
  pattern: /\b(catch|except|rescue|recover)\b/,
  hit: '} catch (error) {',
  miss: 'try {',
};

/** A line that says itself what happens when asking fails. */
export const fallbacks: WordRow = {
  pattern: /\.(catch|getOrDefault|getOrElse|unwrap_or|unwrap_or_else|orElse|or_else|ValueOr)\(|\?\?|\|\|/,
  hit: 'ask().getOrDefault(true)',
  miss: 'ask().get(true)',
};

/** An answer that says yes, whatever was asked before. */
export const plainYes: WordRow = {
  pattern: /^\s*(return\s+)?(true|True|Ok\(true\))\s*;?\s*$/,
  hit: '  return true;',
  miss: '  return trust;',
};

/** An answer that depends on something. */
export const askedAnswers: WordRow = { pattern: /^\s*return\s+\S/, hit: 'return a.b()', miss: 'return;' };

/** What may say no elsewhere. */
export const otherNoes: WordRow = {
  pattern: /\b(false|throw|raise|if|unless|panic|bail)\b/i,
  hit: 'if (a) return b;',
  miss: 'verify(a);',
};

/** A line of a function that decides by which somebody passes. */
export const passing: WordRow = {
  pattern:
    /^\s*((if|unless)\b.*)?(return\s+(nil|true|True|TRUE|Ok\(\(\)\)|next\(.*\)|chain\.filter\(.*\))\s*;?|next\(\);?|(await\s+)?next\.ServeHTTP\(.*\)|(filter)?[cC]hain\.doFilter\(.*\);?|return\s+\$next\(.*\);?)\s*(\}|$|if\b|unless\b)/,
  hit: '    return nil',
  miss: '    return nil, errDenied',
};

/** Calls that only tell what happened. */
export const tellingCalls: WordRow = {
  pattern:
    /(^|\.|_|->|::)(log|logger|logging|slog|console|tracing|logrus|zap|zerolog|klog|glog|Log|LOG|LOGGER|_logger|Logger)(\.|->|::|$)|^(print|println|printf|puts|error_log|syslog|debug!|info!|warn!|error!|NSLog)$/,
  hit: 'this.logger.info',
  miss: 'this.login.info',
};
