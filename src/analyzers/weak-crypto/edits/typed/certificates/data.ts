import type { EditRow } from '../../../../edit-row.ts';

const jvm = ['java', 'kotlin', 'scala', 'groovy'];
const cs = (line: string): string => `class A {\n  void F(X509Certificate2 c) {\n    ${line}\n  }\n}\n`;
const swift = (line: string): string => `func f(c: Challenge) {\n    ${line}\n}\n`;

/** Whom a program believes: certificates, hosts, keys of hosts. */
export const certificateEdits: readonly EditRow[] = [
  {
    code: 'certificate-check-off',
    languages: jvm,
    came: /\b(boolean|fun|def)\s+verify\(.*\bSSLSession\b|\bHostnameVerifier\b.*(->|=>)\s*\{?\s*(return\s+)?true\b/,
    within: /\breturn\s+true\b|=\s*true\b|(->|=>)\s*\{?\s*true\b/,
    lacks: /\bif\b|\.equals|\bgetPeer|\.verify\(|==|\.contains|\.matches|&&|\bthrow\b/,
    file: 'A.java',
    hit: 'class A implements HostnameVerifier {\n  public boolean verify(String host, SSLSession session) {\n    return true;\n  }\n}\n',
    miss: 'class A implements HostnameVerifier {\n  public boolean verify(String host, SSLSession session) {\n    return other.verify(host, session);\n  }\n}\n',
  },
  {
    code: 'certificate-check-off',
    languages: jvm,
    came: /\b(void|fun|def)\s+check(Client|Server)Trusted\(/,
    unless: /;\s*$/,
    lacks: /\bthrow\b(?!s)|\bif\b|\.check\w*Trusted\(|\bverify|\bvalidat|\bcheckValidity|\bfor\b/,
    file: 'A.java',
    hit: 'class A implements X509TrustManager {\n  public void checkServerTrusted(X509Certificate[] chain, String type) {\n  }\n}\n',
    miss: 'class A implements X509TrustManager {\n  public void checkServerTrusted(X509Certificate[] chain, String type) {\n    other.checkServerTrusted(chain, type);\n  }\n}\n',
  },
  {
    code: 'certificate-check-off',
    languages: jvm,
    came: /\b(void|fun|def)\s+check(Client|Server)Trusted\([^)]*\)[^{;]*\{\s*\}/,
    file: 'A.java',
    hit: 'class A {\n  Object f() {\n    return new X509TrustManager() {\n      public void checkServerTrusted(X509Certificate[] chain, String type) { }\n    };\n  }\n}\n',
    miss: 'class A {\n  Object f() {\n    if (x) throw y;\n    return new X509TrustManager() {\n      public void checkServerTrusted(X509Certificate[] chain, String type) { other.checkServerTrusted(chain, type); }\n    };\n  }\n}\n',
  },
  {
    code: 'certificate-check-off',
    languages: jvm,
    came: /\bTrustStrategy\b.*(->|=>)\s*\{?\s*(return\s+)?true\b|\bloadTrustMaterial\(\s*null\s*,\s*\(?[^)]*\)?\s*->\s*true|\btrustAllCerts\b|\bTrustAll\w*\(|\bsetTrustAll\(\s*true|\bgetAcceptedIssuers\(\s*\)\s*(\{|=)\s*(return\s+)?null|\bsetSSLCheckServerIdentity\(\s*false|"mail\.smtps?\.ssl\.(trust"\s*,\s*"\*|checkserveridentity"\s*,\s*"?false)|\bsslSocketFactory\(.*(trustAll|naive|unsafe|insecure)/i,
    file: 'A.java',
    hit: 'class A {\n  TrustStrategy all = (chain, type) -> true;\n}\n',
    miss: 'class A {\n  TrustStrategy all = (chain, type) -> known.contains(chain[0]);\n}\n',
  },
  {
    code: 'certificate-check-off',
    languages: jvm,
    came: /\bsetSSL(OnConnect)?\(\s*true\s*\)|\bnew (Simple|Html|MultiPart|Image)Email\(\s*\)/,
    within: /\bsetSSL(OnConnect)?\(\s*true\s*\)/,
    lacks: /\bsetSSLCheckServerIdentity\(\s*true/,
    file: 'A.java',
    hit: 'class A {\n  void f(Email mail) {\n    mail.setSSLOnConnect(true);\n  }\n}\n',
    miss: 'class A {\n  void f(Email mail) {\n    mail.setSSLOnConnect(true);\n    mail.setSSLCheckServerIdentity(true);\n  }\n}\n',
  },
  {
    // A name that somebody wrote into a certificate proves nothing.
    code: 'certificate-check-off',
    languages: ['csharp'],
    came: /\b(SubjectName\.Name|IssuerName\.Name|\w*[cC]ert\w*\.(Subject|Issuer|FriendlyName))\b.*([!=]=|\.(Equals|Contains|StartsWith|EndsWith|IndexOf|CompareTo)\()|\bEquals\([^;]*\b(SubjectName\.Name|IssuerName\.Name|\w*[cC]ert\w*\.(Subject|Issuer))\b|[!=]=\s*[\w.]*\b(SubjectName\.Name|\w*[cC]ert\w*\.Subject)\b/,
    unless: /OrderBy|Find\w*\(|\bselect\b|null\b/,
    file: 'A.cs',
    hit: cs('if (c.SubjectName.Name == "CN=localhost") Trust();'),
    miss: cs('if (c.Thumbprint == known) Trust();'),
  },
  {
    code: 'certificate-check-off',
    came: /\bInsecureIgnoreHostKey\(|\bHostKeyCallback:\s*func\(.*\{\s*return nil\s*\}|\bsetConfig\(\s*"StrictHostKeyChecking"\s*,\s*"no"|"StrictHostKeyChecking"\s*(,|to|:|=)\s*"no"|\bPromiscuousVerifier\(|\bAcceptAllServerKeyVerifier\b|\bHostKeyReceived\s*\+=.*CanTrust\s*=\s*true|\bCanTrust\s*=\s*true/,
    file: 'a.go',
    hit: 'package a\n\nfunc f() { c.HostKeyCallback = ssh.InsecureIgnoreHostKey() }\n',
    miss: 'package a\n\nfunc f() { c.HostKeyCallback = ssh.FixedHostKey(key) }\n',
  },
  {
    code: 'certificate-check-off',
    languages: ['csharp'],
    came: /\b(RevocationMode|X509RevocationMode|CheckCertificateRevocationList)\b\s*[=.]\s*(X509RevocationMode\.)?(NoCheck|false)\b|\bX509VerificationFlags\.(AllFlags|AllowUnknownCertificateAuthority|IgnoreNotTimeValid)\b|\bCertificateValidationMode\s*=\s*.*\bNone\b|\b(ServerCertificate\w*Callback|RemoteCertificateValidationCallback)\b.*(\{\s*return\s+true|=>\s*true|DangerousAccept)/,
    file: 'A.cs',
    hit: cs('chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllFlags;'),
    miss: cs('chain.ChainPolicy.VerificationFlags = X509VerificationFlags.NoFlag;'),
  },
  {
    code: 'certificate-check-off',
    languages: ['swift', 'objective-c'],
    came: /\bURLCredential\(\s*trust:|\ballowsAnyHTTPSCertificate|\bvalidatesDomainName\s*=\s*(false|NO)|\ballowInvalidCertificates\s*=\s*(true|YES)|\bDisabledTrustEvaluator\(|\bkCFStreamSSLValidatesCertificateChain\b.*(false|NO)|\.continueWithoutCredential/,
    lacks: /SecTrustEvaluate\w*|SecTrustCopy|pinned|evaluateServerTrust|\.evaluate\(/,
    file: 'A.swift',
    hit: swift('done(.useCredential, URLCredential(trust: c.serverTrust))'),
    miss: swift('if SecTrustEvaluateWithError(t, nil) { done(.useCredential, URLCredential(trust: t)) }'),
  },
];
