import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import type { CooperationList } from '../regime/reports/contract.evaluation.js';
import type { EditionView, FilingView, ReportBoard, SectionTypedView } from '../regime/reports/contract.js';
import { dutiesOf, issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

type Said = CooperationList['items'][number];

const database = useTestDatabase();
let console: RegimeConsole;
let clerk: Visitor;
let inspector: Visitor;
let head: Visitor;
let partner: Visitor;
let neighbour: Visitor;
let programmeId: string;
/** An item with two responsible units: one is blamed, and the other must not learn of it. */
let item: { id: string; leadUnit: string; responsibleUnits: readonly string[] };
let unitIdOf: (name: string) => string;
let at: string;

const BLAME = '两次催要后才提供管线图';
const PROOF = { kind: 'receipt', number: '收31' } as const;
const typeOf = (answer: { json: () => unknown }): string => (answer.json() as { type: string }).type;
const deskOf = async (who: Visitor): Promise<string> => (await who.ask('GET', '/api/desk')).body;
const goTo = (to: string) => clerk.ask('POST', '/api/demo/clock', { to });
const saidTo = async (who: Visitor): Promise<readonly Said[]> =>
  (await who.ask('GET', `/api/programmes/${programmeId}/cooperation?period=2022Q2`)).json<CooperationList>().items;
const wordOn = async (unit: string | undefined, who: Visitor = clerk): Promise<Said> => {
  const found = (await saidTo(who)).find((each) => each.unit.name === unit && each.item.id === item.id);
  if (!found) throw new Error(`nothing is said of ${String(unit)}`);
  return found;
};
const evaluationOf = async (unit: string | undefined) => {
  const { evaluation } = await wordOn(unit);
  if (!evaluation) throw new Error(`${String(unit)} was told nothing`);
  return evaluation;
};
const type = async (typed: object): Promise<SectionTypedView> =>
  (await head.ask('PATCH', `${at}/sections/${item.id}`, typed, { 'if-match': '"99"' })).json<SectionTypedView>();
const on = (unit: string | undefined, word: object): object => ({
  [`unit-${unitIdOf(unit ?? '')}`]: { materials: null, sentence: null, grade: null, ...word },
});
const submitAndAccept = async () => {
  expect((await head.ask('POST', `${at}/submission`, {})).statusCode).toBe(200);
  expect((await clerk.ask('POST', `${at}/acceptance`, {})).statusCode).toBe(200);
};

beforeAll(async () => {
  console = await regimeConsole(await database.open('application'));
  [clerk, inspector] = [await console.enter('gov-office'), await console.enter('supervision')];
  ({ programmeId } = await issueSeed(clerk));
  const { items } = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: (typeof item)[] }>();
  const found = items.find(({ responsibleUnits }) => responsibleUnits.length > 1);
  if (!found) throw new Error('the seed has no item with two responsible units');
  item = found;
  const listed = (await clerk.ask('GET', '/api/units?limit=200')).json<{ items: { id: string; name: string }[] }>();
  const units = new Map(listed.items.map(({ id, name }) => [name, id]));
  unitIdOf = (name) => units.get(name) ?? '';
  const enter = (role: 'liaison' | 'unit-head', name = '') => console.enter(role, console.districtId, unitIdOf(name));
  head = await enter('unit-head', item.leadUnit);
  [partner, neighbour] = [
    await enter('liaison', item.responsibleUnits[0]),
    await enter('liaison', item.responsibleUnits[1]),
  ];
  await goTo('2022-07-01');
  const board = (await clerk.ask('GET', `/api/programmes/${programmeId}/reports?period=2022Q2`)).json<ReportBoard>();
  const filing = board.items.find(({ unit }) => unit.name === item.leadUnit);
  at = `/api/obligations/${filing?.obligationId ?? ''}/report`;
  for (const { taskId, missing } of (await head.ask('GET', at)).json<FilingView>().sections) {
    const figures = missing.map(({ target = 0 }) => [`figure-${String(target)}`, { value: 1 }] as const);
    await head.ask('PATCH', `${at}/sections/${taskId}`, Object.fromEntries(figures), { 'if-match': '"0"' });
  }
});
afterAll(() => console.app.close());

