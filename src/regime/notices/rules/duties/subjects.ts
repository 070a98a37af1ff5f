import { isCollective, isUnitName } from '../unit-names.js';
import { readUnitNames } from '../units.js';

/** Who a clause lays a duty on. Offsets are within the clause. */
export interface SaidSubject {
  readonly who: readonly string[];
  /** 请于…: the addressee is meant and not named. */
  readonly addressed: boolean;
  /** The words that leave the list open (等有关部门), if any. */
  readonly openTail?: string;
  readonly start: number;
  /** Where the name ends and what is to be done begins. */
  readonly end: number;
}

/** Marks of order before a clause (一、 （二） 3. 一是 其中): no part of the duty. */
const ORDER =
  /^(?:[一二三四五六七八九十]+[、是]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳]|第[一二三四五六七八九十]+[，、是])\s*/u;
const CONNECTIVE = /^(?:同时|此外|另外|其中|并且|而且|对此|为此|原则上|今后|平时|一般|并|且|由于|则|以后|此后)[，,]?/u;

/** Words with which what is to be done begins, right after whoever is to do it. */
const STARTS =
  '于|在|每|按|根据|结合|对照|对|将|把|向|会同|联合|牵头|负责|组织|定期|不定期|及时|适时|尽快|抓紧|随时|立即|要|应当|应该|应|须|需|必须|务必|可|不得|确保|完成|制定|制订|编制|拟定|建立|建成|健全|开展|报送|上报|报|推行|推进|做好|抓好|落实|明确|确定|指定|研究|形成|汇总|梳理|公布|公开|公示|通过|加强|强化|主动|积极|认真|切实|严格|具体|统筹|统一|指导|督促|监督|配合|协助|履行|承担|提出|提交|上传|实行|实施|出台|印发|发布|全面|逐项|逐级|逐月|逐季|分别|分头|至少|年初|年底|年终|年末|年中|月底|季度|第[一二三四]|上半年|下半年|召开|调整|修订|修改|优先|推荐|选派|安排|抽调|拨付|设立|配备|填报|填写|反馈|通报|督查|督办|检查|验收|考核|考评|评估|共同|一并|原则上|从(?=\\d)|自(?=\\d|本|通知|印发|收到)|截至|继续|持续|都|均|也|全部|基本|就|收到|接到|计划(?=于|在|\\d)|拟(?=于|在|\\d)|\\d|[一二三四五六七八九十]月|分管(?!领导|副)|主要(?=负责(?!人|同志))|年内|年度内|月内|全年|采取|采用|运用|通过|牵头';
const BEFORE_ACT = new RegExp(STARTS, 'gu');
/** Nothing that begins or runs like this is the name of who acts. */
const NOT_A_NAME =
  /^(?:对|将|把|向|与|和|同|为|按|经|在|于|以|让|使|从|由|请|及|被|给|凡|如|若|遇|除|并|印发|帮助|指导|督促|配合|要求|组织(?!部)|接受|领导(?!小组)|支持|引导|发动|动员|邀请|聘请|抽调|依托|通过|带动|报|送|交(?!通|警|投)|抄|呈|上报|提|反馈|移交|推送|印发|转发|汇总|收集|全部|基本|正式|明确|确定|指定|形成|汇总|梳理|选派|设立|成立|配备|提高|强化|加大|健全|优化|细化|压实|坚持|严格|高度|认真|涉及(?!.*(?:单位|部门)$))|[，,。；：:！？“”]|加强|做好|完成|确保|落实|推进|报送|制定|开展|公布|召开|举行|实行|建立|参加|委托|提出|审核|听取|统筹(?!委|办|中心)|协调(?!委|小组|办|中心)|研究(?!院|所|中心|室|会)|部署|需要|情况|工作$|承办的|结果|方案$/u;
