/*
 * PDF producers name a glyph by any of the characters that share it, and so write radicals for characters: ⺠⽣ for 民生.
 * Pairs of radical and unified ideograph, from the Unicode Character Database, EquivalentUnifiedIdeograph.txt (14.0).
 * NFKC would fold the Kangxi radicals alone, and much besides that must stay as printed (㎡, ①, ～).
 */

/** CJK Radicals Supplement, U+2E80–2EFF; U+2E80 has no equivalent. */
const SUPPLEMENT =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑' +
  '⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王' +
  '⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑' +
  '⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長' +
  '⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼' +
  '⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

/** Kangxi Radicals, U+2F00–2FD5. */
const KANGXI =
  '⼀一⼁丨⼂丶⼃丿⼄乙⼅亅⼆二⼇亠⼈人⼉儿⼊入⼋八⼌冂⼍冖⼎冫⼏几⼐凵⼑刀⼒力⼓勹' +
  '⼔匕⼕匚⼖匸⼗十⼘卜⼙卩⼚厂⼛厶⼜又⼝口⼞囗⼟土⼠士⼡夂⼢夊⼣夕⼤大⼥女⼦子⼧宀' +
  '⼨寸⼩小⼪尢⼫尸⼬屮⼭山⼮巛⼯工⼰己⼱巾⼲干⼳幺⼴广⼵廴⼶廾⼷弋⼸弓⼹彐⼺彡⼻彳' +
  '⼼心⼽戈⼾戶⼿手⽀支⽁攴⽂文⽃斗⽄斤⽅方⽆无⽇日⽈曰⽉月⽊木⽋欠⽌止⽍歹⽎殳⽏毋' +
  '⽐比⽑毛⽒氏⽓气⽔水⽕火⽖爪⽗父⽘爻⽙爿⽚片⽛牙⽜牛⽝犬⽞玄⽟玉⽠瓜⽡瓦⽢甘⽣生' +
  '⽤用⽥田⽦疋⽧疒⽨癶⽩白⽪皮⽫皿⽬目⽭矛⽮矢⽯石⽰示⽱禸⽲禾⽳穴⽴立⽵竹⽶米⽷糸' +
  '⽸缶⽹网⽺羊⽻羽⽼老⽽而⽾耒⽿耳⾀聿⾁肉⾂臣⾃自⾄至⾅臼⾆舌⾇舛⾈舟⾉艮⾊色⾋艸' +
  '⾌虍⾍虫⾎血⾏行⾐衣⾑襾⾒見⾓角⾔言⾕谷⾖豆⾗豕⾘豸⾙貝⾚赤⾛走⾜足⾝身⾞車⾟辛' +
  '⾠辰⾡辵⾢邑⾣酉⾤釆⾥里⾦金⾧長⾨門⾩阜⾪隶⾫隹⾬雨⾭靑⾮非⾯面⾰革⾱韋⾲韭⾳音' +
  '⾴頁⾵風⾶飛⾷食⾸首⾹香⾺馬⾻骨⾼高⾽髟⾾鬥⾿鬯⿀鬲⿁鬼⿂魚⿃鳥⿄鹵⿅鹿⿆麥⿇麻' +
  '⿈黃⿉黍⿊黑⿋黹⿌黽⿍鼎⿎鼓⿏鼠⿐鼻⿑齊⿒齒⿓龍⿔龜⿕龠';

/** Signs that share a glyph in Chinese fonts, where the first in the code chart is named: 10〜20 for 10～20. */
const SIGNS = '〜～∕／‒–‵｀';

/** In a simplified font the radical ⼾ has the glyph of 户, in a traditional one that of 戶. */
const DOOR = '⼾';
const SIMPLIFIED_DOOR = '户';

const CHARACTERS = new Map(pairs([...SUPPLEMENT, ...KANGXI, ...SIGNS]));

/** A radical, a sign, or one of the compatibility ideographs and brackets, that share a glyph with an ordinary character. */
const SHARES_GLYPH = /[\u2e80-\u2eff\u2f00-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}\u2329\u232a〜∕‒‵]/gu;

/** Common characters that the two scripts write differently, in the same order. */
const SIMPLIFIED = /[区务实办关单责进业会体为与项设时间门见长东车马书]/gu;
const TRADITIONAL = /[區務實辦關單責進業會體為與項設時間門見長東車馬書]/gu;

/** Whether a text is in traditional characters, by which of the common ones it has more of. */
export const isTraditional = (text: string): boolean =>
  (text.match(TRADITIONAL)?.length ?? 0) > (text.match(SIMPLIFIED)?.length ?? 0);

/** Writes ordinary characters for radicals (⻓ → 长) and what else shares their glyph, and changes nothing else. */
export const unifyRadicals = (text: string, traditional: boolean): string =>
  text.replace(SHARES_GLYPH, (found) =>
    found === DOOR && !traditional ? SIMPLIFIED_DOOR : (CHARACTERS.get(found) ?? found.normalize('NFC')),
  );

function* pairs(characters: readonly string[]): Generator<[string, string]> {
  for (let at = 0; at + 1 < characters.length; at += 2) yield [characters[at] ?? '', characters[at + 1] ?? ''];
}
