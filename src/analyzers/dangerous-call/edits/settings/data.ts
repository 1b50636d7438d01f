import type { EditRow } from '../../../edit-row.ts';

const properties = /\.properties$/;
const yaml = /(^|\/)(application|bootstrap)[\w.-]*\.ya?ml$|actuator[\w.-]*\.ya?ml$/;
const play = /\.conf$/;
const manifest = /AndroidManifest\.xml$/;

/** Ends of Spring's actuator that show or change the inside of a server. */
const inside =
  '\\*|\\b(?:env|heapdump|threaddump|logfile|beans|configprops|mappings|shutdown|httptrace|httpexchanges|trace|loggers|jolokia|gateway|sessions|dump|auditevents|startup|quartz|flyway|liquibase|restart|refresh)\\b';

/** Files of settings that servers of Java and Scala, and apps, are started with. */
export const settingEdits: readonly EditRow[] = [
  {
    code: 'details-shown',
    path: properties,
    came: new RegExp(
      `^\\s*(?:management\\.endpoints\\.(?:web|jmx)\\.exposure\\.include\\s*[=:].*(?:${inside})|management\\.endpoint\\.(?:env|heapdump|shutdown|configprops)\\.(?:enabled\\s*[=:]\\s*true|access\\s*[=:]\\s*unrestricted|show-values\\s*[=:]\\s*always)|management\\.security\\.enabled\\s*[=:]\\s*false|endpoints\\.(?:\\w+\\.)?sensitive\\s*[=:]\\s*false|spring\\.h2\\.console\\.(?:enabled|settings\\.web-allow-others)\\s*[=:]\\s*true|server\\.error\\.include-(?:stacktrace|exception)\\s*[=:]\\s*(?:always|true)|spring\\.devtools\\.remote\\.secret\\s*[=:])`,
      'i',
    ),
    file: 'src/main/resources/application.properties',
    hit: 'management.endpoints.web.exposure.include=*\n',
    miss: 'management.endpoints.web.exposure.include=health,info\n',
  },
  {
    code: 'details-shown',
    path: yaml,
    came: new RegExp(`^\\s*include:\\s*["'[]?.*(?:${inside})|^\\s*-\\s*["']?(?:${inside})["']?\\s*(?:#.*)?$`),
    near: /\bexposure:/,
    file: 'src/main/resources/application.yml',
    hit: 'management:\n  endpoints:\n    web:\n      exposure:\n        include: "*"\n',
    miss: 'management:\n  endpoints:\n    web:\n      exposure:\n        include: health\n',
  },
  {
    code: 'option-weakened',
    path: play,
    came: /^\s*"?(X-Requested-With|Csrf-Token)"?\s*[=:]|\bbypassHeaders\s*(\{|=).*[=:].*"(\*|nocheck)"|\bplay\.filters\.disabled\s*\+=.*(CSRF|SecurityHeaders|AllowedHosts)|\bblackList\s*=\s*\[\s*\]|\ballowed\s*=\s*\[\s*"\."\s*\]|\bprotectHeaders\s*=\s*null/,
    near: /bypassHeaders|play\.filters|csrf|hosts/,
    file: 'conf/application.conf',
    hit: 'play.filters.csrf.header.bypassHeaders {\n  X-Requested-With = "*"\n}\n',
    miss: 'play.filters.csrf.header.protectHeaders {\n  Cookie = "*"\n}\n',
  },
  {
    code: 'option-weakened',
    path: play,
    came: /^\s*(session\.|flash\.|cookie\.|play\.http\.(session|flash)\.)?(secure|httpOnly)\s*[=:]\s*"?false/,
    near: /\bplay\.|\bsession\b|\bcookie/,
    file: 'conf/application.conf',
    hit: 'play.http.session {\n  secure = false\n}\n',
    miss: 'play.http.session {\n  secure = true\n}\n',
  },
  {
    // Every app on the phone may start it.
    code: 'option-weakened',
    path: manifest,
    came: /android:exported\s*=\s*"true"/,
    lacks: /category\.LAUNCHER|android:permission\s*=/,
    file: 'app/src/main/AndroidManifest.xml',
    hit: '<manifest>\n  <activity android:name=".Pay" android:exported="true" />\n</manifest>\n',
    miss: '<manifest>\n  <activity android:name=".Pay" android:exported="false" />\n</manifest>\n',
  },
];
