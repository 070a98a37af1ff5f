import type { Day } from '../../../kernel/day.js';
import type { Milestone, Target } from '../contract.js';
import type { Asked } from './asking.js';
import { uncovered } from './coverage.js';
import { resolveDue } from './days.js';
import { readDeliverables } from './deliverables.js';
import { readUnitRoles } from './lead.js';
import { type Passage, placeOf } from './page.js';
import type { Held, TaskRow } from './rows.js';
import { readTargets } from './targets.js';
import { type KnownNames, type NamedUnit, readUnitNames, saysNone } from './units.js';

/** One item with what its words mean. `asked` points into the item itself (`/leadUnits/0`). */
export interface Task {
  readonly seq: number | null;
  readonly part?: number;
  readonly group?: string;
  readonly title: string;
  readonly content: string;
  readonly lead: readonly NamedUnit[];
  readonly responsible: readonly NamedUnit[];
  readonly persons: readonly string[];
  readonly dueText: string | null;
  readonly dueOn: Day | null;
  readonly milestones?: readonly Milestone[];
  readonly targets: readonly Target[];
  readonly deliverables: readonly string[];
  readonly other: readonly (readonly [heading: string, words: string])[];
  readonly span: { readonly start: number; readonly end: number };
  readonly asked: readonly Asked[];
  /** Pointer within the item → where the value stands. */
  readonly places: readonly (readonly [pointer: string, place: Passage])[];
}

/** What the rest of the document says that an item's words alone do not. */
export interface TaskContext {
  readonly year: number | null;
  readonly issuedOn: Day | null;
  readonly firstLeads: boolean;
  readonly namesLeads: boolean;
  readonly namesDays: boolean;
  readonly known: KnownNames;
}

export function readTask(row: TaskRow, context: TaskContext): Task {
  const asked: Asked[] = [];
  const places: [string, Passage][] = [];
  const words = titleAndContent(row);
  places.push(['/title', words.title], ['/content', words.content]);
  const units = unitsOf(row, context);
  place(places, '/leadUnits', units.lead, units.leadIn);
  place(places, '/responsibleUnits', units.responsible, units.responsibleIn);
  asked.push(...askUnits('/leadUnits', units.lead), ...askUnits('/responsibleUnits', units.responsible));
  if (units.openTail !== undefined)
    asked.push({ code: 'open-ended', about: units.openIn, params: { tail: units.openTail } });
  if (units.lead.length === 0 && context.namesLeads) asked.push({ code: 'no-lead', about: '/leadUnits', params: {} });
  if (units.lead.length > 1)
    asked.push({ code: 'two-leads', about: '/leadUnits', params: { units: names(units.lead) } });
  const due = dueOf(row, words.content, context);
  asked.push(...due.asked);
  if (row.due) places.push(['/dueText', row.due]);
  const promise = promisesOf(row, words);
  const targets = promise.map((passage) => ({ passage, read: readTargets(passage.text, { title: words.title.text }) }));
  let index = 0;
  for (const { passage, read } of targets) {
    for (const found of read.places) {
      places.push([
        `/targets/${String(index)}`,
        { text: '', start: passage.start + found.start, end: passage.start + found.end },
      ]);
      index += 1;
    }
    asked.push(
      ...read.asked.map((question) => ({ ...question, about: passage === words.title ? '/title' : '/content' })),
    );
  }
  const deliverables = readDeliverables(words.content.text);
  deliverables.forEach((found, at) =>
    places.push([
      `/deliverables/${String(at)}`,
      { text: found.text, start: words.content.start + found.start, end: words.content.start + found.end },
    ]),
  );
  const missing = uncovered(words.title.text, [words.content, row.goal].map((passage) => passage?.text ?? '').join(''));
  asked.push(
    ...missing.map((promised): Asked => ({
      code: 'coverage',
      about: '/content',
      params: { promised, title: words.title.text },
    })),
  );
  if (row.uncertain) asked.push({ code: 'damaged-text', about: '', params: { text: words.title.text } });
  return {
    seq: row.seq,
    ...(row.part !== undefined && { part: row.part }),
    ...(row.group !== undefined && { group: row.group }),
    title: words.title.text,
    content: words.content.text,
    lead: units.lead,
    responsible: units.responsible,
    persons: units.persons,
    dueText: row.due && !saysNone(row.due.text) ? row.due.text : null,
    dueOn: due.on,
    ...(due.milestones && due.milestones.length > 0 && { milestones: due.milestones }),
    targets: targets.flatMap(({ read }) => read.targets),
    deliverables: deliverables.map(({ text }) => text),
    other: [
      ...(row.goal && row.content ? [['目标', row.goal.text] as const] : []),
      ...row.other.map(([heading, held]) => [heading, held.text] as const),
    ],
    span: row.span,
    asked,
    places,
  };
}

const names = (units: readonly NamedUnit[]): string => units.map(({ name }) => name).join('、');

/** One text cell for both: the title is its first clause, the content the whole (contract). */
function titleAndContent(row: TaskRow): { readonly title: Passage; readonly content: Passage } {
  const whole = row.content ?? row.goal ?? row.title;
  if (!whole) throw new RangeError('a row without words is no row');
  if (row.title && (row.content ?? row.goal)) return { title: row.title, content: whole };
  return { title: firstClause(whole), content: whole };
}

