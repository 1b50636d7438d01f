export const jwtPattern = /(?<![\w.-])eyJ[\w-]{10,1000}\.eyJ[\w-]{10,4000}\.[\w-]{20,700}/g;

/** The payload that teaching pages use, and the roles that are printed into every page of an application. */
const knownPayload = /"sub":"?1234567890"?|john\s?doe|"role":"anon"|example|hello world|foo|"test/i;

/** Whether a signed token was given to somebody: it says by whom and for how long, and is no known sample. */
export function isRealJwt(token: string): boolean {
  const payload = decode(token.split('.')[1] ?? '');
  const claims = ['iss', 'exp', 'sub', 'aud', 'role'].filter((claim) => payload.includes(`"${claim}"`));
  return claims.length >= 2 && !knownPayload.test(payload);
}

function decode(part: string): string {
  try {
    return atob(part.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
