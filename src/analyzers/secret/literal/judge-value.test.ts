import { expect, it } from 'vitest';
import { namesWithDigits, ordinaryValues } from './data.ts';
import { isUnguessable, judgeAssigned, judgeFixed } from './judge-value.ts';

it.each(ordinaryValues)('takes $hit for no secret under the name of one, unlike $miss', ({ hit, miss }) => {
  expect([judgeAssigned('api_key', hit), judgeAssigned('api_key', miss)]).toEqual([undefined, 'secret']);
});

it('knows names that hold digits from what is like them', () => {
  const { hit, miss } = namesWithDigits;

  expect([judgeAssigned('api_key', hit), judgeAssigned('api_key', miss)]).toEqual([undefined, 'secret']);
});

it.each([
  // Only what is long and mixed is one.
  ['api-key', 'k7Qz2Lw9Xb4Tn8Vd', 'secret'],
  ['API.KEY', 'k7Qz2Lw9Xb4Tn8V', undefined],
  ['api_key_name', 'k7Qz2Lw9Xb4Tn8Vd', undefined],
  ['api_key', 'wordswordswordswords', undefined],
  // A word is no secret, what is mixed is one.
  ['password', 'Winter2031!', 'secret'],
  ['password', 'Wint2031', 'secret'],
  ['password', 'Wint203', undefined],
  ['password', 'wordswords', undefined],
  ['password', 'Passw0rd123!', undefined],
  ['password', 'Enter 2031!', undefined],
  // A word is the secret.
  ['db_password', 'wordswords', 'guessable'],
  ['db_password', 'k7Qz2Lw9', 'secret'],
  ['db_password', 'postgres123', 'guessable'],
  ['db_password', 'four', 'guessable'],
  ['db_password', 'six', undefined],
  ['db_password', 'words=words', undefined],
  ['db_password', '=words', undefined],
  ['db_password', 'words=', undefined],
  ['db_password', 'password', undefined],
  // A field that is named after itself.
  ['db_password', 'db_password', undefined],
  ['app_db_password', 'db-password', undefined],
  ['db_password', 'my.db.password', undefined],
  ['db_password', 'app-db-password-2', 'secret'],
  ['jwt_secret', 'secre', 'guessable'],
  ['jwt_secret', 'ecret', 'guessable'],
  ['jwt_secret', 'jwtsecrets', 'guessable'],
  ['db_password', 'dbpass', 'guessable'],
  ['db_password', 'assword', undefined],
  // What varies, and what does not.
  ['api_key', '12121212121212121212abab', undefined],
  ['api_key', 'abcd1abcd1abcd1abcd1', undefined],
  ['api_key', 'abcde1abcde1abcde1abcde1', 'secret'],
  ['api_key', '90817263549081726354908172635490', 'secret'],
  ['api_key', '9081726354908172635490817263549', undefined],
  ['api_key', '908172635490817263549081726354908z', 'secret'],
  ['api_key', '9081726354-9081726354-9081726354-90', undefined],
  ['api_key', '-90817263549081726354908172635490', undefined],
  ['api_key', '90817263549081726354908172635490-', undefined],
  ['api_key', 'version_of-the.service:two3', undefined],
  ['api_key', 'version2-of3_the.service', undefined],
  ['api_key', 'version22-of-the.service', 'secret'],
  ['api_key', 'ab!cdefghijklmno', 'secret'],
  ['api_key', '9-0_8.1-7_2-6_3-5_4', undefined],
])('judges what stands under the name %s: %s is %s', (name, value, worth) => {
  expect(judgeAssigned(name, value)).toBe(worth);
});

it.each([
  ['k7Qz2Lw9', 'secret'],
  ['k7Qz2Lw', 'guessable'],
  ['words', 'guessable'],
  ['postgres123', 'guessable'],
  ['word$word', 'guessable'],
  ['$password', undefined],
  ['%password', undefined],
  ['{password', undefined],
  ['<password', undefined],
  ['changeme', undefined],
])('judges what stands where only a secret can: %s is %s', (value, worth) => {
  expect(judgeFixed(value)).toBe(worth);
});

it.each([
  ['k7Qz2Lw9Xb4T', true],
  ['k7Qz2Lw9Xb4', false],
  ['k7Qz2abcdefgh', false],
  ['wordswordswords', false],
])('knows whether nobody guesses %s: %s', (value, isOne) => {
  expect(isUnguessable(value)).toBe(isOne);
});
