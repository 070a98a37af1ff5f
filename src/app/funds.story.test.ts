import { afterAll, beforeAll, expect, test } from 'vitest';
import { sheetRows, xlsxOf } from '../documents/packing.testing.js';
import { readPaper } from '../documents/read.js';
import { moveRegimeClock } from '../platform/clocks/regime-clock.js';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { inTransaction } from '../platform/database/transaction.js';
import type { FundList, FundView } from '../regime/funds/contract.js';
import type { PaymentSheetView } from '../regime/funds/contract.import.js';
import type { UnitView } from '../regime/offices/endpoints.units.js';
import type { TaskView } from '../regime/tasks/contract.js';
import { dutiesOf, issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let finance: Visitor;
let leader: Visitor;
let liaison: Visitor;
let chief: Visitor;
let programmeId: string;
let items: readonly TaskView[];
let units: readonly UnitView[];

const wan = (amount: number): number => Math.round(amount * 1_000_000);
const item = (seq: number): TaskView => {
  const found = items.find((each) => each.seq === seq);
  if (!found) throw new Error(`the seed has no item ${String(seq)}`);
  return found;
};
const unitNamed = (name: string): string => units.find((unit) => unit.name === name)?.id ?? '';
const receipt = (number: string) => ({ kind: 'receipt', number }) as const;
const signedBy = (name: string, post: string) => ({
  paper: { signedBy: name, post, signedOn: '2022-04-07', opinion: '', proof: receipt(`收文${name}`) },
});
const ask = async (who: Visitor, seq: number, path: string, body: object) => {
  const answer = await who.ask('POST', `/api/tasks/${item(seq).id}/funds${path}`, body);
  return { status: answer.statusCode, body: answer.json<FundView & { type?: string; clause?: string }>() };
};
const done = async (who: Visitor, seq: number, path: string, body: object): Promise<FundView> => {
  const answer = await ask(who, seq, path, body);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const fundOf = async (who: Visitor, seq: number): Promise<FundView> =>
  (await who.ask('GET', `/api/tasks/${item(seq).id}/funds`)).json<FundView>();
const application = (contractId: string, amount: number, more: object = {}) => ({
  ...{ contractId, source: 'district', trigger: 'contract-signed', amount: wan(amount), labour: 0 },
  ...{ milestoneIds: [], invoice: '04500210', note: '', ...more },
});
const waitsOf = async (seq: number): Promise<string[]> =>
  (await dutiesOf(clerk, programmeId))
    .filter(
      ({ task, state, kind }) =>
        task === item(seq).id && state === 'open' && /^(finance|payment|disb|over|ret)/u.test(kind),
    )
    .map(({ kind, due }) => `${kind} ${due}`);

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
  ({ programmeId } = await issueSeed(clerk));
  items = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: TaskView[] }>().items;
  units = (await clerk.ask('GET', '/api/units?limit=200')).json<{ items: UnitView[] }>().items;
  finance = await console.enter('finance');
  leader = await console.enter('deputy-leader');
  liaison = await console.enter('liaison', console.districtId, unitNamed(item(1).leadUnit));
  chief = await console.enter('unit-head', console.districtId, unitNamed(item(1).leadUnit));
  for (const { id } of items) {
    await clerk.ask('POST', `/api/tasks/${id}/charge`, { leaderId: leader.personId, from: '2022-04-07' });
    const invested = { category: null, sites: null, districtInvested: true };
    await clerk.ask('POST', `/api/tasks/${id}/description`, invested);
  }
});
afterAll(() => console.app.close());

/** A plan that finance has reviewed and the leader approved, and a contract. */
const arranged = async (seq: number, budget: number, contract: number): Promise<string> => {
  const lines = [{ source: 'district', amount: wan(budget), note: '柳南财预〔2022〕18号' }];
  await done(clerk, seq, '/plan', { lines, ...signedBy('韦某', '局长') });
  await done(finance, seq, '/plan/review', {});
  await done(leader, seq, '/plan/approval', {});
  const signed = { number: `LN-2022-${String(seq)}`, party: '演示建设公司', signedOn: '2022-04-07', labourShare: 0 };
  const fund = await done(clerk, seq, '/contracts', { ...signed, amount: wan(contract) });
  return fund.contracts[0]?.id ?? '';
};

