import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import type { PlanRecord } from '../regime/plans/contract.js';
import { issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const SEED_TEXT = new URL('../../fixtures/seed/notice.txt', import.meta.url);
const ANSWERS = new URL('../../fixtures/seed/answers.json', import.meta.url);
const ANY = { 'if-match': '*' };
const receipt = { kind: 'receipt', number: '收文〔2022〕31号' };

const database = useTestDatabase();
let console: RegimeConsole;
let clerk: Visitor;
let before: string;

beforeAll(async () => {
  console = await regimeConsole(await database.open('application'));
  clerk = await console.enter('gov-office');
});
afterAll(() => console.app.close());

/** The same notice as it might have been issued the year before, registered now. */
async function issueYearBefore(): Promise<string> {
  const seed = (await readFile(SEED_TEXT, 'utf8'))
    .replaceAll('2022年', '2021年')
    .replaceAll('〔2022〕10号', '〔2021〕8号');
  const noticeId = await clerk.send('柳南政办〔2021〕8号.txt', Buffer.from(seed));
  const { answers, settlement, issue } = JSON.parse(await readFile(ANSWERS, 'utf8')) as Record<string, object>;
  for (const said of answers as object[]) await clerk.ask('POST', `/api/notices/${noticeId}/answers`, said);
  await clerk.ask('POST', `/api/notices/${noticeId}/settlement`, settlement);
  const issued = await clerk.ask('POST', `/api/notices/${noticeId}/issue`, { ...issue, signedOn: '2021-04-07' });
  expect([issued.statusCode, issued.body]).toEqual([200, expect.stringContaining('programmeId')]);
  return issued.json<{ programmeId: string }>().programmeId;
}

const itemsOf = async (programmeId: string) =>
  (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: { id: string; seq: number }[] }>()
    .items;
const itemIn = async (programmeId: string, seq: number): Promise<string> =>
  (await itemsOf(programmeId)).find((item) => item.seq === seq)?.id ?? '';

test('last year’s plan of a like item is offered and followed: its structure, on this year’s days, and its source is shown', async () => {
  before = await issueYearBefore();
  const last = await itemIn(before, 4);
  const leader = await console.enter('deputy-leader');
  await clerk.ask('POST', `/api/tasks/${last}/charge`, { leaderId: leader.personId, from: '2022-04-07' }, ANY);
  const named = { accountableHead: '梁某', handsOnLeader: '去年的人', planReference: '2021年工作要点' };
  const paper = { on: '2022-04-07', proof: receipt };
  await clerk.ask('POST', `/api/tasks/${last}/acknowledgement`, { ...named, paper }, ANY);
  const old = (await clerk.ask('POST', `/api/tasks/${last}/plan`, {}, ANY)).json<PlanRecord>();
  const [unit] = old.item.responsibleUnits;
  const said = {
    duties: [...old.content.duties, { unitId: unit?.id, target: null, text: '腾出一楼场地' }],
    funds: { noDistrictFunds: true, lines: [], estimate: null, budget: null },
    staffing: { needed: false, needs: [] },
    owners: [{ target: 1, person: '去年的人' }],
    milestones: old.content.milestones.map((each, at) => ({ ...each, title: `去年的节点${String(at + 1)}` })),
  };
  await clerk.ask('PATCH', `/api/plans/${old.id}/content`, said, { 'if-match': `"${String(old.formVersion)}"` });
  const { programmeId } = await issueSeed(clerk);
  const now = await itemIn(programmeId, 4);
  const models = async (who: Visitor) =>
    (await who.ask('GET', `/api/tasks/${now}/plan`)).json<{ models: PlanRecord['model'][] }>().models;
  expect(await models(clerk)).toEqual([]);

  const act = async (what: string, body: object) =>
    expect([what, (await clerk.ask('POST', `/api/plans/${old.id}/${what}`, body, ANY)).statusCode]).toEqual([
      what,
      200,
    ]);
  await act('countersigning', {});
  await act(`countersigning/${unit?.id ?? ''}/answer`, { answer: 'agreed', paper });
  await act('submission', { paper });
  await act('check', {});
  const { name } = (await clerk.ask('GET', `/api/people/${leader.personId}`)).json<{ name: string }>();
  const signed = { signedBy: name, post: '副区长', signedOn: '2022-04-07', proof: receipt };
  await act('approval', { paper: signed });

  expect(await models(clerk)).toMatchObject([{ planId: old.id, year: 2021, seq: 4, edition: 1 }]);
  const wrong = await clerk.ask('POST', `/api/tasks/${now}/plan`, { model: now }, ANY);
  expect([wrong.statusCode, wrong.json<{ type: string }>().type]).toEqual([409, '/problems/plan.no-such-model']);
  const begun = (await clerk.ask('POST', `/api/tasks/${now}/plan`, { model: old.id }, ANY)).json<PlanRecord>();
  expect(begun.model).toMatchObject({ planId: old.id, taskId: last, year: 2021, edition: 1 });
  expect(begun.content.milestones.map(({ title }) => title)).toEqual(said.milestones.map(({ title }) => title));
  expect(begun.content.milestones.at(-1)?.finish).toBe('2022-12-30');
  expect(begun.content.milestones.map(({ id }) => id)).not.toContain(old.content.milestones[0]?.id);
  expect(begun.content.duties).toContainEqual({ unitId: unit?.id, target: null, text: '腾出一楼场地' });
  expect(JSON.stringify(begun.content)).not.toContain('去年的人');
  expect(begun.gaps.map(({ code }) => code)).toContain('plan.funds-unstated');
});