function firstClause(passage: Passage): Passage {
  const length =
    /^(?:[“《（(][^”》）)]*[”》）)]|[^，。；：,;:！])+/u.exec(passage.text)?.[0].length ?? passage.text.length;
  return placeOf(passage.text.slice(0, length).trim(), passage) ?? passage;
}

/** Where promises stand: the content and a column of goals; the title too where it says more than its content. */
function promisesOf(row: TaskRow, { title, content }: { title: Passage; content: Passage }): Passage[] {
  const further = [row.goal && row.goal !== content ? row.goal : undefined].filter((passage) => passage !== undefined);
  const inTitle = content.text.includes(title.text) ? [] : [title];
  const figures = new Set([content, ...further].flatMap(({ text }) => text.match(/\d+(?:\.\d+)?/gu) ?? []));
  const more = inTitle.filter(({ text }) =>
    (text.match(/\d+(?:\.\d+)?|[两三四五六七八九十百]+[个所座处条]/gu) ?? []).some((figure) => !figures.has(figure)),
  );
  return [...more, content, ...further];
}

interface Units {
  readonly lead: readonly NamedUnit[];
  readonly responsible: readonly NamedUnit[];
  readonly leadIn: Held | undefined;
  readonly responsibleIn: Held | undefined;
  readonly persons: readonly string[];
  readonly openTail: string | undefined;
  readonly openIn: string;
}

/**
 * 责任单位 is the helper where a 牵头 column stands beside it. Where none does, and no words of the list say who leads,
 * nobody is named lead: the units stand as responsible, and a person is asked (contract, no lead named).
 */
function unitsOf(row: TaskRow, { firstLeads, known }: TaskContext): Units {
  const mixed = row.roles ?? (row.lead ? undefined : row.responsible);
  if (mixed && (row.roles !== undefined || firstLeads || /牵头|主办|负责/u.test(mixed.text))) {
    const read = readUnitRoles(mixed.lines.join('\n'), firstLeads, known);
    const helpers = read.units.filter(({ name }) => !read.lead.some((lead) => lead.name === name));
    return {
      lead: read.lead,
      responsible: helpers,
      leadIn: mixed,
      responsibleIn: mixed,
      persons: read.persons,
      openTail: read.openTail,
      openIn: '/responsibleUnits',
    };
  }
  const lead =
    row.lead && /牵头[，,；;、：:]|配合|协办/u.test(row.lead.text)
      ? readUnitRoles(row.lead.lines.join('\n'), true, known)
      : undefined;
  const leaders = row.lead && !lead ? readUnitNames(row.lead.lines, known) : undefined;
  const named = lead?.lead ?? leaders?.units ?? [];
  const inFull = { inFull: new Set([...known.inFull, ...named.map(({ name }) => name)]) };
  const helpers = row.responsible ? readUnitNames(row.responsible.lines, inFull) : undefined;
  const extra = lead?.units.filter(({ name }) => !named.some((unit) => unit.name === name)) ?? [];
  return {
    lead: named,
    responsible: [...extra, ...(helpers?.units ?? [])],
    leadIn: row.lead,
    responsibleIn: row.responsible,
    persons: [...(leaders?.persons ?? []), ...(helpers?.persons ?? [])],
    openTail: helpers?.openTail ?? leaders?.openTail ?? lead?.openTail,
    openIn: helpers?.openTail === undefined && leaders?.openTail !== undefined ? '/leadUnits' : '/responsibleUnits',
  };
}

function place(
  places: [string, Passage][],
  pointer: string,
  units: readonly NamedUnit[],
  cell: Held | undefined,
): void {
  units.forEach(({ written }, index) => {
    const found = cell && (placeOf(written, cell) ?? cell);
    if (found) places.push([`${pointer}/${String(index)}`, found]);
  });
}

const askUnits = (pointer: string, units: readonly NamedUnit[]): Asked[] =>
  units.flatMap(({ written, doubt }, index): Asked[] =>
    doubt === undefined
      ? []
      : [{ code: 'unknown-unit', about: `${pointer}/${String(index)}`, params: { unit: written } }],
  );

interface Due {
  readonly on: Day | null;
  readonly milestones?: readonly Milestone[];
  readonly asked: readonly Asked[];
}

function dueOf(row: TaskRow, promise: Passage, { year, issuedOn, namesDays }: TaskContext): Due {
  const unsaid: Asked = { code: 'no-date', about: '/dueOn', params: { what: '完成时间' } };
  // A layout without a place for days may say them in the promise itself: 11月底前建成.
  const cell = row.due ?? (namesDays ? undefined : promise);
  if (!cell || saysNone(cell.text)) return { on: null, asked: namesDays ? [unsaid] : [] };
  const read = resolveDue(cell.text, { year, issuedOn });
  const start = row.start && resolveDue(row.start.text, { year, issuedOn });
  // A promise may say its own steps beside the day in its column: 其中6月底前完工200台.
  const steps = row.due ? resolveDue(promise.text, { year, issuedOn }).milestones : undefined;
  const milestones = [
    ...(row.start && start ? [{ kind: 'start' as const, text: row.start.text, on: start.on }] : []),
    ...(read.milestones ?? steps ?? []),
  ];
  const settled = read.on !== null || read.asked.length > 0 || !row.due;
  return {
    on: read.on,
    milestones,
    asked: [...read.asked.map((question) => ({ ...question, about: '/dueOn' })), ...(settled ? [] : [unsaid])],
  };
}
