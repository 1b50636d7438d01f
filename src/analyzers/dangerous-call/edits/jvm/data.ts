import type { EditRow } from '../../../edit-row.ts';
import { scalaEdits } from './scala/data.ts';
import { jvmServiceEdits } from './services/data.ts';
import { xmlEdits } from './xml/data.ts';

const jvm = ['java', 'kotlin', 'scala', 'groovy'];

const java = (line: string): string => `class A {\n  void f(String a, Object o) {\n    ${line}\n  }\n}\n`;
const scala = (line: string): string => `object A {\n  def f(a: String) = {\n    ${line}\n  }\n}\n`;

/** A name of the program's own that begins small, or a text with something put in. */
const text = '"(?:[^"\\\\]|\\\\.)*"';
const open = `(?:${text}\\s*\\+|[\\w.]+\\s*\\+\\s*["\\w]|String\\.format\\(|MessageFormat\\.format\\(|[sf]"[^"]*\\$|"[^"]*\\$\\{?\\w)`;
const openOrName = `(?:${open}|(?!this\\b|null\\b|new\\b|true\\b|false\\b)[a-z]\\w*(?:\\.\\w+|\\[\\w+\\])*\\s*[,)])`;

/** What Java, Kotlin, Scala and Groovy run, restore and ask. */
export const jvmEdits: readonly EditRow[] = [
  ...jvmServiceEdits,
  ...xmlEdits,
  ...scalaEdits,
  {
    code: 'command-injection',
    languages: jvm,
    came: new RegExp(`\\.(?:exec|loadLibrary|load)\\(\\s*${open}`),
    whole: /\bRuntime\b/,
    file: 'A.java',
    hit: java('Runtime r = Runtime.getRuntime(); r.exec("ls " + a);'),
    miss: java('Runtime r = Runtime.getRuntime(); r.exec("ls");'),
  },
  {
    code: 'command-call',
    languages: [...jvm, 'csharp'],
    came: /\b(Seq|List|Array|Process|command|exec|ProcessBuilder|listOf|arrayOf|Start|ProcessStartInfo)\w*(\.of|\.asList)?\(.*"(\/(usr\/)?bin\/)?((ba|z|da|k)?sh|cmd(\.exe)?|powershell(\.exe)?|pwsh)"\s*,\s*"(-\w*c|\/c|-Command)"\s*,\s*[a-z]\w*/,
    file: 'A.scala',
    hit: scala('Seq("sh", "-c", a).!'),
    miss: scala('Seq("ls", "-c", a).!'),
  },
  {
    code: 'command-call',
    languages: ['java', 'kotlin'],
    came: /\b(new\s+)?ProcessBuilder\(\s*(?!this\b|null\b|new\b)[a-z]\w*\s*\)|\bprocessBuilder\.command\(\s*(?!this\b|null\b|new\b)[a-z]\w*\s*\)/,
    file: 'A.java',
    hit: java('new ProcessBuilder(a).start();'),
    miss: java('new ProcessBuilder("ls", a).start();'),
  },
  {
    code: 'command-injection',
    languages: ['scala'],
    came: /\bs"[^"]*\$\{?\w[^"]*"\s*\.?\s*(!{1,2}(?!=)|lazyLines|lineStream|#[|&<>])|\bProcess\(\s*([sf]"[^"]*\$|"[^"]*"\s*\+)|"\s*\+\s*\w+\)\s*\.?(!{1,2}(?!=)|lazyLines|lineStream)/,
    file: 'A.scala',
    hit: scala('s"ls $a".!!'),
    miss: scala('Seq("ls", a).!!'),
  },
  {
    code: 'command-call',
    languages: ['scala'],
    came: /\b[a-z]\w*\s*(\.(!{1,2}(?![=\w])|lazyLines\b|lineStream\b)|\s!{1,2}\s*$)|\bSeq\(\s*[a-z]\w*\s*[,)].*\)\s*\.?!{1,2}(?!=)/,
    whole: /\bsys\.process\b/,
    file: 'A.scala',
    hit: `import sys.process._\n${scala('a.!!')}`,
    miss: `import sys.process._\n${scala('"ls".!!')}`,
  },
  {
    code: 'code-evaluation',
    languages: jvm,
    came: new RegExp(
      `\\.(?:evaluate|parseClass|eval|createScript|createExpression|compileExpression|executeExpression|executeScript|evaluateString|compileString|callFunction)\\(\\s*(?:new (?:File|URI|InputStreamReader|StringReader|FileReader)\\(|${openOrName})|\\bEval\\.(?:me|x|xy)\\(\\s*(?!")`,
    ),
    whole:
      /\bgroovy\.(lang|util)\b|\bGroovy(Shell|ClassLoader|ScriptEngine)\b|\bScriptEngine(Manager)?\b|\bbsh\.Interpreter\b|\bmvel2?\b|\bjexl\d?\b|org\.python\.util|graalvm\.polyglot|org\.mozilla\.javascript|scala\.tools\.nsc|ToolBox\b/,
    unless: /\b(XPath|xpath|xPath|predicate|formula\.)\b/,
    file: 'A.java',
    hit: java('Object s = GroovyShell.class; shell.evaluate(a);'),
    miss: java('Object s = GroovyShell.class; shell.evaluate("1 + 1");'),
  },
  {
    // Java's own languages of expressions reach every class.
    code: 'code-evaluation',
    languages: jvm,
    came: new RegExp(
      `\\bcreate(?:Value|Method)Expression\\(\\s*\\w+(?:\\(\\))?(?:\\.\\w+\\(\\))*\\s*,\\s*${openOrName}|\\bbuildConstraintViolationWithTemplate\\(\\s*${openOrName}|\\.parse(?:Raw)?Expression\\(\\s*${openOrName}|\\bOgnl\\.(?:getValue|setValue|parseExpression)\\(\\s*(?!")|\\btranslateVariables\\(\\s*${openOrName}`,
    ),
    unless: /\bgetDefaultConstraintMessageTemplate\b|\b[mM]essageTemplate\b|cron/i,
    file: 'A.java',
    hit: java('factory.createValueExpression(context, a, String.class);'),
    miss: java('factory.createValueExpression(context, "#{user.name}", String.class);'),
  },
  {
    code: 'code-evaluation',
    languages: jvm,
    came: /\.(evaluate|getValue|setValue|findValue|findString|getGetMethod|getSetMethod|getField|setProperties|setProperty|callMethod|compile)\(\s*(?!["')]|this\b)\w/,
    near: /\b(OgnlUtil|OgnlReflectionProvider|OgnlTextParser|ReflectionProvider|TextParser|OgnlContext|ValueStack)\s+\w+/,
    whole: /\bognl\b|opensymphony|struts2/i,
    file: 'A.java',
    hit: `import com.opensymphony.xwork2.ognl.OgnlUtil;\n${java('OgnlUtil u = get(); u.getValue(a, null, o);')}`,
    miss: `import com.opensymphony.xwork2.ognl.OgnlUtil;\n${java('OgnlUtil u = get(); u.getValue("name", null, o);')}`,
  },
  {
    code: 'code-evaluation',
    languages: ['scala', 'kotlin'],
    came: /\bjs\.eval\(\s*([sf]"[^"]*\$|"[^"]*"\s*\+|"[^"]*\$\{?\w|[a-z]\w*\s*[+)])|\bevaluateJavascript\(\s*("[^"]*\$\{?\w|"[^"]*"\s*\+)/,
    file: 'A.scala',
    hit: scala('js.eval(s"show($a)")'),
    miss: scala('js.eval("show()")'),
  },
  {
    code: 'query-injection',
    languages: jvm,
    came: new RegExp(
      `\\.(?:search|searchControls|lookup|searchForObject|searchForContext|bind)\\(.*${open}|\\bfilter\\w*\\s*=\\s*(?:"\\(|String\\.format\\(\\s*"\\(|[sf]?"\\([^"]*\\$)[^;]*(?:"\\s*\\+|,\\s*\\w|\\$)`,
      'i',
    ),
    whole: /javax\.naming|jakarta\.naming|\bDirContext\b|\bLdap\w*\b|unboundid/,
    unless: /encode|escape|filterEncode|sanit/i,
    file: 'A.java',
    hit: `import javax.naming.directory.DirContext;\n${java('context.search("ou=people", "(uid=" + a + ")", o);')}`,
    miss: `import javax.naming.directory.DirContext;\n${java('context.search("ou=people", "(uid={0})", new Object[] { a }, o);')}`,
  },
  {
    // A directory that hands back objects has them made here.
    code: 'unsafe-deserialization',
    languages: jvm,
    came: /\bsetReturningObjFlag\(\s*true\s*\)|\bnew SearchControls\(([^,()]+,){4}\s*true\b/,
    file: 'A.java',
    hit: java('controls.setReturningObjFlag(true);'),
    miss: java('controls.setReturningObjFlag(false);'),
  },
  {
    code: 'unsafe-deserialization',
    languages: jvm,
    came: /\(\s*ObjectMessage\s*\)|\b(msg|message|objectMessage|objMsg|om|m)\.getObject\(\s*\)/i,
    whole: /\b(javax|jakarta)\.jms\b/,
    file: 'A.java',
    hit: `import javax.jms.ObjectMessage;\n${java('Object got = message.getObject();')}`,
    miss: `import javax.jms.TextMessage;\n${java('String got = message.getText();')}`,
  },
  {
    code: 'unsafe-deserialization',
    languages: jvm,
    came: /\w+\s+\w+\((.*\s)?(?!String|Integer|Long|Boolean|Double|Float|Short|Byte|Character)[A-Z]\w*(<[^>]*>)?\s+\w+\s*[,)].*throws\s+(java\.rmi\.)?RemoteException/,
    whole: /\bextends\s+(java\.rmi\.)?Remote\b/,
    file: 'A.java',
    hit: 'interface A extends Remote {\n  void put(Object o) throws RemoteException;\n}\n',
    miss: 'interface A extends Remote {\n  void put(String o) throws RemoteException;\n}\n',
  },
  {
    code: 'unsafe-deserialization',
    languages: jvm,
    came: /@Consumes\(\s*\{?\s*("\*\/\*"|MediaType\.WILDCARD)|"application\/x-java-serialized-object"|\bsetRegistrationRequired\(\s*false\s*\)|\bnew Hessian2?Input\(|\bnew SerializingTranscoder\(|\bnew BurlapInput\(|\bSimpleMessageConverter\(\)|\bHttpInvokerServiceExporter\b|\bsetAutoTypeSupport\(\s*true\s*\)|\bFeature\.SupportAutoType\b|\bisAccessExternal\w*\(\s*true/,
    file: 'A.java',
    hit: java('kryo.setRegistrationRequired(false);'),
    miss: java('kryo.setRegistrationRequired(true);'),
  },
  {
    // Before version 2, what is read chooses the classes.
    code: 'unsafe-deserialization',
    languages: jvm,
    came: /\bnew Yaml\(\s*(new (Constructor|CustomClassLoaderConstructor)\(\s*(Object\.class)?\s*\)\s*)?\)/,
    within: /\.load(As|All)?\(/,
    lacks: /SafeConstructor/,
    file: 'A.java',
    hit: java('new Yaml().load(a);'),
    miss: java('Yaml yaml = new Yaml(new SafeConstructor()); yaml.load(a);'),
  },
  {
    code: 'query-injection',
    languages: jvm,
    came: new RegExp(
      `["']\\$where["']\\s*(?:,|to|->)\\s*${openOrName}|\\bparse\\(\\s*"[^"]*\\$where[^"]*"\\s*\\+|\\bwhere\\(\\s*"function[^"]*"\\s*\\+|\\bBasicQuery\\(\\s*${open}`,
    ),
    file: 'A.java',
    hit: java('query.put("$where", "this.owner == \'" + a + "\'");'),
    miss: java('query.put("$where", "this.owner == this.author");'),
  },
  {
    code: 'sql-injection',
    languages: jvm,
    came: new RegExp(
      `\\.(?:setFilter|setGrouping|setOrdering|setRange|newQuery|prepareCall|nativeSQL|overrideSql|preparedQuery|createSQLQuery|batchUpdate|queryForRowSet|queryForMap|queryForList|queryForObject)\\(\\s*(?:"\\w+"\\s*,\\s*)?${open}`,
    ),
    file: 'A.java',
    hit: java('query.setFilter("owner == " + a);'),
    miss: java('query.setFilter("owner == :a");'),
  },
  {
    code: 'sql-injection',
    languages: ['scala', 'kotlin'],
    came: /\b[sf]"{1,3}\s*(select|insert\s+into|update|delete\s+from|merge)\b[^"]*\$\{?[a-z]|"\s*(select|insert\s+into|update|delete\s+from)\s[^"]*(=|like|in|into|from|where|values)\s*\(?'?"\s*\+\s*[a-z]/i,
    unless: /\$\{?[A-Z_]+\b|\bsql"|toInt|toLong|\bprintln\(|\blog(ger)?\./,
    file: 'A.scala',
    hit: scala('val q = s"select a from b where c = $a"'),
    miss: scala('val q = sql"select a from b where c = $a"'),
  },
  {
    // A statement that grows by what others sent.
    code: 'sql-injection',
    languages: [...jvm, 'csharp', 'go'],
    came: /\b\w*(sql|query|stmt|hql|jpql)\w*\.(append|concat|AppendFormat|Append|WriteString)\(\s*([a-z]\w*\s*\+\s*"|"[^"]*(=|<|>|\blike\b|\bin\b|\bfrom\b)\s*\(?'?"\s*\+\s*[a-z]|"[^"]*(=|from|like)\s*'?\{0)|\b\w*(sql|query|hql)\w*\s*\+=\s*([a-z]\w*\s*\+\s*["']|"[^"]*(=|like)\s*'?"\s*\+\s*[a-z])/i,
    near: /"\s*(select|insert|update|delete)\s/i,
    unless:
      /\+\s*\w*(column|table|field|alias|prefix|schema|placeholder|limit|offset|page|size|count|index|where|clause|cond|order|sort|sql|query|params?|\bi\b)\w*/i,
    file: 'A.java',
    hit: java('StringBuilder sql = new StringBuilder("select a from b where c = "); sql.append(a + ";");'),
    miss: java('StringBuilder sql = new StringBuilder("select a from b where c = "); sql.append("?");'),
  },
  {
    code: 'wide-permissions',
    languages: jvm,
    came: /\bPosixFilePermissions\.(fromString|asFileAttribute)\(.*"[rwx-]{7}w[x-]"|\bOTHERS_WRITE\b|\bset(Writable|Executable|Readable)\(\s*true\s*,\s*false\s*\)/,
    unless: /\b(contains|remove|removeAll)\(|setReadable|setExecutable/,
    file: 'A.java',
    hit: java('Files.setPosixFilePermissions(p, PosixFilePermissions.fromString("rw-rw-rw-"));'),
    miss: java('Files.setPosixFilePermissions(p, PosixFilePermissions.fromString("rw-rw----"));'),
  },
  {
    // A shell whose mouth and ear are elsewhere.
    code: 'command-injection',
    came: /\b(ProcessBuilder|\.exec|Runtime|Process\.Start|spawn|Popen|execve?l?)\b.*\b(new )?(Socket|TcpClient|TCPSocket|net\.connect|create_connection)\(|\b(bash|sh)\s+-i\b.*\/dev\/tcp\/|\/dev\/tcp\/[\w.]+\/\d+.*\b(bash|sh)\b/,
    file: 'A.java',
    hit: java('Process p = new ProcessBuilder("sh").start(); Socket s = new Socket(a, 4444);'),
    miss: java('Process p = new ProcessBuilder("sh").start(); Stream s = new Stream(a, 4444);'),
  },
  {
    code: 'markup-injection',
    languages: ['scala'],
    came: /\bOk\(\s*([sf]"[^"]*\$|"[^"]*"\s*\+|[a-z]\w*\s*\+).*\.as\(\s*("text\/html|(ContentTypes\.)?HTML\b|contentType)/i,
    unless: /escape|encode|sanit/i,
    file: 'A.scala',
    hit: scala('Ok(s"<b>$a</b>").as(HTML)'),
    miss: scala('Ok(views.html.page(a)).as(HTML)'),
  },
  {
    // A page that is written by hand in code.
    code: 'markup-injection',
    languages: [...jvm, 'csharp'],
    came: /"[^"]*<\/?[a-z]\w*[^"]*"\s*\+\s*(?!"|System\.|Environment\.)[a-z]\w*|[fF]ormat\(\s*"[^"]*<[a-z]\w*[^"]*(%s|\{0)|\$"[^"]*<[a-z]\w*[^"{]*\{[a-z]/,
    whole:
      /@(Rest)?Controller\b|\bHttpServlet\b|@(Get|Post|Request)Mapping\b|\bControllerBase\b|\bHttpServletResponse\b|:\s*Controller\b|extends \w*Controller\b|\bResponse\.Write\(/,
    unless:
      /encode|escape|sanit|forHtml|exception|\blog(ger)?\.|<\/?(b|br|p|li)>"\s*\+\s*(i|count|size|total)\b|xml/i,
    file: 'A.java',
    hit: `@Controller\n${java('return "<h1>" + a + "</h1>";')}`,
    miss: `@Controller\n${java('return "<h1>" + Encode.forHtml(a) + "</h1>";')}`,
  },
];
