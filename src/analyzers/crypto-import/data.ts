/**
 * JavaScript's modules whose purpose is cryptography: named without `node:`; a path inside the package, or a scope, is meant with it.
 * Names from the registries' own descriptions; hashes and one-time passwords count, checksums do not.
 */
const scriptModules = `
  crypto webcrypto isomorphic-webcrypto webcrypto-shim msrcrypto @peculiar k6/crypto
  bcrypt bcryptjs bcrypt-ts @node-rs/bcrypt argon2 argon2-browser @node-rs/argon2
  scrypt scrypt-js pbkdf2 hash-wasm @phc/format
  jsonwebtoken @node-rs/jsonwebtoken jose node-jose jws jwa jwt-simple jwt-decode
  fast-jwt njwt paseto passport-jwt express-jwt koa-jwt jwks-rsa @nestjs/jwt
  @fastify/jwt @hapi/jwt @hapi/iron iron-webcrypto iron-session
  tweetnacl tweetnacl-util libsodium libsodium-wrappers libsodium-wrappers-sumo
  sodium-native sodium-javascript sodium-universal sodium-plus
  @noble @scure @stablelib @aws-crypto @oslojs/crypto @oslojs/jwt @std/crypto
  crypto-js crypto-es crypto-browserify crypto-random-string simple-crypto-js cryptr
  create-hash create-hmac browserify-aes browserify-cipher browserify-sign browserify-des
  public-encrypt create-ecdh diffie-hellman randombytes randomfill aes-js sjcl
  asmcrypto.js node-forge node-rsa jsencrypt jsrsasign pkijs openpgp kbpgp
  elliptic secp256k1 tiny-secp256k1 ed25519-hd-key eciesjs eccrypto bip32 bip39
  hash.js sha.js js-sha1 js-sha256 js-sha512 js-sha3 sha1 keccak blakejs
  md5 js-md5 spark-md5 blueimp-md5 ts-md5 ripemd160 ethereum-cryptography
  speakeasy otplib otpauth node-2fa @simplewebauthn/server fido2-lib
  sshpk selfsigned acme-client xml-crypto xml-encryption samlify
  react-native-crypto react-native-quick-crypto expo-crypto @libp2p/crypto
  @aws-sdk/client-kms @google-cloud/kms @azure/keyvault-keys @azure/keyvault-secrets
`;

/**
 * Elsewhere, hashes, random numbers and connections stand in modules of their own, and most programs use them for
 * checksums and the like: those are not here, since what is done with them is judged call by call.
 */
const goModules = `
  crypto/aes crypto/cipher crypto/des crypto/rc4 crypto/hmac crypto/rsa crypto/dsa crypto/ecdsa crypto/ecdh crypto/ed25519
  crypto/elliptic crypto/hkdf crypto/hpke crypto/mlkem crypto/pbkdf2 golang.org/x/crypto filippo.io/age filippo.io/edwards25519
  github.com/golang-jwt/jwt github.com/dgrijalva/jwt-go github.com/lestrrat-go/jwx github.com/go-jose/go-jose
  gopkg.in/square/go-jose.v2 github.com/pquerna/otp github.com/ProtonMail/go-crypto github.com/cloudflare/circl
  github.com/tink-crypto/tink-go github.com/google/tink github.com/gorilla/securecookie github.com/go-webauthn/webauthn
`;

const pythonModules = `
  cryptography crypto cryptodome nacl jwt jose authlib/jose bcrypt argon2 passlib pyotp openssl hmac itsdangerous rsa ecdsa
  m2crypto gnupg pgpy scrypt tink webauthn fido2 jwcrypto josepy pysodium
`;

const javaModules = `
  javax/crypto java/security/signature java/security/keypairgenerator java/security/keyfactory java/security/spec
  org/bouncycastle io/jsonwebtoken com/auth0/jwt com/nimbusds org/jose4j org/mindrot/jbcrypt com/google/crypto/tink
  at/favre/lib/crypto org/springframework/security/crypto org/springframework/security/oauth2/jwt de/mkammerer/argon2
`;

const csharpModules = `
  system/security/cryptography org/bouncycastle microsoft/identitymodel/tokens microsoft/identitymodel/jsonwebtokens
  system/identitymodel/tokens/jwt bcrypt/net nsec/cryptography microsoft/aspnetcore/dataprotection
  microsoft/aspnetcore/cryptography konscious/security/cryptography
`;

const rubyModules = `
  openssl bcrypt rbnacl jwt json/jwt jose lockbox scrypt argon2 rotp ed25519 x25519 gpgme attr_encrypted
`;

const phpModules = `
  firebase/jwt lcobucci/jwt phpseclib phpseclib3 defuse/crypto paragonie/halite paragonie/constanttime jose/component
  illuminate/encryption zend/crypt laminas/crypt
`;

const rustModules = `
  ring aes aes_gcm aes_gcm_siv aes_siv chacha20 chacha20poly1305 rsa ed25519_dalek x25519_dalek curve25519_dalek p256 p384 k256
  ecdsa hmac hkdf pbkdf2 argon2 bcrypt scrypt password_hash jsonwebtoken jwt jwt_simple openssl sodiumoxide libsodium_sys orion
  dryoc age pgp snow cipher block_modes crypto_box crypto_secretbox secp256k1 aws_lc_rs des rc4 blowfish
`;

const nativeModules = `
  openssl/evp.h openssl/aes.h openssl/des.h openssl/rc4.h openssl/rsa.h openssl/dsa.h openssl/ec.h openssl/ecdsa.h openssl/hmac.h
  openssl/pem.h openssl/dh.h openssl/blowfish.h openssl/kdf.h sodium.h sodium mbedtls gcrypt.h wolfssl/wolfcrypt botan cryptopp
  crypto++ nettle gnutls/crypto.h gnutls/abstract.h bcrypt.h wincrypt.h commoncrypto/commoncryptor.h tomcrypt.h
`;

/** Module paths by language, in lower case and with slashes, whatever the language writes. */
export const cryptoModules: Readonly<Record<string, readonly string[]>> = {
  typescript: toList(scriptModules),
  javascript: toList(scriptModules),
  go: toList(goModules),
  python: toList(pythonModules),
  java: toList(javaModules),
  kotlin: toList(javaModules),
  csharp: toList(csharpModules),
  ruby: toList(rubyModules),
  php: toList(phpModules),
  rust: toList(rustModules),
  c: toList(nativeModules),
  cpp: toList(nativeModules),
};

function toList(modules: string): readonly string[] {
  return modules.toLowerCase().trim().split(/\s+/);
}
