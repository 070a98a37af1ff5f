/** What is owed, by the kinds a regime tells apart; `other` is any act that a day makes a duty. */
export type ActKind =
  | 'report'
  | 'plan'
  | 'publish'
  | 'circular'
  | 'inspect'
  | 'accept'
  | 'appraise'
  | 'meet'
  | 'include'
  | 'attach'
  | 'fund'
  | 'staff'
  | 'other';

export interface SaidAct {
  readonly kind: ActKind;
  /** A short verb phrase in the paper's own words: 报送进展情况. */
  readonly what: string;
}

interface Pattern {
  readonly kind: ActKind;
  readonly pattern: RegExp;
  /** Puts the phrase together from the pattern's groups; without it the verb stands before its object. */
  readonly phrase?: (groups: Readonly<Record<string, string | undefined>>) => string;
}

const HANDED =
  '报送|上报|呈报|呈送|抄送|抄报|报告(?!反馈|报|并|上|提|送|于|经|及|和|、)|汇报|反馈|提交|移交|上传|报备|填报|报(?!告|送|名|道|纸|酬|表|警|销|价|考|备)|录入';
const DRAWN =
  '(?:抓紧|研究|组织|共同|牵头|具体|及时|分别|认真|尽快|科学|逐项|进一步)*(?:制定出台|制定|制订|编制|拟定|拟订|出台|起草|修订|修订完善|完善|细化)';
const PAPER =
  '方案|计划|办法|细则|清单|台账|时间表|预案|制度|规划|标准|图表|作战图|施工图|路线图|指标体系|规范|指南|目录';
const CHECKED = '视察|督查|督导|督办|检查|抽查|暗访|巡查|核查|自查|回头看|督察|巡检|排查|摸排|摸底';
const APPRAISED = '自评|考核|考评|评估|测评|评议|评价|评比|打分|述职';

/** Where a noun of action ends: 完成双随机抽查全流程整合 is no 抽查. */
const ENDS = '(?=总结|活动|行动|和|及|、|并|（|$|，|一次|1次|不少于|[一二两三四1-9])';

