/** One work or thing that a content lists, verbatim, with its place (UTF-16 offsets in the text). */
interface Deliverable {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words that open a list of works: 改造内容有, 主要建设内容包括：, 建设内容：, and of things bought or set up (item 6 of the seed). */
const OPENS =
  /(?:[\u4e00-\u9fff]{0,4}内容(?:主要)?(?:有|包括|包含|涵盖|为|是|如下)?[：:]?|(?:设置|购置|配备|采购|配置)的?[^，。；：:、\d]{1,4}?(?:主要|主)?(?:有|包括|为)[：:]?|(?<![对象范围人群单位部门区域])(?:主要)?(?:包括|包含|涵盖)[：:]?)\s*/gu;
const SAYS_CONTENT = /内容/u;
/** 对象包括、小区包括 list whom and where, not what. */
const OF_WHOM = /(?:对象|范围|人群|单位|部门|区域|小区|社区|街道|人员|地点|点位|其中|企业)(?:主要)?$/u;
/** A list without such words: A、B、C等改造项目. Three members at least, else any two nouns would be one. */
const LIST_BEFORE_KIND =
  /(?<=^|[。；;，,：:])([^。；;：:\n]*?)等(?:[\u4e00-\u9fff]{0,8}?)(?:项目|工程|内容|改造|维修|整治)(?=[。；;，,]|$)/gu;
const LEAST_WITHOUT_WORDS = 3;
const LEAST = 2;
/** Kinds of work: 消防工程和弱电工程 are two, 清运及消纳 is one. */
const KIND =
  /(工程|改造|系统|设施|建设|安装|更换|维修|修缮|整治|铺设|粉刷|设备|用房|中心|管网|工作|项目|提升|绿化|亮化|硬化)$/u;
const LEADS = /^\s*(?:[①-⑳]|[（(]?[\d一二三四五六七八九十]{1,2}[）).．、]|[一二三四五]是|以及|及|和|与|并)\s*/u;
const OPENING_VERB = /^(?:实施|开展|完善|对|完成|推进|进行)(?=.{2,})/u;

/**
 * The works that a content lists, one by one, as the acceptance will ask for them; empty where there is no explicit list.
 * Lists of departments and equipment after 设置…有, 购置…有 count: they are delivered too. A text that breaks off is
 * kept verbatim, and so is a member that stands twice.
 */
export function readDeliverables(text: string): readonly Deliverable[] {
  const found: Deliverable[] = [];
  let from = 0;
  for (const match of text.matchAll(OPENS)) {
    if (match.index < from) continue;
    const start = match.index + match[0].length;
    const { end, members } = listFrom(text, start);
    const bare = !SAYS_CONTENT.test(match[0]);
    if (members.length < LEAST) continue;
    // 共30个，包括A10个、B20个 parts a sum, and 对象包括 says for whom.
    if (bare && (members.some((member) => /\d/u.test(member.text)) || OF_WHOM.test(text.slice(0, match.index))))
      continue;
    found.push(...members);
    from = end;
  }
  return found.length > 0 ? found : listsOfKind(text);
}

function listsOfKind(text: string): Deliverable[] {
  return [...text.matchAll(LIST_BEFORE_KIND)].flatMap((match) => {
    const list = match[1] ?? '';
    const verb = OPENING_VERB.exec(list)?.[0].length ?? 0;
    // Members may be long: a comma among them separates too (seed, item 3).
    const members = split(list.slice(verb), match.index + verb, /[、，]/u);
    const plain = members.every(
      (member) => member.text.length <= LONGEST_MEMBER && !/\d|[为将把使]/u.test(member.text),
    );
    return members.length >= LEAST_WITHOUT_WORDS && plain ? members : [];
  });
}

/** A member of a list without opening words is a name; anything longer is a sentence. Our choice. */
const LONGEST_MEMBER = 14;

/** No list of one item is longer; bounded, so that a strange text costs no time. In UTF-16 units, our choice. */
const LONGEST_LIST = 2000;

function listFrom(text: string, start: number): { end: number; members: readonly Deliverable[] } {
  const rest = text.slice(start, start + LONGEST_LIST);
  const numbered = /^\s*(?:[①-⑳]|[（(]?[1一][）).．、])/u.test(rest);
  const stop = numbered ? /[。\n]/u : /[。；;\n]/u;
  const sentence = endOutside(rest, stop);
  let list = rest.slice(0, sentence);
  if (!numbered) list = list.slice(0, endOfMembers(list));
  const by = numbered && /[；;]/u.test(list) ? /[；;]/u : /、/u;
  return { end: start + list.length, members: split(list, start, by) };
}

/** A list ends with 等, or at a comma after which no list goes on. */
function endOfMembers(list: string): number {
  const open = /等(?=[\u4e00-\u9fff]{0,10}(?:[，,]|$))/u.exec(list);
  const end = open ? open.index : list.length;
  let comma = endOutside(list, /[，,]/u);
  while (comma < end) {
    const next = list.slice(comma + 1, end);
    if (!next.includes('、') || /^(?:总|共|项目|计划|预计|由|并|为|使|惠及|涉及|建成|建筑面积|力争|确保)/u.test(next))
      return comma;
    const further = endOutside(next, /[，,]/u);
    comma += 1 + further;
  }
  return end;
}

/** Where a sign stands that is in no bracket or quotation, or the end. */
function endOutside(text: string, sign: RegExp): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const one = text.charAt(at);
    if (/[（(“《]/u.test(one)) depth += 1;
    else if (/[）)”》]/u.test(one)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && sign.test(one)) return at;
  }
  return text.length;
}

function split(list: string, offset: number, by: RegExp): Deliverable[] {
  const members: Deliverable[] = [];
  let at = 0;
  while (at < list.length) {
    const length = endOutside(list.slice(at), by);
    members.push(...joined(list.slice(at, at + length), offset + at, at + length >= list.length));
    at += length + 1;
  }
  return members;
}

/** 热水系统以及新建电梯井 are two; 及 and 和 join two members only at the list's end, and only where both name a work. */
function joined(member: string, start: number, last: boolean): Deliverable[] {
  const at = endOutside(member, /以/u);
  if (member.startsWith('以及', at) && at > 0)
    return [...joined(member.slice(0, at), start, false), ...joined(member.slice(at + 2), start + at + 2, last)];
  const and = endOutside(member, /[和及与]/u);
  if (last && and < member.length && KIND.test(member.slice(0, and)) && KIND.test(member.replace(/等.*$/u, '')))
    return [...trimmed(member.slice(0, and), start), ...trimmed(member.slice(and + 1), start + and + 1)];
  return trimmed(member, start);
}

function trimmed(member: string, start: number): Deliverable[] {
  let skipped = /^\s*/u.exec(member)?.[0].length ?? 0;
  const lead = LEADS.exec(member);
  // 一体化改造 begins with a numeral and is none: only a numeral with its sign is taken off.
  if (lead) skipped = lead[0].length;
  const text = member
    .slice(skipped)
    .replace(/(?:等[^、]*)?[\s。；;，,]*$/u, (tail) => (/^等(?:离子|级|候)/u.test(tail) ? tail : ''));
  return text === '' ? [] : [{ text, start: start + skipped, end: start + skipped + text.length }];
}
