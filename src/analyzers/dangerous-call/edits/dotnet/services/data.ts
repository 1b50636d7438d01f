import type { EditRow } from '../../../../edit-row.ts';

const languages = ['csharp'];
const cs = (line: string): string => `class A {\n  void F(string a) {\n    ${line}\n  }\n}\n`;

/** Switches, readers and answers of .NET that are on the side of whoever calls. */
export const dotnetServiceEdits: readonly EditRow[] = [
  {
    code: 'option-weakened',
    languages,
    came: /\[ValidateInput\(\s*false\s*\)\]|\[AllowHtml\]|\[RequestSizeLimit\(\s*(-1|\d{10,})|\[DisableRequestSizeLimit\]|\bEnableHeaderChecking\s*=\s*false|\bValidateRequest\s*=\s*false|\bEnableViewStateMac\s*=\s*false|\bViewStateEncryptionMode\.Never\b|\bSkipAuthorization\s*=\s*true|\bEnableHtmlEncoding\s*=\s*false|\bHtmlEncode\s*=\s*false|\bUseUnsafeHeaderParsing\s*=\s*true/,
    file: 'A.cs',
    hit: cs('[ValidateInput(false)] void G() {}'),
    miss: cs('[ValidateInput(true)] void G() {}'),
  },
  {
    code: 'option-weakened',
    languages,
    came: /\bSetSwitch\(\s*"(Switch\.)?(System\.Net\.)?(DontEnableSchUseStrongCrypto|DontEnableSystemDefaultTlsVersions|System\.Xml\.AllowDefaultResolver|System\.ServiceModel\.DisableUsingServicePointManagerSecurityProtocols|System\.Runtime\.Serialization\.EnableUnsafeBinaryFormatterSerialization|System\.IdentityModel\.DisableMultipleDNSEntriesInSANCertificate)"\s*,\s*true|\bStoreName\.Root\b.*\bOpenFlags\.ReadWrite|\bnew X509Store\(\s*StoreName\.Root|\bSharedAccessProtocol\.HttpsOrHttp\b|\bPublicAccessType\.(Blob\w*|Container)|\bBlobContainerPublicAccessType\.(Blob|Container)\b|"System\.Net\.Http\.UseSocketsHttpHandler\.\w*Insecure\w*"|\bHttp2UnencryptedSupport"\s*,\s*true/,
    file: 'A.cs',
    hit: cs('AppContext.SetSwitch("Switch.System.Net.DontEnableSchUseStrongCrypto", true);'),
    miss: cs('AppContext.SetSwitch("Switch.System.Net.DontEnableSchUseStrongCrypto", false);'),
  },
  {
    code: 'xml-entities',
    languages,
    came: /\bnew XmlTextReader\(|\bnew XslTransform\(/,
    lacks: /DtdProcessing|ProhibitDtd|XmlResolver/,
    file: 'A.cs',
    hit: cs('var reader = new XmlTextReader(a);'),
    miss: cs('var reader = new XmlTextReader(a) { DtdProcessing = DtdProcessing.Prohibit };'),
  },
  {
    code: 'unsafe-deserialization',
    languages,
    came: /\.ReadXml(Schema)?\(\s*(Request\.|\w*[sS]tream|new StringReader|\w*[iI]nput|\w*[bB]ody)|\bBinaryMessageFormatter\(|\bnew DataContract(Json)?Serializer\(\s*Type\.GetType|\bTypeNameHandling\s*=\s*\(?TypeNameHandling\.(All|Auto|Objects|Arrays)|\bMessagePackSerializer\.Typeless\b|\bTypelessContractlessStandardResolver\b|\bAssembly\.(Load|LoadFile|LoadFrom|UnsafeLoadFrom)\(\s*(?!")[a-z]\w*|\bBinaryFormatter\(\)/,
    unless: /typeof\(|nameof\(/,
    file: 'A.cs',
    hit: cs('table.ReadXml(Request.Body);'),
    miss: cs('table.ReadRows(Request.Body);'),
  },
  {
    code: 'details-shown',
    languages,
    came: /\b(Content|BadRequest|StatusCode|Ok|Problem|Json|WriteAsync|Response\.Write)\(.*\b(ex|e|exception|error)\.(ToString\(\)|StackTrace\b)|\bIncludeExceptionDetailInFaults\s*=\s*true|\bIncludeExceptionDetails\s*=\s*true|\bEnableDetailedErrors\s*=\s*true|\bEnableSensitiveDataLogging\(\s*(true)?\s*\)|\bShowPII\s*=\s*true|\bDetailedErrors\s*=\s*true/,
    file: 'A.cs',
    hit: cs('return StatusCode(500, ex.ToString());'),
    miss: cs('return StatusCode(500, "try again");'),
  },
  {
    code: 'path-traversal',
    languages,
    came: /\b(PhysicalFile|File\.(ReadAll\w+|Open\w*|Delete|Exists|WriteAll\w+|Create|Copy|Move)|new FileStream|new StreamReader|MapPath)\(.*\b(Request\.(Query|Form|Headers|Params|QueryString|Cookies)|\w+\.FileName\b)/,
    unless: /GetFileName|Guid\./,
    file: 'A.cs',
    hit: cs('var b = File.ReadAllBytes(Request.Query["a"]);'),
    miss: cs('var b = File.ReadAllBytes(Path.GetFileName(Request.Query["a"]));'),
  },
  {
    code: 'command-injection',
    languages,
    came: /\b(PowerShell\.Create\(\)\.)?AddScript\(\s*(\$@?"[^"]*\{|@?"[^"]*"\s*\+|[sS]tring\.(Format|Concat)|(?!@?")[a-z]\w*\s*[,)])|\bInvokeScript\(\s*(?!@?")\w/,
    file: 'A.cs',
    hit: cs('shell.AddScript("Get-Item " + a);'),
    miss: cs('shell.AddScript("Get-Item b");'),
  },
  {
    code: 'code-evaluation',
    languages,
    came: /\b(CSharpScript\.(EvaluateAsync|RunAsync|Create)|CompileAssemblyFromSource|DynamicExpressionParser\.ParseLambda|\w*[eE]ngine\.(Execute|Evaluate)|JScriptEval|\.DynamicInvoke)(<[^>]*>)?\(\s*(\$@?"[^"]*\{|@?"[^"]*"\s*\+|(?!@?"|typeof|nameof|new )[a-z]\w*\s*[,)])/,
    near: /CSharpScript|CompileAssembly|ParseLambda|Jint|Jurassic|ClearScript|V8ScriptEngine|JScript|IronPython|NCalc/,
    file: 'A.cs',
    hit: cs('await CSharpScript.EvaluateAsync(a);'),
    miss: cs('await CSharpScript.EvaluateAsync("1 + 1");'),
  },
];
