import type { EditRow } from '../../../../edit-row.ts';

const jvm = ['java', 'kotlin', 'scala', 'groovy'];
const java = (line: string): string =>
  `class A {\n  void f(HttpServletRequest request, String a) {\n    ${line}\n  }\n}\n`;
/** What a caller sent, as servlets name it. */
const sent =
  '(?:request|req|httpRequest|servletRequest)\\.get(?:Parameter\\w*|Header|QueryString|PathInfo|RequestURI)\\(';

/** What servers and apps on the virtual machine of Java let callers choose, keep and show. */
export const jvmServiceEdits: readonly EditRow[] = [
  {
    code: 'fields-opened',
    languages: jvm,
    came: new RegExp(
      `\\bBeanUtils(?:Bean)?(?:\\.getInstance\\(\\))?\\.(?:populate|copyProperties|setProperty)\\(.*(?:${sent}|getParameterMap|requestMap|params)`,
    ),
    file: 'A.java',
    hit: java('BeanUtils.populate(user, request.getParameterMap());'),
    miss: java('BeanUtils.populate(user, known);'),
  },
  {
    code: 'template-injection',
    languages: jvm,
    came: /\bnew (freemarker\.template\.)?Template\(\s*[^,]+,\s*new StringReader\(\s*(?!")\w|\bVelocity(Engine)?\w*\.evaluate\(.*,\s*(?!")[a-z]\w*\s*\)|\bgetLiteralTemplate\(\s*(?!")\w|\b[hH]andlebars\w*\.compileInline\(\s*(?!")\w|\btemplateEngine\.process\(\s*([^",]*\+|"[^"]*"\s*\+)|\breturn\s+"(redirect:)?[\w/]*"\s*\+\s*(lang|view|page|name|section|template|path)\w*\s*;|\bnew ModelAndView\(\s*(request\.get|"[^"]*"\s*\+)|\bsetViewName\(\s*(?!")\w*([rR]equest|[pP]aram)|\bPebbleTemplate\b.*getTemplate\(\s*(?!")\w+\s*\+/,
    unless: /"redirect:\/\w[^"]*"\s*\+/,
    file: 'A.java',
    hit: java('return "user/" + lang + "/welcome";').replace('lang + "/welcome"', 'lang'),
    miss: java('return "user/welcome";'),
  },
  {
    code: 'details-shown',
    languages: jvm,
    came: /\.printStackTrace\(\s*(\w+\.getWriter\(\)|(new PrintWriter\(\s*)?(response|resp|res|out)\b)|\b(body|ResponseEntity|sendError|ok|internalServerError|badRequest)\b.*\b(ExceptionUtils\.getStackTrace|getStackTrace\(\)|e\.toString\(\)|ex\.toString\(\))/,
    file: 'A.java',
    hit: java('failure.printStackTrace(response.getWriter());'),
    miss: java('failure.printStackTrace(log);'),
  },
  {
    // What is shown for a name that ends in a comment is not what was signed.
    code: 'xml-entities',
    languages: jvm,
    came: /\bsetIgnoreComments\(\s*false\s*\)|\bsetXIncludeAware\(\s*true\s*\)|\bsetExpandEntityReferences\(\s*true\s*\)/,
    file: 'A.java',
    hit: java('pool.setIgnoreComments(false);'),
    miss: java('pool.setIgnoreComments(true);'),
  },
  {
    code: 'reflection',
    languages: jvm,
    came: new RegExp(
      `\\b(?:setCatalog|setSchema|System\\.setProperty|forName|loadClass|lookup|getBean|setLoginTimeout)\\(\\s*[^;]*${sent}|\\b(?:InitialContext|context|ctx)\\w*(?:\\(\\))?\\.lookup\\(\\s*"(?:ldap|rmi|iiop|dns)s?:[^"]*"\\s*\\+`,
    ),
    file: 'A.java',
    hit: java('Object o = context.lookup(request.getParameter("a"));'),
    miss: java('Object o = context.lookup("java:comp/env/jdbc/a");'),
  },
  {
    code: 'option-weakened',
    languages: jvm,
    came: /\b(com\.sun\.jndi\.(ldap|rmi)\.object\.trustURLCodebase|java\.rmi\.server\.useCodebaseOnly"\s*,\s*"false|log4j2?\.formatMsgNoLookups"?\s*[,=]\s*"?false|org\.apache\.commons\.collections\.enableUnsafeSerialization|jdk\.xml\.enableExtensionFunctions"\s*,\s*"?true|jdk\.xml\.(entityExpansionLimit|totalEntitySizeLimit)"\s*,\s*"?0|com\.sun\.net\.ssl\.checkRevocation"\s*,\s*"?false|jdk\.internal\.httpclient\.disableHostnameVerification|com\.sun\.jndi\.ldap\.object\.disableEndpointIdentification|jdk\.http\.auth\.(tunneling|proxying)\.disabledSchemes"\s*,\s*""|allowRestrictedHeaders)/,
    file: 'A.java',
    hit: java('System.setProperty("com.sun.jndi.ldap.object.trustURLCodebase", "true");'),
    miss: java('System.setProperty("com.sun.jndi.ldap.connect.timeout", "500");'),
  },
  {
    // Pages in an app that may call the app.
    code: 'code-evaluation',
    languages: ['java', 'kotlin'],
    came: /\baddJavascriptInterface\(/,
    file: 'A.kt',
    hit: 'class A {\n  fun f(web: WebView) {\n    web.addJavascriptInterface(Bridge(), "bridge")\n  }\n}\n',
    miss: 'class A {\n  fun f(web: WebView) {\n    web.removeJavascriptInterface("bridge")\n  }\n}\n',
  },
  {
    code: 'option-weakened',
    languages: ['java', 'kotlin'],
    came: /\b(setAllow(FileAccess|ContentAccess|UniversalAccessFromFileURLs)\(\s*true|allow(FileAccess|UniversalAccessFromFileURLs)\s*=\s*true|setGeolocationEnabled\(\s*true)|\bPendingIntent\.FLAG_MUTABLE\b|\bsendBroadcast\(\s*\w+\s*\)\s*;?\s*$|\bsendStickyBroadcast\(|\bgetExternalStorageDirectory\(|\bsetPassword\w*Visibility|\bopenFileOutput\([^,]+,\s*(1|2|3|Context\.MODE_WORLD)/,
    near: /\b(android|WebView|Context|Intent|Activity)\b/,
    file: 'A.kt',
    hit: 'class A {\n  fun f(web: WebView) {\n    web.settings.setAllowFileAccess(true)\n  }\n}\n',
    miss: 'class A {\n  fun f(web: WebView) {\n    web.settings.setAllowFileAccess(false)\n  }\n}\n',
  },
  {
    code: 'unsafe-deserialization',
    languages: jvm,
    came: /\b(new\s+)?(ClassPathXmlApplicationContext|FileSystemXmlApplicationContext|URLClassLoader|GenericXmlApplicationContext)\(\s*(?!"(classpath:)?[\w/.-]*")(new URL\[\]\s*\{\s*)?(new URL\()?[a-z]\w*|\bJdbcRowSetImpl\b|\bJSON\.parseObject\([^;]*Feature\.SupportNonPublicField|@JsonTypeInfo\(\s*use\s*=\s*(JsonTypeInfo\.)?Id\.(CLASS|MINIMAL_CLASS)|\bLaissezFaireSubTypeValidator\b|\ballowIfBaseType\(\s*Object\.class|\bParserConfig\b.*setAutoTypeSupport|\bObjectMapper\b.*DefaultTyping|\bSerializationUtils\.deserialize\(|\bConverterUtils\.(from|decode)Object/,
    file: 'A.java',
    hit: java('Loader l = new URLClassLoader(urls);'),
    miss: java('Loader l = new OwnClassLoader(urls);'),
  },
  {
    // Dots in numbers, letters that go missing: two hashes that read the same.
    code: 'weaker-call',
    languages: jvm,
    came: /\bappend\(\s*Integer\.toHexString\(\s*(0[xX][fF]{2}\s*&|\w+\[\w+\]\s*&\s*0[xX][fF]{2}|\w+\s*&\s*0[xX][fF]{2})/,
    within: /MessageDigest|\bdigest\b/,
    lacks: /length\(\)\s*(==|<)\s*[12]|\+\s*0x100|\|\s*0x100|append\(\s*['"]0['"]/,
    file: 'A.java',
    hit: java('for (byte b : digest) hex.append(Integer.toHexString(b & 0xff));'),
    miss: java('for (byte b : digest) hex.append(String.format("%02x", b));'),
  },
];
