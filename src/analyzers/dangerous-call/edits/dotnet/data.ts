import type { EditRow } from '../../../edit-row.ts';
import { dotnetServiceEdits } from './services/data.ts';

const languages = ['csharp'];
const cs = (line: string): string => `class A {\n  void F(string a, object o) {\n    ${line}\n  }\n}\n`;
const config = /(^|\/)(web|app)(\.[\w-]+)*\.config$|\.web\.config$/i;
const xml = (line: string): string =>
  `<configuration>\n  <system.web>\n    ${line}\n  </system.web>\n</configuration>\n`;
const open =
  '(?:\\$@?"[^"]*\\{|@\\$"[^"]*\\{|@?"(?:[^"\\\\]|\\\\.)*"\\s*\\+|[sS]tring\\.(?:Format|Concat|Join)\\()';

/** What ASP.NET and its neighbours run, restore, ask and show. */
export const dotnetEdits: readonly EditRow[] = [
  ...dotnetServiceEdits,
  {
    code: 'query-injection',
    languages,
    came: new RegExp(
      `\\.Filter\\s*=\\s*${open}|\\bnew DirectorySearcher\\(.*${open}|\\bnew SearchRequest\\(.*${open}`,
    ),
    unless: /Encode|Escape|Sanitize/,
    near: /DirectoryS|SearchRequest|Ldap|PrincipalSearcher|searcher/,
    file: 'A.cs',
    hit: cs('DirectorySearcher searcher = Get(); searcher.Filter = "(uid=" + a + ")";'),
    miss: cs('DirectorySearcher searcher = Get(); searcher.Filter = "(uid=guest)";'),
  },
  {
    code: 'query-injection',
    languages,
    came: /\.(?:Compile|Evaluate|Select|SelectSingleNode|SelectNodes|XPathSelect\w+|XPathEvaluate)\(\s*(?:[sS]tring\.Format\(\s*)?(?:\$@?|@\$?)?"[^"]*(?:\/\/|\[|\btext\(\))[^"]*(?:\{|"\s*\+|",)/,
    file: 'A.cs',
    hit: cs('nav.Compile("//user[@name=\'" + a + "\']");'),
    miss: cs('nav.Compile("//user[@name=$name]");'),
  },
  {
    code: 'details-shown',
    languages,
    came: /\b(AddDirectoryBrowser|UseDirectoryBrowser)\(|\benableDirectoryBrowsing:\s*true|\bEnableDirectoryBrowsing\s*=\s*true/,
    file: 'A.cs',
    hit: cs('app.UseDirectoryBrowser();'),
    miss: cs('app.UseStaticFiles();'),
  },
  {
    code: 'debug-mode',
    path: config,
    came: /^(?!.*xdt:).*\bdebug\s*=\s*"true"/i,
    near: /<compilation\b/,
    file: 'Web.config',
    hit: xml('<compilation debug="true" />'),
    miss: xml('<compilation debug="false" />'),
  },
  {
    code: 'details-shown',
    path: config,
    came: /<trace\b[^>]*\benabled\s*=\s*"true"|<customErrors\b[^>]*\bmode\s*=\s*"Off"|<httpErrors\b[^>]*\berrorMode\s*=\s*"Detailed"|<directoryBrowse\b[^>]*\benabled\s*=\s*"true"/i,
    file: 'Web.config',
    hit: xml('<trace enabled="true" />'),
    miss: xml('<trace enabled="false" />'),
  },
  {
    code: 'option-weakened',
    path: config,
    came: /\b(cookieRequireSSL|requireSSL|httpOnlyCookies|validateRequest|enableViewStateMac|enableEventValidation|useUnsafeHeaderParsing\w*)\s*=\s*"(?:(?<!useUnsafeHeaderParsing\w*\s*=\s*")false|(?<=useUnsafeHeaderParsing\w*\s*=\s*")true)"|\brequestValidationMode\s*=\s*"[0-2]\.|\b(protection|cookieProtection)\s*=\s*"None"|\bpasswordFormat\s*=\s*"(Clear|Encrypted)"|\bviewStateEncryptionMode\s*=\s*"Never"|\bdecryption\s*=\s*"(DES|3DES)"|\bvalidation\s*=\s*"(MD5|SHA1|3DES)"/i,
    file: 'Web.config',
    hit: xml('<httpCookies requireSSL="false" />'),
    miss: xml('<httpCookies requireSSL="true" />'),
  },
  {
    code: 'template-injection',
    languages,
    came: /\b(Razor\.(Parse|Compile|RunCompile)|\w*[rR]azor(Engine)?(\.Razor)?\.(Parse|CompileRenderString\w*|RunCompile|CompileRenderAsync)|RazorEngine\.Engine\.Razor\.\w+|Template\.Parse(Liquid)?|\w*[eE]ngine\.CompileRenderString\w*)\(\s*(?!@?"[^"]*"\s*[,)])[a-z$]/,
    file: 'A.cs',
    hit: cs('Razor.Parse(a);'),
    miss: cs('Razor.Parse("Hello @Model.Name");'),
  },
  {
    code: 'unsafe-deserialization',
    languages,
    came: /:\s*DataContractResolver\b|\bBadListTypeChecking\s*=\s*false|\bFsPickler\.Create\w*\(|\bTypeFilterLevel\.Full\b|\["typeFilterLevel"\]\s*=\s*"Full"|\bnew (SimpleTypeResolver|CompactFormatter|ResourceReader|NetDataContractSerializer|BinaryServerFormatterSinkProvider)\(|\bXamlReader\.(Parse|Load)\(\s*(?!")|\bnew XmlSerializer\(\s*Type\.GetType\(\s*(?!")|\bEnableUnsafeBinaryFormatterSerialization\b.*true/,
    file: 'A.cs',
    hit: cs('p.TypeFilterLevel = TypeFilterLevel.Full;'),
    miss: cs('p.TypeFilterLevel = TypeFilterLevel.Low;'),
  },
  {
    code: 'unsafe-memory',
    languages,
    came: /\bMemoryMarshal\.(Create(ReadOnly)?Span|GetReference|Cast|AsRef|Read)\b|\bUnsafe\.(Add|AsRef|ReadUnaligned|WriteUnaligned|SkipInit)\b|\bCollectionsMarshal\.SetCount\(|\bGC\.AllocateUninitialized/,
    file: 'A.cs',
    hit: cs('var s = MemoryMarshal.CreateSpan(ref b, 4);'),
    miss: cs('var s = new Span<byte>(c, 0, 4);'),
  },
  {
    code: 'sql-injection',
    languages,
    came: new RegExp(
      `\\.CommandText\\s*=\\s*(?:${open}|\\w*(?:[bB]uilder|sb|sql)\\w*\\.ToString\\(\\))|\\bnew \\w*Command\\(\\s*\\w*(?:[bB]uilder|sb)\\w*\\.ToString\\(\\)|\\bnew \\w*Command\\(\\s*[sS]tring\\.(?:Format|Concat)\\(`,
    ),
    unless: /"[^"]*"\s*\+\s*(@?"|nameof|[A-Z]\w*\s*;)/,
    file: 'A.cs',
    hit: cs('c.CommandText = string.Concat("select a from b where c = ", a);'),
    miss: cs('c.CommandText = "select a from b where c = @a";'),
  },
  {
    code: 'command-call',
    languages,
    came: /\b([sS]tartInfo|[iI]nfo|psi)\.(FileName|Arguments)\s*=\s*(?!null|string\.)[a-z_]\w*\s*;|\b(FileName|Arguments)\s*=\s*(?!null\b|string\.)[a-z_]\w*\s*,?\s*$|\bnew ProcessStartInfo\(\s*[a-z]\w*\s*[,)]/,
    near: /\bProcess(StartInfo)?\b/,
    file: 'A.cs',
    hit: cs('var p = new Process(); p.StartInfo.FileName = a;'),
    miss: cs('var p = new Process(); p.StartInfo.FileName = "ls";'),
  },
  {
    code: 'xml-entities',
    languages,
    came: /\bXmlResolver\s*=\s*new Xml(Url|Secure|Preloaded)?Resolver\b|\bDtdProcessing\.Parse\b|\bProhibitDtd\s*=\s*false|\bEnableDocumentFunction\b|\bnew XsltSettings\(\s*true|\bXsltSettings\.TrustedXslt\b|\bEnableScript\s*=\s*true/,
    file: 'A.cs',
    hit: cs('xslt.Load(a, XsltSettings.TrustedXslt, null);'),
    miss: cs('xslt.Load(a, XsltSettings.Default, null);'),
  },
  {
    code: 'markup-injection',
    path: /\.(cshtml|razor|vbhtml)$/,
    came: /\bnew (Microsoft\.AspNetCore\.Html\.)?HtmlString\(\s*(?!@?"[^"{]*"\s*\))|\(MarkupString\)\s*\(?\s*(?!")[\w@]|\bnew MarkupString\(\s*(?!")|\bHtml\.Raw\(\s*(?!@?"[^"{]*"\s*\))\w/,
    unless: /Json\.Serialize|JsonConvert|JsonSerializer|Encode\(|sanitize|Localizer/i,
    file: 'Pages/A.cshtml',
    hit: '<div>@(new HtmlString(Model.Text))</div>\n',
    miss: '<div>@Model.Text</div>\n',
  },
  {
    code: 'place-unchecked',
    languages,
    came: /\bPrefixes\.Add\(\s*"https?:\/\/(\*|\+)/,
    file: 'A.cs',
    hit: cs('listener.Prefixes.Add("http://*:8080/");'),
    miss: cs('listener.Prefixes.Add("http://localhost:8080/");'),
  },
];
