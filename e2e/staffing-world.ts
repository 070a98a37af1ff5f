import type { ArrivalView, SecondmentView, WorkBodyView } from '../src/regime/staffing/contract.js';
import { issuedWorld, PROGRAMME_ID, taskId, taskRecord } from './console-world.js';

const item = { id: taskId(2), seq: 2, title: '老旧小区改造项目' };
const housing = { id: taskId(90), name: '区住房城乡建设局' };
const civil = { id: taskId(91), name: '区民政局' };
const health = { id: taskId(92), name: '区卫生健康局' };
export const [ANSWERED, SILENT, UP] = [taskId(201), taskId(202), taskId(203)];

const wanted = { people: 3, from: '2022-05-05', until: '2022-12-30' };
const request: SecondmentView = {
  ...{ id: SILENT, programme: { id: PROGRAMME_ID, year: 2022 }, item, leadUnit: housing },
  ...{ purpose: '入户摸底、施工协调和资料收集', posts: '工程管理2人、资料员1人', wanted, state: 'routed' },
  ...{ requestedOn: '2022-06-20', letter: null },
  askings: [{ unit: health, askedOn: '2022-06-21', dueOn: '2022-06-28', answer: null }],
  ...{ silent: true, agreed: null, decision: null, approvalNumber: null, arrivals: [], arrived: 0 },
  ...{ releasedOn: null, pastItsEnd: false, reason: null, leader: '韦某' },
  can: ['secondment.read', 'secondment.print', 'secondment.pursue', 'secondment.answer'],
};
/** Two of three came in time; the third later. The unit had offered fewer first, and by letter. */
const arrived: SecondmentView = {
  ...{ ...request, id: ANSWERED, state: 'arrived', silent: false, requestedOn: '2022-04-11' },
  letter: { on: '2022-04-11', receiptNumber: '收12', scan: null },
  askings: [
    {
      ...{ unit: health, askedOn: '2022-04-12', dueOn: '2022-04-19' },
      answer: { kind: 'refused', on: '2022-04-18', terms: null, reason: '防疫值守，无人可派', letter: null },
    },
    {
      ...{ unit: civil, askedOn: '2022-04-19', dueOn: '2022-04-26' },
      answer: {
        ...{ kind: 'countered', on: '2022-04-22', terms: { ...wanted, people: 2 }, reason: '换届期间人手紧张' },
        letter: { on: '2022-04-22', receiptNumber: '收18', scan: null },
      },
    },
  ],
  agreed: { ...wanted, people: 2, by: 'counter', on: '2022-04-24' },
  ...{ approvalNumber: '柳南组干〔2022〕12号', arrivals: [{ on: '2022-05-05', people: 1 }], arrived: 1 },
  can: ['secondment.read', 'secondment.print', 'secondment.arrive', 'secondment.release'],
};
const up: SecondmentView = {
  ...{ ...request, id: UP, state: 'escalated', silent: false },
  can: ['secondment.read', 'secondment.print', 'secondment.pursue', 'secondment.decide'],
};
const bodies: WorkBodyView[] = [
  {
    ...{ id: taskId(211), item, name: '老旧小区改造工作专班', leader: '副区长韦某' },
    ...{ purpose: '统筹五个小区的施工、资金和群众工作', units: [housing, civil, health], state: 'proposed' },
    ...{ proposedOn: '2022-06-30', documentNumber: null, decidedOn: null, reason: null, paper: null },
    ...{ activeOn: null, dissolvedOn: null, can: ['work-body.print', 'work-body.decide'] },
  },
  {
    ...{ id: taskId(212), item, name: '征迁协调组', leader: '区住房城乡建设局局长', purpose: '协调腾退' },
    ...{ units: [housing], state: 'active', proposedOn: '2022-04-20', documentNumber: '柳南政办函〔2022〕9号' },
    ...{ decidedOn: '2022-04-25', reason: null, paper: null, activeOn: '2022-04-26', dissolvedOn: null },
    can: ['work-body.print', 'work-body.move'],
  },
];
const facts = { refused: 0, notAnswered: 0, answeredLate: 0 };
const units: ArrivalView[] = [
  { unit: civil, requests: 1, asked: 3, agreed: 2, arrivedOnTime: 1, arrivedLate: 0, ...facts },
  {
    unit: health,
    requests: 3,
    asked: 9,
    agreed: 0,
    arrivedOnTime: 0,
    arrivedLate: 0,
    ...facts,
    refused: 1,
    notAnswered: 2,
  },
];
const items = [arrived, request, up];

export const staffingWorld = {
  ...issuedWorld,
  [`/api/tasks/${taskId(2)}/staffing`]: { items, bodies, can: ['secondment.request', 'work-body.propose'] },
  [`/api/programmes/${PROGRAMME_ID}/staffing`]: { year: 2022, items, bodies, units },
  [`/api/secondments/${ANSWERED}`]: arrived,
  [`/api/secondments/${SILENT}`]: request,
  [`/api/secondments/${UP}`]: up,
};
export const noStaffingWorld = {
  ...issuedWorld,
  [`/api/tasks/${taskId(10)}`]: taskRecord(10),
  [`/api/tasks/${taskId(10)}/staffing`]: { items: [], bodies: [], can: ['secondment.request', 'work-body.propose'] },
  [`/api/programmes/${PROGRAMME_ID}/staffing`]: { year: 2022, items: [], bodies: [], units: [] },
};
