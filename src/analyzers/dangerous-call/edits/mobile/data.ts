import type { EditRow } from '../../../edit-row.ts';

const kotlin = (line: string): string => `class A {\n  fun f() {\n    ${line}\n  }\n}\n`;
const manifest = (line: string): string => `<manifest>\n  <application ${line} />\n</manifest>\n`;
const apps = ['kotlin', 'java'];
const manifests = /(^|\/)AndroidManifest\.xml$/;

/** What an app lets pages, other apps and whoever holds the phone do. */
export const mobileEdits: readonly EditRow[] = [
  {
    code: 'option-weakened',
    languages: apps,
    came: /\b(handler|sslErrorHandler|errorHandler|h)\??\.proceed\(\)/,
    near: /SslError/,
    file: 'A.kt',
    hit: kotlin(
      'override fun onReceivedSslError(v: WebView, handler: SslErrorHandler) { handler.proceed() }',
    ),
    miss: kotlin(
      'override fun onReceivedSslError(v: WebView, handler: SslErrorHandler) { handler.cancel() }',
    ),
  },
  {
    code: 'debug-mode',
    languages: apps,
    came: /setWebContentsDebuggingEnabled\(\s*true\s*\)|\b(isDebuggable|debuggable)\s*=?\s*\(?true/,
    file: 'A.kt',
    hit: kotlin('WebView.setWebContentsDebuggingEnabled(true)'),
    miss: kotlin('WebView.setWebContentsDebuggingEnabled(BuildConfig.DEBUG)'),
  },
  {
    code: 'option-weakened',
    languages: apps,
    gone: /EncryptedSharedPreferences|EncryptedFile\b|MasterKey|AndroidKeyStore|KeyStore\.getInstance|SQLCipher|SupportFactory\(/,
    came: /getSharedPreferences\(|getDefaultSharedPreferences\(|openFileOutput\(|\bFile\(|databaseBuilder\(|preferencesDataStore/,
    file: 'A.kt',
    base: kotlin('val prefs = EncryptedSharedPreferences.create(context, "vault", key)'),
    hit: kotlin('val prefs = context.getSharedPreferences("vault", MODE_PRIVATE)'),
    miss: kotlin('val prefs = EncryptedSharedPreferences.create(context, "safe", key)'),
  },
  {
    code: 'option-weakened',
    languages: apps,
    came: /\.put(String|StringSet)\(\s*"?\w*(password|passwd|token|secret|pin|private_?key|api_?key|credential|session)\w*"?\s*,/i,
    unless: /encrypt|cipher|seal|hash|wrap/i,
    near: /edit\(\)|getSharedPreferences|SharedPreferences\b/,
    whole: /^(?![\s\S]*(EncryptedSharedPreferences|encrypt))/i,
    file: 'A.kt',
    hit: kotlin('context.getSharedPreferences("a", 0).edit().putString("auth_token", token).apply()'),
    miss: kotlin('context.getSharedPreferences("a", 0).edit().putString("theme", theme).apply()'),
  },
  {
    code: 'option-weakened',
    languages: apps,
    came: /MODE_WORLD_(READ|WRITE)ABLE|MIXED_CONTENT_ALWAYS_ALLOW|\bmixedContentMode\s*=\s*0\b|\bRECEIVER_EXPORTED\b|setAllowFileAccessFromFileURLs\(true\)|allowUniversalAccessFromFileURLs\s*=\s*true|setSavePassword\(true\)|isAccessibilityDataSensitive\s*=\s*false/,
    file: 'A.kt',
    hit: kotlin('web.settings.mixedContentMode = WebSettings.MIXED_CONTENT_ALWAYS_ALLOW'),
    miss: kotlin('web.settings.mixedContentMode = WebSettings.MIXED_CONTENT_NEVER_ALLOW'),
  },
  {
    code: 'option-weakened',
    languages: apps,
    gone: /FLAG_IMMUTABLE|\bFLAG_SECURE\b|filterTouchesWhenObscured|setFilterTouchesWhenObscured\(true\)|setUserAuthenticationRequired\(true\)|setInvalidatedByBiometricEnrollment\(true\)|RECEIVER_NOT_EXPORTED|setPackage\(/,
    instead: true,
    unless: /FLAG_IMMUTABLE|FLAG_SECURE|NOT_EXPORTED|\(true\)/,
    file: 'A.kt',
    base: kotlin('val p = PendingIntent.getActivity(c, 0, i, PendingIntent.FLAG_IMMUTABLE)'),
    hit: kotlin('val p = PendingIntent.getActivity(c, 0, i, PendingIntent.FLAG_MUTABLE)'),
    miss: kotlin('val p = PendingIntent.getActivity(c, 1, i, PendingIntent.FLAG_IMMUTABLE)'),
  },
  {
    code: 'option-weakened',
    path: manifests,
    came: /android:(allowBackup|debuggable|usesCleartextTraffic|requestLegacyExternalStorage|hasFragileUserData|sharedUserId|testOnly)\s*=\s*"true"|protectionLevel\s*=\s*"normal"/,
    file: 'app/src/main/AndroidManifest.xml',
    hit: manifest('android:usesCleartextTraffic="true"'),
    miss: manifest('android:usesCleartextTraffic="false"'),
  },
  {
    code: 'option-weakened',
    path: manifests,
    gone: /android:exported\s*=\s*"false"|android:(permission|readPermission|writePermission)\s*=|android:networkSecurityConfig\s*=|protectionLevel\s*=\s*"signature/,
    instead: true,
    unless:
      /android:exported\s*=\s*"false"|android:(permission|readPermission|writePermission|networkSecurityConfig)\s*=|"signature/,
    file: 'app/src/main/AndroidManifest.xml',
    base: manifest('android:exported="false"'),
    hit: manifest('android:exported="true"'),
    miss: manifest('android:name="a" android:exported="false"'),
  },
  {
    code: 'option-weakened',
    path: /network_security_config\w*\.xml$/,
    came: /<base-config[^>]*cleartextTrafficPermitted\s*=\s*"true"|certificates\s+src\s*=\s*"user"/,
    file: 'app/src/main/res/xml/network_security_config.xml',
    hit: '<network-security-config>\n  <base-config cleartextTrafficPermitted="true" />\n</network-security-config>\n',
    miss: '<network-security-config>\n  <base-config cleartextTrafficPermitted="false" />\n</network-security-config>\n',
  },
  {
    code: 'option-weakened',
    path: /\.plist$/,
    gone: /<key>NSAllowsArbitraryLoads(InWebContent)?<\/key>\s*<false\/>|<false\/>/,
    came: /<true\/>/,
    near: /NSAllowsArbitraryLoads|NSExceptionAllowsInsecureHTTPLoads|UIFileSharingEnabled|get-task-allow/,
    file: 'ios/App/Info.plist',
    base: '<dict>\n  <key>NSAllowsArbitraryLoads</key>\n  <false/>\n</dict>\n',
    hit: '<dict>\n  <key>NSAllowsArbitraryLoads</key>\n  <true/>\n</dict>\n',
    miss: '<dict>\n  <key>NSAllowsArbitraryLoads</key>\n  <false />\n</dict>\n',
  },
  {
    code: 'option-weakened',
    languages: ['swift', 'objective-c'],
    came: /kSecAttrAccessibleAlways(?!ThisDeviceOnlyWhen)|UserDefaults(\.standard)?\.set\(\s*\w*([pP]assword|[tT]oken|[sS]ecret|[pP]in)\w*\s*,|\.completeFileProtectionNone\b|FileProtectionType\.none|NSFileProtectionNone|kSecAttrSynchronizable\s+as\s+String\s*:\s*(kCFBooleanT|t)rue/,
    file: 'Sources/A.swift',
    hit: 'func f(token: String) {\n  UserDefaults.standard.set(token, forKey: "t")\n}\n',
    miss: 'func f(theme: String) {\n  UserDefaults.standard.set(theme, forKey: "t")\n}\n',
  },
];
