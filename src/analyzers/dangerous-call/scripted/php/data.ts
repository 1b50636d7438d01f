import type { KnownCall, KnownSetting } from '../../../judge-code.ts';
import { both, comesFrom, originOf } from '../../text-origin.ts';

const languages = ['php'] as const;

/** Functions that call one by its name, and where the name stands. */
const callers: ReadonlyMap<string, number> = new Map([
  ['usort', 1],
  ['uasort', 1],
  ['uksort', 1],
  ['array_map', 0],
  ['array_filter', 1],
  ['array_walk', 1],
  ['array_walk_recursive', 1],
  ['array_reduce', 1],
  ['iterator_apply', 1],
  ['preg_replace_callback', 1],
  ['register_shutdown_function', 0],
  ['register_tick_function', 0],
  ['set_error_handler', 0],
  ['spl_autoload_register', 0],
  ['ob_start', 0],
  ['forward_static_call', 0],
  ['forward_static_call_array', 0],
  ['is_callable', 0],
  ['func_overload', 0],
  ['header_register_callback', 0],
]);

/** What PHP and its frameworks run, read and show besides the calls that everybody knows. */
export const phpCalls: readonly KnownCall[] = [
  {
    code: 'code-evaluation',
    languages,
    names: ['mb_ereg_replace', 'mb_eregi_replace', 'preg_replace', 'mb_regex_set_options'],
    when: ({ name, args }) => {
      const marks = args[3];
      if (name.startsWith('preg')) return /^([/#~|@!]).*\1[a-z]*e[a-z]*$/s.test(args[0]?.text ?? '');
      if (name.endsWith('options')) return /e/.test(args[0]?.text ?? '');
      return marks !== undefined && (marks.kind !== 'string' || marks.text.includes('e'));
    },
    hit: "<?php mb_ereg_replace($pattern, $by, $text, 'e');\n",
    miss: "<?php mb_ereg_replace($pattern, $by, $text, 'msr');\n",
  },
  {
    code: 'code-evaluation',
    languages,
    names: [
      'assert',
      'create_function',
      'ReflectionFunction',
      'runkit_function_add',
      'runkit7_function_add',
      'eval',
    ],
    when: ({ args }) => args.length === 1 && args[0]?.kind === 'name' && /^[a-z]\w*$/.test(args[0].text),
    hit: '<?php function f($name) { assert($name); }\n',
    miss: '<?php function f($name) { assert($name !== null); }\n',
  },
  {
    code: 'reflection',
    languages,
    names: [...callers.keys()] as [string, ...string[]],
    when: (call, trace) => comesFrom(['outside'], callers.get(call.name) ?? 0)(call, trace),
    hit: "<?php usort($rows, $_GET['by']);\n",
    miss: "<?php usort($_GET['rows'], 'strcmp');\n",
  },
  {
    code: 'path-traversal',
    languages,
    names: [
      'include',
      'include_once',
      'require',
      'require_once',
      'virtual',
      'show_source',
      'highlight_file',
      'php_strip_whitespace',
      'parse_ini_file',
      'load_template',
      'locate_template',
    ],
    when: (call, trace) => {
      const [file] = call.args;
      if (file === undefined) return false;
      if (/other|composed/.test(file.kind) && /\$\w*(input|page|param|lang|action|module)\b/i.test(file.text))
        return true;
      return originOf(file, call, trace) === 'outside';
    },
    hit: "<?php include(__DIR__ . '/' . $page);\n",
    miss: "<?php include(__DIR__ . '/page.php');\n",
  },
  {
    code: 'path-traversal',
    languages,
    names: [
      'wp_delete_file',
      'unlink',
      'rmdir',
      'copy',
      'rename',
      'move_uploaded_file',
      'file',
      'readfile',
      'fopen',
      'file_get_contents',
      'file_put_contents',
      'ZipArchive.extractTo',
      'Storage.get',
      'Storage.download',
      'Storage.delete',
      'Storage.put',
      'File.get',
      'File.delete',
      'response().download',
      'response().file',
      'BinaryFileResponse',
      'download',
      'scandir',
      'glob',
      'opendir',
      'mkdir',
      'touch',
      'simplexml_load_file',
    ],
    when: both(
      ({ name }) => !/(^|\.)(get|put)$/.test(name) || /Storage|File/.test(name),
      comesFrom(['outside'], 0, 1),
    ),
    hit: "<?php unlink('up/' . $_GET['name']);\n",
    miss: "<?php unlink('up/' . basename($_GET['name']));\n",
  },
  {
    code: 'debug-mode',
    languages,
    names: ['putenv', 'ini_set', 'error_reporting', 'Debug.enable'],
    when: ({ name, args }) =>
      /^APP_DEBUG=(true|1)$/i.test(args[0]?.text ?? '') ||
      (name === 'ini_set' &&
        /^display_(startup_)?errors$/.test(args[0]?.text ?? '') &&
        /^(1|on|true|yes)$/i.test(args[1]?.text ?? '')) ||
      name.endsWith('Debug.enable'),
    hit: "<?php putenv('APP_DEBUG=true');\n",
    miss: "<?php putenv('APP_DEBUG=false');\n",
  },
  {
    // Whoever names nobody is let in by many servers.
    code: 'option-weakened',
    languages,
    names: ['ldap_bind', 'LDAP_BIND'],
    when: ({ args }) =>
      args.length < 3 || args[2]?.kind === 'null' || (args[2]?.kind === 'string' && args[2].text === ''),
    hit: "<?php ldap_bind($there, 'reader', '');\n",
    miss: "<?php ldap_bind($there, 'reader', $password);\n",
  },
];

export const phpSettings: readonly KnownSetting[] = [
  {
    code: 'debug-mode',
    languages,
    names: ['app.debug', '_ENV.APP_DEBUG', '_SERVER.APP_DEBUG', 'WP_DEBUG_DISPLAY', 'YII_DEBUG'],
    when: ({ value }) => /^(true|1)$/i.test(value.text),
    hit: "<?php $_ENV['APP_DEBUG'] = 'true';\n",
    miss: "<?php $_ENV['APP_DEBUG'] = 'false';\n",
  },
];
