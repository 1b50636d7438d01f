import type { EditedLineRow } from '../data.ts';

const anywhere = /(?:)/;
const wholes =
  /\b([A-Z][A-Z\d_]{2,}|\w*(allow|permit|valid|trusted|safe|known|accept|white|origin|host|ext|mime|type)\w*)\b\)?\??\s*(\.(includes|has|contains|Contains|containsKey|ContainsKey|include\?|exists|get|indexOf)\(|\[\w+\])|\bin_array\(|\b(not )?in\s+\(?([A-Z][A-Z\d_]{2,}|\w*(allow|permit|valid|trusted|safe|known|accept|white|origin|host|ext|mime)\w*)|\w*(host|origin|ext|domain|scheme|mime)\w*\)?\s*([!=]==?|\.equals\(|\.eq\()/i;
const partly =
  /\.(includes|[cC]ontains|indexOf|IndexOf|index_of|startsWith|StartsWith|starts_with|endsWith|EndsWith|ends_with|start_with\?|end_with\?|startswith|endswith|find|match|include\?)\(|strings\.(Contains|HasSuffix|HasPrefix)\(|\b(str_contains|strpos|stripos|str_starts_with|str_ends_with|strstr|preg_match)\(|\/[^/^$\n]{3,60}\/[a-z]*\.test\(|\bre\.(search|match)\(|\bin \w*(url|uri|name|host|origin|path|filename|email)\b/;

/** Values that had to be one of a list, and of which a part is enough now. */
export const editedParts: readonly EditedLineRow[] = [
  {
    code: 'validation-removed',
    before: new RegExp(wholes.source, wholes.flags),
    // A list is walked through, and each of its items is looked for in the text; or the text is held against a pattern.
    after: new RegExp(
      `\\b(some|any|Any|anyMatch|any\\?|find|exists|array_filter|ContainsFunc)\\b.*(${partly.source})|(?<!\\b[A-Z_]{3,}\\w*)(?<=\\b\\w*(host|origin|domain|ext|url|uri|name|scheme|mime|email)\\w*)(\\(\\))?\\??\\.(includes|[cC]ontains|indexOf|endsWith|EndsWith|endswith|end_with\\?|ends_with)\\((?!["'\`]\\.)|strings\\.(Contains|HasSuffix)\\((?!.*"\\.)|\\/[^/^$\\n]{3,60}\\/[a-z]*\\.test\\(|\\bre\\.search\\(|\\b(str_contains|strpos|stripos|strstr)\\(`,
    ),
    around: /allow|permit|valid|trusted|safe|host|origin|\bext|mime|domain|redirect|upload|scheme|cors/i,
    path: 'src/a.ts',
    hit: ['if (!ALLOWED.has(ext)) stop();', 'if (!ALLOWED.some((one) => name.includes(one))) stop();'],
    miss: ['if (!ALLOWED.has(ext)) stop();', 'if (!ALLOWED.some((one) => name === one)) stop();'],
  },
  {
    // Less than the whole of a proof is compared, and the rest is free.
    code: 'verification-removed',
    before:
      /\b(?<kept>timingSafeEqual|compare_digest|hash_equals|ConstantTimeCompare|FixedTimeEquals|isEqual|CRYPTO_memcmp|secure_compare|constant_time_eq|sodium_memcmp|hmac\.Equal)\b/,
    after:
      /\b(timingSafeEqual|compare_digest|hash_equals|ConstantTimeCompare|FixedTimeEquals|isEqual|CRYPTO_memcmp|secure_compare|constant_time_eq|sodium_memcmp|hmac\.Equal)\b.*(\bsubarray\(|\bslice\(|\bsubstr(ing)?\(|\bSubstring\(|\[[\w\s().]*:[\w\s().]*\]|\bcopyOf(Range)?\(|\.take\(|\.first\(|\.Take\(|\bAsSpan\(|, *strlen\(|\bmin\()/i,
    around: anywhere,
    path: 'src/a.ts',
    hit: ['return timingSafeEqual(a, b);', 'return timingSafeEqual(a.subarray(0, 8), b.subarray(0, 8));'],
    miss: ['return timingSafeEqual(a, b);', 'return timingSafeEqual(toBytes(a), toBytes(b));'],
  },
  {
    code: 'verification-removed',
    before: /\bverify(_slice|_hash|_mac|_tag)?\(/i,
    after: /\bverify_truncated\w*\(/,
    around: anywhere,
    path: 'a.rs',
    hit: ['    mac.verify_slice(tag).is_ok()', '    mac.verify_truncated_left(&tag[..4]).is_ok()'],
    miss: ['    mac.verify_slice(tag).is_ok()', '    mac.verify(tag).is_ok()'],
  },
];
