import type { FieldFault } from '../problem/problem.js';
import type { SignInValues } from './settings.js';

/** What somebody would choose who wants to be found out: their own name, and the names of where they are. */
export interface Giveaways {
  readonly loginName: string;
  /** Of the district and the product. */
  readonly words: readonly string[];
}

/** Of any password, also the longest: under so many different characters it is a pattern. */
const LEAST_DIFFERENT = 5;
/** From 9 on to 0. */
const AROUND = 9;
const RUN_SHARE = 0.8;
/** A name of one or two letters stands in everything. */
const LEAST_NAME = 3;
const PRODUCT_WORDS = ['shishi', '实事', 'minsheng', '民生'];

/** What fingers do instead of a letter. */
const LEET: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  $: 's',
  '5': 's',
  '7': 't',
};

type Rules = Pick<SignInValues, 'passwordLength' | 'passwordKinds' | 'passphrases' | 'passphraseLength'>;

/**
 * Why a password is not taken; undefined where it is. It is looked at as typed, never cut or changed, and counted in
 * characters as people count them. GB/T 22239-2019 8.1.4.1 a; ASVS 5 6.2.1, 6.2.4, 6.2.5, 6.2.11.
 * @param known passwords that everybody tries, in lower case
 */
export function passwordFault(
  password: string,
  rules: Rules,
  { loginName, words }: Giveaways,
  known: ReadonlySet<string>,
): Pick<FieldFault, 'code' | 'bound'> | undefined {
  const characters = [...password];
  const isPassphrase = rules.passphrases && characters.length >= rules.passphraseLength;
  if (!isPassphrase && characters.length < rules.passwordLength) {
    return { code: 'too-short', bound: String(rules.passwordLength) };
  }
  if (!isPassphrase && kindsIn(password) < rules.passwordKinds) {
    return { code: 'password-too-plain', bound: String(rules.passwordKinds) };
  }
  const lower = password.toLowerCase();
  const name = loginName.toLowerCase();
  if (name.length >= LEAST_NAME && lower.includes(name)) return { code: 'password-of-name' };
  const isPattern = new Set(characters).size < LEAST_DIFFERENT || isRun(characters);
  const ofPlace = [...PRODUCT_WORDS, ...words].some((word) => isWordWithTrimmings(lower, word.toLowerCase()));
  if (isPattern || ofPlace || isKnown(lower, known)) return { code: 'password-known' };
  return undefined;
}

/** Small letters, capitals, digits, and everything else: how many of the four there are. */
const kindsIn = (password: string): number =>
  [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u].filter((kind) => kind.test(password)).length;

/** Known as it stands or repeated, with letters dressed up as signs, or with figures and signs hung on: P@ssw0rd2024!! */
const isKnown = (lower: string, known: ReadonlySet<string>): boolean =>
  known.has(repeated(lower)) || undressed(lower).some((form) => known.has(form));

const isWordWithTrimmings = (lower: string, word: string): boolean => undressed(lower).includes(word);

/** What may stand under the trimmings: cut at each sign of its tail, since the last letter may be dressed up itself. */
function undressed(lower: string): readonly string[] {
  const headless = lower.replace(/^[^\p{L}]+/u, '');
  const tail = /[^\p{L}]*$/u.exec(lower)?.[0].length ?? 0;
  const cuts = Array.from({ length: tail + 1 }, (_, cut) => cut);
  return [lower, headless].flatMap((text) =>
    cuts.flatMap((cut) => {
      const left = text.slice(0, text.length - cut);
      return [left, plain(left)];
    }),
  );
}

const plain = (lower: string): string => [...lower].map((sign) => LEET[sign] ?? sign).join('');
/** The part of which it is a repetition; itself where it is none. */
const repeated = (lower: string): string => /^(.+?)\1+$/su.exec(lower)?.[1] ?? lower;

/** Whether each character but a few follows the one before it: 12345678, abcdefg, 98765. */
function isRun(characters: readonly string[]): boolean {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => Math.abs(code - (codes[at] ?? 0)));
  const following = steps.filter((step) => step <= 1 || step === AROUND).length;
  return following >= steps.length * RUN_SHARE;
}
