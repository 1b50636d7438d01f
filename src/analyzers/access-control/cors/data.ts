import type { WordRow } from '../words/data.ts';

/** Calls that open to origins. */
export const wideNames: WordRow = {
  pattern:
    /(^|[.:])(AllowAnyOrigin|allow_any_origin|permissive|very_permissive|SetIsOriginAllowed|allowedOriginPatterns|allowedOrigins|setAllowedOriginPatterns|setAllowedOrigins|addAllowedOrigin|addAllowedOriginPattern|CrossOrigin|anyHost|allow_origin|allowed_origin|origins|AllowedOrigins|WithOrigins)$/,
  hit: 'cors.AllowAnyOrigin',
  miss: 'cors.AllowMethods',
};

/** Values that a request brought as its origin. */
export const reflected: WordRow = {
  pattern:
    /\b(headers?|Header|HTTP_ORIGIN)\b.*\borigin\b|\borigin\b.*\bheaders?\b|HTTP_ORIGIN|^(req|request|ctx|c)\..*origin$|mirror_request$/i,
  hit: 'req.headers.origin',
  miss: 'req.headers.accept',
};

/** Settings that name origins. */
export const originSettings: WordRow = {
  pattern:
    /(^|\.)(allow_?origins?|allowed_?origins?|cors_?allowed_?origins?|cors_?origins?|allow_?all_?origins|cors_allow_all_origins|cors_origin_allow_all|access-control-allow-origin|allow_origin_regex|alloworiginfunc)$/i,
  hit: 'allow_origins',
  miss: 'allow_methods',
};

/** Settings that let credentials pass. */
export const credentialSettings: WordRow = {
  pattern: /(^|\.)((cors_)?(allow|supports)_?credentials|access-control-allow-credentials)$/i,
  hit: 'supports_credentials',
  miss: 'supports_options',
};

/** Calls that let credentials pass. */
export const credentialCalls: WordRow = {
  pattern: /(^|\.)(AllowCredentials|allow_credentials|allowCredentials|setAllowCredentials)$/,
  hit: 'p.AllowCredentials',
  miss: 'p.AllowMethods',
};

/** Texts that mean every origin. */
export const anyOrigins: WordRow = {
  pattern: /^(\*|null|\.\*|https?:\/\/\*)$/,
  hit: '*',
  miss: 'https://a.example',
};

/** Functions that say yes to every origin. */
export const yesFunctions: WordRow = {
  pattern:
    /=>\s*true\b|=>\s*\{?\s*(return\s+)?\w+\(null,\s*true\)|callback\(null, true\)|return true|\borigin\.(includes|indexOf|startsWith|match)\(|^\/[^^].*[^$]\/\w*$/,
  hit: '(origin) => true',
  miss: '(origin) => check(origin)',
};

/** A header of an answer that names origins, and its value behind it. */
export const originLines: WordRow = {
  pattern: /^access-control-allow-origin:\s*\*/i,
  hit: 'Access-Control-Allow-Origin: *',
  miss: 'Access-Control-Allow-Origin: https://a.example',
};

/** The header of an answer that names origins. */
export const originHeaders: WordRow = {
  pattern: /^access-control-allow-origin$/i,
  hit: 'Access-Control-Allow-Origin',
  miss: 'Access-Control-Allow-Methods',
};

/** The header of an answer that lets credentials pass. */
export const credentialHeaders: WordRow = {
  pattern: /access-control-allow-credentials/i,
  hit: 'Access-Control-Allow-Credentials',
  miss: 'Access-Control-Allow-Origin',
};

/** Middleware that opens to every origin where it is told nothing. */
export const openByDefault: WordRow = { pattern: /(^|\.)cors$/, hit: 'cors', miss: 'corsOf' };

/** Languages of that middleware. */
export const scripts: WordRow = { pattern: /^(type|java)script$/, hit: 'javascript', miss: 'java' };

/** Calls that open to every origin without being told so. */
export const wideByName: WordRow = {
  pattern:
    /([Cc]ors|[Oo]rigin).*(permissive|llowAnyOrigin|allow_any)|llowAnyOrigin|allow_any_origin|(^|\.)anyHost$/,
  hit: 'CorsLayer.permissive',
  miss: 'Mode.permissive',
};

/** Calls that open to every origin, with credentials. */
export const wideWithCredentials: WordRow = {
  pattern: /very_permissive|SetIsOriginAllowed/,
  hit: 'CorsLayer.very_permissive',
  miss: 'CorsLayer.permissive',
};

/** Settings that name origins where cross-origin requests are spoken of. */
export const plainOrigins: WordRow = { pattern: /(^|\.)origins?$/i, hit: 'origin', miss: 'original' };

/** Words of cross-origin requests. */
export const corsWords: WordRow = { pattern: /cors/i, hit: 'useCors', miss: 'core' };

/** A setting that lets credentials pass where cross-origin requests are spoken of. */
export const plainCredentials: WordRow = {
  pattern: /(^|\.)credentials$/,
  hit: 'options.credentials',
  miss: 'credentialsOf',
};

/** Calls that read a header. */
export const headerReaders: WordRow = { pattern: /header|get$/i, hit: 'req.get', miss: 'getter' };

/** The name of the header that a request brings. */
export const originNames: WordRow = { pattern: /^origin$/i, hit: 'Origin', miss: 'Original' };

/** A name that stands for every origin. */
export const anyNames: WordRow = {
  pattern: /(^|\.)(Any|AllowOrigin\.any)$/,
  hit: 'cors.Any',
  miss: 'cors.Many',
};
