import type { EditRow } from '../../../edit-row.ts';

const java = (line: string): string => `class A {\n  Object f(String text) {\n    ${line}\n  }\n}\n`;

/** Languages of expressions, of which some reach every class there is, and texts that look things up by themselves. */
export const expressionEdits: readonly EditRow[] = [
  {
    code: 'code-evaluation',
    languages: ['java', 'kotlin', 'groovy', 'scala'],
    came: /\bStandardEvaluationContext\s*\(|\bcreateInterpolator\(\)|\b(ScriptStringLookup|scriptStringLookup|StringLookupFactory\.INSTANCE\.(interpolatorStringLookup|scriptStringLookup|urlStringLookup))\b|\bOgnl\.getValue\(|\bMVEL\.eval\(|setAllowStaticMethodAccess\(\s*true|\bnew GroovyShell\(/,
    file: 'A.java',
    hit: java('return new StandardEvaluationContext();'),
    miss: java('return SimpleEvaluationContext.forReadOnlyDataBinding().build();'),
  },
  {
    code: 'code-evaluation',
    languages: ['java', 'kotlin', 'groovy', 'scala'],
    gone: /forReadOnlyDataBinding\(\)|withoutMethodInvocation|JexlSandbox|SecureASTCustomizer|SandboxTransformer|setEnableSubstitutionInVariables\(false\)|setDisableSubstitutionInValues\(true\)|SafeClassResolver|setUberspect\(/,
    instead: true,
    unless: /forReadOnlyDataBinding|Sandbox|Secure|SafeClass/,
    file: 'A.java',
    base: java('return SimpleEvaluationContext.forReadOnlyDataBinding().build();'),
    hit: java('return SimpleEvaluationContext.forReadWriteDataBinding().withInstanceMethods().build();'),
    miss: java('return SimpleEvaluationContext.forReadOnlyDataBinding().withRootObject(text).build();'),
  },
  {
    code: 'template-injection',
    gone: /\bSandboxedEnvironment\b|\bImmutableSandboxedEnvironment\b|SandboxExtension|TemplateClassResolver\.(SAFER|ALLOWS_NOTHING)_RESOLVER|SecureUberspector|setNewBuiltinClassResolver|setAPIBuiltinEnabled\(false\)/,
    instead: true,
    unless: /Sandbox|SAFER|ALLOWS_NOTHING|Secure/,
    file: 'a.py',
    base: 'def f(text):\n    return SandboxedEnvironment().from_string(text)\n',
    hit: 'def f(text):\n    return Environment().from_string(text)\n',
    miss: 'def f(text):\n    return ImmutableSandboxedEnvironment().from_string(text)\n',
  },
  {
    code: 'fields-opened',
    gone: /\bset(Allowed|Disallowed)Fields\(|@InitBinder\b|\bBindNever\b|\[Bind\(|\bTryUpdateModelAsync\b|ReadOnlyProperty|@JsonProperty\(access\s*=\s*(JsonProperty\.)?Access\.READ_ONLY\)|\bread_only_fields\b|\breadonly_fields\b/,
    unless: /set(Allowed|Disallowed)Fields|BindNever|\[Bind\(|READ_ONLY|read_?only/,
    afar: true,
    near: /ModelAttribute|Binder|Http(Post|Put|Patch)|Mapping|\bfields\b|class|\[From|JsonProperty|Serializer/,
    file: 'A.java',
    base: 'class A {\n  void bind(WebDataBinder binder) {\n    begin();\n    binder.setAllowedFields("name");\n  }\n}\n',
    hit: 'class A {\n  void bind(WebDataBinder binder) {\n    begin();\n  }\n}\n',
    miss: 'class A {\n  void bind(WebDataBinder binder) {\n    begin();\n    binder.setAllowedFields("name", "age");\n  }\n}\n',
  },
  {
    code: 'fields-opened',
    // What a caller sent is the record itself.
    languages: ['csharp', 'java', 'kotlin'],
    came: /\b_?\w*([dD]b|[cC]ontext|[rR]epo(sitory)?|\.\w+s)\??\.(Update|Add|Attach|AddAsync|save|merge|persist|saveAndFlush)\(\s*(body|dto|input|model|request|payload|form|command|entity)\s*\)/,
    near: /\bHttp(Post|Put|Patch)\b|@(Post|Put|Patch)Mapping|\[From(Body|Form)\]|@RequestBody|@ModelAttribute/,
    file: 'A.cs',
    hit: 'class A {\n  [HttpPut("profile")]\n  public Task Save(User body) {\n    _db.Users.Update(body);\n  }\n}\n',
    miss: 'class A {\n  [HttpPut("profile")]\n  public Task Save(Profile body) {\n    user.Name = body.Name;\n  }\n}\n',
  },
  {
    code: 'query-injection',
    // Names of columns and relations come from a list; everything else reaches fields that nobody meant to be asked for.
    languages: ['python'],
    gone: /\bif\s+\w+\s+in\s+\w+|\bin\s+[A-Z_]{3,}\b/,
    came: /\{\s*(\w+)\s*:\s*\w+\s+for\s+\1\s*,\s*\w+\s+in\s+\w*(request|params|query|args|data|GET|POST)\w*(\.\w+)*\.items\(\)|\*\*\s*(request\.(GET|POST|args|query_params|data)|params|query)\b/,
    file: 'a.py',
    base: 'def f(request):\n    asked = {k: v for k, v in request.GET.items() if k in FILTERS}\n    return rows.filter(**asked)\n',
    hit: 'def f(request):\n    asked = {k: v for k, v in request.GET.items() if k != "page"}\n    return rows.filter(**asked)\n',
    miss: 'def f(request):\n    asked = {k: v for k, v in request.GET.items() if k in COLUMNS}\n    return rows.filter(**asked)\n',
  },
];
