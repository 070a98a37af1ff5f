import type { Reader } from '../operations/parts.js';
import { invalid } from '../problem/problem.js';
import { hashPassword } from './password.js';
import { knownPasswords } from './known-passwords.js';
import { passwordFault } from './password-rules.js';
import type { SignInValues } from './settings.js';

/** The names of a district, which are no secrets: its own, its code. */
export type PlaceWords = (reader: Reader, districtId: string) => Promise<readonly string[]>;

/** A password somebody wants to have. */
export interface WantedPassword {
  readonly districtId: string;
  readonly loginName: string;
  readonly password: string;
}

/** Its digest, if the rules of the district take it. @throws ProblemError 422 at the field `password` */
export async function hashWanted(
  reader: Reader,
  { districtId, loginName, password }: WantedPassword,
  rules: SignInValues,
  placeWords: PlaceWords,
): Promise<string> {
  const words = await placeWords(reader, districtId);
  const fault = passwordFault(password, rules, { loginName, words }, knownPasswords());
  if (fault) throw invalid([{ in: 'body', path: 'password', ...fault }]);
  return hashPassword(password);
}
