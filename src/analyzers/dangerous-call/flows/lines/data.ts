/** A text that is put together in one line, in which what a caller chose does harm whoever takes it. */
export interface LineSink {
  readonly code: string;
  readonly languages: readonly [string, ...string[]];
  /** A group in it is what must be chosen by a caller; without one, any hole of a text of the line. */
  readonly pattern: RegExp;
  /** In the line: then all is well. */
  readonly unless?: RegExp;
  readonly file: string;
  readonly hit: string;
  readonly miss: string;
}

const logged = /\b(log|logger|logging|console|warn|raise|throw|Exception|Error)\b/;
const opening = '[\'"`][^\'"`]*';
/** A value stands in the text, or is put to it: marks for values alone bring nothing in. */
const hole =
  '(?:#?\\{[A-Za-z_@]|\\$\\{?[A-Za-z_]|["\'`]\\s*(?:[+.]|<<|%\\s*(?:\\((?!\\w+\\)[sd])|[{[]|[A-Za-z_]{2,})))';

export const lineSinks: readonly LineSink[] = [
  {
    code: 'markup-injection',
    languages: ['python', 'ruby', 'php'],
    pattern: new RegExp(
      `${opening}<(?:a|b|body|br|button|center|code|div|em|form|h\\d|head|html|i|iframe|img|input|label|li|link|ol|option|p|pre|script|select|small|span|strong|style|svg|table|td|textarea|th|title|tr|u|ul|Response|Say|Message|Play)\\b.*${hole}`,
    ),
    unless: logged,
    file: 'a.py',
    hit: '@app.route("/a")\ndef f():\n    name = request.args["name"]\n    return "<p>%s</p>" % name\n',
    miss: '@app.route("/a")\ndef f():\n    name = request.args["name"]\n    return "<p>%s</p>" % escape(name)\n',
  },
  {
    code: 'request-forgery',
    languages: ['python', 'ruby', 'php'],
    pattern: new RegExp(`['"\`](?:<a href=.)?(?:https?|wss?|ftp)://${hole}`),
    unless: /\b(log|logger|logging)\b|host|HOST|base_url|SERVER_NAME|domain/,
    file: 'a.py',
    hit: '@app.route("/a")\ndef f():\n    name = request.args["name"]\n    return load(f"https://{name}/a")\n',
    miss: '@app.route("/a")\ndef f():\n    name = request.args["name"]\n    return load(f"https://a.example/{name}")\n',
  },
  {
    code: 'sql-injection',
    languages: ['python', 'ruby', 'php'],
    pattern: new RegExp(
      `${opening}\\b(?:SELECT\\s.+\\sFROM|INSERT\\s+INTO|UPDATE\\s+\\S+\\s+SET|DELETE\\s+FROM)\\b.*${hole}`,
    ),
    unless: logged,
    file: 'a.rb',
    hit: "def show\n  run('SELECT a FROM b WHERE c = %{id}' % { id: params[:id] })\nend\n",
    miss: "def show\n  run('SELECT a FROM b WHERE c = %{id}' % { id: params[:id].to_i() })\nend\n",
  },
  {
    // Whatever a session holds can be set or read: who somebody is, and what somebody may.
    code: 'fields-opened',
    languages: ['python', 'ruby', 'php'],
    pattern: /\b_?(?:session|SESSION)\[\s*(?!['":\d])([^\]]+)/,
    file: 'a.rb',
    hit: 'def show\n  name = params[:name]\n  session[name]\nend\n',
    miss: 'def show\n  name = params[:name]\n  session[:name] = name\nend\n',
  },
  {
    code: 'slow-pattern',
    languages: ['ruby'],
    pattern: /(?:=~|\bmatch\??|\bscan|\bg?sub!?)[\s(]+\/[^/]*#\{(?!Regexp\.escape)([^}]+)\}/,
    file: 'a.rb',
    hit: 'def show\n  name = params[:name]\n  all =~ /#{name}/\nend\n',
    miss: 'def show\n  name = params[:name]\n  all =~ /#{Regexp.escape(name)}/\nend\n',
  },
];
