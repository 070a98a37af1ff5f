import type { ObligationView } from '../regime/obligations/contract.js';
import type { Act, Part } from './act.js';
import type { District } from './district.js';
import { LU, MO } from './people.js';

export const LEADS = [
  '区住房城乡建设局',
  '区民政局',
  '区卫生健康局',
  '区农业农村局',
  '区乡村振兴局',
  '太阳村镇',
] as const;
type Lead = (typeof LEADS)[number];
/** The unit that forgets and has to be urged. */
export const SLOW = '区卫生健康局';

const receive = async (district: District, { id }: ObligationView, receivedOn: string, more: object = {}) =>
  (await district.as('gov-office')).ask('POST', `/api/obligations/${id}/receipts`, {
    ...{ channel: 'paper', receivedOn, proof: { kind: 'receipt', number: `收${receivedOn}` } },
    ...more,
  });

/** The lead units take their items on (R3, R4); without an account by paper, of which the gov office keeps the proof. */
async function acknowledge(district: District, units: readonly Lead[], on: string): Promise<void> {
  for (const { id, leadUnit } of await district.items()) {
    if (!units.some((unit) => unit === leadUnit)) continue;
    const own = leadUnit === '区民政局' ? district.own.get(MO) : undefined;
    await (own ?? (await district.as('gov-office'))).ask('POST', `/api/tasks/${id}/acknowledgement`, {
      accountableHead: own ? MO : '演示·局长',
      handsOnLeader: '演示·副局长',
      planReference: '年度工作要点第3条',
      ...(!own && { paper: { on, proof: { kind: 'receipt', number: `收${on}` } } }),
    });
  }
}

/** Every plan of these units, by the day on it (R5, point 7). */
async function plans(district: District, units: readonly Lead[], on: string, drawnUpOn: string): Promise<void> {
  const owed = (await district.duties()).filter(
    ({ kind, owedBy, state }) => kind === 'plan' && state === 'open' && units.some((unit) => unit === owedBy),
  );
  for (const plan of owed) await receive(district, plan, on, { drawnUpOn });
}

/** Somebody who never answers reminders is urged, and says when (one act for a matter and working day). */
const urge = (on: string, kind: ObligationView['kind'], period: string | undefined, what: Act['says']): Act => ({
  on,
  says: what,
  play: async (district) => {
    const [duty] = (await district.duties()).filter(
      (each) => each.kind === kind && each.owedBy === SLOW && (period ?? null) === each.period,
    );
    if (!duty) throw new Error(`${SLOW} owes no ${kind}`);
    const { id } = await (
      await district.as('supervision')
    ).ask<{ id: string }>('POST', `/api/obligations/${duty.id}/urgings`, {
      kind: 'telephone',
      spokenWith: '演示·许某',
    });
    await (
      await district.as('liaison', SLOW)
    ).ask('POST', `/api/obligations/${duty.id}/urgings/${id}/answer`, {
      answer: '已送分管领导签字，明日报送',
    });
  },
});

const others = LEADS.filter((unit) => unit !== SLOW);

/** What units owe over the year, how it comes in, and who is late (R3–R5, R17; points 1, 5–7). */
export const filings: Part = [
  {
    on: '2022-04-13',
    says: {
      'zh-CN': '五个牵头单位确认承办：区民政局自己办，其余四家送来函件，区政府办代收',
      en: 'Five lead units take their items on: one by itself, four by letters that the gov office registers',
    },
    play: (district) => acknowledge(district, others, '2022-04-13'),
  },
  urge('2022-04-19', 'acknowledgement', undefined, {
    'zh-CN': `${SLOW}过了4月14日仍未确认：督查绩效办电话催办，单位答复`,
    en: `The health bureau has not answered by 14 April: the supervision office rings, the unit answers`,
  }),
  {
    on: '2022-04-20',
    says: { 'zh-CN': `${SLOW}的函件到了`, en: "The health bureau's letter comes" },
    play: (district) => acknowledge(district, [SLOW], '2022-04-20'),
  },
  {
    on: '2022-05-07',
    says: {
      'zh-CN': '补班的周六，五家的实施方案都在5月7日前制定',
      en: 'On a Saturday that is worked: five units have drawn their plans up in time',
    },
    play: (district) => plans(district, others, '2022-05-07', '2022-05-06'),
  },
  {
    on: '2022-05-12',
    says: { 'zh-CN': `${SLOW}的两份方案5月12日才制定，算迟`, en: 'The two plans of the health bureau are late' },
    play: (district) => plans(district, [SLOW], '2022-05-12', '2022-05-12'),
  },
  urge('2022-07-07', 'report', '2022Q2', {
    'zh-CN': `${SLOW}没报：电话催办`,
    en: 'The health bureau has not reported: it is rung up',
  }),
  {
    on: '2022-12-30',
    says: {
      'zh-CN': `区民政局新联络员${LU}查看本单位应办事项`,
      en: `${LU}, the new liaison of the civil affairs bureau, looks at what the unit owes`,
    },
    play: async (district) =>
      (district.own.get(LU) ?? (await district.as('liaison', '区民政局'))).ask('GET', '/api/desk'),
  },
];
