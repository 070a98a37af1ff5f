import type { HoldingsView } from '../regime/offices/endpoints.handover.js';
import type { PersonRecord } from '../regime/offices/endpoints.people.js';
import type { Part } from './act.js';
import type { District } from './district.js';

const PASSWORD = '示例 a year is long and nobody guesses this';
/** Names that nobody takes for a person's. */
export const [WEI, QIN, MO, LU] = ['演示·韦某', '演示·覃某', '演示·莫某', '演示·卢某'] as const;
const [HOUSING, CIVIL, HEALTH, FARMING, RURAL, TOWN] = [
  ...['区住房城乡建设局', '区民政局', '区卫生健康局'],
  ...['区农业农村局', '区乡村振兴局', '太阳村镇'],
] as const;

const add = async (district: District, name: string, post: object | null): Promise<PersonRecord> =>
  (await district.as('gov-office')).ask('POST', '/api/people', { name, telephone: null, mail: null, post });

const deputyLeader = { role: 'deputy-leader', title: '副区长', from: '2022-04-08', until: null };

/** Puts a leader in charge of the fields of units, from today on. */
async function putInCharge(district: District, leader: string, units: readonly string[], from: string): Promise<void> {
  const unitIds = await Promise.all(units.map(async (name) => (await district.unit(name)).id));
  const { id: leaderId } = await district.person(leader);
  await (await district.as('gov-office')).ask('POST', '/api/portfolios', { leaderId, unitIds, from });
}

/** Sends somebody an invitation, who comes in by it with a password of their own. */
async function invite(district: District, name: string, loginName: string): Promise<void> {
  const clerk = await district.as('gov-office');
  const { id } = await district.person(name);
  const { invitation } = await clerk.ask<{ invitation: string }>('POST', `/api/people/${id}/invitation`, { loginName });
  const invited = district.stranger();
  await invited.ask('POST', '/api/invitation/password', { invitation, password: PASSWORD });
  district.own.set(name, invited);
}

/** Passes on all that somebody holds to one heir, and closes the account. */
async function handOver(district: District, leaver: string, heir: string, from: string): Promise<void> {
  const clerk = await district.as('gov-office');
  const [{ id }, { id: to }] = [await district.person(leaver), await district.person(heir)];
  const held = await clerk.ask<HoldingsView>('GET', `/api/people/${id}/holdings`);
  await clerk.ask('POST', `/api/people/${id}/handover`, {
    from,
    posts: held.posts.map(({ id: postId }) => ({ postId, to })),
    portfolios: held.portfolios.map(({ id: unitId }) => ({ unitId, to })),
    charges: held.charges.map(({ taskId }) => ({ taskId, to })),
    named: held.named.map(({ taskId }) => ({ taskId, to })),
    closeAccount: true,
  });
}

/** Who takes part over the year, and how posts, fields and units change hands (points 4 and 11 of practice; I19). */
export const people: Part = [
  {
    on: '2022-04-08',
    says: {
      'zh-CN': '区政府办登记两位副区长，分定分管领域',
      en: 'The gov office puts two deputy leaders on the list and gives them their fields',
    },
    play: async (district) => {
      await add(district, WEI, deputyLeader);
      await add(district, QIN, deputyLeader);
      await putInCharge(district, WEI, [HOUSING, FARMING, RURAL, TOWN], '2022-04-08');
      await putInCharge(district, QIN, [CIVIL, HEALTH], '2022-04-08');
    },
  },
  {
    on: '2022-04-08',
    says: {
      'zh-CN': `区民政局要一个账号：${MO}任联络员，凭邀请链接自设密码`,
      en: `The civil affairs bureau wants an account: ${MO} becomes liaison and comes in by an invitation`,
    },
    play: async (district) => {
      const { id: unitId } = await district.unit(CIVIL);
      await add(district, MO, { role: 'liaison', unitId, title: null, from: '2022-04-08', until: null });
      await invite(district, MO, 'civil-affairs');
    },
  },
  {
    on: '2022-06-10',
    says: {
      'zh-CN': `${WEI}外出学习，6月30日前由${QIN}代行`,
      en: `${WEI} is away: ${QIN} acts in their place until 30 June`,
    },
    play: async (district) => {
      const [{ id }, { id: to }] = [await district.person(WEI), await district.person(QIN)];
      await (
        await district.as('gov-office')
      ).ask('POST', `/api/people/${id}/delegations`, {
        ...{ to, role: 'deputy-leader', from: '2022-06-10', until: '2022-06-30' },
        ...{ unitIds: null, taskIds: null, reason: '外出学习' },
      });
    },
  },
  {
    on: '2022-07-18',
    says: {
      'zh-CN': `${MO}调离区民政局，手上的事一并交给${LU}，账号注销`,
      en: `${MO} leaves the civil affairs bureau and hands all over to ${LU}; the account is closed`,
    },
    play: async (district) => {
      await add(district, LU, null);
      await handOver(district, MO, LU, '2022-07-18');
      await invite(district, LU, 'civil-affairs-2');
    },
  },
  {
    on: '2022-08-01',
    says: {
      'zh-CN': `政府领导分工调整：农业农村、乡村振兴由${QIN}分管`,
      en: `The leaders' fields are dealt anew: farming and rural revitalisation go to ${QIN}`,
    },
    play: (district) => putInCharge(district, QIN, [FARMING, RURAL], '2022-08-01'),
  },
  {
    on: '2022-08-15',
    says: {
      'zh-CN': '机构改革：区乡村振兴局9月1日并入区农业农村局，先登记，到日自动生效',
      en: 'The rural revitalisation bureau will merge into the farming bureau on 1 September: put down beforehand',
    },
    play: async (district) => {
      const [{ id }, { id: unitId }] = [await district.unit(RURAL), await district.unit(FARMING)];
      await (
        await district.as('gov-office')
      ).ask('POST', `/api/units/${id}/succession`, {
        ...{ also: [], heirs: [{ unitId }], from: '2022-09-01', number: '柳南编〔2022〕3号', answers: [] },
      });
    },
  },
];
