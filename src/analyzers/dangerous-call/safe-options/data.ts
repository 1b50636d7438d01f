import type { CallFact, SettingFact } from '../../../syntax/code-facts.ts';

/** An option that makes a parser or the like refuse what is dangerous: a program with it, and one without. */
export interface SafeOption {
  readonly code: string;
  /** The end of the name of a call, or of a setting as it is written. */
  readonly name: string;
  readonly isSafe: (fact: CallFact | SettingFact) => boolean;
  readonly file: string;
  readonly base: string;
  readonly hit: string;
  readonly miss: string;
}

const isFalse = (fact: CallFact | SettingFact): boolean =>
  'value' in fact && /^false$/i.test(fact.value.text);
const isTrue = (fact: CallFact | SettingFact): boolean => 'value' in fact && /^true$/i.test(fact.value.text);

const java = (line: string): string => `class A { void f() { a(); ${line} } }\n`;

export const safeOptions: readonly SafeOption[] = [
  {
    code: 'xml-entities',
    name: 'resolve_entities',
    isSafe: isFalse,
    file: 'read.py',
    base: 'p = etree.XMLParser(resolve_entities=False)\n',
    hit: 'p = etree.XMLParser()\n',
    miss: 'p = etree.XMLParser( resolve_entities=False )\n',
  },
  {
    code: 'xml-entities',
    name: 'no_network',
    isSafe: isTrue,
    file: 'read.py',
    base: 'p = etree.XMLParser(no_network=True)\n',
    hit: 'p = etree.XMLParser()\n',
    miss: 'p = etree.XMLParser( no_network=True )\n',
  },
  {
    code: 'xml-entities',
    name: 'DtdProcessing',
    isSafe: (fact) => 'value' in fact && /DtdProcessing\.(Prohibit|Ignore)$/.test(fact.value.text),
    file: 'A.cs',
    base: 'class A { void F() { a(); s.DtdProcessing = DtdProcessing.Prohibit; } }\n',
    hit: 'class A { void F() { a(); } }\n',
    miss: 'class A { void F() { s.DtdProcessing = DtdProcessing.Prohibit; a(); } }\n',
  },
  {
    code: 'xml-entities',
    name: 'setFeature',
    isSafe: (fact) =>
      'args' in fact &&
      (/disallow-doctype-decl|secure-processing|FEATURE_SECURE_PROCESSING/.test(fact.args[0]?.text ?? '')
        ? fact.args[1]?.text === 'true'
        : /external-(general|parameter)-entities|load-external-dtd|feature_external/.test(
            fact.args[0]?.text ?? '',
          ) && /^(false|0)$/i.test(fact.args[1]?.text ?? '')),
    file: 'A.java',
    base: java('b.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);'),
    hit: java(''),
    miss: java('c.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);'),
  },
  {
    code: 'xml-entities',
    name: 'setAttribute',
    isSafe: (fact) =>
      'args' in fact &&
      /ACCESS_EXTERNAL_(DTD|SCHEMA|STYLESHEET)$/.test(fact.args[0]?.text ?? '') &&
      fact.args[1]?.text === '',
    file: 'A.java',
    base: java('b.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");'),
    hit: java(''),
    miss: java('c.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");'),
  },
  {
    code: 'xml-entities',
    name: 'setProperty',
    isSafe: (fact) =>
      'args' in fact &&
      /SUPPORT_DTD|IS_SUPPORTING_EXTERNAL/.test(fact.args[0]?.text ?? '') &&
      /false$/i.test(fact.args[1]?.text ?? ''),
    file: 'A.java',
    base: java('b.setProperty(XMLInputFactory.SUPPORT_DTD, false);'),
    hit: java(''),
    miss: java('c.setProperty(XMLInputFactory.SUPPORT_DTD, false);'),
  },
  {
    code: 'xml-entities',
    name: 'setExpandEntityReferences',
    isSafe: (fact) => 'args' in fact && fact.args[0]?.text === 'false',
    file: 'A.java',
    base: java('b.setExpandEntityReferences(false);'),
    hit: java(''),
    miss: java('c.setExpandEntityReferences(false);'),
  },
  {
    code: 'xml-entities',
    name: 'setXIncludeAware',
    isSafe: (fact) => 'args' in fact && fact.args[0]?.text === 'false',
    file: 'A.java',
    base: java('b.setXIncludeAware(false);'),
    hit: java(''),
    miss: java('c.setXIncludeAware(false);'),
  },
  {
    code: 'download-unchecked',
    name: 'sha256sum',
    isSafe: (fact) => 'args' in fact && fact.args.some(({ text }) => /^(-\w*c|--check)$/.test(text)),
    file: 'fetch.sh',
    base: 'curl -o a https://example.com/a\necho "$hash  a" | sha256sum --check\n',
    hit: 'curl -o a https://example.com/a\n',
    miss: 'curl -o a https://example.com/a\necho "$sum  a" | sha256sum -c\n',
  },
  {
    code: 'download-unchecked',
    name: 'shasum',
    isSafe: (fact) => 'args' in fact && fact.args.some(({ text }) => /^(-\w*c|--check)$/.test(text)),
    file: 'fetch.sh',
    base: 'curl -o a https://example.com/a\necho "$hash  a" | shasum -a 256 --check\n',
    hit: 'curl -o a https://example.com/a\n',
    miss: 'curl -o a https://example.com/a\necho "$sum  a" | shasum -a 256 -c\n',
  },
  {
    code: 'download-unchecked',
    name: 'gpg',
    isSafe: (fact) => 'args' in fact && fact.args.some(({ text }) => text === '--verify'),
    file: 'fetch.sh',
    base: 'curl -o a https://example.com/a\ngpg --verify a.sig a\n',
    hit: 'curl -o a https://example.com/a\n',
    miss: 'curl -o a https://example.com/a\ngpg --batch --verify a.sig a\n',
  },
];
