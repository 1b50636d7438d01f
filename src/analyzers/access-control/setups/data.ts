import type { WordRow } from '../words/data.ts';

/** What is called at the beginning of a condition, and whether it is turned round. */
export const callees: WordRow = { pattern: /^!?[\w.$>:-]{3,}\(/, hit: '!hmac.equal(a)', miss: '!equal' };

/** What makes middleware of a function: it goes with that function, and is no place of its own. */
export const makers: WordRow = {
  pattern: /^(from_fn|from_fn_with_state|wrap_fn|wrap_from_fn)$/,
  hit: 'from_fn_with_state',
  miss: 'from_fn_of',
};

/** Calls that set up what runs before the routes that follow, or, as a layer, around those that stand before. */
export const setups: WordRow = {
  pattern:
    /(^|[.:>])(use|Use|UseAuthorization|UseAuthentication|before_request|addHook|register|middleware|plug|pipe)$/,
  hit: 'app.use',
  miss: 'app.used',
};

export const layers: WordRow = {
  pattern: /\.(layer|route_layer|wrap)$/,
  hit: 'Router.new().layer',
  miss: 'a.layers',
};

/** What a function answers to whoever may not. */
export const refusals: WordRow = {
  pattern: /\b40[13]\b|[uU]nauthori[sz]ed|[fF]orbidden/,
  hit: 'res.sendStatus(401)',
  miss: 'res.sendStatus(404)',
};

/** Calls that open routes as a whole. */
export const routeMaps: WordRow = {
  pattern:
    /\.(Map(Controllers|RazorPages|Hub|GrpcService|Get|Post|Put|Delete|Patch)\w*|UseEndpoints|UseMvc\w*)$/,
  hit: 'app.MapControllers',
  miss: 'app.MapItems',
};

/** Paths of what only few may do. */
export const realmPaths: WordRow = {
  pattern: /^([A-Z]+ )?\/(\w+\/)?(admin|internal|backoffice|back-office|superuser|sudo|staff|ops)\b/,
  hit: 'GET /admin/users',
  miss: 'GET /administer',
};

/** Words of a file that asks who comes, or is asked for it. */
export const askingWords: WordRow = {
  pattern:
    /auth(?!or)|require[A-Z_d]|permission|guard|log_?in|session|protect|middleware|token|current_?user|principal|forbid|\b40[13]\b|api_?key|secret|signature/i,
  hit: 'router.use(auth)',
  miss: 'router.use(author)',
};

/** Marks of a method that many may call to change something. */
export const changingMarks: WordRow = {
  pattern:
    /^(Mutation|MutationMapping|Post|Put|Patch|Delete|(Post|Put|Patch|Delete)Mapping|Http(Post|Put|Patch|Delete)|POST|PUT|PATCH|DELETE)$/,
  hit: 'Mutation',
  miss: 'Query',
};

/** Marks of a method that ask who comes, or say that nobody is asked. */
export const guardingMarks: WordRow = {
  pattern:
    /auth|guard|roles?\b|RolesAllowed|secured|permission|PermitAll|DenyAll|anonymous|public|scopes?|login|acl|polic|signature|ApiKey|Throttle$|token|webhook/i,
  hit: 'PreAuthorize',
  miss: 'Transactional',
};

/** Names of methods that are for those who are not signed in yet. */
export const openMethods: WordRow = {
  pattern:
    /log_?(in|out)|sign_?(in|up|out)|register|auth(?!or(?!i))|oauth|token|refresh|webhook|hook|callback|public|contact|subscribe|verify|confirm|forgot|reset|password|captcha|health|ping|search/i,
  hit: 'signIn',
  miss: 'renew',
};

/** A step of a script that does nothing but prove something. */
export const proofSteps: WordRow = {
  pattern:
    /^\s*(\w*(verify|validate|authenticate|check_?(sum|sig\w*|integrity))\w*\b[^=|]*|(gpgv?|sha\d+sum|shasum|cosign|minisign|signify|openssl dgst)\b.*)$/i,
  hit: 'gpg --verify app.sig app.tar',
  miss: 'verified=1',
};

/** A step of a script that runs, installs or sends something. */
export const usingSteps: WordRow = {
  pattern:
    /^\s*(if\s+!?\s*|then\s+|sudo\s+)?(push|deploy|install|scp|rsync|ssh|tar|unzip|docker|podman|kubectl|helm|mv|cp|exec|eval|source|\.|run|publish|upload|apply|rollout|dpkg|rpm|apt(-get)?|pip|npm|bash|sh|systemctl|flash\w*|write\w*|release|ship|\.?\/[\w./-]+)\b/i,
  hit: 'if push "$machine"; then',
  miss: 'pushed=$((pushed + 1))',
};
