import { expect, test } from 'vitest';
import { atOnce, type Statement } from './at-once.js';

const statement = (text: string): Statement => ({ text, values: [] });

/** Asks one after the other, and says what was sent each time, and what came back. */
async function asked(...texts: readonly string[]) {
  const sent: string[] = [];
  const together = atOnce<string>((...statements) => {
    sent.push(statements.map(({ text }) => text).join('; '));
    return Promise.resolve(statements.map(({ text }) => `answer to ${text}`));
  }, '');
  const answers: string[] = [];
  for (const text of texts) answers.push(await together.ask(statement(text)));
  return { sent, answers };
}
const BEGIN = 'start transaction isolation level read committed';

test('a transaction begins with its first statement, and one in which nothing is asked never begins', async () => {
  const { sent, answers } = await asked(BEGIN, 'select 1', 'commit');
  expect(sent).toEqual([`${BEGIN}; select 1`, 'commit']);
  expect(answers[1]).toBe('answer to select 1');
  expect((await asked(BEGIN, 'commit')).sent).toEqual([]);
  expect((await asked(BEGIN, 'rollback')).sent).toEqual([]);
});

test('what needs no answer goes with the next, and is dropped where the transaction is undone before', async () => {
  const insert = 'insert /* with the next */';
  expect((await asked(BEGIN, insert, 'select 1')).sent).toEqual([`${BEGIN}; ${insert}; select 1`]);
  expect((await asked(BEGIN, insert, 'commit')).sent).toEqual([`${BEGIN}; ${insert}; commit`]);
  expect((await asked(BEGIN, 'select 1', insert, 'rollback')).sent).toEqual([`${BEGIN}; select 1`, 'rollback']);
  expect((await asked(insert)).sent).toEqual([insert]);
});

test('the last statement takes the commit along, answers for itself, and nothing may come behind it', async () => {
  const last = 'update /* and commit */';
  const { sent, answers } = await asked(BEGIN, 'select 1', last, 'commit', 'select 2');
  expect(sent).toEqual([`${BEGIN}; select 1`, `${last}; commit`, 'select 2']);
  expect(answers[2]).toBe(`answer to ${last}`);
  await expect(asked(BEGIN, last, 'select 2')).rejects.toThrow('asked after the last statement');
});
