import type { EditRow } from '../../../edit-row.ts';

const locks =
  /\b(lock_guard|unique_lock|scoped_lock|shared_lock|synchronized|select_for_update|with_for_update|for_update|FOR UPDATE|lockForUpdate|sharedLock|with_lock|LOCK_EX|flock|ReentrantLock|SemaphoreSlim|WaitAsync|pthread_(mutex|rwlock)_\w*lock|mtx_lock|spin_lock\w*|mutex_lock|EnterCriticalSection|compareAndSet|CompareAndSwap|compare_exchange\w*|Interlocked|navigator\.locks|PESSIMISTIC_WRITE|isolation_level|SERIALIZABLE|Mutex\.synchronize)\b|(?<!\b(?:threading|asyncio|multiprocessing))\.R?Lock\(\)|(?<!\b(?:threading|asyncio|multiprocessing))\.(try_?)?lock\(|\bwith\s+[\w.]*lock\w*|\block\s*\(\s*\w+\s*\)|\b(mutex|lock|redlock|semaphore)\w*\.(acquire|runExclusive|synchronize|lock|using)\b/i;

const bulk =
  /\bObject\.assign\(\s*\w+\s*,|BeanUtils\.copyProperties|\.SetValues\(|TryUpdateModel|modelMapper\.map\(|\b_?[mM]apper\.(map|Map)\(|\.fill\(|->update\(|\.update\(\s*\*\*|setattr\(|\.(update|assign)_attributes|\.merge\(\s*\w+\s*,|Should?Bind(JSON)?\(&|\bBind(JSON)?\(&|Decode\(&|\.\.\.(dto|body|input|data|req\.body|payload)|\*\*(body|data|payload|dto|request)\.|\.model_dump\(|updateFrom|populate/;

const privileged =
  '(?:is_?admin|admin|roles?|role_?ids?|owner(?:_?id)?|user_?id|tenant_?id|account_?id|org(?:anization)?_?id|is_?(?:staff|superuser|verified|active|approved)|superuser|permissions?|groups?|balance|credits?|verified|approved|email_verified(?:_at)?|password_digest|plan)';

/** What is stored: with whom at the same time, which fields of it, and which files. */
export const storeEdits: readonly EditRow[] = [
  {
    code: 'race',
    gone: locks,
    unless: /lock|atomic|mutex|synchroni|channel|Once\b|actor|serial/i,
    file: 'a.go',
    base: 'package a\n\nfunc f(s *S) {\n\ts.mu.Lock()\n\tdefer s.mu.Unlock()\n\ts.n--\n}\n',
    hit: 'package a\n\nfunc f(s *S) {\n\ts.n--\n}\n',
    miss: 'package a\n\nfunc f(s *S) {\n\ts.lock.Acquire()\n\ts.n--\n}\n',
  },
  {
    code: 'race',
    languages: ['go'],
    gone: /\bdefer\s+[\w.]+\.R?Unlock\(\)/,
    came: /(?<!defer\s)(?<![\w.])[\w.]+\.R?Unlock\(\)/,
    unless: /\bdefer\s+[\w.]+\.R?Unlock\(\)/,
    file: 'a.go',
    base: 'package a\n\nfunc f(s *S) {\n\ts.mu.Lock()\n\tdefer s.mu.Unlock()\n\tif s.n > 0 {\n\t\ts.n--\n\t}\n}\n',
    hit: 'package a\n\nfunc f(s *S) {\n\ts.mu.Lock()\n\tleft := s.n\n\ts.mu.Unlock()\n\tif left > 0 {\n\t\ts.n--\n\t}\n}\n',
    miss: 'package a\n\nfunc f(s *S) {\n\ts.lk.Lock()\n\tdefer s.lk.Unlock()\n\tif s.n > 0 {\n\t\ts.n--\n\t}\n}\n',
  },
  {
    // Held from the question to the answer, and now taken for each of them anew.
    code: 'race',
    languages: ['rust'],
    gone: /\blet\s+(mut\s+)?\w+\s*=\s*[\w.]+\.(lock|write)\(\)(\.await|\.unwrap\(\)|\.expect\([^)]*\))?\s*;/,
    came: /\.(lock|write)\(\)(\.await|\.unwrap\(\)|\.expect\([^)]*\))?\s*\.\w+\(/,
    unless:
      /\blet\s+(mut\s+)?\w+\s*=\s*[\w.]+\.(lock|write)\(\)(\.await|\.unwrap\(\)|\.expect\([^)]*\))?\s*;/,
    file: 'a.rs',
    base: 'fn f(a: &A) {\n    let mut left = a.left.lock().unwrap();\n    let n = left.take(1);\n    left.put(n);\n}\n',
    hit: 'fn f(a: &A) {\n    let n = a.left.lock().unwrap().take(1);\n    a.left.lock().unwrap().put(n);\n}\n',
    miss: 'fn f(a: &A) {\n    let mut rest = a.left.lock().unwrap();\n    let n = rest.take(1);\n    rest.put(n);\n}\n',
  },
  {
    code: 'race',
    gone: /\bO_(EXCL|NOFOLLOW)\b|\bos\.O_EXCL\b|CREATE_NEW\b|FileMode\.CreateNew|create_new\(true\)|['"][wa]?x\+?b?['"]|flag:\s*['"]wx['"]|\b(mkstemp|mkdtemp|mktemp|NamedTemporaryFile|createTempFile|CreateTemp|TempFile)\b/,
    unless: /O_EXCL|CREATE_NEW|CreateNew|create_new|mkstemp|mkdtemp|mktemp\s|Temp/,
    came: /open|write|create|Write|Open|Create|mktemp|\/tmp\//,
    file: 'a.c',
    base: 'int f(char *p)\n{\n    int fd = open(p, O_WRONLY | O_CREAT | O_EXCL, 0600);\n    return fd;\n}\n',
    hit: 'int f(char *p)\n{\n    int fd = open(p, O_WRONLY | O_CREAT, 0600);\n    return fd;\n}\n',
    miss: 'int f(char *p)\n{\n    int fd = open(p, O_RDWR | O_CREAT | O_EXCL, 0600);\n    return fd;\n}\n',
  },
  {
    code: 'race',
    languages: ['c', 'cpp'],
    came: /\bif\s*\(.{0,40}\b(access|l?stat)\s*\(\s*\w+\s*,/,
    near: /\b(f?open|unlink|chmod|chown|rename|creat)\s*\(/,
    file: 'a.c',
    hit: 'int f(char *p)\n{\n    if (access(p, W_OK) == 0)\n        return open(p, O_WRONLY);\n    return -1;\n}\n',
    miss: 'int f(int p)\n{\n    if (fstat(p, &s) == 0)\n        return fopen(p, "r");\n    return -1;\n}\n',
  },
  {
    code: 'temporary-file',
    came: /(['"])\/tmp\/?\1\)?\s*[/+.,]\s*\$?\w|['"`]\/tmp\/[^'"`]*(\$\{|\{\w|%s|\$\w|#\{)|^\s*(export\s+)?\w+=\/tmp\/[\w.-]*\$/,
    unless: /mk[ds]?temp|random|uuid|tempfile|unique/i,
    file: 'a.sh',
    hit: 'work=/tmp/deploy-$APP\nmkdir -p "$work"\n',
    miss: 'work=/srv/deploy-$APP\nmkdir -p "$work"\n',
  },
  {
    code: 'wide-permissions',
    gone: /\bumask\s*\(?\s*(0o?)?[0-7]77\b|\b(0o?)?[67]00\b/,
    came: /\bumask\s*\(?\s*(0o?)?0[02][0-7]?\b|\b(0o?)?(666|777|644|755|664|775)\b/,
    near: /umask|chmod|open|mkdir|[mM]ode|perm|install|WriteFile|Create/,
    whole: /password|secret|token|key|credential|\.env\b|private/i,
    file: 'a.sh',
    base: 'umask 077\nwrite "$secret" > a.env\n',
    hit: 'umask 022\nwrite "$secret" > a.env\n',
    miss: 'umask 177\nwrite "$secret" > a.env\n',
  },
  {
    code: 'fields-opened',
    gone: /\b\w+(?:\.|->)(\w+)\s*=\s*\w+(?:\.|->|\[['"])\1\b|\.set(\w+)\(\s*\w+\.get\2\(\)|\b(\w+):\s*\w+\.\3\b|\.(\w+),\s*\w+\.\w+\s*=\s*\w+\.\4\b/i,
    came: bulk,
    file: 'src/a.ts',
    base: 'export function f(page: Page, dto: Input) {\n  page.name = dto.name;\n  return save(page);\n}\n',
    hit: 'export function f(page: Page, dto: Input) {\n  Object.assign(page, dto);\n  return save(page);\n}\n',
    miss: 'export function f(page: Page, dto: Input) {\n  page.name = dto.name.trim();\n  return save(page);\n}\n',
  },
  {
    code: 'fields-opened',
    came: new RegExp(
      `\\bpermit\\([^)]*:${privileged}\\b|\\$?fillable\\b.*['"]${privileged}['"]|attr_accessible.*:${privileged}\\b`,
      'i',
    ),
    file: 'a.rb',
    hit: 'def given\n  params.require(:page).permit(:title, :owner_id)\nend\n',
    miss: 'def given\n  params.require(:page).permit(:title, :owner_name)\nend\n',
  },
  {
    code: 'fields-opened',
    languages: ['php'],
    came: /\b(create|update|fill|forceFill|insert|upsert|updateOrCreate)\(.{0,60}\$?(request->(all|input)\(\)|request\(\)->all\(\)|_POST\b(?!\[)|_REQUEST\b(?!\[))/,
    file: 'a.php',
    hit: "<?php function f($request) {\n  return Page::create($request->all() + ['a' => 1]);\n}\n",
    miss: "<?php function f($request) {\n  return Page::create($request->only('a') + ['b' => 1]);\n}\n",
  },
  {
    code: 'upload-unchecked',
    gone: /\bfileFilter\b|\bmime(s|types?)?:[\w,/]+|\bmimetypes?:|finfo|FILEINFO_MIME|\bgetimagesize\(|mime_content_type|\bfileSize:|limits:\s*\{|MaxBytesReader|MAX_CONTENT_LENGTH|FileExtensionValidator|validate_(file|image)\w*|content_type_(allow|white)list|extension_(allow|white)list|ALLOWED_(EXT\w*|MIME\w*|TYPES?)|allowedExtensions|AllowedExtensions|DetectContentType|file-type|\bmagic\.from_|imghdr|RequestSizeLimit|isAllowedType|\bis\s+not\s+\(\s*"\.\w+"/i,
    near: /upload|multer|attach\w*|\bfile\b|\bfiles\b|image|avatar|logo|photo|\$_FILES|FileInterceptor/i,
    unless:
      /fileFilter:\s*(?!.*\b(true|null, true)\b)|ALLOWED|allowedExt|mimes:|mimetypes:|extension_allow|fileSize|finfo/i,
    file: 'src/a.ts',
    base: "export const f = multer({\n  fileFilter: onlyImages,\n  dest: 'uploads',\n});\n",
    hit: "export const f = multer({\n  dest: 'uploads',\n});\n",
    miss: "export const f = multer({\n  fileFilter: onlyPictures,\n  dest: 'uploads',\n});\n",
  },
  {
    code: 'upload-unchecked',
    came: /fileFilter.{0,60}(cb|callback|done)\(null,\s*true\)|\bdest:\s*['"]\.?\/?(public|static|wwwroot|www|htdocs)\b|\$_FILES\[[^\]]+\]\[['"]type['"]\]|pathinfo\(\s*\$_FILES|move_uploaded_file\([^;]*\$_FILES\[[^\]]+\]\[['"]name['"]\]|->(move|storeAs|storePubliclyAs|putFileAs)\([^;]*getClientOriginal(Name|Extension)|(Path\.Combine|Paths\.get|Path\.of|new File|\.resolve|[jJ]oin)\([^;]*(\.FileName\b|getOriginalFilename\(\)|getSubmittedFileName\(\)|\.originalname\b|\.Filename\b|original_filename\b|\.filename\b)/,
    unless: /basename|secure_filename|GetFileName\(|FilenameUtils|Base\(|sanitize/i,
    file: 'A.java',
    hit: 'class A { void f(MultipartFile a) {\nPath p = Paths.get("files", a.getOriginalFilename());\n} }\n',
    miss: 'class A { void f(MultipartFile a) {\nPath p = Paths.get("files", FilenameUtils.getName(a.getOriginalFilename()));\n} }\n',
  },
];
