import { describe, expect, test } from 'vitest';
import type { OutgoingDocument } from '../../../documents/writing/document.js';
import { writeDocx } from '../../../documents/writing/docx.js';
import { readPaper } from '../../../documents/read.js';
import { day } from '../../../kernel/day.js';
import { EMPTY } from '../rules/content.js';
import type { Milestone } from '../rules/milestone.js';
import { planPaper } from './plan-paper.js';
import { planSlips } from './plan-slips.js';
import type { PrintedAnswer, PrintedPlan } from './printed-plan.js';

const node = (at: number, more: Partial<Milestone> = {}): Milestone => ({
  ...{
    id: `n${String(at)}`,
    title: `节点${String(at)}`,
    targets: [1],
    weight: 10,
    after: at > 1 ? [`n${String(at - 1)}`] : [],
  },
  ...{ start: day('2022-05-09'), finish: day('2022-06-30') },
  ...more,
});
const answer = (unit: string, more: Partial<PrintedAnswer>): PrintedAnswer => ({
  ...{ unit, standing: 'agreed', answeredOn: day('2022-04-20'), dueOn: day('2022-04-21'), reason: null, reply: null },
  ...{ registered: false, ...more },
});
const plan = (more: Partial<PrintedPlan> = {}): PrintedPlan => ({
  language: 'zh-CN',
  notice: { title: '关于分解下达2022年为民办实事项目的通知', number: '柳南政办〔2022〕10号' },
  item: {
    number: '2',
    title: '建设柳石街道为老服务中心',
    content: '新建为老服务中心1个，床位50张。',
    dueOn: day('2022-12-30'),
  },
  ...{ leadUnit: '区民政局', leadUnitId: 'lead' },
  responsibleUnits: [
    { id: 'u1', name: '柳石街道' },
    { id: 'u2', name: '区住房城乡建设局' },
    { id: 'u3', name: '区自然资源局' },
  ],
  unitName: (id) => ({ lead: '区民政局', u1: '柳石街道', u2: '区住房城乡建设局' })[id] ?? id,
  ...{ accountableHead: '陆某', handsOnLeader: '韦某', leader: '王某', edition: 1, state: 'under-review' },
  ...{ askedOn: day('2022-04-14'), drawnUpOn: day('2022-05-06'), submittedOn: day('2022-05-07'), approvedOn: null },
  targets: [{ number: 1, title: '床位50张', clause: '床位50张', kind: 'figure' }],
  content: {
    ...EMPTY,
    summary: '分两步实施。',
    owners: [{ target: 1, unitId: 'u1', person: '黄某' }],
    duties: [
      { unitId: 'lead', target: null, text: '统筹推进' },
      { unitId: 'u1', target: 1, text: '落实场地' },
    ],
    milestones: [node(1), node(2, { ownerUnitId: 'u2', person: '覃某', targets: [] })],
    funds: {
      ...{ noDistrictFunds: false, estimate: 12_650_000_000, budget: null },
      lines: [
        { id: 'a', source: 'district', amount: 86_500_000, note: '柳南财预〔2022〕18号' },
        { id: 'b', source: 'superior', amount: 40_000_050, note: '' },
      ],
    },
    staffing: {
      needed: true,
      needs: [{ id: 's', purpose: '入户摸底', posts: 2, from: '2022-05-09', until: '2022-06-30' }],
    },
    risks: [{ id: 'r', kind: 'petition', text: '周边居民有意见', measure: '逐户上门' }],
  },
  ...{ baseline: [], critical: new Set(['n1']), calendar: { published: new Map(), off: new Set(), worked: new Set() } },
  answers: [
    answer('柳石街道', {}),
    answer('区住房城乡建设局', { standing: 'objected', reason: '场地未定', reply: '已改用旧址', registered: true }),
    answer('区自然资源局', { standing: 'silent', answeredOn: null }),
  ],
  acts: [],
  majors: [],
  ...more,
});

const textOf = ({ parts }: OutgoingDocument): string =>
  parts
    .flatMap((part) =>
      part.kind === 'table'
        ? [...part.header, ...part.rows].map((row) => row.map(({ text }) => text).join('｜'))
        : 'text' in part
          ? [part.text]
          : [],
    )
    .join('\n');

