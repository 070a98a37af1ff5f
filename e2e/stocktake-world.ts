import type { LightView } from '../src/regime/reports/contract.lights.js';
import type { Stocktake, StocktakeLineView } from '../src/regime/reports/contract.stocktake.js';
import { decided, matter, overdue } from './askings-world.js';
import { issuedWorld, PROGRAMME_ID, taskId, taskRecord } from './console-world.js';

const STOCKTAKE = `/api/programmes/${PROGRAMME_ID}/stocktake`;

const light = (at: number, more: Partial<LightView> = {}): LightView => ({
  ...{ taskId: taskId(at), kind: 'none', computed: 'none', recovered: false, reasons: [{ code: 'no-plan' }] },
  ...{ figures: null, asOf: null, ageInDays: null, saidBy: null, on: '2022-09-28', rule: '2026-1', ...more },
});
const line = (at: number, lead: string, more: Partial<StocktakeLineView> = {}): StocktakeLineView => ({
  item: { id: taskId(at), seq: at, title: taskRecord(at).title },
  ...{ lead: { id: taskId(600 + at), name: lead }, leader: null, own: false, promised: '2022-12-30' },
  ...{ light: light(at), verified: null, forecast: null, missed: [], open: [], can: [] },
  ...more,
});
const node = { id: taskId(701), title: '完成招标，签订施工合同', missed: '2022-06-20' };
const range = { low: '2022-12-06', middle: '2023-01-08', high: '2023-02-20', onTime: 34, earned: '2023-01-20' };

const stocktake: Stocktake = {
  programme: { id: PROGRAMME_ID, year: 2022, title: '2022年为民办实事' },
  on: '2022-09-28',
  items: [
    line(2, '区民政局', {
      ...{ leader: '罗某', own: true, can: ['asking.decide'], open: [overdue, decided, matter] },
      light: light(2, {
        ...{ kind: 'severe', computed: 'severe', asOf: '2022-09-12', ageInDays: 16, saidBy: '区民政局' },
        figures: { planned: 62, reported: 30, verified: 12.5, gap: 32 },
        reasons: [
          { code: 'behind', points: 32 },
          { code: 'critical-overdue', nodes: [{ ...node, finish: '2022-06-20' }] },
        ],
      }),
      ...{
        verified: { on: '2022-07-20', inDays: 70 },
        forecast: { ...range, promised: '2022-12-30', method: '2026-1' },
      },
      missed: [
        { ...node, met: false },
        { ...node, id: taskId(702), title: '腾出改造场地', met: true },
      ],
    }),
    line(1, '区住房城乡建设局', {
      ...{ leader: '罗某', own: true, can: ['asking.decide'] },
      light: light(1, {
        ...{ kind: 'ok', computed: 'ok', asOf: '2022-09-28', ageInDays: 0, saidBy: '区住房城乡建设局' },
        ...{ figures: { planned: 60, reported: 58, verified: 40, gap: 2 }, reasons: [{ code: 'behind', points: 2 }] },
      }),
      verified: { on: '2022-09-27', inDays: 1 },
    }),
    line(3, '区住房城乡建设局', {
      leader: '韦某',
      light: light(3, {
        ...{ kind: 'lag', computed: 'lag', asOf: '2022-04-20', ageInDays: 161 },
        ...{ figures: { planned: 35, reported: 20, verified: 0, gap: 15 }, reasons: [{ code: 'behind', points: 15 }] },
      }),
    }),
    line(10, '太阳村镇人民政府'),
  ],
  decisions: [
    decided,
    {
      ...{ ...decided, state: 'settled', can: [], what: '每周报一次施工进度', decidedBy: '罗某', letter: null },
      ...{ id: taskId(703), unit: { id: taskId(704), name: '区民政局' } },
      answer: { on: '2022-09-20', late: false, words: '已报三周', files: [], letter: null },
      end: { on: '2022-09-22', outcome: 'resolved', words: '' },
    },
  ],
};

const leader = {
  ...issuedWorld,
  '/api/own-post': {
    ...(issuedWorld['/api/own-post'] as object),
    ...{ role: 'deputy-leader', person: '罗某', units: [], today: '2022-09-28' },
    hats: [{ role: 'deputy-leader', inPlaceOf: null }],
  },
};
/** A deputy leader takes stock: two items in his charge, one of them red. */
export const stocktakeWorld = { ...leader, [STOCKTAKE]: stocktake };
export const noStocktakeWorld = { ...leader, [STOCKTAKE]: { ...stocktake, items: [], decisions: [] } };