test('a poor grade needs a fact behind it, and a difficulty asks nobody who cannot be asked: both are said at the field', async () => {
  const [blamed] = item.responsibleUnits;
  const bare = await type(on(blamed, { grade: 'poor' }));
  expect(bare.section.missing).toEqual([{ name: 'cooperation-fact', unitId: unitIdOf(blamed ?? '') }]);
  const difficulty = (unit: string) => ({
    difficulties: [{ id: '0b6f2b1c-0000-4000-8000-0000000000e1', text: '管线未迁', unitId: unitIdOf(unit) }],
  });
  await type(on(blamed, { grade: 'poor', sentence: BLAME }));
  const own = await type(difficulty(item.leadUnit));
  expect(own.section.missing).toEqual([{ name: 'difficulty-unit', unitId: unitIdOf(item.leadUnit) }]);
  expect(typeOf(await head.ask('POST', `${at}/submission`, {}))).toBe('/problems/report.incomplete');
  expect((await type({ difficulties: null })).section.missing).toEqual([]);
});

test('of a negative word its unit is told once the report is accepted, and of a good one nobody is asked anything', async () => {
  const [blamed, praised] = item.responsibleUnits;
  expect((await head.ask('POST', `${at}/submission`, {})).statusCode).toBe(200);
  expect((await wordOn(blamed)).evaluation).toBeNull();
  expect((await clerk.ask('POST', `${at}/acceptance`, {})).statusCode).toBe(200);
  expect(await wordOn(blamed, partner)).toMatchObject({
    ...{ sentence: BLAME, grade: 'poor' },
    evaluation: {
      ...{ state: 'notified', notifiedOn: '2022-07-01', dueOn: '2022-07-08', answer: null },
      can: ['evaluation.answer'],
    },
  });
  expect(await deskOf(partner)).toContain('evaluation-answer');
  expect((await saidTo(clerk)).filter(({ evaluation }) => evaluation !== null)).toHaveLength(1);
  expect((await wordOn(praised)).evaluation).toBeNull();
});

test('another responsible unit of the same item learns nothing of it: not by the word, the duties or the history', async () => {
  const [blamed] = item.responsibleUnits;
  const { id } = await evaluationOf(blamed);
  expect((await saidTo(neighbour)).map(({ unit }) => unit.name)).not.toContain(blamed);
  expect((await neighbour.ask('POST', `/api/evaluations/${id}/answer`, { stance: 'agree' })).statusCode).toBe(404);
  const kinds = async (who: Visitor) => (await dutiesOf(who, programmeId)).map(({ kind }) => kind);
  expect(await kinds(partner)).toContain('evaluation-answer');
  expect(await kinds(neighbour)).not.toContain('evaluation-answer');
  expect(await kinds(head)).not.toContain('evaluation-answer');
  const wait = (await dutiesOf(clerk, programmeId)).find(({ kind }) => kind === 'evaluation-answer');
  expect(wait).toMatchObject({ about: id, due: '2022-07-08', owedBy: blamed, period: '2022Q2' });
  expect((await neighbour.ask('GET', `/api/obligations/${wait?.id ?? ''}`)).statusCode).toBe(404);
  const history = (await neighbour.ask('GET', `/api/tasks/${item.id}/history`)).body;
  expect(history).not.toContain('评价');
});

