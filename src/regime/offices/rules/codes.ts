/** Letters and digits of a unified credit code; I, O, S, V, Z are left out (GB 32100-2015, table of characters). */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** W_i = 3^(i-1) mod 31 for the first seventeen places (GB 32100-2015, check character). */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const MODULUS = 31;
export const CREDIT_CODE_LENGTH = 18;

/** Why a unified credit code (统一社会信用代码) cannot be one. */
export type CreditCodeFault = 'length' | 'character' | 'check-character';

/** What is wrong with a unified credit code of 18 characters, or undefined where its check character fits. */
export function creditCodeFault(code: string): CreditCodeFault | undefined {
  if (code.length !== CREDIT_CODE_LENGTH) return 'length';
  if ([...code].some((character) => !CHARACTERS.includes(character))) return 'character';
  return checkCharacter(code.slice(0, -1)) === code.at(-1) ? undefined : 'check-character';
}

/**
 * The eighteenth character: (31 - Σ C_i·W_i mod 31) mod 31. Without the outer modulus a sum that 31 divides would
 * have none.
 * @throws RangeError unless there are seventeen characters of the table
 */
export function checkCharacter(firstSeventeen: string): string {
  const values = [...firstSeventeen].map((character) => CHARACTERS.indexOf(character));
  if (values.length !== WEIGHTS.length || values.includes(-1))
    throw new RangeError(`no body of a unified credit code: ${firstSeventeen}`);
  const sum = values.reduce((all, value, place) => all + value * (WEIGHTS[place] ?? 0), 0);
  return CHARACTERS.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}

/** First two digits of the division codes in use: the provinces by region, Taiwan 71, Hong Kong 81, Macao 82 (GB/T 2260). */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)/u;

/**
 * Says whether this may be the division code (行政区划代码) of a district or county: six digits, a province's at the
 * front, the last two naming a place below the city. Which of them exist, GB/T 2260 lists and this does not.
 */
export const isDistrictCode = (code: string): boolean =>
  /^\d{6}$/u.test(code) && PROVINCES.test(code) && !code.endsWith('00');

/** Says whether this may be the code of a town or subdistrict of the district: three more digits (GB/T 10114). */
export const isTownCode = (code: string, districtCode: string): boolean =>
  /^\d{9}$/u.test(code) && code.startsWith(districtCode) && !code.endsWith('000');
