import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheetRows } from '../documents/xlsx/rows.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import type { PlanRecord } from '../regime/plans/contract.js';
import type { TimetableSheetView, TimetableView } from '../regime/plans/contract.timetable.js';
import type { TaskView } from '../regime/tasks/contract.js';
import { issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let console: RegimeConsole;
let clerk: Visitor;
let plan: PlanRecord;

beforeAll(async () => {
  console = await regimeConsole(await database.open('application'));
  clerk = await console.enter('gov-office');
  const { programmeId } = await issueSeed(clerk);
  const { items } = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: TaskView[] }>();
  const two = items.find(({ seq }) => seq === 2);
  const begun = await clerk.ask('POST', `/api/tasks/${two?.id ?? ''}/plan`, {}, { 'if-match': '*' });
  plan = begun.json<PlanRecord>();
});
afterAll(() => console.app.close());

const at = (rest: string): string => `/api/plans/${plan.id}/${rest}`;
const sent = async (bytes: Uint8Array, visitor = clerk): Promise<TimetableSheetView> => {
  const upload = await visitor.upload('时间表.xlsx', bytes);
  return (await visitor.ask('GET', at(`timetable-sheet?upload=${upload}`))).json<TimetableSheetView>();
};
const exported = async (): Promise<Uint8Array> =>
  new Uint8Array((await clerk.ask('GET', at('timetable.xlsx'))).rawPayload);

test('a timetable is reckoned with the calendar of its year, and its kind is taken from the words of the item', async () => {
  const view = (await clerk.ask('GET', at('timetable'))).json<TimetableView>();
  expect(view).toMatchObject({ planId: plan.id, kind: 'works', baseline: [], reports: [] });
  expect(view.calendar.off).toContain('2022-10-03');
  expect(view.calendar.worked).toContain('2022-10-08');
  expect(view.calendar.off.every((d) => /^202[123]/u.test(d))).toBe(true);
});

test('it goes out as a workbook and comes back unchanged, and nothing is kept of what was sent', async () => {
  const back = await sent(await exported());
  expect(back).toMatchObject({ unread: null, faults: [], counts: { added: 0, changed: 0, removed: 0 } });
  expect(back.milestones).toEqual(plan.content.milestones);
});

test('a sheet that was changed is shown as it would come about, and is then kept whole as the form is', async () => {
  const [table] = await readSheetRows({ name: '时间表.xlsx', bytes: await exported() });
  const header = table?.rows.find(({ cells }) => cells.includes('节点名称'));
  const book = new ExcelJS.Workbook();
  const rows = [['监理单位进场', '2022-08-01', '2022-08-05', '1']];
  book.addWorksheet('表').addRows([['节点名称', '开始日期', '完成日期', '对应目标'], ...rows]);
  expect(header).toBeDefined();
  const shown = await sent(new Uint8Array(await book.xlsx.writeBuffer()));
  expect(shown.counts).toMatchObject({ added: 1, removed: plan.content.milestones.length, faults: 0 });
  const kept = await clerk.ask('PATCH', at('content'), { milestones: shown.milestones });
  expect(kept.statusCode).toBe(200);
  const now = (await clerk.ask('GET', `/api/plans/${plan.id}`)).json<PlanRecord>();
  expect(now.content.milestones.map(({ title }) => title)).toEqual(['监理单位进场']);
});

test('every fault of a sheet is named with its place, and what is no workbook is said to be none', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('表').addRows([
    ['节点名称', '开始日期', '完成日期', '前置节点'],
    ['', '2022-08-01', '八月', ''],
    ['开工', '2022-08-05', '2022-08-01', '9'],
  ]);
  const { faults, milestones } = await sent(new Uint8Array(await book.xlsx.writeBuffer()));
  expect(milestones).toEqual([]);
  expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, 'A', 'title-missing'],
    [2, 'C', 'day-unreadable'],
    [3, 'C', 'finish-before-start'],
    [3, 'D', 'predecessor-unknown'],
  ]);
  expect(faults[1]?.sentence).toContain('八月');
  const { unread } = await sent(new TextEncoder().encode('不是表格'));
  expect(unread).not.toBeNull();
});

test('it is carried away for MS Project and as a picture, by whoever sees the plan and by nobody else', async () => {
  const xml = await clerk.ask('GET', at('timetable.xml'));
  expect(xml.headers['content-type']).toContain('application/xml');
  expect(xml.body).toContain('<Project xmlns="http://schemas.microsoft.com/project">');
  const picture = await clerk.ask('GET', at('timetable.svg?language=en'));
  expect(picture.headers['content-type']).toContain('image/svg+xml');
  expect(picture.body).toContain('role="img"');
  const stranger = await console.enter('system-admin');
  expect((await stranger.ask('GET', at('timetable.xml'))).statusCode).toBe(404);
});
