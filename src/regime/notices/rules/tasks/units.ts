import type { Asked } from '../asking.js';
import { readUnitRoles, type UnitRoles } from '../lead.js';
import { type Passage, placeOf } from '../page.js';
import type { Held, TaskRow } from '../rows.js';
import { type KnownNames, type NamedUnit, readUnitNames, type UnitNames } from '../units.js';

/** What the document says of who leads beyond the cells of an item. */
export interface LeadRules {
  /** The first of a list leads: 排在第一位的为牵头单位. */
  readonly firstLeads: boolean;
  /** The sign that marks the lead in a list: 标★的为牵头单位. */
  readonly leadMark: string | undefined;
}

const MARKS = '★☆▲△●◆◇※*＊#＃';
const MARK_LEADS = new RegExp(
  `([${MARKS}])\\s*[”"」]?(?:号|标记|标志|符号)?(?:的|者)?(?:责任)?(?:单位|部门)?均?(?:为|是|表示|系|代表)(?:该|本|各)?(?:项目?)?(?:任务|工作)?的?(?:牵头|主办|第一责任)`,
  'u',
);
const LEAD_IS_MARKED = new RegExp(
  `(?:牵头|主办)(?:责任)?(?:单位|部门)[^，。；]{0,3}(?:用|以|标|加|带)[^，。；]{0,4}?([${MARKS}])`,
  'u',
);

/** The sign by which a document says it marks the lead units in its lists, or undefined where it says none. */
export const leadMarkIn = (text: string): string | undefined =>
  (MARK_LEADS.exec(text) ?? LEAD_IS_MARKED.exec(text))?.[1];

/** A unit of an item with the cell that names it. */
export interface Listed extends NamedUnit {
  readonly cell: Held;
}

interface Units {
  readonly lead: readonly Listed[];
  readonly responsible: readonly Listed[];
  readonly persons: readonly string[];
  readonly openTail: string | undefined;
  /** The list that the open tail ends. */
  readonly openIn: string;
}

type Context = LeadRules & { readonly known: KnownNames };

/**
 * 责任单位 is the helper where a 牵头 column stands beside it. Where none does, and no words of the list say who leads,
 * nobody is named lead: the units stand as responsible, and a person is asked (contract, no lead named). Two columns of
 * helpers (责任单位 | 配合单位) are one list.
 */
export function unitsOf(row: TaskRow, context: Context): Units {
  const units = fromMainCells(row, context);
  if (!row.alsoResponsible) return units;
  const further = readCell(row.alsoResponsible, knowing(context.known, units.lead));
  const named = [...units.lead, ...units.responsible].map(({ name }) => name);
  return {
    ...units,
    responsible: [...units.responsible, ...further.units.filter(({ name }) => !named.includes(name))],
    persons: [...units.persons, ...further.persons],
    openTail: units.openTail ?? further.openTail,
  };
}

function fromMainCells(row: TaskRow, context: Context): Units {
  const mixed = row.roles ?? (row.lead ? undefined : row.responsible);
  const marked = mixed && readMarked(mixed, context);
  if (marked) return marked;
  if (mixed && (row.roles !== undefined || context.firstLeads || /牵头|主办|负责/u.test(mixed.text))) {
    const { lead, units, persons, openTail } = readRoles(mixed, context.firstLeads, context.known);
    return {
      lead,
      responsible: units.filter(({ name }) => !lead.some((leader) => leader.name === name)),
      persons,
      openTail,
      openIn: '/responsibleUnits',
    };
  }
  // 牵头：区教育局；配合：区财政局 in the lead's own column
  const sayWho = row.lead && /牵头[，,；;、：:]|配合|协办/u.test(row.lead.text);
  const roles = row.lead && sayWho ? readRoles(row.lead, true, context.known) : undefined;
  const leading = row.lead && !sayWho ? readCell(row.lead, context.known) : undefined;
  const lead = roles?.lead ?? leading?.units ?? [];
  const helping = row.responsible && readCell(row.responsible, knowing(context.known, lead));
  const extra = roles?.units.filter(({ name }) => !lead.some((unit) => unit.name === name)) ?? [];
  return {
    lead,
    responsible: [...extra, ...(helping?.units ?? [])],
    persons: [...(leading?.persons ?? []), ...(helping?.persons ?? [])],
    openTail: helping?.openTail ?? leading?.openTail ?? roles?.openTail,
    openIn: helping?.openTail === undefined && leading?.openTail !== undefined ? '/leadUnits' : '/responsibleUnits',
  };
}

