import type { EditRow } from '../../../edit-row.ts';

const proofs = '(?:mac|hmac|sig|signature|digest|checksum|tag|token|hash|proof|code)';
const secretParts = '(?:access_?token|token|session(?:_?id)?|sid|password|passwd|secret|jwt|auth)';

/** What stands in the place of something stricter that does nearly the same. */
export const weakerEdits: readonly EditRow[] = [
  {
    // The beginning of a proof is enough, and an empty one is the beginning of all.
    code: 'weaker-call',
    gone: /\bverify\w*\(|\b(ct_eq|constant_?time\w*|timing_?safe\w*|secure_?compare|compare_digest|hash_equals|isEqual|equals?|is_?valid\w*|FixedTimeEquals|hmac\.Equal)\b|===?/i,
    came: new RegExp(
      `\\b\\w*${proofs}\\w*\\b.*(?:\\.starts_?[wW]ith\\(|\\.starts\\(with:|\\.hasPrefix\\(|\\.StartsWith\\(|\\.start_with\\?)|\\b(?:HasPrefix|strncmp|memcmp|bytes\\.Contains)\\(.*\\b\\w*${proofs}\\w*\\b|(?:authenticationCode|into_bytes\\(\\)|finalize\\(\\)|digest\\(\\)|hexdigest).*(?:\\.starts_?[wW]ith\\(|\\.starts\\(with:|\\.hasPrefix\\(|\\.start_with\\?)`,
      'i',
    ),
    unless: /['"](Bearer|Basic|sha\d+=|v\d|Token|JWT)/i,
    file: 'a.rs',
    base: 'pub fn is_right(mac: Mac, sig: &[u8]) -> bool {\n    mac.verify_slice(sig).is_ok()\n}\n',
    hit: 'pub fn is_right(mac: Mac, sig: &[u8]) -> bool {\n    mac.finalize().into_bytes().starts_with(sig)\n}\n',
    miss: 'pub fn is_right(mac: Mac, sig: &[u8]) -> bool {\n    mac.verify_truncated_left(sig).is_ok()\n}\n',
  },
  {
    // Programs are shipped without their assertions.
    code: 'weaker-call',
    languages: ['c', 'cpp', 'python', 'java', 'rust', 'swift', 'csharp', 'kotlin', 'php', 'go'],
    gone: /\b(throw|raise|return|abort|goto|panic!?|exit|die|fatalError|precondition|require|check|Ensure|throwIf\w*)\b/,
    came: /^\s*(assert\b|debug_assert\w*!|Debug\.Assert\(|assertionFailure\(|NDEBUG_ASSERT\()/,
    unless: /\b(throw|raise|abort|panic!|exit)\b/,
    file: 'a.cpp',
    base: 'int at(int x) {\n  if (x >= width) throw std::out_of_range("x");\n  return cells[x];\n}\n',
    hit: 'int at(int x) {\n  assert(x < width);\n  return cells[x];\n}\n',
    miss: 'int at(int x) {\n  if (x > width) throw std::out_of_range("x");\n  return cells[x];\n}\n',
  },
  {
    code: 'weaker-call',
    languages: ['python'],
    path: /^(?!.*(^|\/)(tests?|conftest|test_\w+)(\/|\.)).*\.py$/,
    came: /^\s*assert\s+(not\s+)?[\w.]*\b\w*(user|role|perm|owner|admin|auth|allowed|member|staff|caller|actor)\w*\b/i,
    unless: /isinstance|is not None/,
    file: 'a.py',
    hit: 'def close(caller, shop):\n    assert caller.is_admin, "only for admins"\n    shop.close()\n',
    miss: 'def close(caller, shop):\n    if not caller.is_admin:\n        raise Denied("only for admins")\n    shop.close()\n',
  },
  {
    // Links are no longer followed before the place is looked at.
    code: 'place-unchecked',
    gone: /\b(canonicalFile|canonicalPath|getCanonical(Path|File)|toRealPath|realpath(Sync)?|real_path|canonicalize|EvalSymlinks|fs\.realpath|resolvingSymlinksInPath|weakly_canonical|canonical)\b/,
    came: /\b(absoluteFile|absolutePath|getAbsolute(Path|File)|toAbsolutePath|abspath|expand_path|filepath\.(Abs|Clean|Join)|path\.(resolve|join|normalize)|normpath|normalize|standardizedFileURL|lexically_normal|absolute)\b/,
    file: 'A.kt',
    base: 'fun read(name: String): String {\n    val file = File(root, name).canonicalFile\n    return open(file)\n}\n',
    hit: 'fun read(name: String): String {\n    val file = File(root, name).absoluteFile\n    return open(file)\n}\n',
    miss: 'fun read(name: String): String {\n    val file = File(folder, name).canonicalFile\n    return open(file)\n}\n',
  },
  {
    // What was to be used once can be used again.
    code: 'weaker-call',
    gone: /\b(pop|getdel|get_?del|get_?and_?(delete|remove)|take|consume|fetch_?and_?delete|findOneAndDelete|find_one_and_delete|remove|shift|pull)\s*\(/i,
    came: /\b(get|peek|find|findOne|find_one|fetch|read|load|first)\s*\(/,
    near: /\b\w*(token|nonce|otp|state|ticket|magic|link|reset|invit|verifier|challenge|one_?time|code)\w*\b/i,
    unless: /\b(pop|getdel|delete|del|remove|take|consume|destroy|unset|forget|used)\w*\s*\(/i,
    file: 'a.py',
    base: 'def finish(digest):\n    person = cache.pop(f"link:{digest}")\n    return person\n',
    hit: 'def finish(digest):\n    person = cache.get(f"link:{digest}")\n    return person\n',
    miss: 'def finish(digest):\n    person = cache.pop(f"magic:{digest}")\n    return person\n',
  },
  {
    code: 'unsafe-deserialization',
    gone: /\bREJECTED\b/,
    came: /\b(UNDECIDED|ALLOWED)\b/,
    unless: /\bREJECTED\b/,
    file: 'A.java',
    base: 'class A { Status f(boolean ok) {\n    return ok ? Status.ALLOWED\n        : Status.REJECTED;\n} }\n',
    hit: 'class A { Status f(boolean ok) {\n    return ok ? Status.ALLOWED\n        : Status.UNDECIDED;\n} }\n',
    miss: 'class A { Status f(boolean fine) {\n    return fine ? Status.ALLOWED\n        : Status.REJECTED;\n} }\n',
  },
  {
    code: 'unsafe-deserialization',
    languages: ['swift', 'unknown', 'text', 'objectivec'],
    path: /\.(swift|mm?)$/,
    came: /\brequiresSecureCoding\s*=\s*(false|NO)\b|\bunarchiveObject\(with(File)?:|unarchiveTopLevelObjectWithData\(|unarchiveObjectWithData:/,
    file: 'A.swift',
    hit: 'unarchiver.requiresSecureCoding = false\n',
    miss: 'unarchiver.requiresSecureCoding = true\n',
  },
  {
    // A right to look is asked where a right to change was.
    code: 'weaker-call',
    gone: /\b(authorize|authorise|can|cannot|cant|allows|denies|inspect|policy|hasPermission|has_perm(ission)?s?|hasAuthority|hasScope|hasRole|hasAnyRole|require(Role|Permission|Scope)|permission_required|check(Permission|Access|Role)|Gate::\w+|isGranted|denyAccessUnlessGranted|enforce)\w*[(\s].*(['"`:])[\w.:-]*(delete|destroy|update|edit|write|manage|admin|create|remove|owner|approve|execute|maintain)\w*/i,
    came: /\b(authorize|authorise|can|cannot|cant|allows|denies|inspect|policy|hasPermission|has_perm(ission)?s?|hasAuthority|hasScope|hasRole|hasAnyRole|require(Role|Permission|Scope)|permission_required|check(Permission|Access|Role)|Gate::\w+|isGranted|denyAccessUnlessGranted|enforce)\w*[(\s].*(['"`:])[\w.:-]*(view|read|show|index|list|viewAny|member|guest|user|visit|browse)\w*/i,
    unless: /delete|destroy|update|edit|write|manage|admin|create|remove|owner|approve|execute|maintain/i,
    file: 'a.php',
    base: "<?php\nfunction drop($page) {\n    $this->authorize('delete', $page);\n    $page->drop();\n}\n",
    hit: "<?php\nfunction drop($page) {\n    $this->authorize('view', $page);\n    $page->drop();\n}\n",
    miss: "<?php\nfunction drop($page) {\n    $this->authorize('destroy', $page);\n    $page->drop();\n}\n",
  },
  {
    // Input may set what belongs to the program.
    code: 'fields-opened',
    came: /\b(permit|accepts?_\w+|fillable|Bind|allowed_?(fields|params|attributes)|writable\w*)\b.*[:'"\s([](price_cents|paid|balance|roles?|admin|is_admin|is_staff|superuser|owner_id|user_id|member_id|tenant_id|verified|approved|banned|credit)\b/i,
    unless: /read_?only|exclude|except|guarded|omit/i,
    file: 'a.rb',
    base: 'def trip_params\n  params.require(:trip).permit(:boat_id, :note)\nend\n',
    hit: 'def trip_params\n  params.require(:trip).permit(:boat_id, :note, :price_cents)\nend\n',
    miss: 'def trip_params\n  params.require(:trip).permit(:boat_id, :note, :colour)\nend\n',
  },
  {
    code: 'upload-unchecked',
    came: /\b(move|storeAs|putFileAs|join|Combine|resolve|transferTo|WriteFile|copyTo|save|saveAs|SaveUploadedFile)\b\(.*\b(getClientOriginalName\(|originalname\b|getOriginalFilename\(|\.FileName\b|upload\w*\.filename\b|file\.filename\b|header\.Filename\b)/,
    unless: /basename|secure_filename|GetFileName|sanitiz|safe|uuid|randomUUID|extname|Ext\(|extension/i,
    file: 'a.php',
    hit: "<?php $photo->move(public_path('photos'), $photo->getClientOriginalName());\n",
    miss: "<?php $photo->store('photos', 'private');\n",
  },
  {
    // Logs, histories and other sites see whole addresses.
    code: 'secret-in-address',
    came: new RegExp(`[?&]${secretParts}=(?:\\$\\{|["'\`]\\s*[+.]|%[sv]|\\{\\w|#\\{)`, 'i'),
    unless:
      /reset|verify|verif|confirm|invit|unsubscribe|activat|magic|signed|csrf|captcha|localhost|127\.0\.0\.1/i,
    file: 'a.js',
    hit: `const link = \`/files/\${id}?access_token=\${session.token}\`;\n`,
    miss: `const link = \`/files/\${id}?page=\${session.page}\`;\n`,
  },
  {
    // A lambda outlives what it refers to.
    code: 'unsafe-memory',
    languages: ['cpp', 'c'],
    came: /\breturn\s*\[\s*&|\breturn\s*\[[^\]]*,\s*&/,
    file: 'a.cpp',
    hit: 'auto later(const Map& map) { return [&map] { show(map.name); }; }\n',
    miss: 'auto later(const Map& map) { return [name = map.name] { show(name); }; }\n',
  },
  {
    // What walks a list stands nowhere once its place is erased.
    code: 'unsafe-memory',
    languages: ['cpp', 'c'],
    came: /(^|[;{)])\s*\w+(\.|->)erase\(\s*(it|iter|itr|i)\s*\)\s*;/,
    unless: /=\s*\w+(\.|->)erase\(|\+\+|\bbreak\b|\breturn\b/,
    near: /for\s*\(.*(\+\+|begin\()/,
    file: 'a.cpp',
    hit: 'void prune(Names& all) {\n  for (auto it = all.begin(); it != all.end(); ++it) {\n    if (it->empty()) all.erase(it);\n  }\n}\n',
    miss: 'void prune(Names& all) {\n  for (auto it = all.begin(); it != all.end();) {\n    it = all.erase(it);\n  }\n}\n',
  },
  {
    // A size below zero passes every upper bound.
    code: 'bounds-looser',
    languages: ['c', 'cpp'],
    gone: /\b(uint(8|16|32|64)?_t|size_t|unsigned(\s+(int|long|short|char))?|u(8|16|32|64))\s+\w*(index|idx|len|length|size|count|offset|off|pos|num|n)\w*\s*[,);=]/,
    came: /(?<!unsigned )\b(int|long|short|ssize_t|int(8|16|32|64)_t|ptrdiff_t|s(8|16|32|64))\s+\w*(index|idx|len|length|size|count|offset|off|pos|num|n)\w*\s*[,);=]/,
    file: 'a.c',
    base: 'int put(struct scene *s, uint32_t index) {\n  return s->cells[index];\n}\n',
    hit: 'int put(struct scene *s, int index) {\n  return s->cells[index];\n}\n',
    miss: 'int put(struct scene *s, uint32_t index_of) {\n  return s->cells[index_of];\n}\n',
  },
];
