import { scaleOf } from '../quantities/units.js';
import type { Seen } from './sentence.js';

/** What a figure measures, in the document's words: 改造户数, 住院病床, 新增高效节水灌溉面积. */

/** Before the name of what is measured: times, adverbs and verbs that only say that something will be done. */
const LEADS =
  /^(?:[、，和及与或且并的\s]|其中|含|包括|包含|另|另外|其余|以及|一是|二是|三是|四是|五是|[（(]?[一二三四五六七八九十]+[）)、．.]|[（(]?\d{1,2}[）).、．]|[①-⑳]|今年|本年度?|年内|年底前|全年|到?20\d\d年(?:初步|底前?|末)?|到?\d{1,2}月底?前?|每年|计划|预计|拟|将|要|需|应|须|再|继续|力争|争取|确保|保证|力保|完成|实现|开展|实施|推进|推动|组织实施|落实|加快|积极|全面|全区|全县|全市|全省|全镇|累计|共计|总共|合计|总计|共|各(?![级类个])|新安排|原则上|通过|进一步|并|均|同步|同时|大力|推广应用|建设(?=.{2,}(?:面积|工程|中心)$))/u;
/** After it, before the figure: 为, 达到, 稳定在, 的总数, 分别再提高到. */
const TAILS =
  /(?:[\s：:、，（(]|为|是|达到|达|到|至|在|约|共计|共|合计|总计|总数|有|的|均|各|分别|分别为|保持|稳定|控制|超过|不少于|不低于|再|将|力争|新安排|计划|预计|以|按|由|从|每(?:人|户|生|年|月|日)?|数量|数|任务|目标|总量|原则上)$/u;
/** These end a name although they look like a tail. */
const WHOLE_NAME = /(?:户数|人数|次数|栋数|床位数|套数|件数|个数|总量|数量|班次|总数|拥有数|拥有量)$/u;
/** A name that says a dimension and nothing of the thing. */
const DIMENSION = /^(?:总)?(?:长度?|宽度?|高度?|深度?|厚度?|占地|占地面积|面积|总长|全长)$/u;
const ENDS_IN_DIMENSION = /(?:长度?|全长|总长|宽度?)$/u;
/** A figure after one of these counts what stands after it: 新建5个…, 为120户…. */
const VERB_END =
  /(?:新建|改建|扩建|改扩建|新改建|建设|建成|打造|改造|提升|新增|增加|增设|设置|设立|成立|配备|配置|购置|安装|加装|更换|更新|完成|实现|开展|举办|组织|提供|发放|培训|选派|招聘|引进|救助|资助|帮扶|为|对|向|给|解决|淘汰|拆除|种植|栽植|投放|启用|推出|创建|培育|建立|选择|用于|拿出|修建|修缮|维修|整治|布设|铺设|硬化|绿化|打通|开通|开设|评选|认定|开工|启动|和|与|及|、|惠及|覆盖|达到|将|把|在|于|[。，；：、（(])$/u;
/** Verbs that belong to the name when the thing stands behind the figure. */
const NAMED_VERB = /(?:新建|改建|扩建|改造|新增|淘汰|更换|减少|解决|拆除)$/u;
const VERB_ONLY = /^(?:新建|新增|增加|改造|建成|更新|更换|发展|增设|新开工|开工|完工|投用)$/u;
const CHANGES = /^(?:提高|提升|降低|降|下降|减少|增加|压缩|缩短|扩大|上升)$/u;
/** A measure word before a thing counts that thing, whatever stands before: 对中心城区5条背街小巷. */
const CLASSIFIER = /^(?:个|條|条|所|家|名|座|栋|幢|台|辆|张|户|套|间|处|项|件|支|块|片|部|盏|艘)$/u;
/** What goes on after a figure without naming its thing; 供水, 共享, 和美乡村 and 内河 do name one. */
const NO_NAME =
  /^(?:和(?!美|谐)|及|与|以及|至|到|并|用于|，|内(?![河涝科])|起(?!重)|后(?!勤)|前(?!端)|供(?![水电热暖气应销])|共(?![享建])|合计|覆盖|惠及|解决|满足)/u;
/** Where the words after a figure stop naming its thing and say what is done with it. */
const NAME_ENDS =
  /[，。！？；;：:（()）\s\d]|完成|更换|购置|采购|配齐|并(?![网轨联])|实施|实现|进行|增设|新增|新建|大?力?开展(?!的)|提供|安装|配备|予以|给予|能够|达到|发放|左右|以上|的?任务/u;
/** Too long to be a name: what stands nearest the figure is kept. */
const LONGEST = 24;
/** From here on what stands before 的 describes the thing and is left out of its name. */
const LONG = 12;

/** Names what a figure measures, from the words beside it; `sharing` is the name of the figure before it. */
export function indicatorOf(seen: Seen, sharing: string, title: string): string {
  const { after, kind, quantity } = seen;
  if (seen.coordinated && sharing !== '') return sharing;
  const behind = nameAfter(after);
  const bare = ownWords(seen);
  const before = nameBefore(bare);
  const measured = /面积|能力|规模|率$/u.test(before);
  if (
    kind !== 'time' &&
    behind !== '' &&
    !measured &&
    (before === '' || VERB_END.test(bare) || CLASSIFIER.test(scaleOf(quantity.unit).base))
  )
    return (NAMED_VERB.exec(bare)?.[0] ?? '') + behind;
  if (behind !== '' && before.length <= 2 && seen.own.trim() === before) return before + behind;
  if (CHANGES.test(before) && sharing !== '') return sharing;
  // Only figures in one unit share a name: after 三所学校, 改造120户 is not 120 schools.
  const alike = seen.earlier && scaleOf(seen.earlier.unit).base === scaleOf(quantity.unit).base;
  if (VERB_ONLY.test(before) && sharing !== '' && alike)
    return before + sharing.replace(/^.*?(?:已建成|建成|新建|新增|已)/u, '');
  if (DIMENSION.test(before)) return dimensionOf(before, sharing);
  if (before !== '') return before;
  if (behind !== '') return behind;
  return sharing || lastClause(seen) || shorten(title);
}

/** The words before a figure that are its own: after 整治20条道路、 comes the next thing. */
function ownWords({ own, earlier, quantity }: Seen): string {
  const adjacent = earlier !== undefined && quantity.start - own.length === earlier.end;
  return (adjacent && /^[\u4e00-\u9fff]/u.test(own) ? own.replace(/^[^、]*、/u, '') : own).trimEnd();
}

/** 硬化产业路长2100米，宽3.5米: the width is the road's. */
const dimensionOf = (dimension: string, sharing: string): string =>
  (ENDS_IN_DIMENSION.test(sharing) ? sharing.replace(ENDS_IN_DIMENSION, '') : '') + dimension;

/** 用水总量不超过上级下达指标，其中2025年不超过34.47亿立方米: the name stands in the clause before. */
function lastClause({ sentence, before }: Seen): string {
  const clause =
    sentence
      .slice(0, sentence.length - before.length)
      .split(/[，：:]/u)
      .findLast((words) => words !== '') ?? '';
  return nameBefore(clause.replace(/(?:不|至少|达到|控制|稳定|保持|约).*$/u, ''));
}

function nameAfter(after: string): string {
  const words = after
    .replace(/^\s*[-—–－~～至到×xX*＊]+\s*[\d.]+/u, '')
    .replace(/^[\s的]+为?/u, '')
    .replace(/^\d+[-—–~～至]?\d*(?:周?岁|个?月龄)(?:及?以[上下])?(?=[\u4e00-\u9fff])/u, '')
    .replace(/^为(?=[\u4e00-\u9fff])/u, '')
    .replace(/^\d[^，。、]*?的(?=[\u4e00-\u9fff]{2})/u, '');
  const at = words.search(NAME_ENDS);
  const whole = (at < 0 ? words : words.slice(0, at)).replace(/(?:的|等|工作|问题|和|及|与|共计?|合计|、)+$/u, '');
  // 有条件、有基础、规模适当的城市: what is counted stands last; 卫生院、村卫生室 are two things.
  const name = /的[^、]+$/u.exec(whole)?.[0].slice(1) ?? whole.replace(/、.*$/u, '');
  return NO_NAME.test(name) || !/[\u4e00-\u9fff]/u.test(name) ? '' : shorten(name);
}

function nameBefore(own: string): string {
  let name = own.replace(/^.*[（(](?=[^）)]*$)/u, '').replace(/^[^（(]*[）)]/u, '');
  // A diameter or a model before the thing is no part of its name: 改造400球墨铸铁管管网, 更换DN200阀门.
  name = name.replace(/^.*?(?<![\d.])[A-Za-zφΦ]*\d+(?=[\u4e00-\u9fff]{2})(?![年月日时点号级层岁周届期分天个])/u, '');
  for (let last = ''; last !== name;) {
    last = name;
    name = name.replace(LEADS, '');
    if (!WHOLE_NAME.test(name)) name = name.replace(TAILS, '');
  }
  name = name
    .replace(/^.*涉及/u, '涉及')
    .replace(/^[^，]{2,}完成(?=[\u4e00-\u9fff]{3})/u, '')
    .replace(/^(?:在|于)[^，]{2,12}(?=(?:建设|新建|改造|安装|设置|开展|打造|增设))/u, '');
  name = name.replace(/再(?=增加|降低|提高|减少|下降)/u, '');
  return shorten(name.length > LONG ? name.replace(/^.*的(?=.{4})/u, '') : name);
}

const shorten = (name: string): string => {
  if (name.length <= LONGEST) return name;
  const parts = name.split(/的|，|、/u);
  const last = parts.at(-1) ?? name;
  return last.length >= 2 && last.length <= LONGEST ? last : name.slice(-LONGEST);
};

/** A、B各3个, A和B分别增加30元和5元: the names that share the words, or none. */
export function membersOf(own: string): readonly string[] {
  const subject = own.trimEnd().replace(/各$|分别[^，]{0,10}$/u, '');
  if (subject === own.trimEnd()) return [];
  const members = subject.split(/、|和|与|及|以及/u).map((name) => nameBefore(name));
  return members.length > 1 && members.every((name) => name.length >= 2) ? members : [];
}
