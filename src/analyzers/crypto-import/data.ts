/**
 * Modules whose purpose is cryptography: named without `node:`; a path inside the package, or a scope, is meant with it.
 * Names from the registries' own descriptions; hashes and one-time passwords count, checksums do not.
 */
export const cryptoModules: readonly string[] = `
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
  
  create-hash
  create-hmac
  browserify-aes
  browserify-cipher
  browserify-sign
  browserify-des
  
  public-encrypt create-ecdh diffie-hellman randombytes randomfill aes-js sjcl
  asmcrypto.js node-forge node-rsa jsencrypt jsrsasign pkijs openpgp kbpgp
  elliptic secp256k1 tiny-secp256k1 ed25519-hd-key eciesjs eccrypto bip32 bip39
  hash.js sha.js js-sha1 js-sha256 js-sha512 js-sha3 sha1 keccak blakejs
  md5 js-md5 spark-md5 blueimp-md5 ts-md5 ripemd160 ethereum-cryptography
  speakeasy otplib otpauth node-2fa @simplewebauthn/server fido2-lib
  sshpk selfsigned acme-client xml-crypto xml-encryption samlify
  react-native-crypto react-native-quick-crypto expo-crypto @libp2p/crypto
  @aws-sdk/client-kms @google-cloud/kms @azure/keyvault-keys @azure/keyvault-secrets
`
  .trim()
  .split(/\s+/);
