import type { EditRow } from '../../../edit-row.ts';

const ts = (...lines: readonly string[]): string =>
  `export async function f(req, res) {\n  begin();\n${lines.map((line) => `  ${line}\n`).join('')}  res.end();\n}\n`;
const cs = (line: string): string =>
  `class A {\n  public IActionResult F(string a) {\n    var c = Find(a);\n    ${line}\n  }\n}\n`;

/** A column that a statement sets, under a condition about that column. */
const oneStep =
  /\bSET\s+(\w+)\s*=[^;]*\bWHERE\b[^;]*\b(AND|WHERE)\s+(NOT\s+)?\1\b\s*(\bIS\b|[<>=!]|\bIN\b|\+|-|["'`)]|$)|\b(\w+)['"]?:\s*\{\s*['"]?\$?(gte?|lte?|not|equals|ne|in)\b.*(\$inc|\$set|\bdecrement|\bincrement|\bdata)\b.*\b\5\b|\bfilter\([^;]*\b(\w+)__(gte?|lte?|isnull)\s*=[^;]*\bupdate\(\s*\8\s*=|\b[wW]here\([^;]*\b(\w+)\s*(=|<|>|IS\b)[^;]*\.[uU]pdate\w*\(\s*["'`{[]*\10\b/;

/** What a request may set, what an answer shows, and what is changed in one step. */
export const fieldEdits: readonly EditRow[] = [
  {
    // The names of the columns come from whoever asks.
    code: 'fields-opened',
    came: /\bObject\.(keys|entries)\(\s*(req|request|ctx|c|event|body|input|payload|dto|data|changes|patch|updates)\b|\bfor\s+\w+(\s*,\s*\w+)?\s+(in|of)\s+(request\.|body\b|data\.items|payload\b|changes\b|updates\b)|\bfor\s+\w+\s*,\s*\w+\s*:=\s*range\s+(body|input|payload|data|changes|updates|fields)\b|\barray_keys\(\s*\$(_POST|_REQUEST|request|data|input|body)\b|\bparams\.(keys|map|each|to_h)\b/,
    near: /\bUPDATE\s+\S+\s+SET\b|\bINSERT\s+INTO\b/i,
    unless: /allow|permitted|white|known|valid|columns\b|\.filter\(/i,
    file: 'src/a.ts',
    hit: ts(
      'const names = Object.keys(req.body);',
      "await pool.query('UPDATE pages SET ' + toSets(names), list(names));",
    ),
    miss: ts(
      'const names = Object.keys(columns);',
      "await pool.query('UPDATE pages SET ' + toSets(names), list(names));",
    ),
  },
  {
    // All that came but for a few: whatever else a caller adds is stored.
    code: 'fields-opened',
    languages: ['javascript', 'typescript'],
    came: /\{[^}]*\.\.\.\w+\s*\}\s*=\s*(await\s+)?(req|request|ctx\.request|c\.req|event)\.(body|query|json\(\))|\b(create\w*|update\w*|insert\w*|save|build|upsert|findOneAndUpdate|findByIdAndUpdate|assign|set|merge)\(.*\.\.\.\w/,
    near: /\{[^}]*\.\.\.(\w+)\s*\}\s*=\s*[\w.\s]*\b(?:body|query|json\(\))[\s\S]*\b(?:create\w*|update\w*|insert\w*|save|build|upsert|findOneAndUpdate|findByIdAndUpdate|assign|set|merge)\([\s\S]{0,80}?\b\1\b/,
    file: 'src/a.js',
    hit: ts('const { secret, ...rest } = req.body;', 'await Page.create({ ...rest, hash: toHash(secret) });'),
    miss: ts('const { secret, ...rest } = req.body;', 'log.debug({ ...rest, hash: toHash(secret) });'),
  },
  {
    // Who allowed something, and when, is for the program to say.
    code: 'fields-opened',
    came: /\bpermit\([^)]*:(approved|verified|confirmed|reviewed|published|created|locked|banned)(_by(_id)?|_at)?\b|['"](approved|verified|confirmed|reviewed)_by(_id)?['"].*\b(fillable|only|validated?)\b|\$?fillable\b.*['"](approved|verified|confirmed|reviewed)_(by|at)\w*['"]/,
    unless: /\b(filter|search|sort)\w*\b/i,
    file: 'a.rb',
    base: 'def given\n  params.require(:page).permit(:title)\nend\n',
    hit: 'def given\n  params.require(:page).permit(:title, :approved_by_id)\nend\n',
    miss: 'def given\n  params.require(:page).permit(:title, :approval_text)\nend\n',
  },
  {
    // A few fields of a record were shown, and now all of it is.
    code: 'details-shown',
    gone: /\b(Ok|Json|json|send|jsonify|Response|reply|body)\(\s*(new\s*)?\{[^}]*\b\w+(\.|\[['"])\w+[^}]*\}\s*\)|\brender\s+json:\s*\{/,
    near: /\b(?:Ok|Json|json|send|jsonify|Response|reply|body)\(\s*(?:new\s*)?\{[^}]*?\b(\w+)(?:\.|\[['"])\w+[^}]*\}\s*\).*\b(?:Ok|Json|json|send|jsonify|Response|reply|body)\(\s*\1\s*\)|\brender\s+json:\s*\{[^}]*?\b(\w+)\.\w+[^}]*\}.*\brender\s+json:\s*@?\2\b(?!\.)/,
    file: 'A.cs',
    base: cs('return Ok(new { c.State, c.Day });'),
    hit: cs('return Ok(c);'),
    miss: cs('return Ok(new { c.Day });'),
  },
  {
    // What was asked and what was done were one step; now somebody else can come in between.
    code: 'race',
    gone: oneStep,
    instead: true,
    unless: oneStep,
    file: 'src/a.ts',
    base: ts("await q('UPDATE seats SET held_by = $1 WHERE id = $2 AND held_by IS NULL', [me, id]);"),
    hit: ts("await q('UPDATE seats SET held_by = $1 WHERE id = $2', [me, id]);"),
    miss: ts("await q('UPDATE seats SET held_by = $1 WHERE day = $2 AND held_by IS NULL', [me, id]);"),
  },
  {
    // A number of things or of money that may be less than nothing.
    code: 'bounds-looser',
    gone: /\.(positive|nonnegative|nonNegative|isPositive)\(|\.(min|gte?|moreThan)\(\s*[01]\s*\)|@(Positive|PositiveOrZero|DecimalMin|IsPositive)\b|@Min\(\s*[01]\b|\b(min_value|ge|gt)\s*=\s*[01]\b|\bPositive\w*(Integer|Int|Float)\b|\bNonNegative\w+|\bgreater_than(_or_equal_to)?:\s*[01]\b|\bmin:[01]\b|\bMinValueValidator\(\s*[01]\b|\bconint\(|"(gte?|min)=[01]\b/,
    instead: true,
    near: /\b\w*(amount|price|qty|quantity|count|total|sum|balance|points|credits|stake|bid|cents|fee|seats|units|copies)\w*\b/i,
    unless:
      /positive|nonnegative|\.(min|gte?|moreThan)\(|@Min\b|@DecimalMin|@Range|min_value|\b(ge|gt)\s*=|greater_than|\bmin:|MinValue|conint|(gte?|min)=|between|>\s*0|>=\s*[01]/i,
    file: 'src/a.ts',
    base: 'const Order = z.object({\n  sku: z.string(),\n  amount: z.number().int().positive().max(9),\n});\n',
    hit: 'const Order = z.object({\n  sku: z.string(),\n  amount: z.number().int().max(9),\n});\n',
    miss: 'const Order = z.object({\n  sku: z.string(),\n  amount: z.number().int().min(1).max(9),\n});\n',
  },
  {
    // Anything but the same is taken: what is older, too.
    code: 'bounds-looser',
    gone: /\b(if|unless|guard|assert\w*|require)\b.*\b\w*(version|counter|sequence|\bseq|nonce|epoch|revision|timestamp)\w*[^=<>]*(?<![-=<])[<>]=?(?![<>])/i,
    came: /\b(if|unless|guard|assert\w*|require)\b.*\b\w*(version|counter|sequence|\bseq|nonce|epoch|revision|timestamp)\w*[^=<>]*[!=]==?/i,
    near: /\b(raise|throw|return|abort|reject|reply|40[09]|panic|exit)\b/,
    unless: /[^-=<][<>]=?[^<>]/,
    file: 'a.py',
    base: 'def f(version):\n    if version <= latest():\n        raise Old()\n    put(version)\n',
    hit: 'def f(version):\n    if version == latest():\n        raise Old()\n    put(version)\n',
    miss: 'def f(version):\n    if version < latest() + 1:\n        raise Old()\n    put(version)\n',
  },
  {
    // A list of columns that may be sorted by, and then whatever somebody asks for.
    code: 'sql-injection',
    gone: /(\b[A-Z][A-Z_]{2,}\w*|\b\w*([aA]llowed|[sS]ortable|[cC]olumns|[oO]rders|[sS]orts|[fF]ields)\w*)(\[|\??\.(get|fetch|has|includes?|contains\w*|find|getOrDefault|TryGetValue|include\?|indexOf)\(|\s*\)\s*:?\s*$)|\bin(_array\(.*)?\s+([A-Z][A-Z_]{2,}|\w*([aA]llowed|[sS]ortable|[cC]olumns))\b/,
    came: /\b(order|sort|column|col|field|dir(ection)?|by)\w*\s*:?=\s*.*\b(req|request|query|params|args|searchParams|ctx|GET|input|getParameter|FormValue)\b/i,
    near: /\bORDER\s+BY\b/i,
    unless:
      /\b[A-Z][A-Z_]{2,}\w*[[.]|\.(has|includes?|contains\w*|indexOf|include\?)\(|\bin\s+[A-Z]|allow|sortable|white|columns\b/,
    file: 'src/a.ts',
    base: ts(
      "const order = SORTABLE[String(req.query.sort)] ?? 'day';",
      "res.json(await pool.query('SELECT a FROM b ORDER BY ' + order));",
    ),
    hit: ts(
      "const order = String(req.query.sort ?? 'day');",
      "res.json(await pool.query('SELECT a FROM b ORDER BY ' + order));",
    ),
    miss: ts(
      "const order = SORTABLE[String(req.query.order)] ?? 'day';",
      "res.json(await pool.query('SELECT a FROM b ORDER BY ' + order));",
    ),
  },
  {
    // What the sender says of a file, where its first bytes were looked at.
    code: 'upload-unchecked',
    gone: /%PDF|\\x89|PNG\b|GIF8|\bFF ?D8|readNBytes|\bmagic\w*\b|ImageIO\.read|Image\.open|file_?type\w*\(|\bdetect\w*\(|\bTika\b|getimagesize|\bfinfo|DetectContentType|\bimghdr\b|\bsniff\w*|startsWith\(.*0x|firstBytes|from_buffer/i,
    came: /\b(getContentType\(\)|content_type|contentType|ContentType|mimetype|mimeType|getClientMimeType\(\)|getMimeType\(\))|\[['"](type|content-type)['"]\]|Header\.Get\("Content-Type"\)/i,
    near: /upload|multipart|\bfile\b|\bpage\b|image|attach|avatar|photo|document|InputStream|blob|buffer/i,
    unless:
      /%PDF|\\x89|readNBytes|\bmagic|ImageIO|Image\.open|file_?type\w*\(|\bdetect|Tika|getimagesize|finfo|imghdr|sniff|from_buffer/i,
    file: 'A.java',
    base: 'class A {\n  boolean isPdf(MultipartFile page) {\n    return text(page.getInputStream().readNBytes(5)).equals("%PDF-");\n  }\n}\n',
    hit: 'class A {\n  boolean isPdf(MultipartFile page) {\n    return page.getContentType().endsWith("pdf");\n  }\n}\n',
    miss: 'class A {\n  boolean isPdf(MultipartFile page) {\n    return page.getContentType() != null && tika.detect(page.getBytes()).equals("pdf");\n  }\n}\n',
  },
];
