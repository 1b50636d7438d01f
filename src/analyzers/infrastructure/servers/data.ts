import type { SettingRow } from '../setting.ts';
import { rowsOf } from '../setting-row.ts';

/** Places and headers of web servers and proxies, and what runs behind them. */
export const serverRows: readonly SettingRow[] = [
  ...rowsOf('infra-exposure', ['server'], {
    'files outside of the folder, for the place does not end as the folder does': {
      pattern: /^\s*alias\s+\S+\/["']?\s*;/,
      inside: /^\s*location\s+(\^~\s+)?\/[^\s{]*[^/\s{]\s*\{/,
      hit: 'location /i {\n  alias /srv/images/;\n}',
      miss: 'location /i/ {\n  alias /srv/images/;\n}',
    },
    'a machine that the request chooses': {
      pattern:
        /^\s*proxy_pass\s+["']?(https?:\/\/\$[1-9]\b|\$[1-9]:\/\/|\$(uri|request_uri|args|query_string)\b)/,
      notBeside: /^\s*internal\s*;/m,
      hit: 'proxy_pass http://$1/$2;',
      miss: 'proxy_pass http://backend/$2;',
    },
    'a machine that the request names': {
      pattern: /^\s*proxy_pass\s+["']?(https?|\$\w+):\/\/\$\w+/,
      inside: /\(\?P?<\w*(host|server|domain|target|upstream|proto|scheme|url|addr)\w*>/i,
      notBeside: /^\s*internal\s*;/m,
      hit: 'location ~ ^/p/(?<proxy_host>.*)$ {\n  proxy_pass http://$proxy_host;\n}',
      miss: 'location ~ ^/p/(?<page>.*)$ {\n  proxy_pass http://$backend;\n}',
    },
  }),
  ...rowsOf('infra-protection', ['server'], {
    'a header into which the request can write lines': {
      pattern: /^\s*(return\s+30\d\s+|add_header\s+\S+\s+|rewrite\s+\S+\s+https?:).*\$(uri|document_uri)\b/,
      hit: 'return 301 https://$host$uri;',
      miss: 'return 301 https://$host$request_uri;',
    },
    'a header into which a part of the request can write lines': {
      pattern: /^\s*(add_header\s+\S+\s+|return\s+30\d\s+).*\$(\w*[a-z]\w*|[1-9])\b/,
      inside: /^\s*location\s+~\*?\s+.*\((\?P?<\w+>)?\[\^(?![^\]]*\\[nrs])[^\]]*\]/,
      notBeside: /\$(scheme|host|request_uri|server_name|http_host)\b/,
      hit: 'location ~ /a/(?<action>[^.]*) {\n  add_header X-A $action;\n}',
      miss: 'location ~ /a/(?<action>[a-z]*) {\n  add_header X-A $action;\n}',
    },
    'a header that protects the reader and is held back': {
      pattern:
        /^\s*((proxy|fastcgi|uwsgi)_hide_header|Header\s+(always\s+)?unset|more_clear_headers|http-response\s+del-header)\s+["']?(Strict-Transport-Security|Content-Security-Policy|X-Frame-Options|X-Content-Type-Options)\b/i,
      hit: 'proxy_hide_header Content-Security-Policy;',
      miss: 'proxy_hide_header X-Powered-By;',
    },
    'old versions of TLS': {
      pattern:
        /\bssl-min-ver\s+(SSLv3|TLSv1\.[01])\b|\bminVersion["']?\s*[:=]\s*["']?VersionTLS1[01]\b|\btls_minimum_protocol_version["']?\s*:\s*["']?TLSv1_[01]\b|^\s*protocols\s+tls1\.[01]\b|\bMinProtocol\s*=\s*(SSLv3|TLSv1(\.[01])?)\s*$|\bssl_min_protocol_version\s*=\s*'?(SSLv3|TLSv1(\.[01])?)'?\s*$|\bforce-(sslv3|tlsv1[01])\b|\btls_min_version\s*[:=]\s*["']?(tls)?1[0.]?[01]?["']?\s*$/i,
      hit: 'minVersion: VersionTLS10',
      miss: 'minVersion: VersionTLS12',
    },
    'a setting of PHP that lets others in': {
      pattern:
        /^\s*(php_(admin_)?(flag|value)[\s[]+)?(allow_url_include|session\.auto_start_unsafe|register_globals|enable_dl)\]?\s*[=\s]\s*(On|1|true)\b|^\s*session\.(cookie_secure|cookie_httponly|use_strict_mode|use_only_cookies)\s*=\s*(0|Off|false)\b|^\s*disable_functions\s*=\s*$|^\s*cgi\.fix_pathinfo\s*=\s*1\b/i,
      hit: 'allow_url_include = On',
      miss: 'allow_url_include = Off',
    },
  }),
  ...rowsOf('infra-weak', ['server'], {
    'a way around a guard by another protocol': {
      pattern: /^\s*proxy_set_header\s+Connection\s+["']?\$http_connection\b/i,
      hit: 'proxy_set_header Connection $http_connection;',
      miss: 'proxy_set_header Connection $connection_upgrade;',
    },
    'a check of where a request comes from that fits too much': {
      pattern:
        /\$http_(origin|referer)\s+~\*?\s+(?!["']?\(*\^)\S|\$http_(origin|referer)\s+~\*?\s+["']?\(*\^[^$]*["']?\s*\)\s*\{/i,
      hit: 'if ($http_origin ~* "acme.dev") {',
      miss: 'if ($http_origin ~* "^https://acme\\.dev$") {',
    },
    'errors that tell strangers too much': {
      pattern:
        /^\s*(php_(admin_)?(flag|value)[\s[]+)?(display_errors|display_startup_errors|expose_php)\]?\s*[=\s]\s*(On|1|true|stdout)\b/i,
      was: /^\s*(display_errors|display_startup_errors|expose_php)\s*=\s*(Off|0|false)\b/i,
      hit: 'display_errors = On',
      miss: 'display_errors = Off',
    },
  }),
];