test('the lead says where the money comes from, finance looks, and the leader in charge approves, each on their desk', async () => {
  const lines = [
    { source: 'district', amount: wan(80), note: '柳南财预〔2022〕18号' },
    { source: 'superior', amount: wan(40), note: '桂财预〔2022〕6号' },
  ];
  const drawn = await done(liaison, 1, '/plan', { lines });
  expect(drawn.plans).toMatchObject([{ edition: 1, state: 'draft' }]);
  expect(await waitsOf(1)).toEqual(['finance-review 2022-04-14']);
  await done(finance, 1, '/plan/review', {});
  expect(await waitsOf(1)).toEqual(['payment-approval 2022-04-14']);
  const another = await console.enter('deputy-leader');
  expect(await ask(another, 1, '/plan/approval', {})).toMatchObject({
    status: 409,
    body: { type: '/problems/funds.not-in-charge', clause: 'R9' },
  });
  const approved = await done(leader, 1, '/plan/approval', {});
  expect(approved).toMatchObject({ budget: wan(120), plans: [{ state: 'approved' }] });
  expect(await waitsOf(1)).toEqual([]);
});

test('money of one item is not another unit’s to see, and an office that has to do with people sees none', async () => {
  const other = await console.enter('liaison', console.districtId, unitNamed(item(9).leadUnit));
  expect((await other.ask('GET', `/api/tasks/${item(1).id}/funds`)).statusCode).toBe(404);
  const own = (await liaison.ask('GET', `/api/programmes/${programmeId}/funds`)).json<FundList>();
  expect(own.items.map(({ task }) => task.leadUnit)).toEqual(own.items.map(() => item(1).leadUnit));
  expect(own.items.length).toBeGreaterThan(0);
  const staffing = await console.enter('staffing');
  expect((await staffing.ask('GET', `/api/programmes/${programmeId}/funds`)).statusCode).toBe(403);
});

test('a first payment goes from the lead to finance to the leader, is paid with its voucher, and says so for ever', async () => {
  const contract = {
    number: 'LN-2022-01',
    party: '演示建设公司',
    amount: wan(100),
    signedOn: '2022-04-07',
    labourShare: 0,
  };
  const { contracts } = await done(liaison, 1, '/contracts', contract);
  const contractId = contracts[0]?.id ?? '';
  expect(contracts[0]).toMatchObject({ cap: wan(30), scheme: { source: '财建〔2004〕369号' } });
  const { payments } = await done(liaison, 1, '/payments', application(contractId, 30));
  const id = payments[0]?.id ?? '';
  const submitted = await done(liaison, 1, `/payments/${id}/submission`, application(contractId, 30));
  expect(submitted.payments[0]).toMatchObject({ state: 'finance-review', left: wan(30) });
  const desk = (await finance.ask('GET', '/api/desk')).json<{ later: { duties: { kind: string }[] }[] }>();
  expect(desk.later.flatMap(({ duties }) => duties.map(({ kind }) => kind))).toContain('finance-review');
  const passed = await done(finance, 1, `/payments/${id}/review`, { verdict: 'pass', reason: '' });
  expect(passed.payments[0]).toMatchObject({ state: 'leader-approval', route: 'deputy-leader' });
  await done(leader, 1, `/payments/${id}/decision`, { verdict: 'pass', reason: '' });
  expect(await waitsOf(1)).toEqual(['disbursement 2022-04-14']);
  const voucher = { voucher: '记-0412', amount: wan(30), paidOn: '2022-04-07' };
  const paid = await done(finance, 1, `/payments/${id}/voucher`, voucher);
  expect(paid).toMatchObject({
    paid: wan(30),
    asked: 0,
    payments: [{ state: 'paid' }],
    entries: [{ voucher: '记-0412', amount: wan(30), overCap: 0, paymentSerial: 1 }],
  });
  const history = await clerk.ask('GET', `/api/tasks/${item(1).id}/history`);
  expect(history.body).toContain('登记已拨付300,000.00元，凭证记-0412');
});

