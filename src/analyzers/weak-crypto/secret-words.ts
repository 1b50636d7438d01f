import { toWords } from '../name-words.ts';
import { passwordNames, plain, plainPurposes, secret } from './words/data.ts';

export function hasSecretWord(name: string): boolean {
  const words = toWords(name);
  return secret.pattern.test(words) && !plain.pattern.test(words);
}

export function hasPasswordWord(name: string): boolean {
  return passwordNames.pattern.test(toWords(name));
}

/** Where a hash is only a short name for something. */
export function hasPurposeWithoutSecrets(name: string): boolean {
  return plainPurposes.pattern.test(toWords(name));
}
