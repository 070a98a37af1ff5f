import { scaleOf } from '../quantities/units.js';
import type { Seen } from './sentence.js';

/**
 * Why a figure promises nothing. A row is one reason; the first that holds decides. Everything else commits: a target
 * too many is seen by whoever confirms the intake, a promise left out by nobody.
 */
interface Reason {
  readonly why: string;
  readonly holds: (seen: Seen) => boolean;
}

/** Verbs that make a figure somebody's deed; right before it, they outweigh what follows. */
const DOES =
  /(?:完成|实现|新建|改建|扩建|建设|建成|改造|提升|新增|增加|增设|设置|打造|硬化|绿化|铺设|修建|修缮|维修|整治|治理|发放|筹集|拿出|安排|落实|培训|救助|资助|帮扶|补助|补贴|安置|解决|减少|减免|退出|淘汰|搬迁|种植|栽植|造林|购置|配备|安装|加装|更新|更换|提供|开展|举办|选派|招聘|引进|开发|惠民|用于|新改建|拆除|清淤|疏浚|疏通|监测|检测|抽检|筛查|建|修|植|补|种|增)(?:了|的|出)?$/u;
/** 为1100名以上特困人员: for whom something is done, though what follows may still sort them. */
const FOR_WHOM = /[为向对给]$/u;
/** Signs of which at least one stands in any clause that does something with people. */
const ANY_DEED =
  /[建改修增扩装设训招聘置救助资补援帮筛诊种购配开展提供减淘搬迁脱选派组织举申领减免服转移达扶托管护送签约培育造评引纳疗教办推]|完成|实现|解决|发放|检查|检测|体检|接种|就业|创业|惠民/u;
const PEOPLE = /^(?:人|名|户|位|口)$/u;
const PERSONS = /^(?:人|名|位)$/u;
const LIMIT_AFTER_FIGURE = /以上|以下|以内|之上|之下/u;

const IN_TIME = /(?:时间|时长|时限|周期|用时|耗时|时效)[^，]{0,6}$|(?:压缩|缩短|缩减|提速)[^，]{0,8}$/u;
const KEEPS_TIME =
  /(?:保存|保管|有效|保修|质保|质量保证|合同|养护|过渡|公示|试用|服务)[^，]{0,3}期|期限|经历|工龄|服务期|年限/u;
const EACH_TIME = /每[一]?(?:年|月|周|天|日|季度|学期|人|生|班|村|个?社区)[^，]{0,10}$/u;

const BEFORE_NOW = /截至|截止|目前|现已|去年|上年|上一年|往年|此前|以来|历年|历史|前期/gu;
const FROM_NOW = /今年|本年|年内|全年|计划|拟|将|力争|确保|再|继续|年底前|月底前|到20\d\d年/gu;

const CONTAINER =
  /^的?[^，、的]{0,6}?(?:自然村|村组|村民小组|村屯|村庄|行政村|企业|单位|机构|城市|县|乡镇|养殖场|医院|园区|场所|灌区|公司)/u;