const knowing = ({ inFull }: KnownNames, also: readonly NamedUnit[]): KnownNames => ({
  inFull: new Set([...inFull, ...also.map(({ name }) => name)]),
});

/** A telephone number, mobile or fixed, with the word that announces it. */
const TELEPHONE =
  /[（(]?(?:联系|办公|手机)?(?:电话|号码|手机|方式)?[：:]?\s*(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}\s?[-—－]?\s?\d{7,8}|[2-9]\d{6,7})(?!\d)[）)]?/gu;
const PERSON_LABEL = /(?:责任人|负责人|联系人|联络员|经办人)[：:]\s*/gu;

/** 牵头单位及责任人: who can be telephoned stands with the unit; the number is no name of anybody. */
const withoutNumbers = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(TELEPHONE, ' ').replace(PERSON_LABEL, ' ').trim()).filter((line) => line !== '');

const listed = (units: readonly NamedUnit[], cell: Held): Listed[] => units.map((unit) => ({ ...unit, cell }));

function readCell(cell: Held, known: KnownNames): Omit<UnitNames, 'units'> & { readonly units: readonly Listed[] } {
  const read = readUnitNames(withoutNumbers(cell.lines), known);
  return { ...read, units: listed(read.units, cell) };
}

const OPENS_PART =
  /[\s、，,]+(?=(?:牵头|主办|主责|责任|配合|协办|协同|参与|参加|协助)(?:责任)?(?:单位|部门)?\s*[:：])/gu;

interface ListedRoles extends Omit<UnitRoles, 'lead' | 'units'> {
  readonly lead: readonly Listed[];
  readonly units: readonly Listed[];
}

function readRoles(cell: Held, firstLeads: boolean, known: KnownNames): ListedRoles {
  // Each label opens a part of its own, also where only a line break parts them.
  const text = withoutNumbers(cell.lines).join('\n').replace(OPENS_PART, '；');
  const read = readUnitRoles(text, firstLeads, known);
  return { ...read, lead: listed(read.lead, cell), units: listed(read.units, cell) };
}

/** A list in which a sign marks who leads: ★县医保局、县税务局. */
function readMarked(cell: Held, { leadMark, known }: Context): Units | undefined {
  if (leadMark === undefined) return undefined;
  const lines = withoutNumbers(cell.lines);
  const marked = lines
    .flatMap((line) => line.split(/[、，,；;\s]+/u))
    .filter((word) => word.startsWith(leadMark) || word.endsWith(leadMark))
    .map((word) => word.replaceAll(leadMark, ''));
  if (marked.length === 0) return undefined;
  const { units, persons, openTail } = readCell(
    { ...cell, lines: lines.map((line) => line.replaceAll(leadMark, '')) },
    known,
  );
  return {
    lead: units.filter(({ written }) => marked.includes(written)),
    responsible: units.filter(({ written }) => !marked.includes(written)),
    persons,
    openTail,
    openIn: '/responsibleUnits',
  };
}

/** Where each unit of a list stands; one that its list completes stands where its short name does. */
export const placeUnits = (pointer: string, units: readonly Listed[]): (readonly [pointer: string, place: Passage])[] =>
  units.map(({ written, cell }, index) => [`${pointer}/${String(index)}`, placeOf(written, cell) ?? cell] as const);

/** The names that no unit is known to have, each asked where it stands. */
export const askUnits = (pointer: string, units: readonly NamedUnit[]): Asked[] =>
  units.flatMap(({ written, doubt }, index): Asked[] =>
    doubt === undefined
      ? []
      : [{ code: 'unknown-unit', about: `${pointer}/${String(index)}`, params: { unit: written } }],
  );
