import type { EditRow } from '../../../edit-row.ts';
import { certificateEdits } from './certificates/data.ts';

const jvm = ['java', 'kotlin', 'scala', 'groovy'];

const java = (line: string): string =>
  `class A {\n  void f(String password, byte[] key) {\n    ${line}\n  }\n}\n`;
const cs = (line: string): string => `class A {\n  void F(byte[] key) {\n    ${line}\n  }\n}\n`;
const go = (line: string): string => `package a\n\nfunc f(password string) {\n\t${line}\n}\n`;

/** Weak means by the names they have in Java, Kotlin, Scala, C#, Go and smaller languages. */
export const typedEdits: readonly EditRow[] = [
  ...certificateEdits,
  {
    code: 'password-hash',
    came: /\b\w*(pass(word|wd|phrase)?|pwd|pw|pwtext)\b[^;]{0,60}\b(md[245]|sha-?1)\b|\b(getMd[25]Digest|getSha1?Digest|getShaDigest|md5\w*|sha1\w*|MD5|SHA1|Md5)(\.(new|create|ComputeHash|HashData|digest|update|Sum\w*|New)|\(\))*\(\)?\.?(digest|update|ComputeHash)?\(?[^;]{0,40}\b\w*(pass(word|wd|phrase)|pwd|Password|Passwd)\b/i,
    languages: [...jvm, 'go', 'csharp', 'rust', 'swift', 'c', 'cpp'],
    unless: /\b(test|checksum|etag|cache|file|path|url)\w*\b/i,
    file: 'A.java',
    hit: java('byte[] h = DigestUtils.getMd5Digest().digest(password.getBytes());'),
    miss: java('byte[] h = encoder.encode(password);'),
  },
  {
    code: 'password-hash',
    languages: [...jvm, 'go', 'csharp', 'rust', 'swift', 'clojure'],
    came: /\b([sS]et_?[pP]assword|[pP]assword_?[hH]ash|[hH]ashed_?[pP]assword|[hH]ash_?[pP]assword)\b/,
    within:
      /\b(md[45]|sha1)\.(New|Sum)\b|\bgetInstance\(\s*"(MD[245]|SHA-?1)"|\b(MD5|SHA1)(CryptoServiceProvider|Managed)?\b\.?(Create|HashData)?\(|\bMd5::new|\bSha1::new|\bInsecure\.(MD5|SHA1)\b/,
    file: 'a.go',
    hit: go('h := md5.New()\n\tio.WriteString(h, password)\n\tuser.SetPassword(h.Sum(nil))'),
    miss: go('h, _ := bcrypt.GenerateFromPassword([]byte(password), 12)\n\tuser.SetPassword(h)'),
  },
  {
    code: 'weak-hash',
    path: /\.(clj[cs]?|mli?|swift|scala|rs)$/,
    came: /MessageDigest\/getInstance\s+("(MD[245]|SHA-?1)"|[\w.]*MessageDigestAlgorithms\/(MD[25]|SHA[-_]1))|\bDigest\.(string|bytes|file|channel|substring)\b|\bInsecure\.(MD5|SHA1)\b|\bCC_(MD[245]|SHA1)\b|\bMessageDigest\.getInstance\(\s*"(MD[245]|SHA-?1)"|\bMd[24]::(new|digest)\b/,
    file: 'a.clj',
    hit: '(def d (MessageDigest/getInstance "MD5"))\n',
    miss: '(def d (MessageDigest/getInstance "SHA-256"))\n',
  },
  {
    code: 'weak-algorithm',
    languages: jvm,
    came: /\bNullCipher\(|"RSA\/\w+\/NoPadding"|\bextends\s+(java\.security\.)?MessageDigest(Spi)?\b|:\s*MessageDigest(Spi)?\(|"(PBEWith(MD5|SHA1)And\w*(DES|RC2|RC4)\w*)"|\bgetInstance\(\s*"(RC2|RC4|ARCFOUR|IDEA|DESede|HmacMD5|NONEwithRSA|MD[245]with\w+|SHA1with\w+)"/,
    file: 'A.java',
    hit: java('Cipher c = new NullCipher();'),
    miss: java('Cipher c = Cipher.getInstance("AES/GCM/NoPadding");'),
  },
  {
    code: 'weak-algorithm',
    languages: ['csharp'],
    came: /\bRSAPKCS1KeyExchange(Def|F)ormatter\(|\bRSAEncryptionPadding\.Pkcs1\b|\b(Encrypt|Decrypt)Ecb\(|\bCipherMode\.ECB\b|\b(En|De)crypt(Value)?\([^()]*,\s*false\s*\)|\bHMAC(MD5|SHA1|RIPEMD160)\b\(?|\bRijndaelManaged\b.*ECB/,
    unless: /\bsend|\bHMACSHA1\b.*(totp|otp|oauth)/i,
    file: 'A.cs',
    hit: cs('var f = new RSAPKCS1KeyExchangeFormatter(key);'),
    miss: cs('var f = new RSAOAEPKeyExchangeFormatter(key);'),
  },
  {
    code: 'insecure-random',
    languages: ['csharp', ...jvm],
    came: /\.[nN]extBytes\(\s*\w*([kK]ey|[iI][vV]|[nN]once|[sS]alt|[tT]oken|[sS]ecret|[pP]assw)\w*\s*\)/,
    within: /\bnew (System\.|java\.util\.)?Random\(|=\s*Random\(|\bRandom\.Shared\b|\bThreadLocalRandom\b/,
    file: 'A.cs',
    hit: cs('var random = new Random();\n    random.NextBytes(key);'),
    miss: cs('var random = RandomNumberGenerator.Create();\n    random.GetBytes(key);'),
  },
  {
    code: 'insecure-random',
    languages: jvm,
    came: /\b\w*([tT]oken|[pP]assword|[sS]ecret|[sS]ession_?[iI]d|[rR]ememberMe|[cC]sr[fF]|[nN]once|[sS]alt|[oO]tp|[rR]esetCode|[aA]piKey)\w*\b.*\b(new\s+(java\.util\.)?Random\(\)|[mM]ath\.random\(|Random\.next|RandomStringUtils\.random|ThreadLocalRandom|Random\.alphanumeric|\brand\b)/,
    unless: /secure/i,
    file: 'A.java',
    hit: java('String token = Long.toString(new Random().nextLong());'),
    miss: java('String token = Long.toString(new SecureRandom().nextLong());'),
  },
  {
    // The length of a text is no nonce; what stands in the code is one nonce for all.
    code: 'fixed-value',
    languages: [...jvm, 'csharp', 'go', 'rust', 'swift'],
    came: /\b(IvParameterSpec|GCMParameterSpec|PBEParameterSpec|PBEKeySpec|SecretKeySpec)\([^;]*("[^"]+"(\.getBytes|\.toByteArray)|\b[A-Z][A-Z0-9_]*(IV|KEY|SALT|NONCE)[A-Z0-9_]*\.(getBytes|toByteArray))|\b(byte\[\]|ByteArray|Array\[Byte\])\s+\w*([iI][vV]|[nN]once|[sS]alt)\w*\s*=\s*(new byte\[\]\s*)?\{|\b\w*([iI][vV]|[nN]once|[sS]alt|NONCE|SALT)\w*\s*=\s*"?[A-Z_]*(IV|NONCE|SALT)\w*"?\.getBytes\(|\bw?\b(iv|nonce|salt)\s*(:=|=)\s*(\[\]byte\("|"[^"]+"\.(getBytes|toByteArray|data\(using)|Encoding\.\w+\.GetBytes\("|new byte\[\]\s*\{|b")/,
    unless: /test|mock|example/i,
    file: 'A.java',
    hit: java('GCMParameterSpec spec = new GCMParameterSpec(128, APP_IV.getBytes());'),
    miss: java('GCMParameterSpec spec = new GCMParameterSpec(128, iv);'),
  },
  {
    code: 'fixed-value',
    languages: jvm,
    came: /\bAlgorithm\.HMAC\d+\(\s*"|\bJwt\w*\.(encode|decode\w*|isValid|validate)\(\s*[\w."]+\s*,\s*"|\bsignWith\(\s*(SignatureAlgorithm\.\w+\s*,\s*"|.*,\s*"[^"]+"(\.getBytes)?)|\bsetSigningKey\(\s*"|\bhmacShaKeyFor\(\s*"|\bMACSigner\(\s*"|\bsetSharedSecret\(\s*"/,
    file: 'A.java',
    hit: java('Algorithm a = Algorithm.HMAC256("winter-is-here");'),
    miss: java('Algorithm a = Algorithm.HMAC256(key);'),
  },
  {
    code: 'fixed-value',
    languages: ['kotlin', 'groovy', 'scala', 'swift', 'csharp'],
    came: /\b\w*(passw(or)?d|secret|token|api_?key|signing_?key|private_?key)\w*\s*=\s*[^"]*("[^"]*"\W{1,3})?[^"]*(\?:|\?\?|getOrElse\w*\(|\|\|)\s*"(?=[^"]*\d)(?=[^"]*[A-Za-z])[^"\s$]{10,}"/i,
    unless: /https?:|placeholder|example|change/i,
    file: 'build.gradle.kts',
    hit: 'password = env["LIB_PASS"] ?: "kq82Lm4xTzP0"\n',
    miss: 'password = env["LIB_PASS"] ?: error("no password")\n',
  },
  {
    code: 'token-unverified',
    languages: jvm,
    came: /\bJwts\.builder\(\s*\)|\bJWT\.create\(\s*\)/,
    within: /\.compact\(\s*\)/,
    lacks: /\bsignWith\w*\(|\bencryptWith\(|\.sign\(/,
    file: 'A.java',
    hit: java('return Jwts.builder().setSubject(password).compact();'),
    miss: java('return Jwts.builder().setSubject(password).signWith(key).compact();'),
  },
  {
    code: 'old-tls',
    languages: [...jvm, 'csharp', 'go', 'swift'],
    came: /\bnew String\[\]\s*\{[^}]*"(TLSv1(\.1)?|SSLv3|SSLv2Hello|SSL)"|\b(arrayOf|Array|List\.of|setEnabledProtocols|supportedProtocols|protocols)\([^)]*"(TLSv1(\.1)?|SSLv3|SSLv2Hello)"|"(jdk\.tls\.(client|server)\.protocols|https\.protocols)"\s*,\s*"[^"]*\b(SSLv[23]\w*|TLSv?1(\.[01])?)(?![.\w])|\ballowUnsafeRenegotiation"\s*,\s*"?(true|java\.lang\.Boolean\.TRUE|Boolean\.TRUE)|\ballowLegacyHelloMessages"\s*,\s*"?true|\bSSLContext\.getInstance\(\s*"(SSL|SSLv[23]|TLSv1(\.1)?)"|\bSSL_RSA_WITH_|"(SSL|TLS)_\w*_(NULL|anon|EXPORT\w*|RC4_\w+|DES\w*|3DES\w*)_/,
    file: 'A.java',
    hit: java('System.setProperty("jdk.tls.client.protocols", "TLSv1.2,TLSv1");'),
    miss: java('System.setProperty("jdk.tls.client.protocols", "TLSv1.2,TLSv1.3");'),
  },
  {
    code: 'weak-algorithm',
    languages: ['go'],
    came: /\btls\.TLS_(\w+_WITH_(RC4_128_SHA|3DES_EDE_CBC_SHA|AES_128_CBC_SHA256)|RSA_WITH_\w+)/,
    file: 'a.go',
    hit: go('c.CipherSuites = []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}'),
    miss: go('c.CipherSuites = []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}'),
  },
  {
    // Who changes the bytes on the way is not noticed, and answers about the padding give the text away.
    code: 'unauthenticated-cipher',
    came: /["'](AES|aes|Rijndael)[-/_]?(128|192|256)?[-/_](CBC|cbc|CTR|ctr|CFB\d*|cfb\d*|OFB|ofb)\b|\bAES\.MODE_(CBC|CTR|CFB|OFB)\b|\bmodes\.(CBC|CTR|CFB|OFB)\(|\bCipherMode\.(CBC|CFB|OFB|CTS)\b|\bcipher\.New(CBCEncrypter|CBCDecrypter|CTR|OFB|CFBEncrypter|CFBDecrypter)\(|\bEVP_aes_\d+_(cbc|ctr|cfb\d*|ofb)\(|\bcbc::Encryptor|\bkCCOptionPKCS7Padding\b/,
    lacks:
      /\b\w*(hmac|Hmac|HMAC|sha256_mac|poly1305|Mac\.getInstance|compare_digest|timingSafeEqual|FixedTimeEquals|encrypt.then.mac)\w*/,
    file: 'A.java',
    hit: java('Cipher c = Cipher.getInstance("AES/CBC/PKCS5Padding");'),
    miss: java('Cipher c = Cipher.getInstance("AES/GCM/NoPadding");'),
  },
];