/** Who acts in such papers and is called by no unit's name. */
const ACTORS =
  /^(?:各地|各级|各方|各地方|地方|双方|各省份|各省|各市|各县|各区|各乡镇|各街镇|各镇街|各项目|各片区)$|(?:地区|省份|城市|班子|领导|负责人|责任人|联络员|河长|网格员|会议|实验室|财政|主体|业主|施工方|运营方|服务商|第三方|成员|专家组|评审组|考核组|验收组|督查组|工作组|领导小组|专班|个人|每人|企业|部门|单位|机关|医疗机构|供电|燃气|平台公司)$/u;
/** Roles in an item, not names: 各牵头单位 is whoever leads. */
const EACH_ROLE = /^各(?=(?:牵头|责任|主办|协办|承办|配合|实施|主管|参与|参加|建设)(?:单位|部门)$)/u;
const LONGEST_NAME = 70;

/** 工作要求：各牵头单位要…: the words before the colon name the theme and lay nothing on anybody. */
const THEME =
  /^[一-鿿]{0,6}(?:要求|保障|措施|事项|督查|督办|督导|考核|调度|机制|管理|监督|责任|落实|通报|验收|宣传)[：:](?=.{6})/u;
/** 汛期（6月至8月）各单位每旬…: how long a rhythm holds stands before whose it is. */
const SEASON =
  /^(?:主汛期|汛期|(?:项目|工程)?(?:建设|施工|实施|推进)期间?|冬春季节)(?:[（(][^（()）]*[）)])?(?:内|期间|中)?[，,]?/u;

/** Removes marks of order, themes and connectives; answers how many characters they took. */
export function leadIn(clause: string): number {
  let rest = clause;
  for (const pattern of [ORDER, THEME, CONNECTIVE, ORDER, CONNECTIVE, SEASON]) rest = rest.replace(pattern, '');
  return clause.length - rest.trimStart().length;
}

/**
 * Finds whoever a clause lays its duty on: 各牵头单位要…, 由区督查绩效办会同…, 请各单位…, 区财政局于…. `after` is where
 * the clause's leading words of time end. Undefined where the clause names nobody (the one before it holds on).
 */
export function findSubject(clause: string, after: number): SaidSubject | undefined {
  return findPolite(clause, after) ?? findByAgent(clause) ?? findPlain(clause, after) ?? findBeforeTopic(clause, after);
}

const POLITE = /^(?:特|现|也|并)?(?:请|烦请|敬请|恳请|望)(?!示|求|况|假|柬)/u;

/** 请 stands first, or right after the words of time: 请于4月20日前…, 4月20日前请各单位…. */
function findPolite(clause: string, after: number): SaidSubject | undefined {
  for (const at of [leadIn(clause), after]) {
    const said = POLITE.exec(clause.slice(at))?.[0];
    if (said === undefined) continue;
    const named = findPlain(clause, at + said.length);
    return named ? { ...named, start: at } : { who: [], addressed: true, start: at, end: at + said.length };
  }
  return undefined;
}

const AGENT =
  /(?<![理自来])由(?!于|此|来|衷|市民|群众)(.{2,40}?)(?=会同|联合|牵头|负责|组织|统筹|安排|制定|制订|审定|审核|审批|汇总|具体|按|根据|每|于|在|对|将|向|报|承担|实施|落实|开展|进行|完成|提出|研究|主持|另行|统一|分别|定期|共同|督促|拨付|解决|承办|印发|公布|验收|考核|参照|结合|商)/gu;

function findByAgent(clause: string): SaidSubject | undefined {
  for (const match of clause.matchAll(AGENT)) {
    const name = match[1]?.replace(/(?:等)?$/u, '') ?? '';
    const start = match.index + 1;
    if (
      /组成|[，。；]/u.test(name + clause.slice(start + name.length, start + name.length + 2)) ||
      NOT_A_NAME.test(name)
    )
      continue;
    return { ...namesIn(name), addressed: false, start: match.index, end: start + name.length };
  }
  return undefined;
}

