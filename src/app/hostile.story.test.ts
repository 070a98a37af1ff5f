import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docxOf, sheetRows, xlsxOf } from '../documents/packing.testing.js';
import { readPaper } from '../documents/read.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import type { NoticeView } from '../regime/notices/endpoints.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let console: RegimeConsole;
let clerk: Visitor;
beforeAll(async () => {
  console = await regimeConsole(await database.open('application'));
  clerk = await console.enter('gov-office');
});
afterAll(() => console.app.close());

/** Far above what a machine under load varies by, and far below what somebody waits for whom nobody serves. */
const USUAL_TIMES = 10;
const USUAL_MS = 1_000;

const rowOfTenThousand = Array.from({ length: 10_000 }, (_, at) => at);
const cellsWithoutEnd = '<tr><td rowspan="60000" colspan="1000">x</td></tr>'.repeat(2_000);
const page = { name: '表.html', bytes: Buffer.from(`<table>${cellsWithoutEnd}</table>`) };
const hostile = [
  { name: '炸弹.docx', bytes: docxOf(' '.repeat(60_000_000)), code: 'archive-bomb' },
  { name: '深.docx', bytes: docxOf('<w:tbl><w:tr><w:tc>'.repeat(10_000)), code: 'too-deep' },
  { name: '宽.xlsx', bytes: xlsxOf([{ xml: sheetRows([rowOfTenThousand]) }]), code: 'too-many-cells' },
  { ...page, code: 'too-many-cells' },
];

/**
 * How long a list takes while something goes on, in milliseconds: of those asked for one after the other, the one that is
 * under way in the middle of the time. (The middle of their number would not know of a minute in which there is but one.)
 */
async function listTimeDuring(goesOn: Promise<unknown>): Promise<number> {
  const going = { on: true };
  const ended = goesOn.finally(() => (going.on = false));
  const times: number[] = [];
  while (going.on) {
    const begun = performance.now();
    expect((await clerk.ask('GET', '/api/notices')).statusCode).toBe(200);
    times.push(performance.now() - begun);
  }
  await ended;
  times.sort((one, other) => one - other);
  let left = times.reduce((sum, time) => sum + time, 0) / 2;
  return times.find((time) => (left -= time) <= 0) ?? 0;
}

test('while hostile files are being refused, others are answered in their usual time', async () => {
  const usual = await listTimeDuring(wait(USUAL_MS));
  for (const { name, bytes, code } of hostile) {
    const sent = clerk.send(name, Buffer.from(bytes));
    const meanwhile = await listTimeDuring(sent);
    const notice = (await clerk.ask('GET', `/api/notices/${await sent}`)).json<NoticeView>();
    expect([name, notice.unread?.code]).toEqual([name, code]);
    expect(meanwhile / usual, name).toBeLessThan(USUAL_TIMES);
  }
  // The measure tells: where whoever serves reads such files themselves, the others do wait.
  const readHere = async (): Promise<void> => {
    await wait(0);
    for (let times = 0; times < 5; times += 1) await readPaper(page).catch(() => undefined);
  };
  expect((await listTimeDuring(readHere())) / usual).toBeGreaterThan(USUAL_TIMES);
});