describe('the plan as a paper', () => {
  test('it says who does what, by when, with which money and people, under numbered chapters', () => {
    const text = textOf(planPaper(plan()));
    expect(text).toContain('区民政局关于“建设柳石街道为老服务中心”的实施方案');
    expect(text).toContain('《关于分解下达2022年为民办实事项目的通知》（柳南政办〔2022〕10号）');
    expect(text.match(/^[一二三四五六七八]、/gmu)).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
      '六、',
      '七、',
      '八、',
    ]);
    expect(text).toContain('区民政局主要领导陆某负总责，分管领导韦某具体抓；区政府分管领导王某。');
    expect(text).toContain('（二）责任单位：柳石街道\n“床位50张”：落实场地');
    expect(text).toContain('（四）责任单位：区自然资源局\n（未写）');
    expect(text).toContain('1｜床位50张｜柳石街道｜黄某｜1');
    expect(text).toContain('2｜节点2｜准备工作｜2022-05-09｜2022-06-30｜10｜区住房城乡建设局｜覃某｜1');
    expect(text).toContain('合计｜1265000.5｜');
    expect(text).toContain('入户摸底｜2｜2022-05-09｜2022-06-30');
    expect(text).toContain('信访风险｜周边居民有意见｜逐户上门');
    expect(text).toContain('区民政局\n2022年5月6日');
  });

  test('before its approval it says how far it is, and afterwards since when it holds', () => {
    expect(textOf(planPaper(plan()))).toContain('（第1版，待审定）');
    expect(textOf(planPaper(plan({ state: 'approved', approvedOn: day('2022-05-10') })))).toContain(
      '（第1版，2022年5月10日审定）',
    );
  });

  test('施工图 stands on pages of its own that lie on their side, with a drawing for programs that show no SVG', async () => {
    const document = planPaper(plan());
    const pictures = document.parts.filter((part) => part.kind === 'picture');
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.svg).toContain('节点1');
    const bytes = await writeDocx(document);
    const archive = Buffer.from(bytes).toString('latin1');
    expect(archive.match(/word\/media\/[\w-]+\.svg/u)).not.toBeNull();
    expect(archive.match(/word\/media\/[\w-]+\.png/u)).not.toBeNull();
    const paper = await readPaper({ name: '方案.docx', bytes });
    expect(JSON.stringify(paper)).toContain('节点1');
  });

  test('a long timetable is drawn page after page, and one too long for paper says so', () => {
    const nodes = (count: number) => Array.from({ length: count }, (_, at) => node(at + 1));
    const pagesOf = (count: number): number =>
      planPaper(plan({ content: { ...plan().content, milestones: nodes(count) } })).parts.filter(
        ({ kind }) => kind === 'picture',
      ).length;
    expect([0, 16, 17, 160, 161].map(pagesOf)).toEqual([0, 1, 2, 10, 0]);
  });
});

describe('the slips that go with it', () => {
  test('会签单 gives each unit its word; who did not answer is listed and never taken for agreement', () => {
    const text = textOf(planSlips.countersign(plan()));
    expect(text).toContain('柳石街道｜同意（2022年4月20日）');
    expect(text).toContain('有异议：场地未定（2022年4月20日，登记纸质意见）\n牵头单位答复：已改用旧址');
    expect(text).toContain('区自然资源局｜未反馈（应于2022年4月21日前答复，不视为同意）');
    expect(text).toContain('未反馈｜区自然资源局。五个工作日内没有答复，按未反馈列出，不视为同意。');
  });

  test('before it is sent round 会签单 leaves each unit room to sign, and without units nobody countersigns', () => {
    const before = textOf(planSlips.countersign(plan({ answers: [], askedOn: null })));
    expect(before.match(/签名（盖章）/gu)).toHaveLength(3);
    expect(textOf(planSlips.countersign(plan({ answers: [], responsibleUnits: [] })))).toContain(
      '没有责任单位，不需会签。',
    );
  });

  test('审定单 lists who did not answer, and carries the decision, or leaves room for it', () => {
    const open = textOf(planSlips.approval(plan()));
    expect(open).toContain('同意：柳石街道\n有异议：区住房城乡建设局\n未反馈：区自然资源局');
    expect(open).toContain('王某\n\n\n签名（盖章）');
    expect(open).not.toContain('常务会审议');
    const approve = { move: 'approve', on: day('2022-05-10'), by: '王某', words: null, minutes: null };
    const decided = textOf(planSlips.approval(plan({ acts: [approve], state: 'approved' })));
    expect(decided).toContain('（圈阅）\n王某　2022年5月10日');
  });

  test('议题申报 says why the matter is the meeting’s, and names the minutes once there are any', () => {
    const escalate = { move: 'escalate', on: day('2022-05-09'), by: '王某', words: '涉及几个街道', minutes: null };
    const major = plan({ majors: ['petition', 'estimate'], acts: [escalate], state: 'at-executive-meeting' });
    const text = textOf(planSlips.agenda(major));
    expect(text).toContain('属重大事项：有信访风险、估算超过限额。');
    expect(text).toContain('经判断属重大事项，提请审议：涉及几个街道');
    expect(text).toContain('汇报人｜陆某');
    expect(text).toContain('列席单位｜柳石街道、区住房城乡建设局、区自然资源局');
    const met = { move: 'approve-at-meeting', on: day('2022-05-20'), by: null, words: null, minutes: '纪要15号' };
    expect(textOf(planSlips.agenda({ ...major, acts: [escalate, met] }))).toContain('会议纪要编号：纪要15号');
    expect(textOf(planSlips.approval({ ...major, acts: [escalate, met] }))).toContain(
      '常务会审议｜会议纪要编号：纪要15号',
    );
  });

  test('in English they say the same', () => {
    const english = plan({ language: 'en' });
    expect(textOf(planPaper(english))).toContain('1. Targets');
    expect(textOf(planSlips.approval(english))).toContain('No answer: 区自然资源局');
  });
});
