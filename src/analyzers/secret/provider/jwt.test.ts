import { expect, it } from 'vitest';
import { isRealJwt, jwtPattern } from './jwt.ts';

const part = (text: string) => btoa(text).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');
const token = (claims: string) => `eyJhbGciOiJIUzI1NiJ9.${part(claims)}.k7Qz2Lw9Xb4Tn8Vd3Rf6Yh1J`;

it.each([
  ['{"iss":"acme","exp":1900000000}', true],
  ['{"sub":"83","aud":"acme"}', true],
  ['{"role":"admin","iss":"acme"}', true],
  ['{"exp":1900000000,"aud":"acme"}', true],
  ['{"sub":"83","name":"Ada"}', false],
  ['{"sub":1234567890,"exp":1900000000}', false],
  ['{"sub":"1234567890","exp":1900000000}', false],
  ['{"iss":"acme","sub":"johndoe"}', false],
  ['{"iss":"acme","sub":"John Doe"}', false],
  ['{"iss":"acme","role":"anon"}', false],
  ['{"iss":"https://acme.example","sub":"83"}', false],
  ['{"iss":"acme>>>???","sub":"\u00fb\u00ff\u00fe"}', true],
])('knows whether a token with %s was given to somebody', (claims, isReal) => {
  expect(isRealJwt(token(claims))).toBe(isReal);
});

it.each(['none', 'eyJhbGciOiJIUzI1NiJ9.eyJ.x', 'a.%%%.b'])('takes %s for no token of anybody', (text) => {
  expect(isRealJwt(text)).toBe(false);
});

it.each([
  ['.k7Qz2Lw9Xb4Tn8Vd3Rf6', 1],
  ['.k7Qz2Lw9Xb4Tn8Vd3Rf', 0],
  ['', 0],
])('takes a token to end with a signature, and not with %j', (signature, count) => {
  const text = `call('eyJhbGciOiJIUzI1NiJ9.${part('{"iss":"acme"}')}${signature}')`;

  expect(text.match(jwtPattern) ?? []).toHaveLength(count);
});
