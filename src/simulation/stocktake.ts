import type { AskingView } from '../regime/reports/contract.asking.js';
import type { Stocktake } from '../regime/reports/contract.stocktake.js';
import type { Part } from './act.js';

const MEETING = '区政府第18次常务会';
const DECIDED = '由牵头单位每周报施工进度，10月底前把落后的节点补上';
let decided: { readonly id: string; readonly unit: string } | undefined;

/** How the leaders take stock once a year: red first, a decision, what came of it. */
export const stocktake: Part = [
  {
    on: '2022-09-16',
    says: {
      'zh-CN': `常务会研判：对排在最前的一项列入督办，区政府办凭纪要登记`,
      en: 'The meeting takes stock: what stands first is followed up; the clerk puts the decision down from the minutes',
    },
    play: async (district) => {
      const clerk = await district.as('gov-office');
      const taken = await clerk.ask<Stocktake>('GET', `/api/programmes/${await district.programmeId()}/stocktake`);
      const [worst] = taken.items;
      if (!worst) throw new Error('there is nothing to take stock of');
      const { id } = await clerk.ask<AskingView>('POST', `/api/tasks/${worst.item.id}/decisions`, {
        ...{ unitId: worst.lead.id, what: DECIDED, dueOn: '2022-10-31', decidedBy: MEETING },
        paper: { on: '2022-09-15', proof: { kind: 'receipt', number: '柳南政纪〔2022〕18号' } },
      });
      decided = { id, unit: worst.lead.name };
    },
  },
  {
    on: '2022-10-27',
    says: { 'zh-CN': '承办单位报告督办事项办理情况', en: 'The unit reports what it did on the decision' },
    play: async (district) => {
      if (!decided) throw new Error('nothing was decided');
      const head = await district.as('unit-head', decided.unit);
      await head.ask('POST', `/api/askings/${decided.id}/answer`, { words: '已加开两个班组，落后节点补完' });
    },
  },
  {
    on: '2022-10-31',
    says: { 'zh-CN': '区政府办核对后办结督办事项', en: 'The office closes the decision' },
    play: async (district) => {
      if (!decided) throw new Error('nothing was decided');
      const clerk = await district.as('gov-office');
      await clerk.ask('POST', `/api/askings/${decided.id}/settlement`, { outcome: 'resolved', words: '现场看过' });
    },
  },
];
