/**
 * What a column of a task table holds, told from the words above it. One place: a heading the reader does not know yet
 * is one word here (CONTRIBUTING.md shows it as a recipe).
 */
export type Role =
  | 'seq'
  | 'group'
  | 'title'
  | 'content'
  | 'goal'
  | 'lead'
  | 'responsible'
  | 'alsoResponsible'
  | 'leader'
  | 'person'
  | 'due'
  | 'schedule'
  | 'start'
  | 'figure'
  | 'unit'
  | 'other';

const HEADINGS: readonly (readonly [Role, RegExp])[] = [
  ['seq', /^(序号|编号|项目编号|序|号|件数|No\.?)$/i],
  ['leader', /(牵头|责任|分管|挂点|挂钩|联系|包保|挂牌|督办|市|区|县)(区|县|市|旗)?(级)?领导|^领导/],
  ['lead', /牵头|主办|主责|第一责任单位|主管(单位|部门)/],
  ['person', /^(?!.*(?:及|和|、|\/)).*(责任|负责|联系|联络|经办|具体)人(员|及电话)?$|联络员|联系(方式|电话)|电话/],
  [
    'responsible',
    /(责任|配合|协办|协同|参与|参加|实施|承办|落实|建设|承建|协助|项目|业主|负责)(单位|部门|主体|科室|处室|股室|机构)|^(责任|配合|协办)$|分工$/,
  ],
  ['start', /开工(时间|日期)|启动时间|开始时间|计划开工/],
  [
    'due',
    /(完成|办结|完工|竣工|截止|截至|结束|交付)(时间|时限|期限|日期|节点|年限)|时限|时间(要求|节点|安排|进度)|期限|进度(要求|安排|计划|时限)|节点|^(完成|办理)?时间$|完成情况时间|工期|^(建设|实施|起止|推进)?(年限|周期|起止时间|起止年月|年月)$|^(建设|实施|起止|推进)(时间|期限)$/,
  ],
  ['seq', /^(项目)?(序号|编号)/],
  ['unit', /^(计量|计数|度量|数量|指标)单位$/],
  [
    'figure',
    /^(年度|全年|本年|今年|计划|工作|建设|目标|任务)*(目标值|目标数|任务数|任务量|计划数|指标值|数量|总量|工程量)$/,
  ],
  [
    'goal',
    /指标|目标值|(年度|全年|工作|总体|具体|阶段|预期|建设|量化)目标|预期(成效|效果)|考核(要求|标准|内容)|^目标(要求)?$/,
  ],
  ['content', /(内容|规模|措施|举措|做法|说明|要求|目标任务|任务目标|目标及任务|简介|概况|描述)/],
  ['group', /(类别|类型|领域|分类|类$|板块|大类|专项|工程类)/],
  ['title', /(标题|名称|项目|实事|事项|任务|工程|工作)/],
  ['other', /(备注|投资|资金|经费|预算|金额|地点|地址|位置|来源|进展|状态|性质|依据|单位：|受益|服务对象)/],
];

/** Money and place stand before the rest: 项目总投资 is no title, 建设地点 no content. */
const NEVER_THE_ITEM = /投资|资金|经费|预算|金额|万元|地点|地址|位置|备注|来源|受益|进展|状态/;

/** The longest heading seen in real tables is 目标任务及主要建设内容（规模）; a longer cell is no heading. */
const LONGEST_HEADING = 24;

/** The role of a column under this heading, or undefined where the words are none that a table is headed with. */
export function roleOf(heading: string): Role | undefined {
  const words = heading.replace(/\s+/g, '').replace(/[（(][^（()）]*[）)]/g, '') || heading.replace(/\s+/g, '');
  if (words === '' || words.length > LONGEST_HEADING || /[。；！？]/.test(words)) return undefined;
  if (NEVER_THE_ITEM.test(words)) return 'other';
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Of two columns of days this one says when the item is done; the other (进度计划) says its steps. */
const SAYS_DONE = /完成|办结|完工|竣工|截止|截至|结束|交付|时限|期限/;

/**
 * The roles of all columns of a table. Where two would be the item's name (实事项目 | 具体任务) the later says what is to
 * be done; where two would say that, the later is a goal (建设内容 | 目标任务). Of two columns of days (进度计划 |
 * 竣工时间) one is the day, the other the schedule; of two columns of units (责任单位 | 配合单位) both are responsible.
 */
export function rolesOf(headings: readonly string[]): (Role | undefined)[] {
  const roles = headings.map(roleOf);
  const second = (role: Role, role2: Role): void => {
    const last = roles.lastIndexOf(role);
    if (roles.indexOf(role) !== last && !roles.includes(role2)) roles[last] = role2;
  };
  second('title', 'content');
  second('content', 'goal');
  second('responsible', 'alsoResponsible');
  const days = roles.flatMap((role, column) => (role === 'due' ? [column] : []));
  const done = days.find((column) => SAYS_DONE.test(headings[column] ?? '')) ?? days[0];
  return roles.map((role, column) => (role === 'due' && column !== done ? 'schedule' : role));
}

/** The unit that a heading gives its figures in brackets: 任务数（户）, or undefined. */
export const unitInHeading = (heading: string): string | undefined =>
  /[（(]\s*(?:单位[：:])?\s*([^（()）]{1,6}?)\s*[）)]\s*$/.exec(heading)?.[1];

/** Says whether headings make a task table: something promised, and somebody or some day to hold to it. */
export const headsTasks = (roles: readonly (Role | undefined)[]): boolean =>
  roles.some((role) => role === 'title' || role === 'content' || role === 'goal') &&
  roles.some((role) => role === 'lead' || role === 'responsible');
