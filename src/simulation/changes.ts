import type { ChangeView } from '../regime/changes/contract.js';
import type { Part } from './act.js';
import type { District } from './district.js';
import { QIN } from './people.js';
import { agree, askUnits, planOf, put, sendUp, signedBy } from './planning.js';

/** The item whose day moves within the year, and the one whose day moves past it. */
const [WITHIN, PAST] = [
  { seq: 5, lead: '区民政局', affected: '柳石街道', dueOn: '2022-12-31' },
  { seq: 1, lead: '区住房城乡建设局', affected: '鹅山街道', dueOn: '2023-03-31' },
] as const;
const MINUTES = '柳南政常纪〔2022〕21号';

async function itemId(district: District, seq: number): Promise<string> {
  const found = (await district.items()).find((item) => item.seq === seq);
  if (!found) throw new Error(`there is no item ${String(seq)}`);
  return found.id;
}

/** The change of an item that is under way or was decided last. */
async function changeOf(district: District, seq: number): Promise<ChangeView> {
  const clerk = await district.as('gov-office');
  const { items } = await clerk.ask<{ items: ChangeView[] }>(
    'GET',
    `/api/tasks/${await itemId(district, seq)}/changes`,
  );
  const found = items.at(-1);
  if (!found) throw new Error(`no change of item ${String(seq)} was proposed`);
  return found;
}

/** The head of the lead unit proposes it here, and the unit that it affects is asked. */
async function propose(
  district: District,
  { seq, lead, affected, dueOn }: typeof WITHIN | typeof PAST,
  said: { readonly rationale: string; readonly effectOnPeople: string },
): Promise<void> {
  const head = await district.as('unit-head', lead);
  const body = { kind: 'duration', dueOn, ...said };
  const { id } = await head.ask<ChangeView>('POST', `/api/tasks/${await itemId(district, seq)}/changes`, body);
  const unitIds = [(await district.unit(affected)).id];
  await head.ask('POST', `/api/changes/${id}/countersigning`, { unitIds });
}

/** The affected unit agrees here, and the head sends it up. */
async function sendChangeUp(
  district: District,
  { seq, lead, affected }: typeof WITHIN | typeof PAST,
): Promise<ChangeView> {
  const { id } = await changeOf(district, seq);
  const unitId = (await district.unit(affected)).id;
  await (
    await district.as('liaison', affected)
  ).ask('POST', `/api/changes/${id}/countersigns`, { unitId, agrees: true });
  return (await district.as('unit-head', lead)).ask<ChangeView>('POST', `/api/changes/${id}/submission`, {
    listVoted: false,
  });
}

const decide = async (district: District, seq: number, body: object): Promise<unknown> => {
  const { id } = await changeOf(district, seq);
  return (await district.as('gov-office')).ask('POST', `/api/changes/${id}/decision`, {
    decision: 'approve',
    ...body,
  });
};

/** Two promises that cannot be kept as they were (workflow §12): one decided by the leader, one by the meeting. */
export const changes: Part = [
  {
    on: '2022-10-20',
    says: {
      'zh-CN': `${WITHIN.lead}提出第${String(WITHIN.seq)}项延期1天，请${WITHIN.affected}会签`,
      en: `The lead unit of item ${String(WITHIN.seq)} proposes a day within the year, and asks the unit that it affects`,
    },
    play: (district) =>
      propose(district, WITHIN, {
        rationale: '消防验收排在最后一日，启用顺延1天',
        effectOnPeople: '老人晚1天入住，已逐户告知',
      }),
  },
  {
    on: '2022-10-24',
    says: {
      'zh-CN': `${WITHIN.affected}同意，报分管领导`,
      en: 'The unit agrees, and the change goes up to the deputy leader',
    },
    play: (district) => sendChangeUp(district, WITHIN),
  },
  {
    on: '2022-10-26',
    says: {
      'zh-CN': '分管领导在纸上同意，区政府办登记；实施方案按新的日子编第2版，再送会签',
      en: 'The leader signs; the plan goes on in its next edition with the new day, and to the units again',
    },
    play: async (district) => {
      await decide(district, WITHIN.seq, signedBy(QIN, '2022-10-26'));
      await askUnits(district, await planOf(district, WITHIN.seq));
    },
  },
  {
    on: '2022-10-31',
    says: {
      'zh-CN': `第${String(WITHIN.seq)}项实施方案第2版会签后报送`,
      en: `The second edition of item ${String(WITHIN.seq)} is countersigned and sent up`,
    },
    play: async (district) => {
      await agree(district, await planOf(district, WITHIN.seq), '2022-10-31');
      await sendUp(district, await planOf(district, WITHIN.seq), '2022-10-31');
    },
  },
  {
    on: '2022-11-03',
    says: {
      'zh-CN': `第${String(WITHIN.seq)}项实施方案第2版审定；${PAST.lead}提出第${String(PAST.seq)}项延到次年3月，请${PAST.affected}会签`,
      en: `That edition is approved; the lead unit of item ${String(PAST.seq)} proposes a day past the year`,
    },
    play: async (district) => {
      await put(district, await planOf(district, WITHIN.seq), 'approval', signedBy(QIN, '2022-11-03'));
      await propose(district, PAST, {
        rationale: '道路开挖避开汛期，工期顺延',
        effectOnPeople: '沿线居民晚三个月通行，施工期保留便道',
      });
    },
  },
  {
    on: '2022-11-08',
    says: {
      'zh-CN': `${PAST.affected}同意；跨年的是重大变更，报区政府常务会`,
      en: 'The unit agrees; past the year it is the executive meeting’s',
    },
    play: async (district) => {
      const { state } = await sendChangeUp(district, PAST);
      if (state !== 'at-meeting') throw new Error('a day past the year is the meeting’s to decide');
    },
  },
  {
    on: '2022-11-16',
    says: {
      'zh-CN': `区政府常务会同意，区政府办凭纪要（${MINUTES}）登记；原定12月30日照旧写在旁边`,
      en: 'The meeting agrees, by the number of its minutes; the first day stays beside the new one',
    },
    play: (district) =>
      decide(district, PAST.seq, {
        number: MINUTES,
        paper: {
          ...{ signedBy: '区政府常务会议', post: '区政府常务会议', signedOn: '2022-11-16' },
          proof: { kind: 'receipt', number: '收2022-211' },
        },
      }),
  },
];
