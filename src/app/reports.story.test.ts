import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveRegimeClock } from '../platform/clocks/regime-clock.js';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { inTransaction } from '../platform/database/transaction.js';
import type { SuccessionPreview } from '../regime/boards/contract.succession.js';
import type { EditionView, FilingRow, FilingView, ReportBoard, SectionTypedView } from '../regime/reports/contract.js';
import type { CooperationList } from '../regime/reports/contract.evaluation.js';
import type { QuarterBoard } from '../regime/reports/contract.quarters.js';
import type { FoundSheetView, ReturnedSheetView } from '../regime/reports/contract.sheet.js';
import { dutiesOf, issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';
import { workbookRows } from './workbook.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let programmeId: string;
/** The filings of the second quarter, the one with most sections first. */
let rows: readonly FilingRow[];
const heads = new Map<string, Visitor>();

const goTo = (on: string) => inTransaction(db, (tx) => moveRegimeClock(tx, `${on}T01:00:00Z`));
const at = (obligationId: string, way = ''): string => `/api/obligations/${obligationId}/report${way}`;
const read = async (visitor: Visitor, id: string): Promise<FilingView> =>
  (await visitor.ask('GET', at(id))).json<FilingView>();
const post = async (visitor: Visitor, url: string, body: object = {}): Promise<FilingView> => {
  const answer = await visitor.ask('POST', url, body);
  if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`);
  return answer.json<FilingView>();
};
const refusal = async (visitor: Visitor, url: string, body: object = {}) =>
  (await visitor.ask('POST', url, body)).json<{ type: string }>().type.replace('/problems/', '');
const type = async (visitor: Visitor, id: string, taskId: string, typed: object, seen = 0) =>
  (
    await visitor.ask('PATCH', at(id, `/sections/${taskId}`), typed, { 'if-match': `"${String(seen)}"` })
  ).json<SectionTypedView>();
const board = async (visitor: Visitor, period = '2022Q2'): Promise<ReportBoard> =>
  (await visitor.ask('GET', `/api/programmes/${programmeId}/reports?period=${period}`)).json<ReportBoard>();
const row = (place: number): FilingRow => {
  const found = rows[place];
  if (!found) throw new Error('the seed has six units that lead');
  return found;
};
const headOf = (place: number): Visitor => {
  const head = heads.get(row(place).unit.id);
  if (!head) throw new Error('every unit that leads has its head');
  return head;
};
const section = ({ sections }: FilingView, place = 0) => {
  const found = sections[place];
  if (!found) throw new Error('the filing has no such section');
  return found;
};
/** Types whatever figure is missing. */
const fill = async (visitor: Visitor, id: string): Promise<void> => {
  for (const { taskId, missing } of (await read(visitor, id)).sections) {
    const figures = missing.map(({ target = 0 }) => [`figure-${String(target)}`, { value: 1 }] as const);
    await type(visitor, id, taskId, Object.fromEntries(figures));
  }
};

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
  ({ programmeId } = await issueSeed(clerk));
  await goTo('2022-06-20');
  rows = (await board(clerk)).items.toSorted((one, other) => other.sections.length - one.sections.length);
  for (const { unit } of rows) heads.set(unit.id, await console.enter('unit-head', console.districtId, unit.id));
});
afterAll(() => console.app.close());

test('the seed’s second quarter is six filings with ten sections; none is kept, and each says by name what it lacks', async () => {
  expect([rows.length, rows.reduce((sum, { sections }) => sum + sections.length, 0)]).toEqual([6, 10]);
  expect(rows.map(({ state }) => state)).toEqual(rows.map(() => 'missing'));
  const filing = await read(headOf(0), row(0).obligationId);
  expect(filing.obligation).toMatchObject({ writtenOn: '2022-07-05', dueOn: '2022-07-05', opensOn: '2022-06-20' });
  expect(filing).toMatchObject({ version: 0, head: true, submission: null, receipt: null, period: '2022Q2' });
  const { content, missing, version, state } = section(filing);
  expect([version, state]).toEqual([0, 'draft']);
  // No plan was approved: nothing is known of figures, and the next quarter is proposed.
  expect(content).toMatchObject({ progress: null, light: { kind: 'none' }, next: { corrected: false } });
  expect(missing.map(({ name }) => name)).toContain('target');
  expect(content.cooperation?.every(({ sentence }) => sentence === '配合正常')).toBe(true);
  const kept = await db.selectFrom('report_filing').select('obligation_id').execute();
  expect(kept).toEqual([]);
});

test('before the quarter’s last ten days nothing is typed, and a filing that lacks something is not submitted', async () => {
  const third = (await board(clerk, '2022Q3')).items.find(({ unit }) => unit.id === row(0).unit.id);
  const { can } = await read(headOf(0), third?.obligationId ?? '');
  expect(can).not.toContain('report.type');
  expect(await refusal(headOf(0), at(row(0).obligationId, '/submission'))).toBe('report.incomplete');
});

test('two people who type see each other: another field is kept, the same one comes back and theirs stands', async () => {
  const { obligationId: id, unit } = row(0);
  const filler = await console.enter('liaison', console.districtId, unit.id);
  const { taskId } = section(await read(filler, id));
  const first = await type(filler, id, taskId, { explanation: '汛期停工九天' });
  expect(first).toMatchObject({
    version: 1,
    conflicts: [],
    section: { content: { explanation: { text: '汛期停工九天' } } },
  });
  const other = await type(headOf(0), id, taskId, { sentence: '主体完工。' });
  expect(other).toMatchObject({ version: 2, conflicts: [] });
  const quarrel = await type(headOf(0), id, taskId, { explanation: '材料晚到' }, 0);
  expect(quarrel.conflicts).toMatchObject([
    { field: 'explanation', yours: '材料晚到', theirs: '汛期停工九天', by: 'liaison' },
  ]);
  expect(section(await read(clerk, id)).typed.map(({ field, by }) => [field, by])).toEqual([
    ['explanation', 'liaison'],
    ['sentence', 'unit-head'],
  ]);
  // What was corrected goes back to what is proposed.
  const back = await type(headOf(0), id, taskId, { sentence: null }, 2);
  expect(back.section.content.sentence.corrected).toBe(false);
});

test('a field that no section has is refused, with its name', async () => {
  const { obligationId: id } = row(0);
  const { taskId } = section(await read(clerk, id));
  for (const typed of [{ verdict: 'ok' }, { 'figure-1': 'viel' }, { 'unit-1': {} }]) {
    const answer = await clerk.ask('PATCH', at(id, `/sections/${taskId}`), typed);
    expect(answer.statusCode).toBe(422);
  }
});

test('a unit files all its items in one act, by its head: the duty is met that day and the office is asked to look', async () => {
  const { obligationId: id, unit, sections } = row(0);
  await fill(headOf(0), id);
  await goTo('2022-07-01');
  const filler = await console.enter('liaison', console.districtId, unit.id);
  expect((await filler.ask('POST', at(id, '/submission'), {})).statusCode).toBe(403);
  const filed = await post(headOf(0), at(id, '/submission'), { letterNumber: '柳南住建报〔2022〕15号' });
  expect(filed.sections.map(({ state }) => state)).toEqual(sections.map(() => 'submitted'));
  expect(filed).toMatchObject({
    ...{
      letterNumber: '柳南住建报〔2022〕15号',
      version: 1,
      obligation: { state: 'met', metOn: '2022-07-01', late: false },
    },
  });
  const waits = (await dutiesOf(clerk, programmeId)).filter(({ kind }) => kind === 'report-acceptance');
  expect(waits).toMatchObject([{ about: id, state: 'open', due: '2022-07-08' }]);
  expect(await refusal(headOf(0), at(id, '/submission'))).toBe('report.nothing-to-submit');
  const { taskId } = section(filed);
  const typed = await headOf(0).ask('PATCH', at(id, `/sections/${taskId}`), { sentence: '改' });
  expect(typed.statusCode).toBe(409);
});

test('before the office has touched it a filing is taken back, and is owed again', async () => {
  const { obligationId: id } = row(0);
  const back = await post(headOf(0), at(id, '/withdrawal'), { reason: '第2项数字有误' });
  expect(back).toMatchObject({ submission: null, obligation: { state: 'open', metOn: null, late: null } });
  expect(
    (await dutiesOf(clerk, programmeId)).some(({ kind, state }) => kind === 'report-acceptance' && state === 'open'),
  ).toBe(false);
  expect((await post(headOf(0), at(id, '/submission'))).obligation.state).toBe('met');
});

test('the office returns one section; the others stay, are accepted, and the returned one comes again alone', async () => {
  const { obligationId: id } = row(0);
  const { taskId } = section(await read(clerk, id));
  const returned = await post(clerk, at(id, `/sections/${taskId}/return`), {
    reason: '没有写明完成数',
    newDueOn: '2022-07-07',
  });
  expect(returned.sections.map(({ state }) => state)).toEqual(['returned', 'submitted', 'submitted']);
  expect(section(returned).returned).toMatchObject({ reason: '没有写明完成数', newDueOn: '2022-07-07' });
  expect(await refusal(headOf(0), at(id, '/withdrawal'))).toBe('report.touched');
  const rest = await post(clerk, at(id, '/acceptance'));
  expect(rest.sections.map(({ state }) => state)).toEqual(['returned', 'accepted', 'accepted']);
  const wait = (await dutiesOf(clerk, programmeId)).find(({ kind }) => kind === 'report-correction');
  expect(wait).toMatchObject({ about: id, due: '2022-07-07', owedBy: row(0).unit.name, state: 'open' });
  await type(headOf(0), id, taskId, { sentence: '已完成1个。' }, 99);
  // After the written day: what counts is the first receipt, whatever came back meanwhile (I7).
  await goTo('2022-07-12');
  const again = await post(headOf(0), at(id, '/submission'));
  expect(again.sections.map(({ state }) => state)).toEqual(['submitted', 'accepted', 'accepted']);
  expect(again.obligation).toMatchObject({ metOn: '2022-07-01', late: false });
  const done = await post(clerk, at(id, `/sections/${taskId}/acceptance`));
  expect(section(done)).toMatchObject({
    state: 'accepted',
    content: { sentence: { text: '已完成1个。', corrected: true } },
  });
  expect((await board(clerk)).items.find(({ obligationId }) => obligationId === id)?.state).toBe('accepted');
});

test('what was accepted keeps its bytes: a correction is a further edition, and both are kept (I6)', async () => {
  const { obligationId: id } = row(0);
  const { taskId, content } = section(await read(clerk, id));
  const edition = async (number: number) =>
    (await clerk.ask('GET', at(id, `/sections/${taskId}/editions/${String(number)}`))).json<EditionView>();
  const before = await edition(1);
  expect(before.hash).toBe(
    createHash('sha256')
      .update(before.text ?? '')
      .digest('hex'),
  );
  const anew = await post(clerk, at(id, `/sections/${taskId}/edition`), { reason: '完成数多报' });
  expect(section(anew)).toMatchObject({ state: 'draft', edition: 2, reason: '完成数多报', standing: { edition: 1 } });
  const [target] = content.targets;
  const typed = await type(headOf(0), id, taskId, { [`figure-${String(target?.number)}`]: { value: 0 } }, 99);
  expect(typed.section.missing).toEqual([{ name: 'fall-note', target: target?.number }]);
  await type(headOf(0), id, taskId, { [`figure-${String(target?.number)}`]: { value: 0, note: '上次多报一处' } }, 99);
  expect(section(await post(headOf(0), at(id, '/submission')))).toMatchObject({ state: 'submitted', edition: 2 });
  const accepted = section(await post(clerk, at(id, '/acceptance')));
  expect(accepted).toMatchObject({ state: 'accepted', edition: 2, standing: { edition: 2 } });
  expect(await edition(1)).toEqual({ ...before, state: 'superseded', supersededBy: 2 });
  expect((await edition(2)).hash).not.toBe(before.hash);
  // Whoever changes the bytes past the program is found out by their hash, which stands in the ledger too.
  const owner = await database.open('owner');
  await owner
    .updateTable('report_section')
    .set({ snapshot: '{}' })
    .where('edition', '=', 1)
    .where('hash', '=', before.hash)
    .execute();
  expect(await edition(1)).toMatchObject({ hash: before.hash, intact: false });
});

test('who files after the last day is late, and a return clears nothing', async () => {
  const { obligationId: id } = row(1);
  await fill(headOf(1), id);
  const filed = await post(headOf(1), at(id, '/submission'));
  expect(filed.obligation).toMatchObject({ metOn: '2022-07-12', late: true });
  const back = await post(headOf(1), at(id, '/withdrawal'));
  expect(back.obligation).toMatchObject({ state: 'open', late: true });
  expect((await post(headOf(1), at(id, '/submission'))).obligation).toMatchObject({ state: 'met', late: true });
});

test('a letter that came on paper is received on its day, whatever it lacks; a clerk enters the rest and it is accepted', async () => {
  const { obligationId: id } = row(2);
  const receipt = {
    ...{ channel: 'paper', receivedOn: '2022-07-04', proof: { kind: 'receipt', number: '收文〔2022〕201号' } },
    ...{ signedBy: '韦某', letterNumber: '柳南民报〔2022〕8号' },
  };
  const received = await post(clerk, at(id, '/receipt'), receipt);
  expect(received).toMatchObject({
    ...{ obligation: { state: 'met', metOn: '2022-07-04', late: false }, letterNumber: '柳南民报〔2022〕8号' },
    receipt: { channel: 'paper', receiptNumber: '收文〔2022〕201号', receivedOn: '2022-07-04' },
  });
  expect(section(received).state).toBe('draft');
  expect((await board(clerk)).items.find(({ obligationId }) => obligationId === id)?.state).toBe('received');
  await fill(clerk, id);
  const entered = await post(clerk, at(id, '/submission'));
  expect(entered).toMatchObject({ submission: { signedBy: '韦某' }, obligation: { metOn: '2022-07-04', late: false } });
  // The clerk who typed the unit's own words in may accept them: the paper is the unit's (point 2).
  expect(section(await post(clerk, at(id, '/acceptance'))).state).toBe('accepted');
});

test('a receipt that is taken back takes with it what was entered on its strength, unless the office has accepted it', async () => {
  const { obligationId: id } = row(3);
  const receipt = { channel: 'oa', receivedOn: '2022-07-05', proof: { kind: 'receipt', number: '收文〔2022〕202号' } };
  await fill(clerk, id);
  const received = await post(clerk, at(id, '/receipt'), receipt);
  expect(section(received).state).toBe('submitted');
  const withdraw = async (obligationId: string) => {
    const record = await clerk.ask('GET', `/api/obligations/${obligationId}`);
    const [{ id: receiptId } = { id: '' }] = record.json<{ receipts: { id: string }[] }>().receipts;
    return clerk.ask('POST', `/api/obligations/${obligationId}/receipts/${receiptId}/correction`, {
      ...{ reason: '错登到别的单位', filing: null },
    });
  };
  expect((await withdraw(row(2).obligationId)).json<{ type: string }>().type).toBe('/problems/report.touched');
  expect((await withdraw(id)).statusCode).toBe(201);
  const after = await read(clerk, id);
  expect(after).toMatchObject({ submission: null, receipt: null, obligation: { state: 'open' } });
  expect(section(after).state).toBe('draft');
});

test('a unit sees its own filings alone; a responsible unit reads the word on itself, and nothing else of the report', async () => {
  expect((await headOf(1).ask('GET', at(row(0).obligationId))).statusCode).toBe(404);
  expect((await board(headOf(1))).items.map(({ unit }) => unit.id)).toEqual([row(1).unit.id]);
  const all = (await clerk.ask('GET', `/api/programmes/${programmeId}/cooperation`)).json<CooperationList>().items;
  const word = all.find(({ lead }) => lead.id === row(0).unit.id);
  const responsible = await console.enter('liaison', console.districtId, word?.unit.id);
  const own = await responsible.ask('GET', `/api/programmes/${programmeId}/cooperation`);
  const words = own.json<CooperationList>().items;
  expect(words.length).toBeGreaterThan(0);
  expect(words.every(({ unit }) => unit.id === word?.unit.id)).toBe(true);
  expect((await responsible.ask('GET', at(row(0).obligationId))).statusCode).toBe(404);
});

test('the board of the year says of every item and quarter what the quarter’s own page says; a unit reads its own', async () => {
  const year = async (who: Visitor): Promise<QuarterBoard> =>
    (await who.ask('GET', `/api/programmes/${programmeId}/reports/quarters`)).json();
  const { periods, items } = await year(clerk);
  expect(periods.map(({ name }) => name)).toEqual(['2022Q2', '2022Q3', '2022Q4']);
  for (const [place, { name }] of periods.entries())
    for (const { obligationId, metOn, late, sections } of (await board(clerk, name)).items)
      for (const { taskId, state } of sections) {
        const cell = items.find(({ id }) => id === taskId)?.cells[place];
        expect(cell).toMatchObject({ obligationId, on: metOn, late });
        if (state !== 'draft') expect(cell?.standing).toBe(state);
      }
  expect(items.flatMap(({ cells }) => cells).some((cell) => cell?.standing === 'accepted')).toBe(true);
  const own = await year(headOf(0));
  expect(new Set(own.items.map(({ lead }) => lead.id))).toEqual(new Set([row(0).unit.id]));
});

test('what the office lists of a quarter and of the year is taken out as it is listed: the same rows, in the same order', async () => {
  const at = `/api/programmes/${programmeId}/reports`;
  const { items } = await board(clerk);
  const late = items.filter(({ late: came }) => came === true);
  expect(late.length).toBeGreaterThan(0);
  expect(late.length).toBeLessThan(items.length);
  const [heading, ...listed] = await workbookRows(clerk, `${at}.xlsx?period=2022Q2&show=late&sort=unit&down=true`);
  expect(heading?.slice(0, 3)).toEqual(['牵头单位', '状态', '各项']);
  const chinese = new Intl.Collator('zh-Hans-CN');
  expect(listed.map(([unit]) => unit)).toEqual(
    late.map(({ unit }) => unit.name).toSorted((one, other) => chinese.compare(other, one)),
  );
  for (const [unit, , titles, due, , came, inTime] of listed) {
    const filing = items.find((each) => each.unit.name === unit);
    expect([due, came, inTime]).toEqual([filing?.writtenOn, filing?.metOn, '逾期']);
    for (const { item } of filing?.sections ?? []) expect(titles).toContain(item.title);
  }
  const missing = await workbookRows(clerk, `${at}.xlsx?period=2022Q4&show=not-reported&language=en`);
  expect(missing[0]?.[0]).toBe('Lead unit');
  expect(missing).toHaveLength(1 + items.length);
  // A unit takes out its own filing, and no other.
  const own = await workbookRows(headOf(0), `${at}.xlsx?period=2022Q2`);
  expect(own.slice(1).map(([unit]) => unit)).toEqual([row(0).unit.name]);
  expect((await clerk.ask('GET', `${at}.xlsx?show=colour`)).statusCode).toBe(422);

  const year = (await clerk.ask('GET', `${at}/quarters`)).json<QuarterBoard>();
  const [quarters, ...accepted] = await workbookRows(clerk, `${at}/quarters.xlsx?show=accepted&down=true`);
  expect(quarters).toEqual(
    ['序号', '实事', '牵头单位', '第二季度', '第三季度', '第四季度'].map(
      (name) => expect.stringContaining(name) as string,
    ),
  );
  const kept = year.items.filter(({ cells }) => cells.some((cell) => cell?.standing === 'accepted')).reverse();
  expect(accepted.map(([, title]) => title)).toEqual(kept.map(({ title }) => title));
  for (const [place, { cells }] of kept.entries())
    expect(accepted[place]?.[3]).toContain(cells[0]?.on ?? 'nothing came');
});

test('the next quarter is prefilled from what was accepted: nothing is typed twice', async () => {
  await goTo('2022-09-30');
  const third = (await board(clerk, '2022Q3')).items.find(({ unit }) => unit.id === row(2).unit.id);
  const { content } = section(await read(headOf(2), third?.obligationId ?? ''));
  expect(content.targets[0]).toMatchObject({ value: 1, before: 1, from: 'last-report', on: '2022-06-30', note: '' });
});

/** The workbook of a filing as it is downloaded, with texts written behind marks of rows. */
async function filledSheet(
  visitor: Visitor,
  id: string,
  written: readonly (readonly [key: string, column: number, text: string | number])[],
): Promise<Buffer> {
  const answer = await visitor.ask('GET', `/api/obligations/${id}/report.xlsx`);
  expect(answer.statusCode).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(answer.rawPayload).buffer);
  const [, sheet] = book.worksheets;
  if (!sheet) throw new Error('each item has a sheet');
  for (const [key, column, text] of written) {
    let at = 0;
    sheet.eachRow((row, number) => {
      if (row.getCell(6).text === key) at = number;
    });
    const cell = sheet.getCell(at, column);
    expect([key, cell.protection.locked]).toEqual([key, false]);
    cell.value = text;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
const comeBack = async (visitor: Visitor, id: string, bytes: Buffer): Promise<ReturnedSheetView> => {
  const upload = await visitor.upload('季度报告填报表.xlsx', bytes);
  return (await visitor.ask('GET', `/api/obligations/${id}/report-sheet?upload=${upload}`)).json<ReturnedSheetView>();
};
const filingOf = async (place: number, period: string): Promise<string> =>
  (await board(clerk, period)).items.find(({ unit }) => unit.id === row(place).unit.id)?.obligationId ?? '';

test('a unit fills its workbook in away from here; it is shown what changes, and it goes in as if it were typed', async () => {
  const id = await filingOf(2, '2022Q3');
  const untouched = await comeBack(headOf(2), id, await filledSheet(headOf(2), id, []));
  expect(untouched).toMatchObject({ unread: null, faults: [], changes: [], sections: [] });
  const { taskId } = section(await read(headOf(2), id));
  const good = await comeBack(
    headOf(2),
    id,
    await filledSheet(headOf(2), id, [
      ['figure-1', 4, 3],
      ['sentence', 2, '主体完工，正在验收。'],
      ['publicity-+1', 1, '2022-09-20'],
      ['publicity-+1', 2, '报纸'],
    ]),
  );
  expect(good.faults).toEqual([]);
  expect(good.changes.map(({ now, then }) => [now, then])).toEqual([
    [expect.stringMatching(/^1\D+$/u), expect.stringMatching(/^3\D+$/u)],
    [expect.any(String), '主体完工，正在验收。'],
    ['（空）', '2022-09-20 报纸'],
  ]);
  for (const { taskId: of, version, fields } of good.sections)
    expect(await type(headOf(2), id, of, fields, version)).toMatchObject({ conflicts: [] });
  const after = section(await read(headOf(2), id));
  expect(after.content.sentence).toEqual({ text: '主体完工，正在验收。', corrected: true });
  expect(after.content.targets[0]).toMatchObject({ value: 3, before: 1, from: 'corrected' });
  expect(after.taskId).toBe(taskId);
});

test('one wrong cell of a workbook is named with sheet, row, column and remedy, and nothing of it is taken', async () => {
  const id = await filingOf(2, '2022Q3');
  const before = await read(headOf(2), id);
  const bad = await comeBack(
    headOf(2),
    id,
    await filledSheet(headOf(2), id, [
      ['figure-1', 4, '约5'],
      ['next', 2, '对的一句'],
    ]),
  );
  expect(bad.sections).toEqual([]);
  expect(bad.faults).toMatchObject([
    { row: 5, column: 'D', code: 'no-figure', sentence: '“约5”不是数字。请只填数字，如12、3.5' },
  ]);
  const less = await comeBack(headOf(2), id, await filledSheet(headOf(2), id, [['figure-1', 4, 0]]));
  expect(less.faults).toMatchObject([{ row: 5, column: 'E', code: 'fall-note' }]);
  expect((await read(headOf(2), id)).sections).toEqual(before.sections);
});

test('what somebody typed while the workbook was away is shown, and stands until a person has decided', async () => {
  const id = await filingOf(2, '2022Q3');
  const bytes = await filledSheet(clerk, id, [['next', 2, '表里写的打算']]);
  const { taskId, version } = section(await read(headOf(2), id));
  await type(headOf(2), id, taskId, { next: '页面上写的打算' }, version);
  // By whatever way it came to the office: it is known whose it is.
  const upload = await clerk.upload('返回.xlsx', bytes);
  const found = await clerk.ask('GET', `/api/programmes/${programmeId}/report-sheet?upload=${upload}`);
  expect(found.json<FoundSheetView>()).toMatchObject({ unread: null, obligationId: id, period: '2022Q3' });
  const shown = await comeBack(clerk, id, bytes);
  expect(shown.changes).toMatchObject([
    { now: '页面上写的打算', then: '表里写的打算', meanwhile: { by: expect.any(String) } },
  ]);
  const [sent] = shown.sections;
  expect(await type(clerk, id, taskId, sent?.fields ?? {}, sent?.version)).toMatchObject({
    conflicts: [{ field: 'next', yours: '表里写的打算', theirs: '页面上写的打算' }],
    section: { content: { next: { text: '页面上写的打算' } } },
  });
});

test('a workbook of another unit, of another quarter, or of nobody is refused in a word; nobody else reads or brings it', async () => {
  const [id, other] = [await filingOf(2, '2022Q3'), await filingOf(3, '2022Q3')];
  const foreign = await filledSheet(clerk, other, []);
  expect((await comeBack(clerk, id, foreign)).unread).toContain(`这是${row(3).unit.name}的填报表`);
  const second = await filledSheet(clerk, row(2).obligationId, []);
  expect((await comeBack(clerk, id, second)).unread).toContain('这是第二季度的填报表');
  expect((await comeBack(clerk, id, Buffer.from('no workbook'))).unread).toContain('请上传.xlsx');
  const empty = new ExcelJS.Workbook();
  empty.addWorksheet('表').getCell('A1').value = '季度报告';
  const own = Buffer.from(await empty.xlsx.writeBuffer());
  expect((await comeBack(clerk, id, own)).unread).toContain('不是从系统下载的');
  expect((await headOf(3).ask('GET', `/api/obligations/${id}/report.xlsx`)).statusCode).toBe(404);
  const upload = await headOf(3).upload('表.xlsx', foreign);
  const find = `/api/programmes/${programmeId}/report-sheet?upload=${upload}`;
  expect((await headOf(3).ask('GET', find)).statusCode).toBe(403);
});

test('a unit that goes over into another takes its drafts along: what both owed is one filing, and nothing typed is lost', async () => {
  const [from, into] = [row(4), row(5)];
  const filings = async (period: string) =>
    (await board(clerk, period)).items.filter(({ unit }) => [from.unit.id, into.unit.id].includes(unit.id));
  const before = await filings('2022Q3');
  const third = before.find(({ unit }) => unit.id === from.unit.id);
  const { taskId } = section(await read(headOf(4), third?.obligationId ?? ''));
  await type(headOf(4), third?.obligationId ?? '', taskId, { explanation: '机构改革，人员交接' });
  const url = `/api/units/${from.unit.id}/succession`;
  const { posts } = (await clerk.ask('GET', `${url}?into=${into.unit.id}`)).json<SuccessionPreview>();
  // Both units have a head, and one is responsible where the other leads: a person says what becomes of that.
  const heads = posts.filter(({ role, unitId }) => role === 'unit-head' && unitId === from.unit.id);
  const answers = [
    ...heads.map(({ id }) => ({ about: `heads:${id}`, choice: 'ends' })),
    ...[...from.sections, ...into.sections].map(({ taskId: id }) => ({ about: `twice:${id}`, choice: 'lead-alone' })),
  ];
  const said = {
    from: '2022-09-30',
    heirs: [{ unitId: into.unit.id }],
    number: '柳南编〔2022〕3号',
    also: [],
    answers,
  };
  const recorded = await clerk.ask('POST', url, said);
  expect([recorded.statusCode, recorded.statusCode === 201 ? '' : recorded.body]).toEqual([201, '']);
  for (const period of ['2022Q2', '2022Q3']) {
    const [one, ...others] = await filings(period);
    expect(others).toEqual([]);
    expect(one?.unit.id).toBe(into.unit.id);
    expect(one?.sections.length).toBe(from.sections.length + into.sections.length);
  }
  const [one] = await filings('2022Q3');
  const whole = await read(headOf(5), one?.obligationId ?? '');
  expect(whole.can).toContain('report.type');
  expect(whole.sections.find((each) => each.taskId === taskId)?.content.explanation.text).toBe('机构改革，人员交接');
});