const REASONS: readonly Reason[] = [
  { why: '年龄、年份、等级、分数、管径等只是说明', holds: ({ kind }) => kind === 'label' },
  {
    why: '期限、时段不是数量',
    holds: ({ kind, quantity, before, own, after }) =>
      kind === 'time' &&
      !(
        !KEEPS_TIME.test(before) &&
        !/^(?:以?内|之内|前|后|起|以来|的?(?:制|热线|值守|值班|服务圈|生活圈|便民圈))/u.test(after) &&
        (IN_TIME.test(own) || (EACH_TIME.test(before) && quantity.qualifier !== 'exact'))
      ),
  },
  { why: '每500米、每3个月是间隔', holds: ({ own, quantity }) => /每$/u.test(own) && quantity.limits.before === '' },
  {
    why: '第几、前几是次序',
    holds: ({ own, kind }) => kind === 'count' && /第$|(?:^|[^底日月之以])前$|排名$|位列$/u.test(own),
  },
  {
    why: '罚则',
    holds: ({ before, after }) =>
      /罚款|罚金|处以/u.test(before + after) || (/处$/u.test(before) && /以上|以下/u.test(after)),
  },
  {
    why: '得分、扣分',
    holds: ({ before, after, kind }) =>
      kind === 'count' && (/得分|扣分|记分|计分|分值/u.test(after) || /[得扣加计]分.*$/u.test(before)),
  },
  {
    why: '条件：满足的才……',
    holds: ({ after, closing, next, quantity, own }) =>
      (/[，,]/u.test(closing) && /(?:的|者)$/u.test(after) && !DOES.test(own)) ||
      (/[，,]/u.test(closing) && /^时$|^.{0,4}时$/u.test(after) && quantity.qualifier !== 'exact') ||
      (/[，,]/u.test(closing) &&
        /的[^，的]{1,6}$/u.test(after) &&
        LIMIT_AFTER_FIGURE.test(quantity.limits.after + after) &&
        /^(?:应|须|必须|可|按|给予|采取|予以|一律|原则上应)/u.test(next)),
  },
  {
    why: '对……以上的对象另有规定',
    holds: ({ own, after, quantity }) =>
      /(?:^|[^应相面针])(?:凡|如|若|符合|具有|具备|满足|年满|连续|属于)[^，]{0,20}$/u.test(own) &&
      quantity.qualifier !== 'exact' &&
      /^(?:的|以上|且|并|或)/u.test(after),
  },
  {
    why: '规模以上、以下的是类别',
    holds: ({ quantity: { limits }, kind, own, after, later }) => {
      const word = limits.after;
      if (word === '' || !/^[的]?[\u4e00-\u9fff“]/u.test(after) || /^(?:，|、|和|及|以及|并)/u.test(after))
        return false;
      if (/以下|以内|之下/u.test(word)) return !/^(?:的)?(?:目标|任务|水平)/u.test(after) && !IN_TIME.test(own);
      if (!/以上|之上/u.test(word)) return false;
      if (later !== undefined && kind !== 'share') return true;
      if (CONTAINER.test(after) && kind !== 'share' && !DOES.test(own)) return true;
      return (kind === 'measure' || kind === 'money') && !DOES.test(own) && !FOR_WHOM.test(own);
    },
  },
  {
    why: '超过、不足……的对象是类别',
    holds: ({ quantity: { limits }, after, own, kind }) =>
      /^(?:超过|不足|低于|高于|达到|大于|小于)$/u.test(limits.before) &&
      kind !== 'share' &&
      /^的(?!标准|比例|水平|目标)[\u4e00-\u9fff]/u.test(after) &&
      /(?:^|[（(对])[^，]{0,8}$/u.test(own) &&
      !DOES.test(own),
  },
  {
    why: '享受待遇的上限',
    holds: ({ kind, quantity, before }) =>
      kind === 'money' &&
      (/可(?:以)?(?:申请|享受|获得|领取|获)|最高|上限/u.test(before + quantity.limits.before) ||
        (quantity.qualifier === 'at_most' &&
          /(?:每|单)[人户家个笔栋台套]|补[助贴]|奖[励补]|贷款/u.test(before + quantity.limits.before))),
  },
  {
    why: '在……基础上',
    holds: ({ after, sentence }) =>
      /基础上/u.test(after) || /^[^，。]*的基础/u.test(after) || (/在$/u.test(sentence) && /基础上/u.test(after)),
  },
  {
    why: '由……提高到……：起点',
    holds: ({ own, after }) =>
      /(?:由|从)[^，]*$/u.test(own) &&
      /^[^，\d]{0,4}(?:提高|提升|增加|增长|扩大|上升|降低|下降|降|升|减少|压缩|缩短|缩减|扩容|调整|上调|下调|增)[^，\d]{0,2}(?:到|至|为)/u.test(
        after,
      ),
  },
  {
    why: '已经做到的',
    holds: ({ own, before }) =>
      /已(?!知|然)|现有|原有|存量|在建/u.test(own) || /已(?:经|累计|建成|完成|有)/u.test(before),
  },
  { why: '过去的成绩', holds: ({ sentence }) => lastOf(sentence, BEFORE_NOW) > lastOf(sentence, FROM_NOW) },
  {
    why: '与上年相比的说明',
    holds: ({ own, before, earlier, quantity, kind }) =>
      earlier !== undefined &&
      /^(?:其中)?(?:同比|环比|(?:比|较)[^，]{1,8}?)?(?:净?增加?|增长|减少|下降|多|增幅)(?:了|约)?$/u.test(before) &&
      own === before &&
      (earlier.unit === quantity.unit || kind === 'share'),
  },
  { why: '统计数字', holds: ({ before }) => /同比|环比/u.test(before) },
  {
    why: '占比的统计',
    holds: ({ kind, own, quantity }) =>
      kind === 'share' &&
      quantity.qualifier === 'exact' &&
      quantity.limits.before === '' &&
      /占(?!比)[^，]*$/u.test(own) &&
      !/[到至为在]$/u.test(own),
  },
  {
    why: '投资、概算是投入',
    holds: ({ kind, before, own }) =>
      kind === 'money' &&
      /投资|投入|估算|概算|预算|造价|总价|资金规模|总额|总资金|资金总量/u.test(before) &&
      !/完成[^，]*投资/u.test(before) &&
      !/拿出|补[助贴]|发放/u.test(own),
  },
  {
    why: '惠及、服务多少人是背景',
    holds: ({ own, before, quantity }) =>
      /惠及|受益|受惠|辐射|方便|服务人口|服务半径|覆盖人口|服务人数/u.test(before) ||
      /^(?:[，、\s]|充分|积极)*(?:依托|利用|围绕|聚焦|借助)[^，]{0,8}$/u.test(own) ||
      (/(?:服务|覆盖|涉及|解决)[^，]*(?:居民|群众|人口|村民|人数|市民|职工)[^，]{0,3}$/u.test(own) &&
        PEOPLE.test(scaleOf(quantity.unit).base) &&
        /服务|覆盖/u.test(own) &&
        !/提供|开展/u.test(own)),
  },
  {
    why: '没有动作的人数是背景',
    holds: ({ quantity: { unit, limits }, before, after, earlier }) =>
      PERSONS.test(scaleOf(unit).base) &&
      !ANY_DEED.test(before + after) &&
      earlier?.unit !== unit &&
      !/以上|不[少低]于|≥|至少/u.test(limits.after + limits.before) &&
      before.replace(/今年|全区|全县|全市|全省|全国|其中/gu, '') !== '',
  },
  {
    why: '人口总量',
    holds: ({ own, quantity }) =>
      /(?:常住|户籍|流动|服务|总)人口(?:总?数|总量|规模)?[^，]{0,3}$/u.test(own) &&
      PEOPLE.test(scaleOf(quantity.unit).base),
  },
  {
    why: '距离、半径、范围',
    holds: ({ kind, own, after }) =>
      kind === 'measure' &&
      (/(?:距离?|相距|半径|周边|方圆|海拔|间距|直径|管径|口径|孔径|跨径|坡度|标高)[^，]{0,8}$/u.test(own) ||
        /^(?:的?范围|半径|处(?!理)|外|口径|管径|直径)/u.test(after)),
  },
  {
    why: '物件的规格：3吨垃圾车2辆',
    holds: ({ kind, quantity: { limits }, after, later, own }) =>
      kind === 'measure' &&
      limits.after === '' &&
      limits.before === '' &&
      later !== undefined &&
      !/[长宽高深]|面积|总量|能力|规模/u.test(own) &&
      !/^(?:的|长|宽)/u.test(after) &&
      /^[\u4e00-\u9fffA-Za-z“”（）()]+$/u.test(after.slice(0, 2)) &&
      !/^[^，、]*?(?:和|及|与|以及|至|到|×)[^，、]*\d/u.test(after),
  },
  {
    why: '高血压等6种慢性病：几种几类是列举的范围',
    holds: ({ own, quantity }) => /等$/u.test(own) && /^(?:种|类|大类)$/u.test(quantity.unit),
  },
  {
    why: '几件实事、几个方面是文件自己的分法',
    holds: ({ kind, after }) =>
      kind === 'count' &&
      /^(?:为?民?办?实事|民生实事|为民办实事|惠民实事|民生工程|大类|方面|阶段|环节|大项|维度|层面|重点任务|目标任务|工作任务|一批)/u.test(
        after,
      ),
  },
];

/** Why a figure only describes, or undefined where it commits. */
export const whyNoTarget = (seen: Seen): string | undefined => REASONS.find(({ holds }) => holds(seen))?.why;

const lastOf = (text: string, pattern: RegExp): number => {
  let at = -1;
  for (const match of text.matchAll(pattern)) at = match.index;
  return at;
};
