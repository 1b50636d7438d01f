import type { EditRow } from '../../../edit-row.ts';

const jsp = /\.(jspx?|jspf|tagx?|tld)$/;
const faces = /\.(xhtml|jsf|faces)$/;
const twirl = /\.scala\.(html|xml|txt|js)$/;

/** Pages that servers of Java and Scala fill. */
export const pageEdits: readonly EditRow[] = [
  {
    code: 'markup-injection',
    path: jsp,
    came: /\$\{\s*(param|paramValues|header|headerValues|cookie|pageContext\.request\.(queryString|requestURI|requestURL))\b[^}]*\}|<%=\s*request\.get(Parameter|Header|QueryString|RequestURI|PathInfo)\b|\bout\.print(ln)?\(\s*("[^"]*"\s*\+\s*)?request\.get/,
    unless: /escapeXml\(|<c:(out|if|when|set|url|param)|\btest=|encodeFor|forHtml|spring:eval/i,
    file: 'a.jsp',
    hit: `<p>\${param.name}</p>\n`,
    miss: `<p><c:out value="\${param.name}" /></p>\n`,
  },
  {
    code: 'code-evaluation',
    path: jsp,
    came: /<spring:eval\b[^>]*\bexpression\s*=\s*("[^"]*|'[^']*)\$\{\s*(param|header|cookie|paramValues)\b/,
    file: 'a.jsp',
    hit: `<spring:eval expression="\${param.lang}" var="lang" />\n`,
    miss: `<spring:eval expression="@site.lang" var="lang" />\n`,
  },
  {
    code: 'markup-injection',
    path: jsp,
    came: /\bescapeXml\s*=\s*"false"|\bhtmlEscape\s*=\s*"false"/,
    file: 'a.jsp',
    hit: `<c:out value="\${post.text}" escapeXml="false" />\n`,
    miss: `<c:out value="\${post.text}" />\n`,
  },
  {
    code: 'markup-injection',
    path: faces,
    came: /\bescape\s*=\s*"false"/,
    file: 'a.xhtml',
    hit: '<h:outputText value="#{post.text}" escape="false" />\n',
    miss: '<h:outputText value="#{post.text}" />\n',
  },
  {
    code: 'markup-injection',
    path: twirl,
    came: /@\(?Html\(\s*(?!("[^"$]*"\s*\+?\s*)+\))/,
    file: 'app/views/a.scala.html',
    hit: '<p>@Html(text)</p>\n',
    miss: '<p>@text</p>\n',
  },
];
