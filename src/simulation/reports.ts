import type { CooperationList } from '../regime/reports/contract.evaluation.js';
import type { FilingView } from '../regime/reports/contract.js';
import type { Part } from './act.js';
import type { District } from './district.js';
import { LEADS, SLOW } from './filings.js';
import { bringIn } from './workbook.js';

/** The units that send their letters sealed, and have no account. */
const BY_PAPER = ['太阳村镇', '区乡村振兴局'];
/** The unit that has no line in the third quarter, and sends its workbook by mail. */
export const BY_WORKBOOK = '太阳村镇';
/** The unit of which one section is sent back. */
const SENT_BACK = '区住房城乡建设局';
/** The unit that finds a mistake in what was accepted. */
const MISTAKEN = '区民政局';
/** The unit that says a hard word on a responsible one, which objects. */
const BLAMING = '区民政局';
/** The unit that was merged on 1 September. */
const MERGED = '区乡村振兴局';

type Person = Awaited<ReturnType<District['as']>>;

const at = (obligationId: string, way = ''): string => `/api/obligations/${obligationId}/report${way}`;
const filingOf = async (district: District, unit: string, period: string): Promise<string> =>
  (await district.duty('report', unit, { period })).id;

/** Figures where nobody has said any, and a sentence where the light asks for one: the rest is confirmed as it stands. */
function lackingIn({ content, state }: FilingView['sections'][number], share: number) {
  if (state !== 'draft' && state !== 'returned') return { figures: [], explanation: undefined };
  return {
    figures: content.targets
      .filter(({ value, promised }) => (value ?? 0) < Math.round(promised * share))
      .map(({ number, promised }) => [`figure-${String(number)}`, Math.round(promised * share)] as const),
    explanation: content.explanation.wanted ? '连续降雨停工9天，加开一个班组赶工。' : undefined,
  };
}

async function complete(person: Person, id: string, share: number): Promise<void> {
  const { sections } = await person.ask<FilingView>('GET', at(id));
  for (const section of sections) {
    const { figures, explanation } = lackingIn(section, share);
    const typed = {
      ...Object.fromEntries(figures.map(([field, value]) => [field, { value }])),
      ...(explanation !== undefined && { explanation }),
    };
    if (Object.keys(typed).length > 0) await person.ask('PATCH', at(id, `/sections/${section.taskId}`), typed);
  }
}

/** The head of a unit confirms what is prefilled and submits it. */
async function file(district: District, unit: string, period: string, share: number): Promise<void> {
  const id = await filingOf(district, unit, period);
  const head = await district.as('unit-head', unit);
  await complete(head, id, share);
  await head.ask('POST', at(id, '/submission'), {});
}

/** A sealed letter: the clerk registers its receipt and types in what it says (代收, points 1 and 2). */
async function receive(district: District, unit: string, period: string, receivedOn: string, share: number) {
  const id = await filingOf(district, unit, period);
  const clerk = await district.as('gov-office');
  await clerk.ask('POST', at(id, '/receipt'), {
    ...{ channel: 'paper', receivedOn, proof: { kind: 'receipt', number: `收${receivedOn}` }, signedBy: '演示·镇长' },
  });
  await complete(clerk, id, share);
  const { can } = await clerk.ask<FilingView>('GET', at(id));
  if (can.includes('report.submit')) await clerk.ask('POST', at(id, '/submission'), {});
}

const accept = async (district: District, units: readonly string[], period: string): Promise<void> => {
  const clerk = await district.as('gov-office');
  for (const unit of units) await clerk.ask('POST', at(await filingOf(district, unit, period), '/acceptance'), {});
};

/** The first section of a unit's filing. */
async function firstOf(district: District, unit: string, period: string) {
  const id = await filingOf(district, unit, period);
  const clerk = await district.as('gov-office');
  const { sections } = await clerk.ask<FilingView>('GET', at(id));
  return { id, clerk, taskId: sections[0]?.taskId ?? '' };
}

/** The first word on a responsible unit in a filing, and its section. */
async function firstWord(person: Person, id: string) {
  const { sections } = await person.ask<FilingView>('GET', at(id));
  const said = sections.flatMap(({ taskId, content }) =>
    (content.cooperation ?? []).map(({ unit }) => ({ taskId, unit })),
  );
  const [first] = said;
  if (!first) throw new Error('none of its items has a responsible unit');
  return first;
}