test('the database itself lets nobody change or take away a voucher (I6)', async () => {
  await expect(db.updateTable('payment_entry').set({ amount: 1 }).execute()).rejects.toThrow(/permission denied/u);
  await expect(db.deleteFrom('payment_entry').execute()).rejects.toThrow(/permission denied/u);
});

test('a payment that was wrong is reversed by a further entry, and both stay', async () => {
  const { entries } = await fundOf(finance, 1);
  const reason = '收款账户有误，款已退回';
  const undone = await done(finance, 1, `/entries/${entries[0]?.id ?? ''}/reversal`, {
    ...{ voucher: '记-0413', on: '2022-04-07', reason },
  });
  expect(undone.entries.map(({ amount, kind, reversed }) => [amount, kind, reversed])).toEqual([
    [wan(30), 'payment', true],
    [-wan(30), 'reversal', false],
  ]);
  expect(undone).toMatchObject({ paid: 0, payments: [{ state: 'reversed' }] });
});

test('a payment refused for lack of proof is asked again by a certificate of what was measured, and paid', async () => {
  const { contracts } = await fundOf(liaison, 1);
  const contractId = contracts[0]?.id ?? '';
  const unproved = application(contractId, 45, { trigger: 'progress' });
  const { payments } = await done(liaison, 1, '/payments', unproved);
  const id = payments.at(-1)?.id ?? '';
  expect(await ask(liaison, 1, `/payments/${id}/submission`, unproved)).toMatchObject({
    status: 409,
    body: { type: '/problems/payment.proof-missing', clause: 'R13' },
  });
  const certificate = { number: '计量1号', value: wan(50), on: '2022-04-07' };
  await done(liaison, 1, `/payments/${id}/submission`, { ...unproved, certificate });
  const back = { verdict: 'return', reason: '计量证书缺监理签字' };
  expect((await done(finance, 1, `/payments/${id}/review`, back)).payments.at(-1)).toMatchObject({
    ...{ state: 'returned', reason: '计量证书缺监理签字' },
  });
  await done(chief, 1, `/payments/${id}/submission`, { ...unproved, certificate });
  await done(finance, 1, `/payments/${id}/review`, { verdict: 'pass', reason: '' });
  await done(leader, 1, `/payments/${id}/decision`, { verdict: 'pass', reason: '' });
  const slip = { voucher: '记-0420', amount: wan(45), paidOn: '2022-04-07', slip: receipt('回单20') };
  expect(await done(clerk, 1, `/payments/${id}/voucher`, slip)).toMatchObject({ paid: wan(45) });
});

test('one clerk carries a payment from paper, as long as different people signed (points 1 and 2)', async () => {
  const contractId = await arranged(2, 200, 100);
  const { payments } = await done(clerk, 2, '/payments', {
    ...application(contractId, 20),
    ...signedBy('韦某', '局长'),
  });
  const id = payments[0]?.id ?? '';
  await done(clerk, 2, `/payments/${id}/submission`, { ...application(contractId, 20), ...signedBy('韦某', '局长') });
  expect(await ask(clerk, 2, `/payments/${id}/review`, { verdict: 'pass', reason: '' })).toMatchObject({
    status: 409,
    body: { type: '/problems/funds.paper-missing' },
  });
  const same = { verdict: 'pass', reason: '', ...signedBy('韦某', '局长') };
  expect(await ask(clerk, 2, `/payments/${id}/review`, same)).toMatchObject({
    body: { type: '/problems/funds.self-review', clause: 'I10' },
  });
  await done(clerk, 2, `/payments/${id}/review`, { verdict: 'pass', reason: '', ...signedBy('覃某', '财政局局长') });
  const approval = (name: string) => ({ verdict: 'pass', reason: '', ...signedBy(name, '副区长') });
  // R9: the one in charge that day, here the leader who is known by the name of the post.
  expect(await ask(clerk, 2, `/payments/${id}/decision`, approval('王某'))).toMatchObject({
    ...{ status: 409, body: { type: '/problems/paper.not-in-charge', clause: 'R9' } },
  });
  const signed = await done(clerk, 2, `/payments/${id}/decision`, approval('deputy-leader'));
  expect(signed.payments[0]).toMatchObject({
    ...{ state: 'approved', approver: { name: 'deputy-leader', paper: { signedOn: '2022-04-07' } } },
  });
});

