import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPaper } from '../documents/read.js';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { verify } from '../platform/ledger/verify.js';
import type { DeskView } from '../regime/boards/contract.js';
import type { ObligationRecord, OutstandingMatter } from '../regime/obligations/contract.record.js';
import type { MessageView } from '../regime/reminders/contract.js';
import { dutiesOf, issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
/** The only account there is: every approval comes from paper (workflow, points 1 and 2). */
let clerk: Visitor;
let programmeId: string;

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
  ({ programmeId } = await issueSeed(clerk));
});
afterAll(() => console.app.close());

const goTo = (to: string) => clerk.ask('POST', '/api/demo/clock', { to });
const typeOf = (answer: { json: () => unknown }): string => (answer.json() as { type: string }).type;
const duty = async (kind: string, unit: string, period: string | null = null): Promise<string> => {
  const all = await dutiesOf(clerk, programmeId);
  return all.find((each) => each.kind === kind && each.owedBy === unit && each.period === period)?.id ?? '';
};
const record = async (id: string, visitor = clerk): Promise<ObligationRecord> =>
  (await visitor.ask('GET', `/api/obligations/${id}`)).json<ObligationRecord>();
/** What somebody asked of others and nobody has answered, as their desk says it. */
const asked = async (visitor = clerk): Promise<readonly string[]> =>
  (await visitor.ask('GET', '/api/desk'))
    .json<DeskView>()
    .asked.map(({ kind, on, duty }) => `${kind} ${duty.owedBy} ${on}`);
const send = (id: string, path: string, body: object, visitor = clerk) =>
  visitor.ask('POST', `/api/obligations/${id}/${path}`, body);

interface Row {
  readonly event: string;
  readonly actor: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly personal: Readonly<Record<string, string>>;
}
const ledger = async (event: string): Promise<readonly Row[]> => {
  const { rows } = await sql<{ body: Row }>`select body::jsonb as body from ledger_entry
    where district_id = ${console.districtId} and body::jsonb ->> 'event' = ${event} order by seq`.execute(db);
  return rows.map(({ body }) => body);
};

test('the notice stands signed on paper: the ledger names the clerk, and the signer where it can be erased', async () => {
  const [issued] = await ledger('notice.issued');
  expect(issued?.facts).toMatchObject({ registered: true, paper: { signedOn: '2022-04-07', opinion: 'circled' } });
  expect(issued?.actor).toMatchObject({ role: 'gov-office' });
  expect(issued?.personal).toHaveProperty('signedBy');
  expect(JSON.stringify(issued)).not.toContain('示例');
});

test('a plan that came on paper meets its duty by the day on it, not by the day on which somebody registered it (R5)', async () => {
  await goTo('2022-05-09');
  const id = await duty('plan', '太阳村镇');
  expect(await record(id)).toMatchObject({
    state: 'open',
    overdue: true,
    metBy: 'drawn-up',
    can: expect.arrayContaining(['obligation.receive']) as string[],
  });
  const bare = { channel: 'paper', receivedOn: '2022-05-06', proof: { kind: 'receipt', number: '收2022-61' } };
  expect(typeOf(await send(id, 'receipts', bare))).toBe('/problems/receipt.drawn-up-missing');
  const put = await send(id, 'receipts', { ...bare, drawnUpOn: '2022-05-05' });
  expect([put.statusCode, put.body]).toEqual([201, expect.stringContaining('id')]);
  expect(await record(id)).toMatchObject({
    ...{ state: 'met', metOn: '2022-05-05', metLate: false, due: '2022-05-07', overdue: false },
    receipts: [
      {
        channel: 'paper',
        registeredOn: '2022-05-06',
        receivedOn: '2022-05-06',
        receiptNumber: '收2022-61',
        stands: true,
      },
    ],
  });
  const [met] = await ledger('obligation.met');
  expect(met).toMatchObject({ facts: { kind: 'plan', on: '2022-05-05', late: false } });
  const again = await send(id, 'receipts', { ...bare, drawnUpOn: '2022-05-05' });
  expect([again.statusCode, typeOf(again)]).toEqual([409, '/problems/obligation.wrong-state']);
});

test('the letter and the slip that go with a plan on paper are printed with what is known', async () => {
  const id = await duty('plan', '区住房城乡建设局');
  const printed = async (form: string): Promise<string> => {
    const answer = await clerk.ask('GET', `/api/obligations/${id}/paper?form=${form}`);
    expect(answer.headers['content-disposition']).toContain('.docx');
    const { blocks } = await readPaper({ name: 'a.docx', bytes: new Uint8Array(answer.rawPayload) });
    return JSON.stringify(blocks);
  };
  expect(await printed('letter')).toContain('区住房城乡建设局关于报送2022年为民办实事项目实施方案的函');
  expect(await printed('slip')).toContain('2022年5月7日（含）前');
  const absent = await clerk.ask('GET', `/api/obligations/${programmeId}/paper?form=letter`);
  expect(absent.statusCode).toBe(404);
});

