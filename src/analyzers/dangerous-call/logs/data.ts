import type { CallFact, ValueFact } from '../../../syntax/code-facts.ts';
import type { KnownCall } from '../../judge-code.ts';
import type { Trace } from '../../trace.ts';

/** Names whose value lets whoever reads it in. */
const secretName =
  /(^|[._])(\w*(password|passwd|passphrase|api_?key|apiSecret|private_?key|client_?secret|secret_?key|access_?token|auth_?token|refresh_?token|session_?token|bearer_?token|credentials?|cvv|card_?number)|secret|pwd|authorization|token)$/i;

/** What tells about a secret without telling it. */
const about = /(hash|length|masked|redacted|id|name|type|expir\w*|count|policy|url|path|file|len)$/i;

const logger =
  /(^|\.|_)(log|logger|logging|slog|console|tracing|logrus|zap|zerolog|klog|glog|Log|LOG|LOGGER|_logger)(\.|$)/;

function isSecret({ kind, text }: ValueFact): boolean {
  return kind === 'name' && secretName.test(text) && !about.test(text) && !/^[A-Z]\w+\.[A-Z]/.test(text);
}

function tellsSecret({ args }: CallFact, _trace: Trace): boolean {
  return args.some((arg) => listParts(arg).some(isSecret));
}

/** The value and what is in it; what a call makes of a secret is not the secret. */
function listParts(value: ValueFact): readonly ValueFact[] {
  if (value.kind === 'call' || value.kind === 'function') return [];
  return [value, ...(value.items ?? []).flatMap(listParts)];
}

export const logCalls: readonly KnownCall[] = [
  {
    code: 'secret-logged',
    languages: [
      'typescript',
      'javascript',
      'python',
      'go',
      'java',
      'kotlin',
      'csharp',
      'ruby',
      'php',
      'rust',
    ],
    names: [
      'info',
      'debug',
      'warn',
      'warning',
      'error',
      'trace',
      'log',
      'fatal',
      'critical',
      'Info',
      'Debug',
      'Warn',
      'Error',
      'Infof',
      'Debugf',
      'Warnf',
      'Errorf',
      'Printf',
      'Println',
      'Print',
      'LogInformation',
      'LogDebug',
      'LogWarning',
      'LogError',
      'Information',
      'error_log',
      'print',
      'println',
      'puts',
      'WriteLine',
    ],
    when: (call, trace) =>
      (logger.test(call.name.slice(0, call.name.lastIndexOf('.') + 1)) || plainOutputs.test(call.name)) &&
      tellsSecret(call, trace),
    hit: "logger.info('sign-in', user.password);\n",
    miss: "logger.info('sign-in', user.passwordLength);\n",
  },
];

/** Outputs that have no logger before them. */
const plainOutputs =
  /^(error_log|print|println|puts|log|info|debug|warn|error|trace|fmt\.Print(f|ln)?|System\.out\.println|Console\.WriteLine)$/;
