import type { FundView } from '../regime/funds/contract.js';
import type { Part } from './act.js';
import type { District } from './district.js';
import { QIN } from './people.js';

/** The item whose money is played: built in the district's own name. */
const LEAD = '区民政局';
const wan = (amount: number): number => amount * 1_000_000;

async function itemOf(district: District): Promise<string> {
  const item = (await district.items()).find(({ leadUnit }) => leadUnit === LEAD);
  if (!item) throw new Error(`${LEAD} leads no item`);
  return item.id;
}

const signedBy = (name: string, post: string, signedOn: string) => ({
  paper: { signedBy: name, post, signedOn, opinion: '', proof: { kind: 'receipt', number: `收${signedOn}` } },
});

/** Does something with the item's money as the clerk of the gov office, who carries it from paper. */
async function put(district: District, path: string, body: object): Promise<FundView> {
  const id = await itemOf(district);
  return (await district.as('gov-office')).ask<FundView>('POST', `/api/tasks/${id}/funds${path}`, body);
}

async function fundOf(district: District): Promise<FundView> {
  const id = await itemOf(district);
  return (await district.as('gov-office')).ask<FundView>('GET', `/api/tasks/${id}/funds`);
}

/** The money of one item over the year: planned, an advance applied for and paid, and one payment above the cap. */
export const funds: Part = [
  {
    on: '2022-05-18',
    says: {
      'zh-CN': '区民政局编报资金计划，财政审核、分管副区长批准',
      en: 'A fund plan is drawn up, reviewed and approved',
    },
    play: async (district) => {
      const clerk = await district.as('gov-office');
      const said = { category: null, sites: null, districtInvested: true };
      await clerk.ask('POST', `/api/tasks/${await itemOf(district)}/description`, said);
      const lines = [{ source: 'district', amount: wan(120), note: '柳南财预〔2022〕18号' }];
      await put(district, '/plan', { lines, ...signedBy('演示·局长', '局长', '2022-05-16') });
      await put(district, '/plan/review', signedBy('演示·财政局长', '财政局局长', '2022-05-17'));
      await put(district, '/plan/approval', signedBy(QIN, '副区长', '2022-05-18'));
      const contract = { number: 'LN-2022-05', party: '演示建设公司', signedOn: '2022-05-18', labourShare: 0 };
      await put(district, '/contracts', { ...contract, amount: wan(100) });
    },
  },
  {
    on: '2022-05-26',
    says: { 'zh-CN': '预付款30万元经三人签批后拨付', en: 'An advance of 30 万元 is signed by three people and paid' },
    play: async (district) => {
      const { contracts } = await fundOf(district);
      const asked = {
        ...{ contractId: contracts[0]?.id ?? '', source: 'district', trigger: 'contract-signed', amount: wan(30) },
        ...{ labour: 0, milestoneIds: [], invoice: '04500210', note: '', submit: true },
      };
      const { payments } = await put(district, '/payments', {
        ...asked,
        ...signedBy('演示·局长', '局长', '2022-05-24'),
      });
      const payment = `/payments/${payments[0]?.id ?? ''}`;
      const pass = { verdict: 'pass', reason: '' };
      await put(district, `${payment}/review`, { ...pass, ...signedBy('演示·财政局长', '财政局局长', '2022-05-25') });
      await put(district, `${payment}/decision`, { ...pass, ...signedBy(QIN, '副区长', '2022-05-26') });
      const slip = { kind: 'receipt', number: '回单2022-05-26' };
      await put(district, `${payment}/voucher`, { voucher: '记-0526', amount: wan(30), paidOn: '2022-05-26', slip });
    },
  },
  {
    on: '2022-08-30',
    says: {
      'zh-CN': '按财政支付明细登记一笔，超出拨付上限，照实记录',
      en: 'A payment above the cap is put down from finance’s own list',
    },
    play: async (district) => {
      const { contracts } = await fundOf(district);
      await put(district, '/entries', {
        ...{ source: 'district', contractId: contracts[0]?.id ?? '', voucher: '记-0830', amount: wan(15) },
        ...{ paidOn: '2022-08-29', indicator: '柳南财预〔2022〕18号' },
      });
    },
  },
  {
    on: '2022-12-05',
    says: {
      'zh-CN': '按核实的节点申请进度款20万元，财政审核后拨付',
      en: 'A progress payment of 20 万元 rests on a verified node, is reviewed by finance and paid',
    },
    play: async (district) => {
      const { contracts, milestones } = await fundOf(district);
      const seen = milestones.findLast(({ verifiedOn }) => verifiedOn !== null);
      const asked = {
        ...{ contractId: contracts[0]?.id ?? '', source: 'district', trigger: 'progress', amount: wan(20), labour: 0 },
        ...{ milestoneIds: [seen?.id ?? ''], invoice: '04500263', note: '', submit: true },
      };
      const drawn = await put(district, '/payments', { ...asked, ...signedBy('演示·局长', '局长', '2022-12-05') });
      const payment = `/payments/${drawn.payments.at(-1)?.id ?? ''}`;
      const pass = { verdict: 'pass', reason: '', ...signedBy('演示·财政局长', '财政局局长', '2022-12-05') };
      await put(district, `${payment}/review`, pass);
      const slip = { kind: 'receipt', number: '回单2022-12-05' };
      await put(district, `${payment}/voucher`, { voucher: '记-1205', amount: wan(20), paidOn: '2022-12-05', slip });
    },
  },
];