test('a report that came in time and is registered two days later is not late; one that came late stays late', async () => {
  await goTo('2022-07-07');
  const inTime = await duty('report', '太阳村镇', '2022Q2');
  await send(inTime, 'receipts', {
    ...{ channel: 'oa', receivedOn: '2022-07-05', proof: { kind: 'receipt', number: 'OA-118' } },
  });
  expect(await record(inTime)).toMatchObject({ state: 'met', metOn: '2022-07-05', metLate: false });
  const late = await duty('report', '区民政局', '2022Q2');
  await send(late, 'receipts', {
    channel: 'xlsx',
    receivedOn: '2022-07-06',
    proof: { kind: 'receipt', number: '表7' },
  });
  expect(await record(late)).toMatchObject({ metOn: '2022-07-06', metLate: true });
});

test('a receipt that was registered wrongly is put right by a further one; what was late once stays late (I7)', async () => {
  const id = await duty('report', '区民政局', '2022Q2');
  const [wrong] = (await record(id)).receipts;
  const filing = { channel: 'xlsx', receivedOn: '2022-07-05', proof: { kind: 'receipt', number: '表7' } };
  const path = `receipts/${wrong?.id ?? ''}/correction`;
  expect((await send(id, path, { filing })).statusCode).toBe(422);
  expect((await send(id, path, { reason: '日期登记有误', filing })).statusCode).toBe(201);
  const after = await record(id);
  expect(after).toMatchObject({ state: 'met', metOn: '2022-07-05', metLate: true });
  expect(after.receipts.map(({ receivedOn, stands }) => [receivedOn, stands])).toEqual([
    ['2022-07-06', false],
    ['2022-07-05', true],
  ]);
  expect(typeOf(await send(id, path, { reason: '再改一次', filing }))).toBe('/problems/receipt.not-standing');
});

test('whether the lateness counts: the clerk proposes, the second person’s signature comes from paper (point 6)', async () => {
  const id = await duty('report', '区民政局', '2022Q2');
  const before = await record(id);
  const proposed = await send(id, 'rulings', { counts: false, reason: '收文登记日期有误，实为7月5日收到' });
  expect(proposed.statusCode).toBe(201);
  const path = `rulings/${proposed.json<{ id: string }>().id}/decision`;
  expect(typeOf(await send(id, path, { decision: 'confirm' }))).toBe('/problems/ruling.second-person');
  expect(await asked()).toEqual(['ruling 区民政局 2022-07-07']);
  const paper = {
    signedBy: '王某',
    post: '区政府办副主任',
    signedOn: '2022-07-07',
    opinion: '同意',
    proof: { kind: 'receipt', number: '收2022-90' },
  };
  expect((await send(id, path, { decision: 'confirm', paper })).statusCode).toBe(200);
  expect(await asked()).toEqual([]);
  const { receipts, rulings, ...after } = await record(id);
  expect(after).toMatchObject({ metOn: before.metOn, metLate: true, due: before.due });
  expect(receipts).toEqual(before.receipts);
  expect(rulings).toMatchObject([
    { counts: false, state: 'confirmed', own: true, paper: { signedBy: '王某', signedOn: '2022-07-07' } },
  ]);
  const [confirmed] = await ledger('ruling.confirmed');
  expect(confirmed?.facts).toMatchObject({ counts: false, paper: { receiptNumber: '收2022-90', opinion: 'words' } });
  expect(JSON.stringify(confirmed)).not.toContain('王某');
  expect(Object.keys(confirmed?.personal ?? {})).toEqual(expect.arrayContaining(['opinion', 'post', 'signedBy']));
});

