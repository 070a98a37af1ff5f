import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readClause } from './clause.js';

const say = ({ code }: { readonly code: string }) => `? ${code}`;

test('a clause read alone falls in the year of its issue', () => {
  expect(readClause({ text: '各单位于6月30日前将方案报送区政府办公室。', issuedOn: '2022-04-07' }, say)).toEqual({
    obligations: [
      {
        who: ['各单位'],
        what: '报送方案',
        to: ['区政府办公室'],
        every: null,
        dates: ['2022-06-30'],
        clause: '各单位于6月30日前将方案报送区政府办公室',
      },
    ],
    questions: [],
  });
});

test('a clause without a day of issue asks for the year', () => {
  expect(readClause({ text: '各单位于6月30日前报送方案。' }, say)).toMatchObject({
    obligations: [{ dates: [] }],
    questions: [{ code: 'missing-year', about: '/obligations/0/dates', text: '? missing-year' }],
  });
});

test('a day of issue that is no day is refused', () => {
  expect(() => readClause({ text: '', issuedOn: '2022-02-30' }, say)).toThrow(RangeError);
});

/** Clauses of real papers with what a careful reader takes from them; they belong to others and lie beside the project. */
const CORPUS = '../shared/corpus/clauses.jsonl';
const AGREED = 0.95;

interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly notice_date: string | null;
  readonly kind: string;
  readonly period: string | null;
  readonly offset: string | null;
  readonly resolved_example: string | null;
  readonly trigger: string;
}

describe.skipIf(!existsSync(CORPUS))(
  'annotated clauses of real papers (skipped where they are not beside the project)',
  () => {
    const clauses = existsSync(CORPUS)
      ? readFileSync(CORPUS, 'utf8')
          .trim()
          .split('\n')
          .map((line): Annotated => JSON.parse(line))
      : [];
    const read = ({ text, notice_date }: Annotated) =>
      readClause({ text, ...(notice_date !== null && { issuedOn: notice_date }) }, say).obligations;

    test('their days are read as a careful reader reads them', () => {
      // a day that hangs on an event, or on a paper whose own day is not known, is nobody's to compute
      const decided = clauses.filter(
        ({ trigger, notice_date, offset }) =>
          trigger === 'calendar' && (notice_date !== null || offset === null || /\d{4}-/u.test(offset)),
      );
      const wrong = decided.filter((clause) => {
        const expected: readonly string[] = clause.resolved_example?.match(/\d{4}-\d\d-\d\d/gu) ?? [];
        const found = read(clause).flatMap(({ dates }) => dates);
        // of what recurs the examples go on for years; a programme's are among them
        const among = found.every((on) => expected.includes(on)) && (found.length > 0 || expected.length === 0);
        return !(clause.kind === 'once' ? among && expected.every((on) => found.includes(on)) : among);
      });
      expect({ agreed: 1 - wrong.length / decided.length >= AGREED, wrong: wrong.map(({ id }) => id) }).toMatchObject({
        agreed: true,
      });
    });

    test('their rhythm is read as a careful reader reads it', () => {
      const wrong = clauses.filter((clause) => {
        const every = read(clause).map((duty) => duty.every);
        const expected = clause.period?.replace('_', '-') ?? null;
        return expected === null ? every.some((one) => one !== null) : !every.some((one) => one === expected);
      });
      expect({ agreed: 1 - wrong.length / clauses.length >= AGREED, wrong: wrong.map(({ id }) => id) }).toMatchObject({
        agreed: true,
      });
    });
  },
);
