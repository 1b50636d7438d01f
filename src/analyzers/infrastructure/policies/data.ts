import type { SettingRow } from '../setting.ts';
import { rowsOf } from '../setting-row.ts';

/** Rules that say who may do what: of Open Policy Agent, Firebase, Vault, Casbin, the kernel and its watchers. */
export const policyRows: readonly SettingRow[] = [
  ...rowsOf('infra-permission', ['policy'], {
    'yes as the answer where no rule says no': {
      pattern:
        /^\s*default\s+\w*(allow|permit|authorized|granted|valid|pass)\w*\s*(:=|=)\s*true\b|^\s*default\s+\w*(deny|violation|block)\w*\s*(:=|=)\s*false\b/,
      hit: 'default allow := true',
      miss: 'default allow := false',
    },
    'a rule that lets everybody in': {
      pattern:
        /^\s*allow\s+[\w\s,]+:\s*if\s+(true|request\.auth\s*==\s*null)\s*;|"?\.(read|write)"?\s*:\s*(true\b|"true"|"auth\s*[!=]==?\s*null)|^\s*allow\s*(:=|=)\s*true\s*$|^\s*permit\s*\(\s*principal\s*,\s*action\s*,\s*resource\s*\)\s*;/,
      was: /./,
      hit: 'allow write: if true;',
      miss: 'allow write: if isOwner();',
    },
    'rights over everything in a store of secrets': {
      pattern:
        /^\s*capabilities\s*=\s*\[[^\]]*["'](sudo|root)["']|^\s*path\s+["'](\*|secret\/\*|sys\/\*|auth\/\*|\+\/\*|kv\/\*|secret\/data\/\*)["']/,
      hit: 'path "secret/*" {',
      miss: 'path "secret/data/app/*" {',
    },
    'a rule for everybody and everything': {
      pattern: /^\s*[pg]\s*,\s*(\*|role:\w*|\w+)\s*,\s*\*\s*,\s*\*(\s*,\s*\*\/?\*?)?\s*(,\s*allow)?\s*$/,
      hit: 'p, role:dev, *, *, */*, allow',
      miss: 'p, role:dev, applications, get, dev/*, allow',
    },
  }),
  ...rowsOf('infra-protection', ['policy'], {
    'a watch that anybody with rights can turn off': {
      pattern:
        /^\s*-e\s+[01]\s*$|^\s*-a\s+never\s*,\s*\w+|^\s*-A\s+never|^\s*-D\s*$|^\s*max_log_file_action\s*=\s*ignore|^\s*(disk_full_action|disk_error_action|space_left_action)\s*=\s*ignore/i,
      hit: '-e 0',
      miss: '-e 2',
    },
    'a login without a check': {
      pattern:
        /\bpam_permit\.so\b|\bnullok\b|\bsufficient\s+pam_(rootok|succeed_if)\b.*\bquiet\b|^\s*auth\s+optional\s+pam_(faillock|tally2|google_authenticator|u2f)/,
      hit: 'auth sufficient pam_permit.so',
      miss: 'auth required pam_deny.so',
    },
  }),
];
