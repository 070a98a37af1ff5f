import { isCollective, isUnitName } from './unit-names.js';
import { type KnownNames, type NamedUnit, NOTHING_KNOWN, outsideBrackets, readUnitNames } from './units.js';

/** A list of units with what its words say of each: who leads, who helps. */
export interface UnitRoles {
  readonly lead: readonly NamedUnit[];
  /** Everybody but a lead that was set apart; a single unit that 负责 is lead and stands here too. */
  readonly units: readonly NamedUnit[];
  readonly persons: readonly string[];
  readonly openTail: string | undefined;
  /** Says whether several stand side by side and nothing says who leads. */
  readonly leadUndecided: boolean;
}

type Part = 'lead' | 'helper' | 'plain' | 'none' | 'unsaid';

/** 排在第一位的为牵头单位: said once, even inside the first bracket, it holds for all (contract, 牵头). */
export const FIRST_LEADS =
  /(?:排|列|排名|排列|位列|列)?在?(?:第一位?|首位|首个|第一个|最前)(?:的|者)?(?:单位|部门)?(?:的)?(?:均?为|是|系|作为)(?:该项|本项|此项)?(?:工作|任务|实事)?的?(?:牵头|主办|第一责任|主要责任)(?:责任)?(?:单位|部门)?|(?:牵头|主办|第一责任|主要责任)(?:责任)?(?:单位|部门)(?:均|统一)?(?:排名?|列|位列|排列)?在?(?:第一位?|首位|最前面?)/u;
export const statesFirstLeads = (text: string): boolean => FIRST_LEADS.test(text);

/** The colon may be missing after 单位: 牵头单位县水利局，配合单位县发改局. */
const LEAD_LABEL = /^(?:牵头|主办|主责|牵头责任|第一责任|主要责任)(?:(?:单位|部门)\s*[:：]?|\s*[:：])\s*(?=.)/u;
const HELPER_LABEL =
  /^(?:第[二三四]?责任|责任|配合|协办|协同|参与|参加|协作|实施|承办|落实|建设|协助|责任（配合）|配合责任)(?:(?:单位|部门|主体)\s*[:：]?|\s*[:：])\s*(?=.)/u;
const LEAD_VERB = /(?:负责|分别|共同|联合|具体)*(?:牵头|主办|主责)(?:负责|组织|实施|落实|推进|办理)*$/u;
const HELPER_VERB =
  /(?:积极|密切|协同|共同|分别|具体|主动|按照?各自?职责|按职责分工|按职责|按分工|按照职责分工|抓好|做好)*(?:配合|参与|参加|协助|协办|支持|共同推进|协同推进)(?:负责|实施|落实|推进)*$/u;
const GUIDE_VERB = /(?:指导|监督|督导|督促指导)$/u;
const PLAIN_VERB =
  /(?:共同|分别|具体|按照?各自?职责(?:分工)?|按职责分工|按照职责分工|分工|按分工|抓好|做好)*(?:负责|落实|实施|承办|组织实施|办理|承担)(?:落实|实施|推进|组织)*$/u;
const ADDENDA = /(?:下同|以下同|不再(?:一一)?列出|以下(?:均|各项)[^，；。]*)$/u;

/** 以上3项由区民政局牵头: which items are meant, the layout knows. */
const ABOVE = /^(?:以上|上述)(?:[第\d一二三四五六七八九十—\-至、]+[项件])?(?:工作|任务|项目|事项|实事)?均?/u;

/**
 * Reads a list with its verbs: X牵头，Y、Z配合 · X、Y负责 · 牵头单位：X；责任单位：Y. `firstLeads` says that the document
 * has stated the rule of the first place before.
 */
export function readUnitRoles(text: string, firstLeads = false, known: KnownNames = NOTHING_KNOWN): UnitRoles {
  const first = firstLeads || statesFirstLeads(text);
  const bare = text.trim().replace(/^[（(]([\s\S]*)[）)]$/u, '$1');
  const lead: NamedUnit[] = [];
  const helpers: NamedUnit[] = [];
  const plain: NamedUnit[] = [];
  const persons: string[] = [];
  let openTail: string | undefined;
  let guided = false;
  for (const { names, part } of parts(bare)) {
    if (part === 'none') {
      guided = true;
      continue;
    }
    const read = readUnitNames([names], known);
    persons.push(...read.persons);
    openTail ??= read.openTail;
    if (part === 'lead') lead.push(...read.units);
    else if (part === 'helper') helpers.push(...read.units);
    else plain.push(...read.units);
  }
  const common = { persons, openTail };
  if (lead.length > 0) return { ...common, lead, units: [...plain, ...helpers], leadUndecided: false };
  const [only, ...others] = plain;
  const sayWho = PLAIN_VERB.test(bare) || /负责|落实|承办/u.test(bare);
  if (only && first) return { ...common, lead: [only], units: [...others, ...helpers], leadUndecided: false };
  if (only && others.length === 0 && !isCollective(only.name) && sayWho && !guided)
    return { ...common, lead: [only], units: helpers.length > 0 ? helpers : [only], leadUndecided: false };
  return {
    ...common,
    lead: [],
    units: [...plain, ...helpers],
    leadUndecided: sayWho && (guided || plain.length + helpers.length > 1),
  };
}