test('it objects with a reason, supervision settles it with a word, and the words of the report stay as they were (I6)', async () => {
  const [blamed] = item.responsibleUnits;
  const { id } = await evaluationOf(blamed);
  const answer = `/api/evaluations/${id}/answer`;
  const ruling = `/api/evaluations/${id}/ruling`;
  const edition = async () => (await clerk.ask('GET', `${at}/sections/${item.id}/editions/1`)).json<EditionView>();
  const before = await edition();
  expect(typeOf(await head.ask('POST', answer, { stance: 'agree' }))).toBe('/problems/forbidden');
  expect(typeOf(await partner.ask('POST', answer, { stance: 'object' }))).toBe('/problems/evaluation.reason-missing');
  expect(typeOf(await inspector.ask('POST', ruling, { outcome: 'stands', words: '属实' }))).toBe(
    '/problems/evaluation.wrong-state',
  );
  const objected = await partner.ask('POST', answer, { stance: 'object', words: '管线图5月16日已送达' });
  expect(objected.json()).toMatchObject({ state: 'disputed', answer: { late: false, stance: 'object' }, can: [] });
  expect(await deskOf(partner)).not.toContain('evaluation-answer');
  for (const who of [inspector, clerk]) expect(await deskOf(who)).toContain('evaluation-settling');
  expect(await deskOf(neighbour)).not.toContain('evaluation-settling');
  expect(typeOf(await partner.ask('POST', ruling, { outcome: 'set-aside', words: '不实' }))).toBe(
    '/problems/forbidden',
  );
  const settled = await inspector.ask('POST', ruling, { outcome: 'set-aside', words: '收文登记为5月16日' });
  expect(settled.json()).toMatchObject({
    state: 'settled',
    ruling: { outcome: 'set-aside', words: '收文登记为5月16日' },
  });
  expect(await deskOf(inspector)).not.toContain('evaluation-settling');
  expect(await wordOn(blamed, head)).toMatchObject({ sentence: BLAME, evaluation: { state: 'settled' } });
  expect(await edition()).toEqual(before);
});

test('a correction that leaves the word is not told again; one that blames another lifts the first and tells that one', async () => {
  const [blamed, other] = item.responsibleUnits;
  const correct = (reason: string) => clerk.ask('POST', `${at}/sections/${item.id}/edition`, { reason });
  expect((await correct('目标数有误')).statusCode).toBe(201);
  await submitAndAccept();
  expect(await evaluationOf(blamed)).toMatchObject({ state: 'settled' });
  expect((await correct('说错单位')).statusCode).toBe(201);
  await type({ ...on(blamed, { sentence: '配合正常' }), ...on(other, { materials: 'late' }) });
  await submitAndAccept();
  expect(await wordOn(blamed)).toMatchObject({ sentence: '配合正常', evaluation: { state: 'lifted' } });
  expect(await evaluationOf(other)).toMatchObject({ state: 'notified' });
});

test('who says nothing in its days admits nothing and is waited for no more; its letter may still come, and is late', async () => {
  const [, other] = item.responsibleUnits;
  const { dueOn } = await evaluationOf(other);
  await goTo('2022-07-11');
  const { id, state, answer } = await evaluationOf(other);
  expect([dueOn, state, answer]).toEqual(['2022-07-08', 'unanswered', null]);
  const wait = (await dutiesOf(clerk, programmeId)).find(({ about }) => about === id);
  expect(wait?.state).toBe('void');
  expect(await deskOf(neighbour)).not.toContain('evaluation-answer');
  const url = `/api/evaluations/${id}/answer`;
  const words = '原件在街道，7月9日补送';
  expect(typeOf(await clerk.ask('POST', url, { stance: 'object', words }))).toBe('/problems/evaluation.letter-missing');
  const letter = { on: '2022-07-09', proof: PROOF };
  const answered = await clerk.ask('POST', url, { stance: 'object', words, letter });
  expect(answered.json()).toMatchObject({
    state: 'disputed',
    answer: { on: '2022-07-09', late: true, letter: { receiptNumber: '收31' } },
  });
  // One clerk alone runs the regime: supervision's ruling comes on paper as well (points 1, 2).
  const ruled = { outcome: 'stands', words: '属实', letter: { on: '2022-07-11', proof: PROOF } };
  expect((await clerk.ask('POST', `/api/evaluations/${id}/ruling`, ruled)).json()).toMatchObject({ state: 'settled' });
});

test('with its notice go the words of answers and rulings; days, units and how it was settled stay (point 13)', async () => {
  const { items } = (await clerk.ask('GET', '/api/notices')).json<{ items: { id: string }[] }>();
  const order = { reason: 'mark-overlooked', paper: '柳南保函〔2022〕5号' };
  expect((await clerk.ask('POST', `/api/notices/${items[0]?.id ?? ''}/removal`, order)).statusCode).toBe(202);
  const db = await database.open('application');
  const rows = await db
    .selectFrom('evaluation')
    .select(['stance', 'outcome', 'answer', 'ruling'])
    .orderBy('id')
    .execute();
  expect(rows).toEqual([
    { stance: 'object', outcome: 'set-aside', answer: null, ruling: null },
    { stance: 'object', outcome: 'stands', answer: null, ruling: null },
  ]);
});
