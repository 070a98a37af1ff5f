import pg from 'pg';
import { z } from 'zod';

/** How a value of the database, as text, becomes one of ours. */
type Parser = (text: string) => unknown;

const { builtins } = pg.types;
type Builtin = (typeof builtins)[keyof typeof builtins];
const TextArray = z.array(z.string().nullable());
/** PostgreSQL's numbers for arrays of the types below (pg_type.dat); the driver names none but the plain ones. */
const TEXT_ARRAY = 1009;
const DATE_ARRAY = 1182;
const INT8_ARRAY = 1016;
const TIMESTAMPTZ_ARRAY = 1185;

/** A day stays text: the driver's Date would put it into a time zone, and shift it. */
const asDay: Parser = (text) => text;

/** Money in fen and counts: a number as far as it is exact. @throws RangeError beyond, rather than round */
export function asInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond what a number holds exactly`);
  return value;
}

/** An instant as ISO 8601 in UTC, to the microsecond that is stored: a Date would cut it to the millisecond. */
export const asInstant = (text: string): string => text.replace(' ', 'T').replace(/\+00(?::?00)?$/, 'Z');

/** The driver's own parser; its types list only the plain types' numbers. */
const driverParser = (type: number): Parser => pg.types.getTypeParser(type as Builtin, 'text');
const textArray = (text: string): readonly (string | null)[] => TextArray.parse(driverParser(TEXT_ARRAY)(text));
const each =
  (parse: Parser): Parser =>
  (text) =>
    textArray(text).map((item) => (item === null ? null : parse(item)));

const PARSERS: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [builtins.DATE, asDay],
  [builtins.INT8, asInteger],
  [builtins.TIMESTAMPTZ, asInstant],
  [DATE_ARRAY, each(asDay)],
  [INT8_ARRAY, each(asInteger)],
  [TIMESTAMPTZ_ARRAY, each(asInstant)],
]);

/** The parser of a type by its number; what is not ours to decide is the driver's (numeric stays text, json is read). */
export const parserFor = (type: number): Parser => PARSERS.get(type) ?? driverParser(type);
