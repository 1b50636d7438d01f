import type { EditRow } from '../../../../edit-row.ts';

const java = (line: string): string => `class A {\n  void f(File file) {\n    ${line}\n  }\n}\n`;

/** Whoever says this has thought of entities. */
const hardened =
  /disallow-doctype-decl|external-(general|parameter)-entities|load-external-dtd|FEATURE_SECURE_PROCESSING|ACCESS_EXTERNAL|accessExternal|SUPPORT_DTD|supportDTD|[sS]upportingExternalEntities|SUPPORTING_EXTERNAL_ENTITIES|setEntityResolver|setXMLResolver|secure-processing|setExpandEntityReferences\(\s*false|\b(secure|harden|safe|protect|disable)\w*\(/i;

/** Readers of XML, which fetch what a document names unless they are told not to. */
export const xmlEdits: readonly EditRow[] = [
  {
    code: 'xml-entities',
    languages: ['java', 'kotlin', 'scala', 'groovy'],
    came: /\b(DocumentBuilderFactory|SAXParserFactory|XMLInputFactory)\s*\.\s*(newInstance|newFactory|newDefaultInstance|newDefaultFactory|newNSInstance)\(|\bnew (SAXReader|SAXBuilder|XmlSlurper|XmlParser)\(|\bXMLReaderFactory\.createXMLReader\(|\bXML\.loadFile\(|\bnew (SAXParser|DOMParser)\(\s*\)/,
    lacks: hardened,
    file: 'A.java',
    hit: java('DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);'),
    miss: java(
      'factory = DocumentBuilderFactory.newInstance(); factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);',
    ),
  },
  {
    code: 'xml-entities',
    languages: ['java', 'kotlin', 'scala', 'groovy'],
    came: /\bnewTransformer\(\s*new (StreamSource|SAXSource)\(|\bnewTemplates\(\s*new StreamSource\(/,
    lacks: hardened,
    file: 'A.java',
    hit: java('factory.newTransformer(new StreamSource(file));'),
    miss: java('factory.newTransformer();'),
  },
  {
    code: 'xml-entities',
    languages: ['java', 'kotlin', 'scala', 'groovy', 'clojure'],
    came: /([sS]upportingExternalEntities|IS_SUPPORTING_EXTERNAL_ENTITIES|SUPPORT_DTD|supportDTD|external-(general|parameter)-entities|load-external-dtd)"?\s*[, ]\s*(java\.lang\.)?(Boolean\.TRUE|true)\b|(disallow-doctype-decl|FEATURE_SECURE_PROCESSING|secure-processing)"?\s*[, ]\s*(java\.lang\.)?(Boolean\.FALSE|false)\b/,
    file: 'A.java',
    hit: java('factory.setProperty("javax.xml.stream.isSupportingExternalEntities", true);'),
    miss: java('factory.setProperty("javax.xml.stream.isSupportingExternalEntities", false);'),
  },
  {
    code: 'xml-entities',
    path: /\.clj[cs]?$/,
    came: /\(\s*(clojure\.)?xml\/parse\s+[^\s")]+\s*\)/,
    file: 'a.clj',
    hit: '(defn f [a]\n  (xml/parse a))\n',
    miss: '(defn f [a]\n  (xml/parse a safe-parser))\n',
  },
];
