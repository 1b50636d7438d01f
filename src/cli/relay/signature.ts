import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether a delivery was signed with the secret: `X-Gitea-Signature` is the hexadecimal HMAC-SHA256 of the raw body. The header
 * is there but empty where the hook has no secret; that is no signature. How long the comparison takes tells nothing.
 */
export function isSigned(body: Uint8Array, signature: string, secret: string): boolean {
  if (!/^[0-9a-f]{64}$/.test(signature)) return false;
  const expected = createHmac('sha256', secret).update(body).digest();
  return timingSafeEqual(Buffer.from(signature, 'hex'), expected);
}
