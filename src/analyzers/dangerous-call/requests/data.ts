import type { KnownCall, KnownSetting } from '../../judge-code.ts';
import { both, comesFrom, isGiven, isKeyed, keyed, originOf } from '../text-origin.ts';
import { choosesHost } from './chooses-host.ts';

const scripts = ['typescript', 'javascript'] as const;
const request = 'request-forgery';
const redirect = 'open-redirect';

export const requestCalls: readonly KnownCall[] = [
  {
    code: request,
    languages: scripts,
    names: [
      'fetch',
      'axios',
      'axios.get',
      'axios.post',
      'axios.put',
      'axios.patch',
      'axios.delete',
      'axios.head',
      'axios.request',
      'got',
      'got.get',
      'got.post',
      'http.get',
      'https.get',
      'http.request',
      'https.request',
      'node-fetch',
      'request',
      'request.get',
      'request.post',
      'request.put',
      'request.head',
      'needle.get',
      'needle.post',
      'superagent.post',
      'page.setContent',
      'wkhtmltopdf',
      'wkhtmltoimage.generate',
      'undici.fetch',
      'undici.request',
      'needle',
      'superagent.get',
      'page.goto',
      'ky.get',
    ],
    when: (call, trace) =>
      choosesHost(keyed(call, 'url') ?? call.args[0], call, trace) &&
      !/(^|\.)location\./.test(call.args[0]?.text ?? '') &&
      call.args[0]?.kind !== 'map',
    hit: 'const f = (req) => fetch(req.query.url);\n',
    miss: "const f = (req) => fetch('https://example.org/a', { method: req.method });\n",
  },
  {
    code: request,
    languages: ['go'],
    names: [
      'net/http.Get',
      'net/http.Post',
      'net/http.NewRequest',
      'net/http.NewRequestWithContext',
      'net/http.Head',
      'http.Get',
      'client.Get',
    ],
    when: comesFrom(['outside'], 0, 1, 2),
    hit: 'package a\n\nimport "net/http"\n\nfunc f(r *http.Request) { http.Get(r.FormValue("url")) }\n',
    miss: 'package a\n\nimport "net/http"\n\nfunc f() { http.Get("https://example.org/a") }\n',
  },
  {
    code: request,
    languages: ['python'],
    names: [
      'requests.get',
      'requests.post',
      'requests.put',
      'requests.head',
      'requests.request',
      'httpx.get',
      'httpx.post',
      'urllib.request.urlopen',
      'urlopen',
      'aiohttp.ClientSession().get',
      'session.get',
      'client.get',
      'urlretrieve',
    ],
    when: comesFrom(['outside'], 0, 'url'),
    hit: "import requests\ndef f():\n    requests.get(request.args['url'])\n",
    miss: "import requests\ndef f():\n    requests.get('https://example.org', params=request.args)\n",
  },
  {
    code: request,
    languages: ['java', 'kotlin', 'csharp', 'php', 'ruby'],
    names: [
      'URL',
      'URI.create',
      'getForObject',
      'getForEntity',
      'HttpGet',
      'GetAsync',
      'GetStringAsync',
      'DownloadString',
      'WebRequest.Create',
      'curl_init',
      'file_get_contents',
      'Net.HTTP.get',
      'URI.open',
      'HTTParty.get',
      'Faraday.get',
      'open',
    ],
    when: comesFrom(['outside'], 0),
    hit: 'class A { void f() { new java.net.URL(request.getParameter("url")); } }\n',
    miss: 'class A { void f() { new java.net.URL("https://example.org/a"); } }\n',
  },
  {
    code: redirect,
    languages: scripts,
    names: ['redirect', 'res.location', 'reply.redirect'],
    when: (call, trace) => {
      const target = call.args.length > 1 && call.args[0]?.kind === 'number' ? call.args[1] : call.args[0];
      return originOf(target, call, trace) === 'outside' && startsOutside(target?.items?.[0]?.text);
    },
    hit: 'const f = (req, res) => res.redirect(req.query.next);\n',
    miss: `const f = (req, res) => res.redirect(\`/users/\${req.params.id}\`);\n`,
  },
  {
    code: redirect,
    languages: ['go', 'python', 'java', 'kotlin', 'csharp', 'php', 'ruby'],
    names: [
      'http.Redirect',
      'c.Redirect',
      'redirect',
      'HttpResponseRedirect',
      'RedirectResponse',
      'sendRedirect',
      'Redirect',
      'redirect_to',
      'header',
      'RedirectView',
    ],
    when: both(
      comesFrom(['outside'], 0, 1, 2),
      (call) =>
        !call.name.endsWith('header') ||
        /^location:/i.test((call.args[0]?.items?.[0] ?? call.args[0])?.text ?? ''),
      (call) => call.args.every((arg) => startsOutside(arg.items?.[0]?.text) || arg.kind !== 'composed'),
    ),
    hit: "from flask import redirect\ndef f():\n    return redirect(request.args['next'])\n",
    miss: "from flask import redirect\ndef f():\n    return redirect('/users/' + request.args['id'])\n",
  },
  {
    code: 'xml-entities',
    languages: scripts,
    names: ['parseXml', 'parseXmlString', 'libxmljs.parseXml', 'libxmljs.parseXmlString', 'parseFromString'],
    when: (call) => ['noent', 'replaceEntities', 'dtdload'].some((key) => isKeyed(call, key, 'true')),
    hit: 'libxmljs.parseXml(text, { noent: true });\n',
    miss: 'libxmljs.parseXml(text, { noent: false });\n',
  },
  {
    code: 'xml-entities',
    languages: ['python'],
    names: ['XMLParser', 'etree.XMLParser', 'setFeature', 'sax.make_parser().setFeature'],
    when: (call) =>
      isKeyed(call, 'resolve_entities', 'true') ||
      isKeyed(call, 'no_network', 'false') ||
      isKeyed(call, 'load_dtd', 'true') ||
      (/feature_external/.test(call.args[0]?.text ?? '') && /^(true|1)$/i.test(call.args[1]?.text ?? '')),
    hit: 'from lxml import etree\netree.XMLParser(resolve_entities=True)\n',
    miss: 'from lxml import etree\netree.XMLParser(resolve_entities=False)\n',
  },
  {
    code: 'xml-entities',
    languages: ['java', 'kotlin'],
    names: ['setFeature', 'setProperty', 'setExpandEntityReferences', 'setXIncludeAware'],
    when: ({ name, args }) => {
      const [feature, value] = [args[0]?.text ?? '', args.at(-1)?.text ?? ''];
      if (/setExpand|setXInclude/.test(name)) return feature === 'true';
      if (/disallow-doctype-decl|secure-processing|FEATURE_SECURE_PROCESSING/.test(feature))
        return value === 'false';
      return (
        /external-(general|parameter)-entities|SUPPORT_DTD|supportDTD|IS_SUPPORTING_EXTERNAL|load-external-dtd/.test(
          feature,
        ) && /true$/i.test(value)
      );
    },
    hit: 'class A { void f() { factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", false); } }\n',
    miss: 'class A { void f() { factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true); } }\n',
  },
  {
    code: 'xml-entities',
    languages: ['php', 'ruby', 'c', 'cpp'],
    names: [
      'libxml_disable_entity_loader',
      'loadXML',
      'simplexml_load_string',
      'Nokogiri.XML',
      'xmlReadMemory',
      'xmlReadFile',
      'noent',
    ],
    when: ({ name, args }) =>
      name.includes('disable')
        ? /^false$/i.test(args[0]?.text ?? '')
        : args.some(
            ({ text, items = [] }) => /NOENT/.test(text) || items.some((item) => /NOENT/.test(item.text)),
          ) || name.endsWith('noent'),
    hit: '<?php $doc->loadXML($a, LIBXML_NOENT);\n',
    miss: '<?php $doc->loadXML($a);\n',
  },
];

/** A text that begins with a path of our own leads nowhere else. */
function startsOutside(first: string | undefined): boolean {
  return first === undefined || !/^(location: ?)?(\/[^/]|https?:\/\/[^/]+\/|\?|#)/i.test(first);
}

export const requestSettings: readonly KnownSetting[] = [
  {
    code: redirect,
    languages: scripts,
    names: ['window.location', 'window.location.href', 'location.href', 'document.location'],
    when: (setting, trace) =>
      isGiven('outside')(setting, trace) || /^URLSearchParams\(\)\.get$/.test(setting.value.text),
    hit: "const f = (url) => { window.location.href = url.searchParams.get('next'); };\n",
    miss: "const f = () => { window.location.href = '/login'; };\n",
  },
  {
    code: 'xml-entities',
    languages: ['csharp'],
    names: ['DtdProcessing', 'XmlResolver', 'ProhibitDtd'],
    when: ({ value }) => /DtdProcessing\.Parse$|^XmlUrlResolver$|^new XmlUrlResolver/.test(value.text),
    hit: 'class A { void F() { settings.DtdProcessing = DtdProcessing.Parse; } }\n',
    miss: 'class A { void F() { settings.DtdProcessing = DtdProcessing.Prohibit; } }\n',
  },
];