/** In the order in which one clause may be read two ways: a report on an inspection is a report. */
const PATTERNS: readonly Pattern[] = [
  { kind: 'attach', pattern: /(?<verb>附上|附具|附送|随附|一并附)(?<object>.{2,})/u },
  {
    kind: 'report',
    pattern:
      /(?:(?:将|把)?(?<object>[^，将把向]{2,40}?))?(?:经.{2,20}(?:后|同意|审核|盖章))?(?<![汇填申举预情简通专周月旬季日快])(?<verb>报请|提请|呈报|报)(?!送|告|名|道)(?<to>.{2,40}?)(?<done>备案|审定|审批|审议|审核|批准|审查|核准|备查|同意)/u,
    phrase: ({ object = '', verb = '', done = '' }) => `${short(object)}${verb}${done}`,
  },
  {
    kind: 'report',
    pattern: new RegExp(`(?:将|把)(?<object>.{2,60}?)(?:向.{2,30}?)?(?<verb>${HANDED})`, 'u'),
  },
  {
    kind: 'report',
    pattern:
      /向(?!社会|公众|群众|市民|居民|全社会|全区|全市|全县).{1,30}?(?:书面|专题|专项|及时|定期|作出?)*(?<verb>报告|汇报|报送|反馈|报备|备案|述职|提交|上报|报(?=一次|1次|进展|进度|情况))(?<object>.*)/u,
  },
  {
    kind: 'include',
    pattern: /(?:将|把)(?<object>.{2,40}?)(?<verb>纳入|列入)(?<rest>.{2,20}?(?:计划|预算|议程|台账|日程))/u,
    phrase: ({ object = '', verb = '', rest = '' }) => `将${short(object)}${verb}${short(rest)}`,
  },
  {
    kind: 'publish',
    pattern: /(?:将|把)(?<object>.{2,60}?)(?:在.{2,20}?)?(?:向.{2,12}?)?(?<verb>公布|公开|公示|发布)/u,
  },
  {
    kind: 'publish',
    pattern:
      /(?<verb>公布|公示|公开(?!招标|招聘|招募|征集|透明|公正|[”"])|发布(?!会)|刊发|刊登|播发)(?:一次|1次)?(?<object>.*)/u,
  },
  {
    kind: 'circular',
    pattern:
      /(?<verb>予以|进行|开展|实行|组织|给予|印发|下发)(?<object>(?:全[区县市]|公开|专项|一次|1次|督查|工作|情况)*通报(?!表扬|批评|会).*)/u,
  },
  {
    kind: 'circular',
    pattern:
      /(?:对|将).{2,40}?(?<object>情况|进展|结果|进度)(?:进行|予以|开展)?(?:定期|及时|每.{1,3}|全[区县市])*(?<verb>通报)/u,
  },
  { kind: 'circular', pattern: /^(?:定期|适时)?(?<verb>编发|编印|刊印)(?<object>.*)/u },
  { kind: 'circular', pattern: /^(?<verb>通报)(?!表扬|批评)(?<object>.*)/u },
  {
    kind: 'report',
    pattern: new RegExp(
      `(?<![和及、的]|情况)(?<verb>报送|上报|呈报|抄送|抄报|提交|上传|报备|填报|反馈|报告(?!中|期|制|单|会|显示|报|并|上|提|送))(?!工作|质量|要求|时间|不|率|人员)(?<object>.*)`,
      'u',
    ),
  },
  {
    kind: 'report',
    pattern:
      /(?<object>.{0,30}?)(?<![汇填申举预情简通专周月旬季日快])(?<verb>报)(?:送)?(?=(?:至|到|给)?[^，。告道名]{0,30}(?:办公室|办|局|委|政府|部|厅|处|中心|小组|专班|部门|单位|机关|领导|会议|常务会)(?:一次|1次)?(?:[（(，。]|$))/u,
  },
  {
    kind: 'plan',
    pattern: new RegExp(`(?<verb>${DRAWN})(?:好|出(?!台))?(?<object>.{0,60}?(?:${PAPER}).{0,12}|.{0,60})`, 'u'),
  },
  { kind: 'plan', pattern: new RegExp(`(?<verb>建立|形成|梳理)(?<object>.{0,24}(?:台账|清单|任务书))`, 'u') },
  {
    kind: 'plan',
    pattern:
      /(?<!完成)(?<object>(?!完成).{2,40}?(?:方案|计划|办法|细则|清单|台账|制度))(?:由.{2,40}?)?(?:另行|负责|牵头|统一|分别)*(?<verb>制定|制订|编制|印发|出台|拟定)/u,
  },
  {
    kind: 'fund',
    pattern:
      /(?<verb>安排|拨付|落实|下达|筹措|保障)(?<object>.{0,12}(?:资金|经费|拨款)(?:按进度拨付|计划|方案|预算)?)/u,
  },
  {
    kind: 'fund',
    pattern: /(?:将|把)?(?<object>.{0,12}(?:资金|经费).{0,6}?)(?<verb>拨付到位|拨付|到位)/u,
    phrase: ({ object = '', verb = '' }) => `${short(object)}${verb}`,
  },
  { kind: 'staff', pattern: /(?<verb>确保|保证|保障)(?<object>.{0,6}(?:人员|力量).{0,4}到位)/u },
  {
    kind: 'staff',
    pattern:
      /(?<verb>明确|确定|指定|安排|落实|抽调|选派|配备)(?<object>.{0,12}(?:联络员|联系人|专人|专门人员|工作人员|责任人|业务骨干|具体负责人|精干力量|信息员))/u,
  },
  {
    kind: 'accept',
    pattern: new RegExp(
      `(?<verb>组织(?!领导)|开展|进行|实施(?!情况)|做好|完成(?!情况))(?<object>.{0,30}验收(?:和.{2,8}(?:${APPRAISED}))?(?:工作)?)${ENDS}`,
      'u',
    ),
  },
  {
    kind: 'appraise',
    pattern: new RegExp(
      `(?<verb>组织(?!领导)|开展|进行|实施(?!情况)|完成(?!情况)|做好)(?<object>.{0,30}(?:${APPRAISED})(?:工作)?)${ENDS}`,
      'u',
    ),
  },
  {
    kind: 'inspect',
    pattern: new RegExp(
      `(?<verb>组织(?!领导)|开展|进行|实施(?!情况)|做好|完成(?!情况))(?:不少于|至少)?(?:[一二两三四1-9]次|一轮)?(?<object>.{0,30}(?:${CHECKED})(?:工作)?)${ENDS}`,
      'u',
    ),
  },
  {
    kind: 'meet',
    pattern:
      /(?<verb>召开|举行|组织)(?:一次|1次|[一二两三四\d]次)?(?<object>.{0,24}(?:会议|例会|推进会|协调会|调度会|联席会|会商|专题会|座谈会|现场会|会))/u,
  },
  { kind: 'meet', pattern: /(?<verb>调度|研判|会商|点评)(?<object>.{0,24})/u },
  { kind: 'accept', pattern: /(?<object>.{0,12})(?<verb>验收)(?!意见|标准|合格|结果|情况|不)/u },
  {
    kind: 'appraise',
    pattern: new RegExp(
      `(?<object>.{0,12})(?<verb>${APPRAISED})(?!结果|办法|情况|范围|体系|指标|内容|细则|机制|得分|方案|依据|成绩|标准|机构|系统|重点|工作$)`,
      'u',
    ),
  },
  {
    kind: 'inspect',
    pattern: new RegExp(
      `(?<object>.{0,12}?)(?<verb>${CHECKED})(?!结果|情况|室|办|局|组|考核|绩效|单位|部门|内容|发现|整改|力度|事项|问题)(?<after>.{0,16})`,
      'u',
    ),
    phrase: ({ verb = '', after = '' }) => verb + short(after),
  },
];

/** Acts that a paper may only mention: without a time of their own they are a duty in these forms alone. */
const MENTIONED =
  /^(?:以便|以及|从而|确保|使|推动|促进|防止|避免|决定|力争|便于|作为|是|接受|坚持|强化|加大|加强|严格|严肃|注重|突出|压实|健全|提高|提升|营造|形成|实行(?!月|季|周|旬))/u;

/** 特制定本方案, 制定如下措施: the paper speaks of itself. */
const THIS_VERY_PAPER =
  /^(?:特|现|研究)*(?:制定|制订|提出|拟定)(?:(?:本|此)(?:方案|办法|意见|细则|通知|规定|清单|计划|要点)|如下|以下)/u;
/** 一季度抓部署: a slogan. */
const SLOGAN = /^抓[一-鿿]{2}$/u;

const MODAL =
  /^(?:分别|要|应当|应该|应|须|需要|需|必须|务必|请|将于|将(?=组织|开展|召开|会同|适时|定期)|可|原则上|及时|并|且|同时|和|及|，|、|的|\s)+/u;
/** 会同…单位 stands between who acts and the act. */
const PARTNERS =
  /^(?:会同|联合|商)[^，]{2,40}?(?=(?:每|按|于|在)|组织|完成|汇总|审核|梳理|督促|开展|制定|编制|报送|上报|对|将|研究|确定|提出|做好|建立|公布|进行|抓好|共同|负责)/u;

/**
 * Reads the act of a clause from its words without subject and time. With a time (`timed`) anything that is done is an
 * act, without one only what a regime runs by. `topic` is the clause before, where that only named the thing.
 */
export function readAct(predicate: string, timed: boolean, topic?: string): SaidAct | undefined {
  if (THIS_VERY_PAPER.test(predicate) || SLOGAN.test(predicate)) return undefined;
  const plain = predicate
    .replace(MODAL, '')
    .replace(PARTNERS, '')
    .replace(MODAL, '')
    .replace(/^(?:严格|认真)?(?:实行|建立|落实|坚持|执行|严格执行|健全|完善)?[“"](?![^”"]*[”"])/u, '')
    .replace(/(?<![“"][^”"]*)[”"]/u, '');
  if (!timed && MENTIONED.test(plain) && !/到位$/u.test(plain)) return undefined;
  let loose: ActKind | undefined;
  for (const { kind, pattern, phrase } of PATTERNS) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const groups = match.groups ?? {};
    // 区级财政安排的资金 is a sum, and nothing done
    if (!timed && groups['object']?.startsWith('的') === true) continue;
    if (isLoose(kind, match[0], groups, plain)) {
      if (match.index + match[0].indexOf(groups['verb'] ?? '') <= LOOSE_WITHIN) loose ??= kind;
      continue;
    }
    return {
      kind,
      what: phrase ? phrase(groups) : `${groups['verb'] ?? ''}${short(objectOf(kind, groups, plain, match, topic))}`,
    };
  }
  return timed && plain.length >= 2 ? { kind: loose ?? 'other', what: whole(plain) } : undefined;
}

/** So near the beginning of a clause a bare 督查 is its verb. */
const LOOSE_WITHIN = 4;

/** The act in its own words, without what describes its object where it is long: 推行全国统一的…编码 → 推行…编码. */
function whole(act: string): string {
  const plain = act
    .replace(/[（(][^（()）]*[）)]/gu, '')
    .replace(/(?<=^.{2,4})(?:工作)?(?:机制|制度)$/u, '')
    .replace(/^(?:抓紧|及时|认真|切实|具体|分别|要|再|应|须)+/u, '');
  const treated = /^(?:对|就).{4,}?(?<act>(?:进行|开展|作出|予以).{2,})$/u.exec(plain)?.groups?.['act'];
  if (treated !== undefined) return short(treated);
  return plain.length <= LONGEST ? plain : plain.slice(0, 2) + short(plain.slice(2));
}

/** Without a time 开展督查 is a duty, but 督查 alone may be part of any noun; a plan must be a paper. */
function isLoose(
  kind: ActKind,
  words: string,
  { verb = '', object = '' }: Readonly<Record<string, string | undefined>>,
  plain: string,
): boolean {
  if (kind === 'plan') return !new RegExp(PAPER, 'u').test(object) || /^(?:完善|细化)/u.test(verb);
  if (kind === 'accept' || kind === 'appraise' || kind === 'inspect')
    return !/^(?:组织|开展|进行|实施|完成|做好)/u.test(words);
  if (kind === 'fund') return /^(?:落实|筹措|保障)/u.test(words);
  if (kind === 'meet') return !/召开|举行/u.test(verb);
  return kind === 'publish' && object === '' && !plain.includes('向');
}

const THING =
  /(?:情况|材料|报告|总结|方案|信息|进展|报表|台账|清单|名单|数据|计划|结果|小结|表|建议|意见|问题|项目|实事|案例|图片|进度|回执|简报|联络员|名册)/u;

/** 报送区政府办公室 names no thing after its verb: then the thing stood before it, or in the clause before. */
function objectOf(
  kind: ActKind,
  groups: Readonly<Record<string, string | undefined>>,
  words: string,
  match: RegExpExecArray,
  topic?: string,
): string {
  const object = (groups['object'] ?? '').replace(/^(?:至|到|给|一次|1次)/u, '');
  const verb = groups['verb'] ?? '';
  if (kind !== 'report' || THING.test(object)) return object;
  const before = words
    .slice(0, match.index + match[0].indexOf(verb))
    .replace(
      /(?:向.{2,20})$|^(?:将|把)|^[在于].*$|^(?:遇|如|若|凡).*(?:要|应|须)?$|^(?:经.*|汇总|审核|审定|研究|同意)后?$|(?:要|应|须|定期|及时|按时)+$/gu,
      '',
    );
  return before.length >= 2
    ? before
    : (topic ??
        (object === '' || match[0].indexOf(object) < match[0].indexOf(verb)
          ? words.slice(words.indexOf(verb) + verb.length)
          : object));
}

const LONGEST = 24;

/** A noun without what describes it: 切实可行的实施方案 → 实施方案. Kept whole where the last word alone says nothing. */
export function short(object: string): string {
  const plain = object
    .replace(/[（(][^（()）]*[）)]/gu, '')
    .replace(/(?:以?书面(?:形式)?|电子版|分别|及时|按时|统一)$/u, '')
    .replace(/(?:后(?!的)|并|，|。|；|：).*$/u, '')
    .replace(/^(?:好|本单位|本部门|各自|一次|1次|所|其(?!他|余|中)|了|至|到)/u, '')
    .trim();
  const after = plain.slice(plain.lastIndexOf('的') + 1);
  const enough = plain.includes('的') && after.length >= 3;
  const phrase = enough ? after : plain;
  return phrase.length <= LONGEST ? phrase : `${phrase.slice(0, LONGEST).replace(/[、和及与][^、和及与]*$/u, '')}`;
}
