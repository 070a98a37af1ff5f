import { randomUUID } from 'node:crypto';
import type { Part } from './act.js';
import type { District } from './district.js';
import { QIN, WEI } from './people.js';
import { agree, askUnits, drawUp, object, planOf, put, sendUp, signedBy } from './planning.js';

/** Items whose lead units plan in time, those of the unit that is late, and the one whose plan comes back. */
const [IN_TIME, LATE, RETURNED] = [[1, 2, 3, 4, 5, 8, 9, 10], [6, 7], 3] as const;
/** A name that nobody has tied to a unit, and so answers nothing (point 8). */
const SILENT = '金太阳';
/** The item whose money is played says so in its plan already. */
const FUNDED = 4;
const districtFunds = () => ({
  ...{ noDistrictFunds: false, estimate: null, budget: null },
  lines: [{ id: randomUUID(), source: 'district', amount: 120_000_000, note: '柳南财预〔2022〕18号' }],
});
const leaderOf = (seq: number): string => ([4, 5, 6, 7].includes(seq) ? QIN : WEI);

const each = async (items: readonly number[], does: (seq: number) => Promise<unknown>): Promise<void> => {
  for (const seq of items) await does(seq);
};
const approve = async (district: District, seq: number, on: string) =>
  put(district, await planOf(district, seq), 'approval', signedBy(leaderOf(seq), on));

/** The plans of the ten items: drawn up, countersigned, sent up and approved, two of them late and one sent back (R5–R12). */
export const plans: Part = [
  {
    on: '2022-04-20',
    says: {
      'zh-CN': '五个牵头单位的八份实施方案编好，送责任单位会签',
      en: 'Five lead units have eight plans ready, and ask the responsible units to countersign',
    },
    play: (district) =>
      each(IN_TIME, async (seq) =>
        askUnits(district, await drawUp(district, seq, seq === FUNDED ? { funds: districtFunds() } : {})),
      ),
  },
  {
    on: '2022-04-25',
    says: {
      'zh-CN': '责任单位来函同意；柳石街道对第5项有异议，区民政局答复',
      en: 'The units agree by letter; one objects on item 5, and the lead unit answers',
    },
    play: (district) =>
      each(IN_TIME, async (seq) => {
        const plan = await planOf(district, seq);
        if (seq === 5)
          await object(district, plan, '柳石街道', {
            ...{ on: '2022-04-25', reason: '两个社区的场地还没有移交，三季度完成不了' },
            reply: '场地由街道协调，移交已列为第一个节点',
          });
        await agree(district, seq === 5 ? await planOf(district, seq) : plan, '2022-04-25', [SILENT]);
      }),
  },
  {
    on: '2022-05-06',
    says: {
      'zh-CN': '八份方案报送，金太阳没有答复，按未反馈列出；区政府办审核后送分管领导',
      en: 'Eight plans go up; one name that nobody answers for is listed as silent, and the gov office passes them on',
    },
    play: (district) => each(IN_TIME, async (seq) => sendUp(district, await planOf(district, seq), '2022-05-06')),
  },
  {
    on: '2022-05-09',
    says: {
      'zh-CN': `七份方案审定；第${String(RETURNED)}项节点过粗被退回，改成第2版再送会签`,
      en: `Seven plans are approved; that of item ${String(RETURNED)} is sent back and goes to the units in a second edition`,
    },
    play: async (district) => {
      await each(
        IN_TIME.filter((seq) => seq !== RETURNED),
        (seq) => approve(district, seq, '2022-05-09'),
      );
      const plan = await planOf(district, RETURNED);
      await put(district, plan, 'return', {
        ...{ reason: '节点过粗，请按小区分开列' },
        ...signedBy(leaderOf(RETURNED), '2022-05-09'),
      });
      await askUnits(district, await put(district, plan, 'revision', {}));
    },
  },
  {
    on: '2022-05-12',
    says: {
      'zh-CN': '迟到的两份方案编好：第7项没有责任单位，直接报送；第6项送会签',
      en: 'The two late plans are ready: item 7 has no responsible units and goes straight up, item 6 is countersigned',
    },
    play: (district) =>
      each(LATE, async (seq) => {
        const plan = await askUnits(district, await drawUp(district, seq));
        if (plan.state === 'draft') await sendUp(district, plan, '2022-05-12');
      }),
  },
  {
    on: '2022-05-17',
    says: {
      'zh-CN': `第6项、第${String(RETURNED)}项第2版会签完，报送审核`,
      en: `Item 6 and the second edition of item ${String(RETURNED)} are countersigned and go up`,
    },
    play: (district) =>
      each([6, RETURNED], async (seq) => {
        await agree(district, await planOf(district, seq), '2022-05-16', [SILENT]);
        await sendUp(district, await planOf(district, seq), '2022-05-17');
      }),
  },
  {
    on: '2022-05-18',
    says: {
      'zh-CN': '剩下的三份方案审定，十项都有了审定的方案',
      en: 'The last three plans are approved: all ten items have one',
    },
    play: (district) => each([RETURNED, ...LATE], (seq) => approve(district, seq, '2022-05-18')),
  },
];
