/** What an item is at heart: it decides by which nodes it is usually done. */
export const itemKinds = ['works', 'equipment', 'service', 'institution'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** A node as offices usually write it for items of a kind. */
export interface TemplateNode {
  readonly code: string;
  /** In Chinese whatever language its reader has chosen: a plan is a paper of the office. */
  readonly title: string;
  /** How much of the time it takes, in parts of a hundred; along the longest way through the nodes they sum to a hundred. */
  readonly share: number;
  /** Its share of the item; those of a template sum to a hundred. */
  readonly weight: number;
  readonly after: readonly string[];
  /** Whether what was promised comes about in it: it then serves the item's targets; preparation serves none by itself. */
  readonly serves: boolean;
}

/** Set anew whenever a node, a share or a weight changes: a plan says by which edition it was proposed. */
export const TEMPLATES_EDITION = '2026-1';

const node = (
  code: string,
  title: string,
  [share, weight]: readonly [number, number],
  after: readonly string[],
  serves: 'serves' | 'prepares',
): TemplateNode => ({ code, title, share, weight, after, serves: serves === 'serves' });

/**
 * The nodes by kind, the order and shares as livelihood items are usually planned (practice, no article): of a year from
 * spring to 30 December works take half, and whoever buys first tenders. Weights follow what can be seen on the spot.
 */
export const TEMPLATES: Readonly<Record<ItemKind, readonly TemplateNode[]>> = {
  works: [
    node('survey', '现场踏勘、征求群众意见', [6, 4], [], 'prepares'),
    node('design', '设计方案和施工图编制', [12, 8], ['survey'], 'prepares'),
    node('budget', '预算编制、财政评审和立项批复', [10, 6], ['design'], 'prepares'),
    node('tender', '招标采购、签订施工合同', [12, 7], ['budget'], 'prepares'),
    node('start', '进场开工', [4, 5], ['tender'], 'serves'),
    node('half', '主体施工过半', [22, 25], ['start'], 'serves'),
    node('built', '完成全部施工内容', [20, 25], ['half'], 'serves'),
    node('accepted', '竣工验收和问题整改', [10, 15], ['built'], 'serves'),
    node('handed-over', '移交使用、资料归档', [4, 5], ['accepted'], 'serves'),
  ],
  equipment: [
    node('needs', '需求论证、确定技术参数', [10, 6], [], 'prepares'),
    node('money', '资金落实、采购计划备案', [10, 6], ['needs'], 'prepares'),
    node('purchase', '政府采购、签订合同', [24, 13], ['money'], 'prepares'),
    node('place', '安装场地和配套准备', [20, 10], ['money'], 'prepares'),
    node('delivered', '设备到货、开箱查验', [22, 20], ['purchase'], 'serves'),
    node('installed', '安装调试', [14, 18], ['delivered', 'place'], 'serves'),
    node('trained', '使用人员培训', [8, 7], ['delivered'], 'serves'),
    node('accepted', '验收和问题整改', [12, 15], ['installed', 'trained'], 'serves'),
    node('in-use', '投入使用、资产入账', [8, 5], ['accepted'], 'serves'),
  ],
  service: [
    node('survey', '服务对象摸底、需求调查', [10, 8], [], 'prepares'),
    node('standard', '制定服务方案和标准', [10, 7], ['survey'], 'prepares'),
    node('purchase', '政府购买服务、确定承接单位', [18, 10], ['standard'], 'prepares'),
    node('ready', '签订合同、人员到位和培训', [8, 8], ['purchase'], 'prepares'),
    node('half', '服务实施过半', [22, 22], ['ready'], 'serves'),
    node('review', '中期评估、调整完善', [4, 8], ['half'], 'serves'),
    node('done', '完成全部服务内容', [18, 22], ['review'], 'serves'),
    node('accepted', '绩效评价、验收和归档', [10, 15], ['done'], 'serves'),
  ],
  institution: [
    node('plan', '选址和建设运营方案', [12, 8], [], 'prepares'),
    node('approved', '机构设立、职能和制度制定', [18, 10], ['plan'], 'prepares'),
    node('design', '场地设计、预算和评审', [14, 7], ['plan'], 'prepares'),
    node('tender', '招标采购、签订合同', [12, 6], ['design'], 'prepares'),
    node('fitted', '场地建设和装修', [28, 24], ['tender'], 'serves'),
    node('equipped', '设备采购到位', [22, 10], ['design'], 'serves'),
    node('staffed', '人员配备和培训', [16, 10], ['approved'], 'serves'),
    node('installed', '设备安装、制度上墙', [8, 8], ['fitted', 'equipped'], 'serves'),
    node('trial', '试运行', [12, 7], ['installed', 'staffed'], 'serves'),
    node('opened', '验收、正式运行和资料归档', [14, 10], ['trial'], 'serves'),
  ],
};

/** Words of an item that speak for a kind. A word counts once, twice in the title; what an item does weighs more than where. */
export const KIND_WORDS: Readonly<Record<ItemKind, readonly (readonly [words: RegExp, weight: number])[]>> = {
  works: [
    [/工程/u, 3],
    [/改造|整治|维修|修缮|硬化|扩建|新建|重建|加装|翻修|扩宽/u, 3],
    [/管网|道路|排水|路灯|楼道|屋面|外墙|绿化|电梯井|供水主管|管道|停车位|广场|公厕|围墙/u, 2],
    [/建设项目|基础设施|配套设施/u, 2],
  ],
  equipment: [
    [/设备购置|购置|采购.{0,6}(?:设备|车辆|器材|仪器)|更新.{0,4}(?:设备|车辆)/u, 3],
    [/配备|配置|配发/u, 1],
    [/车辆|仪器|器材|校车|救护车|除颤仪|AED|彩超|DR/u, 2],
  ],
  service: [
    [/服务项目|购买服务|提供.{0,10}服务|上门服务/u, 3],
    [/培训|筛查|体检|补贴|补助|救助|帮扶|招聘|助餐|演出|接种|免费/u, 3],
    [/人次|场次|活动|宣传|关爱/u, 1],
  ],
  institution: [
    [/成立|设立|挂牌|开业|运营|开园|试点/u, 3],
    [/(?:卫生室|卫生服务中心|卫生院|日间照料|托育|幼儿园|食堂|驿站|书房|保护服务).{0,12}(?:建设|搬迁|项目|标准化)/u, 4],
    [/整体搬迁|标准化建设|科室|床位|制度上墙/u, 3],
  ],
};
