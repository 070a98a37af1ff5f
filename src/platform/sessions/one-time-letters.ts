import { randomInt } from 'node:crypto';

/** Without letters and digits that look alike, on a console as on paper. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** What a voice says without spelling. */
const DIGITS = '0123456789';

const chosen = (from: string, length: number): string =>
  Array.from({ length }, () => from[randomInt(from.length)]).join('');

/** A code to be copied by eye: a little under five bits a letter. */
export const lettersToCopy = (length: number): string => chosen(LETTERS, length);

/** A code to be said aloud: a little over three bits a digit. */
export const digitsToSay = (length: number): string => chosen(DIGITS, length);

/** What somebody typed, as it was given out: without the spaces and strokes that group it, in capitals. */
export const typedCode = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