test('what finance really paid above the cap is recorded and flagged, never refused (point 12)', async () => {
  const contractId = (await fundOf(finance, 2)).contracts[0]?.id ?? '';
  const real = { source: 'district', contractId, voucher: '记-0501', amount: wan(40), paidOn: '2022-04-07' };
  const fund = await done(finance, 2, '/entries', { ...real, indicator: '柳南财预〔2022〕18号' });
  expect(fund.entries[0]).toMatchObject({ overCap: wan(10), paymentSerial: null });
  expect(fund.warnings).toContainEqual(expect.objectContaining({ kind: 'above-cap', amount: wan(10) }));
  expect(await ask(finance, 2, '/entries', real)).toMatchObject({
    status: 409,
    body: { type: '/problems/payment.voucher-taken' },
  });
});

/**
 * Asks again for as long as the answer is that the item is being worked on: fifty wait for one item's lock, and on a slow
 * machine some of them longer than one is let wait (503 with Retry-After). No rule said no, and whoever asks again is heard.
 */
const untilHeard = async (again: () => ReturnType<typeof ask>): Promise<Awaited<ReturnType<typeof ask>>> => {
  const answer = await again();
  return answer.status === 503 && answer.body.type === '/problems/busy' ? untilHeard(again) : answer;
};

test('fifty applications at once never pass the cap: what does not fit is refused, each with its reason (I8)', async () => {
  const contractId = await arranged(3, 200, 100);
  const asked = application(contractId, 2);
  const drawn: string[] = [];
  for (let each = 0; each < 50; each += 1) {
    const { payments } = await done(clerk, 3, '/payments', { ...asked, ...signedBy('韦某', '局长') });
    drawn.push(payments.at(-1)?.id ?? '');
  }
  const submitted = await Promise.all(
    drawn.map((id) =>
      untilHeard(() => ask(clerk, 3, `/payments/${id}/submission`, { ...asked, ...signedBy('韦某', '局长') })),
    ),
  );
  expect(submitted.filter(({ status }) => status === 200)).toHaveLength(15);
  const refused = submitted.filter(({ status }) => status !== 200);
  expect(new Set(refused.map(({ body }) => body.type))).toEqual(new Set(['/problems/payment.above-cap']));
  const fund = await fundOf(clerk, 3);
  expect(fund).toMatchObject({ asked: wan(30), paid: 0 });
  expect(fund.payments.filter(({ state }) => state === 'finance-review')).toHaveLength(15);
});

test('a contract is settled, three hundredths are retained for two years at most, and what was paid too much comes back in thirty days', async () => {
  const contractId = await arranged(4, 200, 100);
  const real = { source: 'district', contractId, voucher: '记-0601', amount: wan(92), paidOn: '2022-04-07' };
  await done(finance, 4, '/entries', real);
  const { contracts } = await done(clerk, 4, '/settlements', {
    ...{ contractId, worksAcceptedOn: '2022-04-07', claimed: wan(98), ...signedBy('韦某', '局长') },
  });
  const id = contracts[0]?.settlement?.id ?? '';
  const settled = { finalValue: wan(90), report: '柳南评审〔2022〕7号', settledOn: '2022-04-07', retentionMonths: 12 };
  expect(await ask(finance, 4, `/settlements/${id}/settling`, { ...settled, retentionShare: 301 })).toMatchObject({
    status: 409,
    body: { type: '/problems/settlement.retention-share', clause: 'I8' },
  });
  const fund = await done(finance, 4, `/settlements/${id}/settling`, { ...settled, retentionShare: 300 });
  expect(fund.contracts[0]?.settlement).toMatchObject({
    ...{ state: 'retention-held', retention: wan(2.7), retentionDue: '2023-04-07', overPaid: wan(2) },
  });
  // 7 May 2022 is a Saturday that is worked.
  expect(await waitsOf(4)).toEqual(['overpayment-return 2022-05-07', 'retention-return 2023-04-07']);
  const back = { voucher: '记-0610', on: '2022-04-07' };
  expect(await done(finance, 4, `/settlements/${id}/recovery`, { ...back, ...signedBy('覃某', '局长') })).toMatchObject(
    {
      ...{ paid: wan(90), contracts: [{ settlement: { recoveredOn: '2022-04-07' } }] },
    },
  );
  expect(await ask(finance, 4, `/settlements/${id}/release`, { on: '2022-04-07' })).toMatchObject({
    body: { type: '/problems/settlement.retention-not-due' },
  });
});

