import type { KnownCall } from '../../../../judge-code.ts';
import { both, comesFrom, originOf } from '../../../text-origin.ts';

const languages = ['php'] as const;
const sent = comesFrom(['outside'], 0);

/** What PHP writes into pages, fetches, sends people to and stores of what a request brings. */
export const phpAnswerCalls: readonly KnownCall[] = [
  {
    code: 'markup-injection',
    languages,
    names: [
      'print',
      'printf',
      'vprintf',
      'die',
      'exit',
      'print_r',
      '_e',
      'wp_die',
      'HtmlString',
      'trigger_error',
    ],
    when: (call, trace) =>
      call.args.some((arg) => originOf(arg, call, trace) === 'outside') &&
      !(call.name === 'print_r' && call.args[1]?.text.toLowerCase() === 'true'),
    hit: '<?php function f() { $name = $_GET["name"]; print("Hello $name"); }\n',
    miss: '<?php function f() { $name = htmlspecialchars($_GET["name"]); print("Hello $name"); }\n',
  },
  {
    code: 'request-forgery',
    languages,
    names: [
      'Http.get',
      'Http.post',
      'wp_remote_get',
      'wp_remote_post',
      'wp_remote_request',
      'download_url',
      'fsockopen',
      'pfsockopen',
      'stream_socket_client',
      'get_headers',
      'getimagesize',
      'curl_init',
      'client.get',
      'client.post',
      'client.request',
      'httpClient.request',
      'Client().get',
      'Client().request',
      'SoapClient',
      'simplexml_load_file',
      'imagecreatefrompng',
      'imagecreatefromjpeg',
    ],
    when: comesFrom(['outside'], 0, 1),
    hit: "<?php wp_remote_get($_GET['url']);\n",
    miss: "<?php wp_remote_get('https://a.example/b');\n",
  },
  {
    code: 'request-forgery',
    languages,
    names: ['curl_setopt'],
    when: both(({ args }) => args[1]?.text === 'CURLOPT_URL', comesFrom(['outside'], 2)),
    hit: "<?php curl_setopt($ch, CURLOPT_URL, $_GET['url']);\n",
    miss: "<?php curl_setopt($ch, CURLOPT_URL, 'https://a.example/b');\n",
  },
  {
    code: 'open-redirect',
    languages,
    names: [
      'wp_redirect',
      'redirect().away',
      'redirect().to',
      'Redirect.to',
      'Redirect.away',
      'setTargetUrl',
      'this.redirect',
      'withRedirect',
      'redirectTo',
    ],
    when: sent,
    hit: "<?php wp_redirect($_GET['to']);\n",
    miss: "<?php wp_safe_redirect($_GET['to']);\n",
  },
  {
    code: 'whole-request-stored',
    languages,
    names: [
      'create',
      'update',
      'fill',
      'insert',
      'upsert',
      'updateOrCreate',
      'firstOrCreate',
      'save',
      'wp_insert_user',
      'wp_update_user',
      'update_user_meta',
      'wp_insert_post',
    ],
    when: ({ args }) =>
      args.some(({ kind, text }) => kind === 'name' && /^_(POST|GET|REQUEST)$/.test(text)) ||
      args.some(
        ({ kind, text }) =>
          kind === 'call' &&
          /^(this\.)?(request|request\(\)|Request|Input)\.(all|input|post|toArray|getPost|getParsedBody)$/.test(
            text,
          ),
      ),
    hit: '<?php wp_insert_user($_POST);\n',
    miss: "<?php wp_insert_user(['name' => $_POST['name']]);\n",
  },
];
