import { passwordNames, plain, plainPurposes, secret } from './words/data.ts';

/** Words of a name: `resetToken`, `RESET_TOKEN` and `reset-token` are `reset token`. */
export function toWords(name: string): string {
  return name
    .slice(0, 200)
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replaceAll(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase()
    .trim();
}

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