/** What became of the hard word of the second quarter. */
async function disputeIn(district: District) {
  const clerk = await district.as('gov-office');
  const programmeId = await district.programmeId();
  const address = `/api/programmes/${programmeId}/cooperation?period=${SECOND.period}`;
  const { items } = await clerk.ask<CooperationList>('GET', address);
  const dispute = items.find(({ lead, evaluation }) => lead.name === BLAMING && evaluation !== null);
  if (!dispute?.evaluation) throw new Error('nobody was told of a hard word');
  return { unit: dispute.unit.name, id: dispute.evaluation.id };
}

const SECOND = { period: '2022Q2', share: 0.3 } as const;
const THIRD = { period: '2022Q3', share: 0.7 } as const;
const FOURTH = { period: '2022Q4', share: 1 } as const;
const inTime = LEADS.filter((unit) => unit !== SLOW && !BY_PAPER.includes(unit));
const afterMerger = LEADS.filter((unit) => unit !== MERGED);

const fileAll = async (
  district: District,
  units: readonly string[],
  { period, share }: typeof SECOND | typeof THIRD | typeof FOURTH,
) => {
  for (const unit of units) await file(district, unit, period, share);
};

/** How lead units report each quarter, and what the office makes of it (R17, R22). */
export const reports: Part = [
  {
    on: '2022-07-05',
    says: {
      'zh-CN': `${BLAMING}在报告中写：一个责任单位两次催要才报名单`,
      en: 'A lead unit writes that a responsible unit sent its list only when it was asked twice',
    },
    play: async (district) => {
      const id = await filingOf(district, BLAMING, SECOND.period);
      const liaison = await district.as('liaison', BLAMING);
      const { taskId, unit } = await firstWord(liaison, id);
      await liaison.ask('PATCH', at(id, `/sections/${taskId}`), {
        [`unit-${unit.id}`]: { materials: null, sentence: '两次催要才报入户名单', grade: 'poor' },
      });
    },
  },
  {
    on: '2022-07-05',
    says: {
      'zh-CN': '二季度报告：三家负责人按时报送',
      en: 'Reports of the second quarter: three heads submit in time',
    },
    play: (district) => fileAll(district, inTime, SECOND),
  },
  {
    on: '2022-07-06',
    says: {
      'zh-CN': `${BY_PAPER.join('、')}的函7月5日已收到，7月6日才登记录入，不迟`,
      en: 'Two sealed letters received on 5 July are registered and entered a day later, and are not late',
    },
    play: async (district) => {
      for (const unit of BY_PAPER) await receive(district, unit, SECOND.period, '2022-07-05', SECOND.share);
    },
  },
  {
    on: '2022-07-07',
    says: {
      'zh-CN': `区政府办退回${SENT_BACK}的一项，其余接收`,
      en: 'The office sends one section back, and accepts the others and the other filings',
    },
    play: async (district) => {
      const { id, clerk, taskId } = await firstOf(district, SENT_BACK, SECOND.period);
      await clerk.ask('POST', at(id, `/sections/${taskId}/return`), {
        ...{ reason: '没有写明各点位完成情况', newDueOn: '2022-07-12' },
      });
      await accept(district, [...inTime, ...BY_PAPER], SECOND.period);
    },
  },
  {
    on: '2022-07-08',
    says: {
      'zh-CN': `${SLOW}的报告7月8日才报送；两人认定：系统故障所致，迟报不计`,
      en: "The health bureau's report comes late; two people rule that this lateness does not count",
    },
    play: async (district) => {
      await file(district, SLOW, SECOND.period, SECOND.share);
      const id = await filingOf(district, SLOW, SECOND.period);
      const ruling = await (
        await district.as('gov-office')
      ).ask<{ id: string }>('POST', `/api/obligations/${id}/rulings`, {
        ...{ counts: false, reason: '公文系统故障两天，有信息中心证明' },
      });
      await (
        await district.as('supervision')
      ).ask('POST', `/api/obligations/${id}/rulings/${ruling.id}/decision`, { decision: 'confirm' });
    },
  },
  {
    on: '2022-07-11',
    says: { 'zh-CN': `${SENT_BACK}补正后重报，区政府办接收`, en: 'The section comes again, and is accepted' },
    play: async (district) => {
      const { id, taskId } = await firstOf(district, SENT_BACK, SECOND.period);
      const head = await district.as('unit-head', SENT_BACK);
      await head.ask('PATCH', at(id, `/sections/${taskId}`), { sentence: '两处点位完成扩宽，其余在建。' });
      await head.ask('POST', at(id, '/submission'), {});
      await accept(district, [SENT_BACK, SLOW], SECOND.period);
    },
  },
  {
    on: '2022-07-12',
    says: {
      'zh-CN': '被评价的责任单位在期限内提出异议：名单早已送达，有签收',
      en: 'The unit that was told of the hard word objects in its days: the list had been signed for',
    },
    play: async (district) => {
      const { unit, id } = await disputeIn(district);
      await (
        await district.as('unit-head', unit)
      ).ask('POST', `/api/evaluations/${id}/answer`, { stance: 'object', words: '名单6月10日已送达，有签收单' });
    },
  },
  {
    on: '2022-07-15',
    says: {
      'zh-CN': '区督查绩效办核对签收单，裁定该评价不予采用，原文保留',
      en: 'The supervision office looks at the receipt and rules that the word is not used; it stays as it was written',
    },
    play: async (district) => {
      const { id } = await disputeIn(district);
      await (
        await district.as('supervision')
      ).ask('POST', `/api/evaluations/${id}/ruling`, {
        ...{ outcome: 'set-aside', words: '经核对签收单，名单按期送达' },
      });
    },
  },
  {
    on: '2022-07-20',
    says: {
      'zh-CN': `${MISTAKEN}来电：一项完成数多报，区政府办另起一稿，更正后接收`,
      en: 'A unit rings: a figure was too high. A further edition is submitted and accepted; the first is kept',
    },
    play: async (district) => {
      const { id, clerk, taskId } = await firstOf(district, MISTAKEN, SECOND.period);
      const anew = await clerk.ask<FilingView>('POST', at(id, `/sections/${taskId}/edition`), { reason: '完成数多报' });
      const target = anew.sections.find((each) => each.taskId === taskId)?.content.targets[0];
      const head = await district.as('unit-head', MISTAKEN);
      await head.ask('PATCH', at(id, `/sections/${taskId}`), {
        [`figure-${String(target?.number ?? 1)}`]: { value: 0, note: '上报时把在建的计为完成' },
      });
      await head.ask('POST', at(id, '/submission'), {});
      await accept(district, [MISTAKEN], SECOND.period);
    },
  },
  {
    on: '2022-10-08',
    says: {
      'zh-CN': `三季度报告：10月5日在假期里，10月8日（含）前不计迟，五家当天报来，其中${BY_WORKBOOK}发回填报表`,
      en: 'Reports of the third quarter: 5 October lies in the holiday, all five come on the 8th and are not late, one of them as a workbook by mail',
    },
    play: async (district) => {
      await fileAll(
        district,
        afterMerger.filter((unit) => unit !== BY_WORKBOOK),
        THIRD,
      );
      const id = await filingOf(district, BY_WORKBOOK, THIRD.period);
      await bringIn(district, await district.as('liaison', BY_WORKBOOK), id, {
        receivedOn: '2022-10-08',
        cellsOf: (section) => {
          const { figures, explanation } = lackingIn(section, THIRD.share);
          return { ...Object.fromEntries(figures), ...(explanation !== undefined && { explanation }) };
        },
      });
    },
  },
  {
    on: '2022-10-11',
    says: { 'zh-CN': '区政府办接收三季度报告', en: 'The office accepts the reports of the third quarter' },
    play: (district) => accept(district, afterMerger, THIRD.period),
  },
  {
    on: '2023-01-05',
    says: { 'zh-CN': '四季度报告：五家按时', en: 'Reports of the fourth quarter: all five in time' },
    play: (district) => fileAll(district, afterMerger, FOURTH),
  },
  {
    on: '2023-01-09',
    says: { 'zh-CN': '区政府办接收四季度报告', en: 'The office accepts the reports of the fourth quarter' },
    play: (district) => accept(district, afterMerger, FOURTH.period),
  },
];
