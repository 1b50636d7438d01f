import type { EditRow } from '../edit-row.ts';
import type { Knowledge } from '../judge-code.ts';
import { cipherCalls, cipherSettings } from './algorithms/data.ts';
import { certificateCalls, certificateSettings } from './certificates/data.ts';
import { cryptoEdits } from './edits/data.ts';
import { fallbackSettings, fixedCalls, fixedSettings } from './fixed-values/data.ts';
import { hashCalls } from './hashes/data.ts';
import { passwordHashCalls, plainEncoderCalls } from './password-hashes/data.ts';
import { protocolCalls, protocolSettings } from './protocols/data.ts';
import { randomCalls } from './randomness/data.ts';
import { scriptedCalls, scriptedEdits, scriptedSettings } from './scripted/data.ts';
import { strengthCalls } from './strength/data.ts';
import { tokenCalls, tokenSettings } from './tokens/data.ts';
import { transportCalls, transportEdits, transportSettings } from './transport/data.ts';

/** Names from the manuals of the libraries; limits from what OWASP and NIST advise. */
export const knowledge: Knowledge = {
  calls: [
    ...cipherCalls,
    ...hashCalls,
    ...passwordHashCalls,
    ...plainEncoderCalls,
    ...strengthCalls,
    ...certificateCalls,
    ...protocolCalls,
    ...tokenCalls,
    ...randomCalls,
    ...fixedCalls,
    ...scriptedCalls,
    ...transportCalls,
  ],
  settings: [
    ...cipherSettings,
    ...certificateSettings,
    ...protocolSettings,
    ...tokenSettings,
    ...fixedSettings,
    ...fallbackSettings,
    ...scriptedSettings,
    ...transportSettings,
  ],
};

export const edits: readonly EditRow[] = [...cryptoEdits, ...scriptedEdits, ...transportEdits];

/** Comparisons that take the same time wherever the texts differ. */
export const steadyComparisons: readonly string[] = `
  timingSafeEqual safeCompare tsscmp scmp compare_digest constant_time_compare hmac.Equal ConstantTimeCompare MessageDigest.isEqual
  FixedTimeEquals hash_equals secure_compare fixed_length_secure_compare CRYPTO_memcmp sodium_memcmp ct_eq constant_time_eq
  verify_slices_are_equal password_verify safe_str_cmp
`
  .trim()
  .split(/\s+/);

/** Calls that fill something by secure randomness. */
export const secureSources: readonly string[] = `
  rand.Read io.ReadFull randomFillSync randomFill getRandomValues nextBytes GenerateIV GenerateKey getrandom
  arc4random_buf RAND_bytes random_bytes fill_bytes try_fill_bytes
`
  .trim()
  .split(/\s+/);
