import type { CallFact, ValueFact } from '../../../../syntax/code-facts.ts';
import type { KnownCall } from '../../../judge-code.ts';
import type { Trace } from '../../../trace.ts';
import { originOf } from '../../text-origin.ts';

/** Where the address leads, and not only what is asked for there, comes from a caller of the function. */
function leadsWhereCallerSays({ args, ...call }: CallFact, trace: Trace): boolean {
  return args.slice(0, 3).some((arg) => isLed(arg, call, trace));
}

function isLed(arg: ValueFact, call: Pick<CallFact, 'line' | 'within'>, trace: Trace): boolean {
  if (!/^(name|composed|call)$/.test(arg.kind) || originOf(arg, call, trace) === 'constant') return false;
  return trace
    .partsOf(arg, call)
    .some(
      (part, at) =>
        part.kind === 'name' &&
        isAddress(part.text) &&
        isFirst(arg, at) &&
        trace.parameters.has(part.text, call),
    );
}

/** A text that begins with a host of our own leads nowhere else. */
function isFirst(arg: ValueFact, at: number): boolean {
  return arg.kind !== 'composed' || at <= 1 || !/^https?:\/\/\w/.test(arg.items?.[0]?.text ?? '');
}

function isAddress(name: string): boolean {
  return /(^|_)(url|uri|host|hostname|address|domain|target|endpoint|link|site|webhook|callback|href|location|server|remote)\w*$|(Ur[li]|URL|Host(name)?|Address|Domain|Target|Endpoint|Link|Webhook|Callback|Href)$/i.test(
    name,
  );
}

/** Addresses that somebody else chose. */
export const typedRequestCalls: readonly KnownCall[] = [
  {
    code: 'request-call',
    languages: ['csharp'],
    names: [
      'GetAsync',
      'PostAsync',
      'PutAsync',
      'DeleteAsync',
      'PatchAsync',
      'GetStringAsync',
      'GetStreamAsync',
      'GetByteArrayAsync',
      'DownloadString',
      'DownloadData',
      'DownloadFile',
      'OpenRead',
      'UploadString',
      'WebRequest.Create',
      'HttpRequestMessage',
      'RestClient',
      'RestRequest',
    ],
    when: leadsWhereCallerSays,
    hit: 'class A { void F(string host) { client.GetAsync(host); } }\n',
    miss: 'class A { void F(string name) { client.GetAsync("https://example.org/" + name); } }\n',
  },
  {
    code: 'request-call',
    languages: ['java', 'kotlin', 'scala'],
    names: [
      'getForObject',
      'getForEntity',
      'postForObject',
      'postForEntity',
      'exchange',
      'HttpGet',
      'HttpPost',
      'Unirest.get',
      'Unirest.post',
      'Jsoup.connect',
      'Source.fromURL',
      'Source.fromURI',
      'wsClient.url',
      'ws.url',
      'Http',
      'url',
    ],
    when: leadsWhereCallerSays,
    hit: 'class A { void f(String url) { rest.getForObject(url, String.class); } }\n',
    miss: 'class A { void f(String name) { rest.getForObject("https://example.org/" + name, String.class); } }\n',
  },
  {
    code: 'request-call',
    languages: ['go'],
    names: ['net/http.Get', 'net/http.Post', 'net/http.Head', 'net/http.PostForm'],
    when: leadsWhereCallerSays,
    hit: 'package a\n\nimport "net/http"\n\nfunc f(url string) { http.Get(url) }\n',
    miss: 'package a\n\nimport "net/http"\n\nfunc f(name string) { http.Get("https://example.org/" + name) }\n',
  },
];
