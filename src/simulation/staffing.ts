import type { SecondmentView, WorkBodyView } from '../regime/staffing/contract.js';
import type { Part } from './act.js';
import type { District } from './district.js';

const HOUSING = '区住房城乡建设局';
const CIVIL = '区民政局';
const ITEM = 3;

const post = async <Reply>(district: District, url: string, body: object): Promise<Reply> =>
  (await district.as('gov-office')).ask<Reply>('POST', url, body);

const received = (on: string, number: string) => ({ on, proof: { kind: 'receipt', number } });

async function itemId(district: District): Promise<string> {
  const found = (await district.items()).find(({ seq }) => seq === ITEM);
  if (!found) throw new Error(`there is no item ${String(ITEM)}`);
  return found.id;
}

/** What was asked for on the item, by its place. */
async function request(district: District, place: number): Promise<SecondmentView> {
  const { items } = await (
    await district.as('gov-office')
  ).ask<{ items: SecondmentView[] }>('GET', `/api/tasks/${await itemId(district)}/staffing`);
  const found = items[place];
  if (!found) throw new Error(`nothing was asked for at ${String(place)}`);
  return found;
}

/** People in place (R14): one clerk carries the letters, and the asked unit answers otherwise. */
export const staffing: Part = [
  {
    on: '2022-04-18',
    says: {
      'zh-CN': `${HOUSING}来函：为老旧小区改造成立专班、抽调3人；区政府办代收，转${CIVIL}答复`,
      en: 'The housing bureau asks by letter for a work body and three people; the office passes it on to the civil affairs bureau',
    },
    play: async (district) => {
      const taskId = await itemId(district);
      const letter = received('2022-04-18', '收41');
      const { id: unitId } = await district.unit(CIVIL);
      const body = { name: '老旧小区改造专班', leader: '演示·副区长', purpose: '统筹施工和群众工作' };
      await post(district, `/api/tasks/${taskId}/work-bodies`, { ...body, unitIds: [unitId], letter });
      const wanted = { people: 3, from: '2022-05-05', until: '2022-12-30', letter };
      const asked = { ...wanted, purpose: '入户摸底和施工协调', posts: '工程管理2人、资料员1人' };
      const { id } = await post<SecondmentView>(district, `/api/tasks/${taskId}/secondments`, asked);
      await post(district, `/api/secondments/${id}/routing`, { unitId });
    },
  },
  {
    on: '2022-04-21',
    says: {
      'zh-CN': `${CIVIL}商改：只能派2人，${HOUSING}接受；专班由分管领导在纸上审定，区政府办登记`,
      en: 'The civil affairs bureau offers two people, and they are taken; the leader signs for the work body on paper',
    },
    play: async (district) => {
      const { id } = await request(district, 0);
      await (
        await district.as('liaison', CIVIL)
      ).ask('POST', `/api/secondments/${id}/answer`, {
        ...{ answer: 'countered', terms: { people: 2, from: '2022-05-05', until: '2022-12-30' } },
        reason: '换届期间人手紧张',
      });
      await post(district, `/api/secondments/${id}/pursuit`, { move: 'accept' });
      const { bodies } = await (
        await district.as('gov-office')
      ).ask<{ bodies: WorkBodyView[] }>('GET', `/api/tasks/${await itemId(district)}/staffing`);
      const proof = { kind: 'receipt', number: '收44' };
      const signed = { signedBy: '演示·韦某', post: '副区长', signedOn: '2022-04-21', proof };
      for (const { id: bodyId } of bodies) {
        await post(district, `/api/work-bodies/${bodyId}/decision`, {
          ...{ decision: 'approve', documentNumber: '柳南政办函〔2022〕9号', paper: signed },
        });
        await post(district, `/api/work-bodies/${bodyId}/moves`, { move: 'activate', on: '2022-04-21' });
      }
    },
  },
  {
    on: '2022-05-05',
    says: {
      'zh-CN': '2人按期到位，组织部门已批准',
      en: 'Two people come in time, approved by the organisation department',
    },
    play: async (district) => {
      const { id } = await request(district, 0);
      const arrival = { on: '2022-05-05', people: 2, approvalNumber: '柳南组干〔2022〕12号' };
      await post(district, `/api/secondments/${id}/arrivals`, arrival);
    },
  },
  {
    on: '2022-12-30',
    says: {
      'zh-CN': '期满：2人返回原单位，专班撤销',
      en: 'The term is over: the two people go back, the work body is dissolved',
    },
    play: async (district) => {
      const { id } = await request(district, 0);
      await post(district, `/api/secondments/${id}/release`, { on: '2022-12-30' });
      const { bodies } = await (
        await district.as('gov-office')
      ).ask<{ bodies: WorkBodyView[] }>('GET', `/api/tasks/${await itemId(district)}/staffing`);
      for (const { id: bodyId } of bodies)
        await post(district, `/api/work-bodies/${bodyId}/moves`, { move: 'dissolve', on: '2022-12-30' });
    },
  },
];
