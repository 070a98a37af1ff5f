import type { MilestoneView, PlanMilestones } from '../regime/plans/contract.milestones.js';
import type { Part } from './act.js';
import type { District } from './district.js';
import { planOf } from './planning.js';

/** The items whose work is played: one works, one whose money is played, and one that began early and reports late. */
const [WORKS, FUNDED, EARLY] = [2, 4, 6] as const;

const taskOf = async (district: District, seq: number) => {
  const found = (await district.items()).find((item) => item.seq === seq);
  if (!found) throw new Error(`there is no item ${String(seq)}`);
  return found;
};

/** The clerk takes the start of an item down from its paper. */
async function start(district: District, seq: number, on: string, explanation = ''): Promise<void> {
  const { id } = await taskOf(district, seq);
  const works = { conditionsMet: true, fundsArranged: true };
  const proof = { kind: 'receipt', number: `开工令〔2022〕${String(seq)}号` };
  const clerk = await district.as('gov-office');
  await clerk.ask('POST', `/api/tasks/${id}/start`, { on, proof, works, explanation });
}

/** The nodes of an item's approved plan. */
export async function nodesOf(district: District, seq: number): Promise<PlanMilestones> {
  const { id } = await planOf(district, seq);
  return (await district.as('gov-office')).ask<PlanMilestones>('GET', `/api/plans/${id}/milestones`);
}

export const dueBy = async (district: District, seq: number, on: string): Promise<readonly MilestoneView[]> =>
  (await nodesOf(district, seq)).items.filter(({ state, finish }) => state === 'planned' && finish <= on);

/** Inspectors look at what waits of an item, and find it so. */
async function inspect(district: District, seq: number): Promise<void> {
  const inspector = await district.as('supervision');
  const { planId, items } = await nodesOf(district, seq);
  for (const { reports } of items)
    for (const { id, state } of reports)
      if (state === 'reported')
        await inspector.ask('POST', `/api/plans/${planId}/milestone-reports/${id}/verification`, {});
}

/** The lead unit's letters of the days on which its nodes were reached are taken down, and looked at. */
async function byLetter(district: District, seq: number, on: string): Promise<void> {
  const clerk = await district.as('gov-office');
  const { id: planId } = await planOf(district, seq);
  for (const { id, finish, title } of await dueBy(district, seq, on))
    await clerk.ask('POST', `/api/plans/${planId}/milestones/${id}/reports`, {
      ...{ kind: 'met', reachedOn: finish, note: `${title}已完成` },
      letter: { on: finish, proof: { kind: 'receipt', number: `收${finish}` } },
    });
  await inspect(district, seq);
}

/** The lead unit remembers its nodes when their days have passed. */
async function byItself(district: District, seq: number, on: string): Promise<void> {
  const lead = await district.as('liaison', (await taskOf(district, seq)).leadUnit);
  const { id: planId } = await planOf(district, seq);
  for (const { id } of await dueBy(district, seq, on))
    await lead.ask('POST', `/api/plans/${planId}/milestones/${id}/reports`, {
      ...{ kind: 'met', reachedOn: on, note: '补做完成，照片存本单位' },
    });
  await inspect(district, seq);
}

const ROUND = {
  'zh-CN': '到期的节点按来函登记，督查核实',
  en: 'Nodes that were due are registered from letters, and seen by an inspector',
} as const;

/** Work on three items: it begins, its nodes are reported and seen, some after their day. */
export const nodes: Part = [
  {
    on: '2022-05-20',
    says: {
      'zh-CN': '第2、4项开工；第6项方案审定前已经实施，照实登记',
      en: 'Work on items 2 and 4 begins; item 6 was under way before its plan was approved, and is recorded as that',
    },
    play: async (district) => {
      await start(district, WORKS, '2022-05-20');
      await start(district, FUNDED, '2022-05-20');
      await start(district, EARLY, '2022-04-28', '场地腾空后提前进场，方案审定晚于进场');
    },
  },
  ...['2022-07-01', '2022-10-10', '2022-12-02', '2022-12-30'].map((on) => ({
    on,
    says: ROUND,
    play: async (district: District) => {
      for (const seq of [WORKS, FUNDED]) await byLetter(district, seq, on);
    },
  })),
  ...['2022-10-12', '2022-12-30'].map((on) => ({
    on,
    says: {
      'zh-CN': '第6项的牵头单位补报过期的节点，记补完成',
      en: 'The lead unit of item 6 reports nodes whose days have passed: met late',
    },
    play: (district: District) => byItself(district, EARLY, on),
  })),
];
