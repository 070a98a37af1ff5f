import { readFileSync } from 'node:fs';

let known: ReadonlySet<string> | undefined;

/** Passwords that everybody tries, from the list beside this file, which names its source. Read once, when first needed. */
export function knownPasswords(): ReadonlySet<string> {
  known ??= new Set(
    readFileSync(new URL('./known-passwords.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
  return known;
}