/** 主办：X 协办：Y: a label begins another part, whatever stands before it. */
const BEFORE_LABEL =
  /(?<=[^，,；;。一二三四要])\s*(?=(?:牵头|主办|主责|责任|配合|协办|协同|协助|参与)(?:单位|部门)?\s*[:：])/gu;
/** X牵头、Y配合: a verb parts where a list goes on with the mark that parts names. */
const AFTER_VERB = /(?<=牵头|主办|负责|配合|参与|协助|协办)、/gu;

/** Says whether a clause is units with what they do and nothing else: 县妇联、县农业农村局分别负责. */
export function isRoleClause(clause: string): boolean {
  const pieces = clause
    .replace(AFTER_VERB, '，')
    .split(/[，,]/u)
    .map((piece) => readPart(piece.trim()));
  return pieces.every(({ names, part }) => {
    const { units } = readUnitNames([names]);
    return part !== 'unsaid' && units.length > 0 && units.every(({ name }) => isUnitName(name) || isCollective(name));
  });
}

/** 县住建局（牵头）、县水务公司: who leads stands in a bracket after the name, 共同 after the last of several. */
const LEADS_IN_BRACKET = /[（(](?<several>共同|联合|分别)?(?:牵头|主办|主责|牵头负责)(?:单位|部门)?[）)]/u;

/** Takes the leads out that a bracket after their names says. */
function splitBracketed(names: string): { names: string; part: Part }[] | undefined {
  const pieces = outsideBrackets(names, /[、，,；;\s]/u).filter((piece) => piece !== '');
  const at = pieces.findLastIndex((piece) => LEADS_IN_BRACKET.test(piece));
  if (at < 0) return undefined;
  const several = LEADS_IN_BRACKET.exec(pieces[at] ?? '')?.groups?.['several'] !== undefined;
  const leads = pieces.filter((piece, index) => LEADS_IN_BRACKET.test(piece) || (several && index < at));
  return [
    { names: leads.map((piece) => piece.replace(LEADS_IN_BRACKET, '')).join('、'), part: 'lead' },
    { names: pieces.filter((piece) => !leads.includes(piece)).join('、'), part: 'helper' },
  ];
}

/** The parts of a list, each with the names and what its verb or label makes of them. */
function parts(text: string): { names: string; part: Part }[] {
  const found: { names: string; part: Part }[] = [];
  let held = '';
  const bracketed = splitBracketed(text.replace(ADDENDA, ''));
  if (bracketed) return bracketed;
  for (const piece of text
    .replace(BEFORE_LABEL, '；')
    .replace(AFTER_VERB, '，')
    .split(/[；;。]|[，,](?![^（(]*[）)])/u)) {
    const clause = piece.trim();
    if (clause === '' || ADDENDA.test(clause) || statesFirstLeads(clause)) continue;
    const read = readPart(clause);
    if (read.part === 'unsaid') {
      held += `${held === '' ? '' : '、'}${read.names}`;
      continue;
    }
    found.push(read.part === 'plain' && held !== '' ? { ...read, names: `${held}、${read.names}` } : read);
    if (read.part !== 'plain' && held !== '') found.push({ names: held, part: 'helper' });
    held = '';
  }
  if (held !== '') found.push({ names: held, part: found.some(({ part }) => part === 'lead') ? 'helper' : 'plain' });
  return found.flatMap(splitPartners);
}

/** 市财政局负责资金保障: its own share, and no part of its name. */
const OWN_SHARE = /^(?<names>[^，]{3,20}?)(?:具体)?负责[一-鿿]{2,14}$/u;

function readPart(clause: string): { names: string; part: Part } {
  const labelled = (label: RegExp): string => clause.replace(label, '').replace(PLAIN_VERB, '');
  if (LEAD_LABEL.test(clause)) return { names: labelled(LEAD_LABEL), part: 'lead' };
  if (HELPER_LABEL.test(clause)) return { names: labelled(HELPER_LABEL), part: 'helper' };
  const said = clause.replace(ABOVE, '').replace(/^(?:分别|均|都)?(?:由|请|与|会同|责成)/u, '');
  const verbs: readonly (readonly [Part, RegExp])[] = [
    ['lead', LEAD_VERB],
    ['helper', HELPER_VERB],
    ['none', GUIDE_VERB],
    ['plain', PLAIN_VERB],
  ];
  for (const [part, verb] of verbs) if (verb.test(said)) return { names: said.replace(verb, ''), part };
  const doing = OWN_SHARE.exec(said)?.groups?.['names'];
  if (doing !== undefined && isUnitName(doing)) return { names: doing, part: 'plain' };
  return { names: said, part: 'unsaid' };
}

/** X会同Y、Z负责: X leads and Y, Z help; 会同有关部门 leaves the list open. */
function splitPartners({ names, part }: { names: string; part: Part }): { names: string; part: Part }[] {
  const at = names.indexOf('会同');
  const partners = names.slice(at + '会同'.length);
  if (at <= 0 || /^(?:有关|相关)/u.test(partners)) return [{ names, part }];
  return [
    { names: names.slice(0, at), part: part === 'plain' ? 'lead' : part },
    { names: partners, part: 'helper' },
  ];
}