test('whoever acts on what has changed meanwhile is told so, and the day goes on', async () => {
  const { payments } = await fundOf(finance, 1);
  const answer = await finance.ask(
    'POST',
    `/api/tasks/${item(1).id}/funds/payments/${payments[0]?.id ?? ''}/review`,
    { verdict: 'pass', reason: '' },
    { 'if-match': '"1"' },
  );
  expect(answer.statusCode).toBe(409);
  await inTransaction(db, (tx) => moveRegimeClock(tx, '2022-04-20T07:00:00Z'));
  const duties = await dutiesOf(clerk, programmeId);
  expect(duties.filter(({ kind, overdue }) => kind === 'finance-review' && overdue)).toHaveLength(15);
});

test('the year goes out as a workbook and a payment as the paper on which people sign, each opening as what it is', async () => {
  const { payments } = await fundOf(finance, 2);
  const paper = await clerk.ask(
    'GET',
    `/api/tasks/${item(2).id}/funds/paper?form=approval&payment=${payments[0]?.id ?? ''}`,
  );
  expect([paper.statusCode, paper.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  const read = await readPaper({ name: 'slip.docx', bytes: new Uint8Array(paper.rawPayload) });
  const text = JSON.stringify(read);
  for (const word of ['资金拨付审批单', '200,000.00元', 'LN-2022-2', '分管副区长意见']) expect(text).toContain(word);
  const book = await finance.ask('GET', `/api/programmes/${programmeId}/funds.xlsx`);
  const sheets = await readPaper({ name: 'funds.xlsx', bytes: new Uint8Array(book.rawPayload) });
  for (const word of ['记-0501', '400000', '柳南财预〔2022〕18号']) expect(JSON.stringify(sheets)).toContain(word);
  expect((await clerk.ask('GET', `/api/tasks/${item(7).id}/funds/paper`)).statusCode).toBe(200);
});

const SHEET_HEAD = ['凭证号', '支付日期', '支付金额（万元）', '合同编号', '项目'];
const payments = async (who: Visitor, rows: readonly (readonly (string | number)[])[]) => {
  const xml = sheetRows([['财政支付明细'], SHEET_HEAD, ...rows]);
  const uploadId = await who.upload('财政支付明细.xlsx', Buffer.from(xlsxOf([{ xml }])));
  const at = `/api/programmes/${programmeId}/payment-sheet`;
  const view = (await who.ask('GET', `${at}?upload=${uploadId}`)).json<PaymentSheetView>();
  const take = async () => {
    const answer = await who.ask('POST', at, { uploadId, basis: view.basis });
    return { status: answer.statusCode, body: answer.json<{ recorded: number; known: number; type?: string }>() };
  };
  return { view, take };
};

test('finance’s own sheet is shown first, put down whole with the sheet as its slip, and skipped when it comes again', async () => {
  await arranged(8, 100, 90);
  const before = await fundOf(finance, 8);
  const rows = [
    ['直-01', '2022-04-07', 12.3456, 'LN-2022-8', ''],
    ['直-02', '2022-04-07', 40, 'LN-2022-8', ''],
  ];
  const { view, take } = await payments(finance, rows);
  expect(view).toMatchObject({
    unread: null,
    counts: { recorded: 2, paid: 0, known: 0, overCap: 1, faults: 0, amount: wan(52.3456) },
    rows: [
      { row: 3, does: 'record', amount: wan(12.3456), contractNumber: 'LN-2022-8', overCap: 0 },
      { row: 4, does: 'record', overCap: wan(52.3456 - 27) },
    ],
  });
  expect((await fundOf(finance, 8)).entries).toEqual(before.entries);
  expect(await take()).toMatchObject({ status: 200, body: { recorded: 2, known: 0 } });
  const after = await fundOf(finance, 8);
  expect(after.paid).toBe(wan(52.3456));
  expect(after.warnings).toContainEqual(expect.objectContaining({ kind: 'above-cap' }));
  const again = await payments(finance, rows);
  expect(again.view.counts).toMatchObject({ recorded: 0, known: 2 });
  expect(await again.take()).toMatchObject({ status: 409, body: { type: '/problems/payment-sheet.nothing-new' } });
  const history = await clerk.ask('GET', `/api/tasks/${item(8).id}/history`);
  expect(history.body).toContain('凭证直-02');
});

test('one wrong cell is named, and not one payment of the sheet is put down', async () => {
  const { view, take } = await payments(finance, [
    ['直-11', '2022-04-07', 1, 'LN-2022-8', ''],
    ['直-12', '2022-04-07', 1, '没有的合同', ''],
  ]);
  expect(view.rows).toEqual([]);
  expect(view.faults).toMatchObject([{ row: 4, column: 'D', code: 'contract-unknown' }]);
  expect(view.faults[0]?.sentence).toContain('没有的合同');
  expect(await take()).toMatchObject({ status: 409, body: { type: '/problems/payment-sheet.faulty' } });
  expect((await fundOf(finance, 8)).entries.map(({ voucher }) => voucher)).not.toContain('直-11');
});

test('a sheet that was shown before the ledger moved on is shown again before it is put down', async () => {
  const { take } = await payments(finance, [['直-21', '2022-04-07', 1, 'LN-2022-8', '']]);
  const other = await payments(clerk, [['直-21', '2022-04-07', 1, 'LN-2022-8', '']]);
  expect((await other.take()).status).toBe(200);
  expect(await take()).toMatchObject({ status: 409, body: { type: '/problems/payment-sheet.moved-on' } });
});

test('an approved application is paid by the sheet, and leaves finance’s desk', async () => {
  const contractId = await arranged(9, 100, 100);
  const { payments: asked } = await done(clerk, 9, '/payments', {
    ...application(contractId, 20, { submit: true }),
    ...signedBy('陆某', '局长'),
  });
  const id = asked[0]?.id ?? '';
  await done(finance, 9, `/payments/${id}/review`, { verdict: 'pass', reason: '' });
  await done(leader, 9, `/payments/${id}/decision`, { verdict: 'pass', reason: '' });
  expect(await waitsOf(9)).toEqual([expect.stringMatching(/^disbursement /u)]);
  const { view, take } = await payments(finance, [['直-31', '2022-04-07', 20, '', '第9项']]);
  // Without its contract the row is a payment of the item alone: the application waits for one that names it.
  expect(view.rows).toMatchObject([{ does: 'record' }]);
  const right = await payments(finance, [['直-31', '2022-04-07', 20, 'LN-2022-9', '']]);
  expect(right.view).toMatchObject({ counts: { paid: 1 }, rows: [{ does: 'pay', paymentSerial: 1 }] });
  expect((await right.take()).status).toBe(200);
  expect(await waitsOf(9)).toEqual([]);
  expect((await fundOf(finance, 9)).payments).toMatchObject([{ state: 'paid' }]);
  expect((await take()).status).toBe(409);
});

test('the empty sheet that is downloaded is one that is understood, and a paper that is no sheet says so', async () => {
  const template = await finance.ask('GET', '/api/payments-template.xlsx');
  expect(template.statusCode).toBe(200);
  const paper = await readPaper({ name: '样表.xlsx', bytes: new Uint8Array(template.rawPayload) });
  expect(JSON.stringify(paper)).toContain('凭证号');
  const uploadId = await finance.upload('说明.txt', Buffer.from('不是表'));
  const read = await finance.ask('GET', `/api/programmes/${programmeId}/payment-sheet?upload=${uploadId}`);
  expect(read.json<PaymentSheetView>().unread).toContain('.xlsx');
});

test('whoever has nothing to do with paying brings no sheet in', async () => {
  const at = `/api/programmes/${programmeId}/payment-sheet`;
  const uploadId = await chief.upload('表.xlsx', Buffer.from(xlsxOf([{ xml: sheetRows([SHEET_HEAD]) }])));
  expect((await chief.ask('GET', `${at}?upload=${uploadId}`)).statusCode).toBe(403);
  expect((await chief.ask('POST', at, { uploadId, basis: '' })).statusCode).toBe(403);
});
