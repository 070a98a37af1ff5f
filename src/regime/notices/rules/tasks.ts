import type { Day } from '../../../kernel/day.js';
import type { Milestone, Target } from '../contract.js';
import type { Asked } from './asking.js';
import { uncovered } from './coverage.js';
import { readDeliverables } from './deliverables.js';
import { markLength } from './numbering.js';
import { part, type Passage, placeOf } from './page.js';
import type { TaskRow } from './rows.js';
import { type DueContext, dueOf } from './tasks/due.js';
import { readPromises } from './tasks/promises.js';
import { askUnits, type LeadRules, placeUnits, unitsOf } from './tasks/units.js';
import { type KnownNames, type NamedUnit, saysNone } from './units.js';

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
export interface TaskContext extends LeadRules, DueContext {
  readonly namesLeads: boolean;
  readonly known: KnownNames;
}

export function readTask(row: TaskRow, context: TaskContext): Task {
  const asked: Asked[] = [];
  const places: (readonly [string, Passage])[] = [];
  const words = titleAndContent(row);
  places.push(['/title', words.title], ['/content', words.content]);
  const units = unitsOf(row, context);
  places.push(...placeUnits('/leadUnits', units.lead));
  places.push(...placeUnits('/responsibleUnits', units.responsible));
  asked.push(...askUnits('/leadUnits', units.lead), ...askUnits('/responsibleUnits', units.responsible));
  if (units.openTail !== undefined)
    asked.push({ code: 'open-ended', about: units.openIn, params: { tail: units.openTail } });
  if (units.lead.length === 0 && context.namesLeads) asked.push({ code: 'no-lead', about: '/leadUnits', params: {} });
  if (units.lead.length > 1)
    asked.push({ code: 'two-leads', about: '/leadUnits', params: { units: names(units.lead) } });
  const due = dueOf(row, words.content, context);
  asked.push(...due.asked);
  if (row.due) places.push(['/dueText', row.due]);
  const promises = readPromises(row, words);
  asked.push(...promises.asked);
  places.push(...promises.places.map((place, index) => [`/targets/${String(index)}`, place] as const));
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
    targets: promises.targets,
    deliverables: deliverables.map(({ text }) => text),
    other: [
      ...(row.goal && row.content ? [['目标', row.goal.text] as const] : []),
      ...(row.measured ? [['目标值', row.measured.figure.text + row.measured.unit] as const] : []),
      ...(row.schedule ? [['进度安排', row.schedule.text] as const] : []),
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
  const clause = placeOf(passage.text.slice(0, length).trim(), passage) ?? passage;
  return part(clause, markLength(clause.text), clause.text.length);
}
