import type { EditRow } from '../../../edit-row.ts';

const languages = ['elixir'] as const;
const pages = /\.(heex|eex|leex|exs?)$/i;

function row(code: string, came: RegExp, ...[hit, miss]: readonly [string, string]): EditRow {
  return { code, languages, came, file: 'lib/a.ex', hit: `${hit}\n`, miss: `${miss}\n` };
}

/** Elixir and Phoenix, by their lines. */
export const elixirEdits: readonly EditRow[] = [
  row(
    'command-injection',
    /:os\.cmd\((?!\s*(~c)?["'][^"'#]*["']c?\s*\))|\bSystem\.shell\((?!\s*"[^"#]*"\s*[,)])|\bSystem\.cmd\(\s*"(\/bin\/)?(ba|z)?sh"\s*,\s*\[\s*"-c"\s*,\s*(?!"[^"#]*"\s*\])/,
    '  System.shell("git log #{name}")',
    '  System.shell("git log", into: IO.stream())',
  ),
  row(
    'code-evaluation',
    /(?<!\w)(Code\.(eval_string|eval_quoted|compile_string|eval_file|require_file)|EEx\.eval_string|:erl_eval\.\w+|Module\.create)\((?!\s*"[^"#]*"\s*\))/,
    '  Code.eval_string(text)',
    '  Code.format_string!(text)',
  ),
  row(
    'unsafe-deserialization',
    /\bbinary_to_term\((?!.*\[\s*:safe)|\bPlug\.Crypto\.non_executable_binary_to_term\(\s*\w+\s*\)/,
    '  :erlang.binary_to_term(body)',
    '  :erlang.binary_to_term(body, [:safe])',
  ),
  row(
    'sql-injection',
    /\b(SQL\.query!?|Repo\.query!?|Postgrex\.query!?|MyXQL\.query!?|fragment|SQL\.stream|Repo\.query_many!?)\(.*"[^"]*#\{|"[^"]*\b(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM)\b[^"]*#\{/,
    '  Repo.query("SELECT a FROM b WHERE c = #{id}")',
    '  Repo.query("SELECT a FROM b WHERE c = $1", [id])',
  ),
  {
    // What is written like this is no longer escaped.
    code: 'markup-injection',
    path: pages,
    came: /<%=\s*raw[\s(]|\{\s*raw\(|\|>\s*raw\(?\)?|\braw\(\s*(?!")\w|\bPhoenix\.HTML\.raw\(\s*(?!")\w|\{:safe,\s*(?!")\w|\bhtml\(\s*conn\s*,\s*"[^"]*#\{|\bhtml\(\s*conn\s*,\s*params\b/,
    unless: /sanitiz|scrub|escape|HtmlSanitizeEx|markdown|Earmark|inner_content|inner_block/i,
    file: 'lib/a.ex',
    hit: 'def show(conn, params) do\n  html(conn, "<b>#{params["name"]}</b>")\nend\n',
    miss: 'def show(conn, params) do\n  text(conn, "<b>#{params["name"]}</b>")\nend\n',
  },
  row(
    'path-traversal',
    /\b(send_file|File\.(read|read!|write|write!|rm|rm!|rm_rf|rm_rf!|cp|stream!|open)|send_download)\(.*\bparams\b|\bPath\.join\(.*\bparams\[/,
    '  send_file(conn, 200, "files/" <> params["name"])',
    '  send_file(conn, 200, "files/" <> name)',
  ),
  row(
    'open-redirect',
    /\bredirect\(.*\b(external|to):\s*(conn\.)?(params|query_params)\b/,
    '  redirect(conn, external: params["next"])',
    '  redirect(conn, to: "/")',
  ),
  row(
    'request-forgery',
    /(?<!\w)(HTTPoison|Req|Tesla|Finch|:httpc|Mint\.HTTP)\.(get|post|request|build|put|head|new|connect)!?\(.*\bparams\[/,
    '  HTTPoison.get(params["url"])',
    '  HTTPoison.get("https://a.example")',
  ),
  row(
    'reflection',
    /\bString\.to_atom\(\s*(params|conn|name|key|value|type|field|input|\w*_param)\b|\bString\.to_atom\(\w+\[|\bapply\(\s*(String\.to|params)|\bkeys:\s*:atoms\b(?!!)|\bList\.to_atom\(\s*params|:erlang\.binary_to_atom\(\s*(params|\w+)/,
    '  String.to_atom(params["type"])',
    '  String.to_existing_atom(params["type"])',
  ),
  row(
    'whole-request-stored',
    /\b(Ecto\.Changeset\.)?(change|struct|struct!)\(\s*[%\w{}.]+\s*,\s*params\b|\bcast\(.*,\s*Map\.keys\(|\bcast\(.*__schema__\(:fields\)/,
    '  cast(user, params, Map.keys(params))',
    '  cast(user, params, [:name])',
  ),
  row(
    'debug-mode',
    /\bdebug_errors:\s*true\b|\bshow_sensitive_data_on_connection_error:\s*true\b|\buse\s+Plug\.Debugger\b/,
    '  debug_errors: true,',
    '  debug_errors: false,',
  ),
  row(
    'option-weakened',
    /\bcheck_origin:\s*false\b|\bverify:\s*:verify_none\b|\bforce_ssl:\s*false\b|\bprotect_from_forgery:\s*false\b|\bhttp_only:\s*false\b|\bverify_fun:\s*nil\b|\binsecure:\s*true\b/,
    '  check_origin: false,',
    '  check_origin: ["//a.example"],',
  ),
  {
    // Pages take forms of other sites, or go without the headers that keep them apart.
    code: 'option-weakened',
    languages,
    gone: /\bplug\s*\(?\s*:?(protect_from_forgery|put_secure_browser_headers|fetch_session_csrf|Plug\.SSL)\b/,
    unless: /\b(protect_from_forgery|put_secure_browser_headers|Plug\.SSL)\b/,
    afar: true,
    file: 'lib/a.ex',
    base: 'pipeline :browser do\n  plug :fetch_session\n  plug :protect_from_forgery\nend\n',
    hit: 'pipeline :browser do\n  plug :fetch_session\nend\n',
    miss: 'pipeline :browser do\n  plug :protect_from_forgery\n  plug :fetch_session\nend\n',
  },
];
