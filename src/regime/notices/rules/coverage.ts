/**
 * What a title promises and its content does not hold (不缺项、不漏项, R8). Asked, never filled: a title of places
 * (红阳路、革新路整治) or one whose parts all come back in the content raises nothing.
 */

/** The themes of livelihood items, each with the words a content speaks of it in. One place: a theme is one row. */
const THEMES: readonly (readonly [promised: RegExp, held: RegExp])[] = [
  [/产业(?!园|区|基地)/u, /产业(?!园|区)|种植|养殖|加工|大棚|合作社|农产品|电商/u],
  [/饮用?水|供水|自来水/u, /水/u],
  [/养老|为老|老年|适老/u, /老/u],
  [/托育|托幼|婴幼儿/u, /托|婴|幼/u],
  [/助餐|食堂|餐厅/u, /餐|食堂|厨/u],
  [/就业|创业/u, /就业|岗位|创业|招聘/u],
  [/培训/u, /培训|课程|技能|学时/u],
  [/停车/u, /车位|停车/u],
  [/充电/u, /充电|桩|插座/u],
  [/电梯/u, /电梯/u],
  [/照明|路灯|亮化/u, /灯|照明|亮化/u],
  [/绿化|公园/u, /绿|园|树|苗|草/u],
  [/公厕|厕所/u, /厕/u],
  [/燃气|天然气/u, /气/u],
  [/消防/u, /消防|消火栓|灭火|烟感|报警/u],
  [/污水/u, /污水|管网|排水/u],
  [/垃圾/u, /垃圾|分类|清运/u],
  [/健身|体育/u, /健身|体育|球场|步道|器材|运动/u],
  [/图书|阅读|书屋/u, /书|阅读/u],
  [/筛查|体检/u, /筛查|体检|检查|检测/u],
  [/救助|帮扶/u, /救助|帮扶|补助|困难|困境|关爱/u],
];

/** What becomes of a place when it is ready: 开业运营 is promised by a title, and a content that only builds leaves it out. */
const OUTCOME = /(开业运营|开业|投入使用|投入运营|建成开放|开园|通车)$/u;
const HOLDS_OUTCOME = /运营|开业|开放|投入使用|启用|通车|营业|开园|投用/u;

/** Names that hold a theme's word without promising it: 国家现代农业产业园 is a place. */
const PLACE_NAMES = /[一-鿿]{0,12}(?:产业园|工业园|园区|开发区|示范区|基地|公司|合作社)/gu;
const PLACE_END = /(?:小区|街道|社区|宿舍|镇|乡|村|屯|路|街|巷|区|县|市|楼|苑|院|校|门前)$/u;
/** Doing words and filler: they promise no thing of their own. */
const DOING =
  /建设|新建|改造|改建|扩建|提升|整治|维修|修缮|工程|项目|试点|标准化|主体|配套|附属|基础设施|设施|实施|推进|开展|加强|完善|优化|服务|搬迁|整体|行动|计划|能力|质量|水平|体系|（[^）]*）|\([^)]*\)/gu;

/** The words of a title that its content leaves out, each to be asked about. */
export function uncovered(title: string, content: string): string[] {
  if (content === '' || content === title || content.includes(title)) return [];
  const text = content.replace(PLACE_NAMES, '');
  const parts = partsOf(title);
  const missing = parts.filter(
    (words) =>
      !holds(
        words,
        without(
          text,
          parts.filter((other) => other !== words),
        ),
      ),
  );
  const outcome = OUTCOME.exec(title)?.[1];
  if (outcome !== undefined && !HOLDS_OUTCOME.test(content)) missing.push(outcome);
  return missing;
}

/** The things a title joins: 产业 及 人饮用水建设项目. A title of one thing is its content's own name. */
function partsOf(title: string): string[] {
  const parts = splitOutsideQuotes(title.replace(NUMBER_OR_COUNT, '')).map((words) => words.trim());
  if (parts.length < 2) return [];
  return parts.filter((words) => words !== '' && !PLACE_END.test(words.replace(DOING, '')));
}

/** What a heading says of its place in the list: 一、就业帮扶（1个）. */
const NUMBER_OR_COUNT =
  /^[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*|[（(][共计]*[一二三四五六七八九十\d]+[个件项类][）)]$/gu;

/** “互联网+明厨亮灶” is one name: what stands in quotation marks or brackets is not taken apart. */
const splitOutsideQuotes = (title: string): string[] =>
  title.split(/(?:以及|及|和|与|暨|、|\+|＋)(?![^“]*”)(?![^《]*》)(?![^（]*）)/u);

/** A shorter run of characters two names share by chance (建设, 中心). */
const OWN_WORDS_FROM = 4;

/** A content without the words that repeat another part's name: 县老年大学 does not hold 智慧养老平台. */
function without(content: string, others: readonly string[]): string {
  let left = content;
  for (const other of others)
    for (let length = other.length; length >= OWN_WORDS_FROM; length -= 1)
      for (let at = 0; at + length <= other.length; at += 1) left = left.replace(other.slice(at, at + length), '，');
  return left;
}

function holds(words: string, content: string): boolean {
  const themes = THEMES.filter(([promised]) => promised.test(words.replace(PLACE_NAMES, '')));
  if (themes.length > 0) return themes.some(([, held]) => held.test(content));
  const thing = words.replace(DOING, '').replace(/^.*(?:镇|乡|村|街道|社区|区|县|市)(?=.{2,})/u, '');
  // Two characters or fewer are left of 一期 or a shortened name: nothing that could be missed.
  return thing.length < 2 || [...thing].some((character) => content.includes(character));
}