function findPlain(clause: string, after: number): SaidSubject | undefined {
  const from = after + leadIn(clause.slice(after));
  const rest = clause.slice(from, from + LONGEST_NAME);
  for (const match of rest.matchAll(BEFORE_ACT)) {
    const name = rest.slice(0, match.index).trim();
    if (name.length < 2 || /[、和及与]$/u.test(name) || !isNameList(name)) continue;
    if (/^[一-鿿]+$/u.test(match[0]) && splitsAName(rest, match.index, match[0])) continue;
    return { ...namesIn(name), addressed: false, start: from, end: from + match.index };
  }
  if (isNameList(rest) && clause.length - from <= LONGEST_NAME && !/^各项/u.test(rest))
    return { ...namesIn(rest), addressed: false, start: from, end: clause.length };
  return undefined;
}

/** Acts that are also part of names: 督查室, 考核办, 审核中心, 推进办. */
const IN_NAMES =
  /^(?:督查|督办|检查|考核|考评|评估|通报|组织|监督|指导|统筹|统一|推进|建立|建成|调整|发布|公开|公布|验收|实施|安排|研究|对|即|制定|推荐|落实|配合|协助|履行|全面|综合|牵头|负责|主要)/u;

/** 区发展改革委 must not end at 区发展, nor 公安局 before 对: a longer name wins where one goes on. */
function splitsAName(rest: string, at: number, word: string): boolean {
  const next = NAME_GOES_ON.exec(rest.slice(at));
  return next !== null && next[0].length > word.length && IN_NAMES.test(word);
}
const NAME_GOES_ON = new RegExp(
  `^[一-鿿]{1,10}?(?:局|委|办|办公室|中心|政府|委员会|公司|指挥部|小组|专班|室|科|处|组|队|站|单位|部门)(?=${STARTS}|、|和|及|，|：|$)`,
  'u',
);

/** 各地工作进展情况要定期报告…: the duty's topic stands first and begins with whose it is. */
function findBeforeTopic(clause: string, after: number): SaidSubject | undefined {
  const from = after + leadIn(clause.slice(after));
  const match = /^各(?:地|级|[^，、的要应将对]{0,8}?(?:单位|部门|地区|街道|镇街|乡镇|政府|省(?:（[^）]*）)?))/u.exec(
    clause.slice(from),
  );
  if (!match || isCollectiveObject(clause.slice(from + match[0].length))) return undefined;
  return { ...namesIn(match[0]), addressed: false, start: from, end: from + match[0].length };
}

const isCollectiveObject = (rest: string): boolean => rest === '' || /^[、和及]/u.test(rest);

function isNameList(text: string): boolean {
  if (NOT_A_NAME.test(text)) return false;
  const names = readUnitNames([text]).units.map(({ written }) => written);
  const collective = isCollective(names[0] ?? '');
  // 各镇、街道: the second needs no 各; and a name in the middle may be one nobody knows
  const passes = (name: string, index: number): boolean =>
    isActor(name) || (index > 0 && (BARE_KIND.test(name) ? collective : name.length <= 12 && index < names.length - 1));
  return names.length > 0 && names.every(passes);
}
const BARE_KIND =
  /^(?:街道|镇|乡|乡镇|部门|单位|社区|村|园区|企业|街道办事处|镇街|县|区|市|党委|政府|管委会|直属机构)$/u;

const isActor = (name: string): boolean =>
  !NOT_A_NAME.test(name) &&
  (isUnitName(name) ||
    ACTORS.test(name) ||
    (isCollective(name) && /(?:单位|部门|政府|地区?|街道|镇|乡|县|区|市|企业|机构|处)$/u.test(name)));

function namesIn(text: string): { readonly who: readonly string[]; readonly openTail?: string } {
  const { units, openTail } = readUnitNames([text.replace(/(?:都|均|也|还|则|一律)$/u, '')]);
  const who = units.map(({ name }) => name.replace(EACH_ROLE, ''));
  return { who, ...(openTail?.startsWith('等') === true && { openTail }) };
}
