import type { PlanBoard, PlanLine } from '../src/regime/plans/contract.board.js';
import { issuedWorld, PROGRAMME_ID, taskId } from './console-world.js';

const duty = (at: number, more: object = {}) => ({
  ...{ obligationId: taskId(at + 100), due: '2022-05-07', on: null, late: null, daysLate: 0 },
  ...more,
});
const line = (seq: number, title: string, units: readonly string[], more: Partial<PlanLine> = {}): PlanLine => ({
  task: { id: taskId(seq), seq, title },
  leadUnit: units[0] ?? '',
  responsibleUnits: units.slice(1),
  ...{ state: 'none', edition: null, approvedEdition: null, countersigns: [], drawnUp: duty(seq) },
  ...{ submittedOn: null, approvedOn: null, awaits: [{ party: 'lead', step: 'begin', name: units[0] ?? null }] },
  ...more,
});

const items: PlanLine[] = [
  line(1, '老旧住宅小区改造', ['区住房城乡建设局', '河西街道', '潭西街道']),
  line(2, '柳石街道为老服务中心', ['区民政局', '柳石街道', '金太阳'], {
    ...{ state: 'countersigning', edition: 2, drawnUp: duty(2, { on: '2022-05-06', late: false }) },
    countersigns: [
      { unit: '柳石街道', standing: 'objected' },
      { unit: '金太阳', standing: 'waiting' },
    ],
    awaits: [
      { party: 'lead', step: 'reply', name: '区民政局' },
      { party: 'unit', step: 'answer', name: '金太阳' },
    ],
  }),
  line(3, '老旧小区消防设施改造项目', ['区住房城乡建设局', '金太阳'], {
    ...{ state: 'under-review', edition: 1, submittedOn: '2022-05-12' },
    drawnUp: duty(3, { on: '2022-05-11', late: true, daysLate: 4 }),
    countersigns: [{ unit: '金太阳', standing: 'silent' }],
    awaits: [{ party: 'leader', step: 'approve', name: '韦某' }],
  }),
  line(4, '区未成年人保护中心和未成年人协商议事中心', ['区民政局'], {
    ...{ state: 'approved', edition: 1, approvedEdition: 1, submittedOn: '2022-05-05', approvedOn: '2022-05-12' },
    ...{ drawnUp: duty(4, { on: '2022-04-28', late: false }), awaits: [] },
  }),
  line(5, '城乡社区服务中心提升工程', ['区民政局', '各镇人民政府', '各街道办事处'], {
    ...{ state: 'draft', edition: 2, approvedEdition: 1, submittedOn: '2022-05-05', approvedOn: '2022-05-10' },
    drawnUp: duty(5, { on: '2022-05-05', late: false }),
  }),
  line(7, '洛满镇农村生活污水治理', ['区农业农村局'], {
    ...{ state: 'at-executive-meeting', edition: 1, submittedOn: '2022-05-10', drawnUp: null },
    awaits: [{ party: 'meeting', step: 'decide', name: null }],
  }),
];

const board: PlanBoard = { year: 2022, items };
const PATH = `/api/programmes/${PROGRAMME_ID}/plans`;

/** All plans of a year as the gov office sees them, in every state. */
export const planBoardWorld = { ...issuedWorld, [PATH]: board };
/** A unit that has no item of the year. */
export const noPlanBoardWorld = { ...issuedWorld, [PATH]: { year: 2022, items: [] } };