test('who has not filed stands on one page; they are urged once a working day, and a call is put down in one step', async () => {
  const matters = async (): Promise<readonly OutstandingMatter[]> =>
    (await clerk.ask('GET', `/api/programmes/${programmeId}/outstanding`)).json<{ items: OutstandingMatter[] }>().items;
  const report = (await matters()).find(({ period }) => period === '2022Q2');
  expect(report).toMatchObject({ kind: 'report', expected: 6, due: '2022-07-05', owedTo: '区政府办公室' });
  expect(report?.missing.map(({ owedBy }) => owedBy)).toHaveLength(4);
  expect(report?.filed).toMatchObject([
    { owedBy: '区民政局', metOn: '2022-07-05', metLate: true },
    { owedBy: '太阳村镇', metOn: '2022-07-05', metLate: false },
  ]);
  const [first] = report?.missing ?? [];
  expect(first).toMatchObject({
    overdue: true,
    urged: null,
    can: expect.arrayContaining(['obligation.urge']) as string[],
  });
  const id = first?.id ?? '';
  expect((await send(id, 'urgings', { kind: 'message' })).statusCode).toBe(201);
  expect(typeOf(await send(id, 'urgings', { kind: 'message' }))).toBe('/problems/urging.too-soon');
  const call = { kind: 'telephone', spokenWith: '李某', answer: '材料在盖章，明天送到' };
  expect((await send(id, 'urgings', call)).statusCode).toBe(201);
  expect((await matters()).find(({ period }) => period === '2022Q2')?.missing[0]?.urged).toEqual({
    ...{ on: '2022-07-07', kind: 'telephone', answer: '材料在盖章，明天送到' },
  });
  const urged = await ledger('obligation.urged');
  expect(urged.map(({ facts }) => facts['by'])).toEqual(['message', 'telephone']);
  expect(JSON.stringify(urged)).not.toContain('李某');
  await goTo('2022-07-08');
  expect((await send(id, 'urgings', { kind: 'message' })).statusCode).toBe(201);
});

test('a unit sees its own duty and answers an urging; it registers no receipt and rules on nothing', async () => {
  const matter = await duty('report', '区住房城乡建设局', '2022Q2');
  const urged = (await send(matter, 'urgings', { kind: 'telephone', spokenWith: '李某' })).json<{
    id: string;
  }>().id;
  const unitOf = async (name: string) =>
    (await clerk.ask('GET', `/api/units?search=${encodeURIComponent(name)}`)).json<{ items: { id: string }[] }>()
      .items[0]?.id ?? '';
  const own = await console.enter('liaison', console.districtId, await unitOf('区住房城乡建设局'));
  const other = await console.enter('liaison', console.districtId, await unitOf('区农业农村局'));
  expect((await record(matter, own)).can).toEqual(['obligation.read', 'obligation.answer-urging']);
  expect(await asked()).toContain('urging 区住房城乡建设局 2022-07-08');
  expect(await asked(own)).toEqual([]);
  expect((await other.ask('GET', `/api/obligations/${matter}`)).statusCode).toBe(404);
  const told = (await own.ask('GET', `/api/obligations/${matter}/history`)).json<{ items: { sentence: string }[] }>();
  expect(told.items[0]?.sentence).toContain('电话催办');
  expect((await other.ask('GET', `/api/obligations/${matter}/history`)).statusCode).toBe(404);
  expect((await send(matter, `urgings/${urged}/answer`, { answer: '今天送出' }, own)).statusCode).toBe(200);
  expect(await asked()).not.toContain('urging 区住房城乡建设局 2022-07-08');
  expect((await record(matter)).urgings).toContainEqual(
    expect.objectContaining({ spokenWith: '李某', answer: '今天送出' }),
  );
  const filing = { channel: 'paper', receivedOn: '2022-07-08', proof: { kind: 'receipt', number: '收1' } };
  await goTo('2022-07-11');
  expect((await send(matter, 'urgings', { kind: 'message' })).statusCode).toBe(201);
  const { items } = (await own.ask('GET', '/api/messages')).json<{ items: MessageView[] }>();
  const urgent = items.filter(({ lines }) => lines.some(({ stage }) => stage === 'urged'));
  expect(urgent).toMatchObject([{ onDay: '2022-07-11', readAt: null, lines: [{ duty: { id: matter } }] }]);
  // The urgings before found no liaison: whoever looks is told so.
  expect((await ledger('reminder.urged')).map(({ facts }) => facts['messages'])).toEqual([0, 0, 1]);
  expect((await send(matter, 'receipts', filing, own)).statusCode).toBe(403);
  expect((await send(matter, 'rulings', { counts: false, reason: '忙' }, own)).statusCode).toBe(403);
  const stranger = await console.enter('gov-office', console.otherDistrictId);
  expect((await stranger.ask('GET', `/api/obligations/${matter}`)).statusCode).toBe(404);
  expect((await send(matter, 'receipts', filing, stranger)).statusCode).toBe(404);
});

test('a receipt registered for the wrong unit is taken back, and the duty is owed again', async () => {
  const id = await duty('report', '区农业农村局', '2022Q2');
  const filing = { channel: 'paper', receivedOn: '2022-07-04', proof: { kind: 'receipt', number: '收2022-88' } };
  const receipt = (await send(id, 'receipts', filing)).json<{ id: string }>().id;
  await send(id, `receipts/${receipt}/correction`, { reason: '登错单位', filing: null });
  expect(await record(id)).toMatchObject({ state: 'open', overdue: true, metOn: null, metLate: null });
  expect((await verify(db)).breaks).toEqual([]);
});
