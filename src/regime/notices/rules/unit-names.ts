/**
 * How a unit of government is called. A name is known by its ending, never by a list of all units of China: what ends
 * like none of these (金太阳) is asked about. One place: a new kind of unit is one word here.
 */
const ENDINGS = [
  // government and its departments
  '人民政府|政府|人民政府办公室|政府办|办公室|局|委|办|厅|委员会|管委会|管理处|事务所|署|分局|指挥部|专班|工作组|领导小组|办事处',
  // what a ministry is called
  '总局|总署|[一-鿿]{2,}部|总社|银行|[证银]?保监会|证监会|科学院|工程院',
  // party, courts, people's organisations
  '党委|工委|纪委|政法委|编办|团委|共青团|共青团[一-鿿]{1,6}委|总工会|工会|妇联|残联|工商联|文联|科协|侨联|社科联|红十字会|计生协|协会|学会|商会|联合会|法院|检察院|人大|政协|武装部|人武部|党校|[一-鿿]{1,4}部',
  // places that are units
  '街道|街道办|镇|乡|苏木|社区|居委会|村委会|村民委员会|农场|林场|牧场|园区|开发区|高新区|经开区|示范区|新区|管理区|园|地区|县|市|省|自治区|各?旗',
  // institutions and firms
  '中心|院|医院|学校|小学|中学|高中|职高|[一二三四五六七八九十]{1,2}[中小]|幼儿园|大学|学院|站|所|队|总队|支队|大队|中队|馆|台|报社|出版社|旅行社|通讯社|会|团|公司|集团|企业|厂|银行|信用社|供销社|联社|[支分]行|供电|供电所|水厂|处|科|室|库|基金会|合作社|部门|单位|机构|主体|业主',
].join('|');
const ENDS_LIKE_A_UNIT = new RegExp(`(?:${ENDINGS})(?:[（(][^（()）]*[）)])?$`, 'u');

/** Words that end like a unit and are none: parts of a sentence, or a bare kind of unit without a name. */
const NO_NAME =
  /^(?:单位|部门|局|委|办|镇|乡|街道|社区|村|公司|企业|机构|会|院|所|站|队|中心|办公室|分局|科|室|处|部|社会|机会|全社会|项目部|工作会|全市|全区|全县|本市|本区|本县|城市|城镇|乡镇|全镇|全省)$/;

/** A list that says everybody or somebody of a kind, and names no one: 各镇人民政府, 有关部门. */
export const isCollective = (name: string): boolean =>
  /^(?:各|其他|全体|所有|相关|有关|涉及|沿线|项目所在|属地|所在)|^(?:乡镇|镇街|街镇|乡（镇）|镇（街道）)/u.test(name);

/** Somebody, but nobody says who: 有关部门, 相关单位. A list that ends so is open. */
export const isUnnamed = (name: string): boolean =>
  /^(?:各级|各|[省市区县旗州镇乡]?[直级属]|[省市区县旗州](?:政府|委)?|国务院)?各?(?:其他|有关|相关|涉及)(?:的)?(?:[一-鿿]{0,4})(?:部门|单位|机构|地区|企业|科室|成员单位|镇街|街道|乡镇|镇|乡|村|社区|县区|市区|县|区|人民政府|政府|办事处)(?:和单位)?(?:[（(][^（()）]*[）)])?(?:人民政府|政府|办事处)?$/u.test(
    name,
  );

/** Says whether `name` is called as units are. */
export const isUnitName = (name: string): boolean =>
  name.length >= 2 &&
  !NO_NAME.test(name) &&
  !/[。；：！？\d]/u.test(name.replace(/第[一二三四五六七八九十\d]+/u, '')) &&
  ENDS_LIKE_A_UNIT.test(name);

/**
 * The fields a district government has a department for. Only such a department shares its prefix with its
 * neighbours in a list: 区农业农村局、乡村振兴局 is 区乡村振兴局, but a 供电局, 税务局 or 街道 answers to others.
 */
const FIELDS =
  '发展和?改革|发改|教育|教体|教科|科技|科学技术|工业|工信|经信|经济|信息化|民族|宗教|民宗|公安|民政|司法|财政|人力资源|人社|自然资源|规划|生态|环境|环保|住房|住建|城乡建设|建设|城建|城管|城市管理|综合行政执法|综合执法|交通|水利|水务|农业|农村|农牧|林业|林草|园林|绿化|畜牧|渔业|商务|招商|投资促进|文化|旅游|文旅|文体|广电|体育|卫生|卫健|健康|退役军人|应急|审计|市场监督管理|市场监管|统计|医保|医疗保障|乡村振兴|扶贫|行政审批|政务服务|政务|数据|信访|机关事务|金融|外事|国资|粮食|物资|房产|房管|征收|民宗|档案|残|妇|工商|科协|团|总工|红十字|督查|绩效';
const DEPARTMENT = new RegExp(`^(?:${FIELDS})[一-鿿]{0,14}(?:局|委|委员会|办|办公室|联|会|中心|院|队)$`, 'u');
const PARTY_DEPARTMENT = /^(?:组织|宣传|统战|社会工作|政法|编|网信|老干)[一-鿿]{0,4}(?:部|委|办|局)$/u;

/** 团区委, 团市委 say their level inside. */
const CARRIES_LEVEL_WITHIN = /^团[省市区县旗州盟]委/u;

/** Says whether a name is broken over two lines inside one of its endings: 各街道办 / 事处. */
export const endsAcross = (left: string, right: string): boolean =>
  LONG_ENDINGS.some((ending) =>
    [...ending].some(
      (_, cut) =>
        cut > 0 &&
        left.endsWith(ending.slice(0, cut)) &&
        right.startsWith(ending.slice(cut)) &&
        right.length <= ending.length - cut,
    ),
  );
const LONG_ENDINGS = [
  '人民政府',
  '办事处',
  '委员会',
  '办公室',
  '指挥部',
  '管委会',
  '居委会',
  '村委会',
  '街道办事处',
  '联合会',
  '工作组',
  '幼儿园',
  '事务所',
  '管理处',
  '综合执法局',
];

/** The prefix that a name begins with: 区, 柳南区, 市, 县委 … and the rest, or undefined where it has none. */
export function prefixOf(name: string): { readonly prefix: string; readonly rest: string } | undefined {
  const party = /^([一-鿿]{0,6}?[市县区州盟旗省]委)(.+)$/u.exec(name);
  if (party?.[1] && party[2] && PARTY_DEPARTMENT.test(party[2])) return { prefix: party[1], rest: party[2] };
  for (const match of name.matchAll(/[省市区县旗州盟]/gu)) {
    const prefix = name.slice(0, match.index + 1);
    const rest = name.slice(match.index + 1);
    if (prefix.length <= 8 && DEPARTMENT.test(rest) && !DEPARTMENT.test(prefix + rest)) return { prefix, rest };
  }
  return undefined;
}

/** Says whether a name is a department that has dropped its prefix (乡村振兴局), so that its neighbours may complete it. */
export const lacksPrefix = (name: string): 'government' | 'party' | undefined =>
  CARRIES_LEVEL_WITHIN.test(name)
    ? undefined
    : DEPARTMENT.test(name)
      ? 'government'
      : PARTY_DEPARTMENT.test(name)
        ? 'party'
        : undefined;

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤蒙农班岑阮植零闭';
const PERSON = new RegExp(`^[${SURNAMES}][一-鿿某×*]{1,2}$`, 'u');

/** Says whether a word beside a unit is a person's name (区教育局 王某某): never asked as a unit. */
export const isPersonName = (word: string): boolean => PERSON.test(word) && !isUnitName(word);
