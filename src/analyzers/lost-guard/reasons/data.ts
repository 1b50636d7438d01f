import type { WordRow } from '../words/data.ts';

/** What a comment says of code that keeps somebody from doing harm. */
export const attackWords: WordRow = {
  pattern:
    /\b(attack(s|er|ers|able)?|malicious\w*|vulnerab\w*|exploit\w*|hostile|untrusted|injection|inject(ed|ing)?|(path|directory) traversal|(buffer|stack|heap|integer|arithmetic|int) over(flow|run|read)s?|overflow(s|ed|ing)?|out[- ]of[- ]bounds?|OOB|use[- ]after[- ]free|double[- ]free|dangling|XSS|CSRF|XSRF|SSRF|XXE|ReDoS|DoS|denial[- ]of[- ]service|smuggl\w*|spoof\w*|forger(y|ies)|timing attack|constant[- ]time|zip[- ]?slip|symlinks?|CVE-\d+|CWE-\d+|GHSA-\w+|security|insecure|privileged?|escalat\w*|phishing|catastrophic|backtracking|clickjack\w*|poison\w*|sensitive|prototype pollution|__proto__|redirect loops?|infinite (loop|recursion)|stack exhaustion)\b/i,
  hit: '// An attacker could leave the folder.',
  miss: '// An attached file.',
};
