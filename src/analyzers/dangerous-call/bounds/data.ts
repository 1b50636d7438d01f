/** Words that tell of a length, a place in a text or a number of things. */
export const sizeWords =
  /len|size|count|cnt|bytes|amount|stride|max|min|limit|off|idx|index|bound|capacity|\bcap\b|num|end|pos|avail|remain|left|depth|\bn\b|width|height|total|range|T?CHECK|BOUNDS|checkstack/i;

/** A comparison of more and less; arrows and shifts are none. */
export const comparison = /[^-<>=]<(?![<])|[^-<>=]>(?![>])|[<>]=/;

/** Calls that hold a length against a limit and stop by themselves. */
export const holdingCalls =
  /(^|[._])(assert\w*|ASSERT\w*|\w*_?assert|debug_assert\w*|ND_T?T?CHECK\w*|\w*checkstack|CHECK_(LEN|SIZE|BOUNDS)\w*|BUG_ON|g_return_(val_)?if_fail|min|MIN|min_t|clamp\w*|saturating_\w+|checked_(add|sub|mul)|wrapping_\w+|ensure\w*|require\w*)$/;

/** Languages in which what lies behind the end of a list is other memory, or the program stops. */
export const boundLanguages = new Set(['c', 'cpp', 'objective-c', 'rust', 'go', 'zig']);

/** Types that hold every length there is, and types that do not. */
export const wideTypes =
  /\b(\w*size_t|off_t|\w+_off_t|ptrdiff_t|gs?size|uint64_t|int64_t|long long|unsigned long|u64|i64|usize|long)\b/g;
export const narrowTypes =
  /\b(unsigned int|int|unsigned|uint32_t|int32_t|uint16_t|uint8_t|short|u32|i32|u16|i16|u8)\b/g;

/** What keeps a path in its folder, or an address among those that are meant. */
export const placeChecks =
  /\b(starts_?with|HasPrefix|is_relative_to|relative_to|commonpath|commonprefix|IsLocalUrl|IsLocal|url_has_allowed_host_and_scheme|is_safe_url|allowed\w*|allow_?list\w*|whitelist\w*|permitted\w*|trusted\w*|origin|isSubpath|contains_path|EvalSymlinks|scheme|hostname|protocol|netloc|HasSuffix|ends_?with|is_?(?:private|loopback|global|reserved|link_?local)\w*|\.\.)\b|['"]\.\.|isAllowed\w*|is_allowed\w*|ALLOWED\w*/i;

/** A text that only the beginning of a path or an address has: a condition about it holds a place, whatever it does then. */
export const placeTexts = /['"`](\/|\/\/|\/\\{1,2}|\.\.|\.\.\/|https?:\/\/)['"`]/;

/** A number or a constant that something is held against. */
export const fixedLimits = /[<>]=?\s*(0x[\da-fA-F]+|\d{2,}|[A-Z][A-Z_\d]{3,})\b/;

/** A condition, or a call that holds by itself, on one line of a program that was not read by a parser. */
export const writtenCheck =
  /^\s*(?:\}\s*)?(?:else\s+)?(?:if|unless|while|assert\w*|ASSERT\w*|DEBUGASSERT|ND_T?T?CHECK\w*)\b\s*\(?(.{3,200}?)\)?\s*(?:\{|;|:|then)?\s*$/;

/** The head of a function, at the beginning of a line. */
export const writtenFunction = /^(?:\w[\w\s*&:<>,]*?[\s*&])?([A-Za-z_]\w*)\s*\([^;]*$/;

export const leavingWords =
  /\b(return|goto|throw|raise|break|continue|exit|abort|fail\w*|panic|die|reject)\b|\b(assert|ASSERT|DEBUGASSERT|ND_T?T?CHECK)\w*\s*\(/;
