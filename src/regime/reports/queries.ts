import { createHash } from 'node:crypto';
import { z } from 'zod';
import { day } from '../../kernel/day.js';
import { stateIn } from '../../kernel/machine.js';
import type { Typed, TypedField } from '../../kernel/draft.js';
import type { Reader } from '../../platform/operations/parts.js';
import { CooperationTypedForm, FIGURE_FIELD, FigureTypedForm, SectionTypedForm, UNIT_FIELD } from './contract.js';
import {
  figureSources,
  grades,
  lightKinds,
  materialWords,
  type CooperationTyped,
  type FigureTyped,
  type SectionContent,
  type SectionTyped,
} from './rules/content.js';
import type { KeptSection } from './rules/filing.js';
import { sectionMachine } from './rules/machine.js';

/** The form of a section, as what is typed into it is kept; its thing is the item's quarter. */
export const REPORT_FORM = 'report';

const UUID_BYTES = 16;
const VERSION_8 = 0x80;
const VARIANT = 0x80;

/**
 * The name of what an item has for a quarter, made of both: whoever files it, in whichever letter, it is the same (I15). So
 * a draft needs no row, and goes along with the item.
 */
export function sectionId(taskId: string, period: string): string {
  const bytes = createHash('sha256').update(`${taskId}/${period}`).digest().subarray(0, UUID_BYTES);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | VERSION_8;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | VARIANT;
  const text = bytes.toString('hex');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}

const SomeDay = z.string().transform(day);
const Wording = z.object({ text: z.string(), corrected: z.boolean() });
const Aged = z.object({ percent: z.number(), on: SomeDay.nullable() });
const StoredContent: z.ZodType<SectionContent> = z.object({
  period: z.string(),
  item: z.object({ number: z.string(), title: z.string(), dueOn: SomeDay }),
  targets: z.array(
    z.object({
      ...{ number: z.number(), kind: z.enum(['figure', 'works', 'clause']), title: z.string(), unit: z.string() },
      ...{ promised: z.number(), approximate: z.boolean(), value: z.number().nullable(), from: z.enum(figureSources) },
      ...{ on: SomeDay.nullable(), before: z.number().nullable(), note: z.string() },
    }),
  ),
  progress: z.object({ planned: Aged, reported: Aged, verified: Aged }).nullable(),
  // What was frozen before reports said it says nothing of it.
  money: z.object({ budget: z.number(), paid: z.number(), on: SomeDay.nullable() }).nullable().default(null),
  people: z
    .object({ asked: z.number(), agreed: z.number(), arrived: z.number(), missing: z.number(), on: SomeDay })
    .nullable()
    .default(null),
  light: z.object({ kind: z.enum(lightKinds), rules: z.string() }).nullable(),
  sentence: Wording,
  explanation: z.string(),
  next: Wording,
  cooperation: z
    .array(
      z.object({
        ...{ unitId: z.string(), unitName: z.string(), materials: z.enum(materialWords), sentence: z.string() },
        ...{ grade: z.enum(grades).nullable(), corrected: z.boolean() },
        facts: z.array(
          z.object({ what: z.string(), askedOn: SomeDay, dueOn: SomeDay, answeredOn: SomeDay.nullable() }),
        ),
      }),
    )
    .nullable(),
  publicity: z.array(z.object({ id: z.string(), on: SomeDay, channel: z.string(), link: z.string() })),
  difficulties: z.array(
    z.object({ id: z.string(), text: z.string(), unitId: z.string().nullable(), unitName: z.string().nullable() }),
  ),
  attachments: z
    .array(z.object({ id: z.string(), kind: z.enum(['photo', 'file']), sha256: z.string(), bytes: z.number() }))
    .default([]),
});

const StoredReturn = z.object({ reason: z.string(), newDueOn: SomeDay, on: SomeDay, by: z.string() });

/** An edition of a section as it is kept. */
export interface StoredSection extends KeptSection {
  readonly id: string;
  readonly submittedAt: string | null;
}

interface SectionRow {
  readonly id: string;
  readonly edition: number;
  readonly obligation_id: string;
  readonly task_id: string;
  readonly period: string;
  readonly state: string;
  readonly content: unknown;
  readonly submitted_at: string | null;
  readonly submitted_by: string | null;
  readonly returned: unknown;
  readonly accepted_on: string | null;
  readonly accepted_by: string | null;
  readonly snapshot: string | null;
  readonly hash: string | null;
  readonly reason: string | null;
}

const storedSection = (row: SectionRow): StoredSection => ({
  ...{ id: row.id, edition: row.edition, obligationId: row.obligation_id, taskId: row.task_id, period: row.period },
  state: stateIn(sectionMachine, row.state),
  content: row.content === null ? null : StoredContent.parse(row.content),
  ...{ submittedAt: row.submitted_at, submittedBy: row.submitted_by, reason: row.reason },
  returned: row.returned === null ? null : StoredReturn.parse(row.returned),
  accepted:
    row.accepted_on === null || row.accepted_by === null || row.hash === null
      ? null
      : { on: day(row.accepted_on), by: row.accepted_by, text: row.snapshot ?? '', hash: row.hash },
});

/** All editions of the sections of some items, of every quarter, the first first. */
export async function sectionsOf(
  reader: Reader,
  districtId: string,
  taskIds: readonly string[],
): Promise<readonly StoredSection[]> {
  if (taskIds.length === 0) return [];
  const rows = await reader
    .selectFrom('report_section')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('task_id', 'in', [...taskIds])
    .orderBy('period')
    .orderBy('edition')
    .execute();
  return rows.map(storedSection);
}

/** An edition as far as lists need it: not what it says. */
export interface SectionLine {
  readonly taskId: string;
  readonly obligationId: string;
  readonly period: string;
  readonly edition: number;
  readonly state: StoredSection['state'];
}

/** The current sections of a quarter of a programme, without what they say. */
export async function sectionLines(
  reader: Reader,
  districtId: string,
  { programmeId, period }: { readonly programmeId: string; readonly period: string },
): Promise<readonly SectionLine[]> {
  const rows = await reader
    .selectFrom('report_section as s')
    .innerJoin('report_filing as f', (join) =>
      join.onRef('f.district_id', '=', 's.district_id').onRef('f.obligation_id', '=', 's.obligation_id'),
    )
    .select(['s.task_id', 's.obligation_id', 's.period', 's.edition', 's.state'])
    .where('s.district_id', '=', districtId)
    .where('f.programme_id', '=', programmeId)
    .where('s.period', '=', period)
    .where('s.current', '=', true)
    .execute();
  return rows.map((row) => ({
    ...{ taskId: row.task_id, obligationId: row.obligation_id, period: row.period, edition: row.edition },
    state: stateIn(sectionMachine, row.state),
  }));
}

/** A filing as it is kept: that something of it was submitted, or came in. */
export interface StoredFiling {
  readonly obligationId: string;
  readonly version: number;
  readonly letterNumber: string | null;
  readonly signedBy: string | null;
  /** The receipt on whose strength a clerk entered it; null: it was submitted here. */
  readonly receiptId: string | null;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
}

export async function findFiling(
  reader: Reader,
  districtId: string,
  obligationId: string,
): Promise<StoredFiling | undefined> {
  const row = await reader
    .selectFrom('report_filing')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('obligation_id', '=', obligationId)
    .executeTakeFirst();
  return (
    row && {
      ...{ obligationId, version: row.version, letterNumber: row.letter_number, signedBy: row.signed_by },
      ...{ receiptId: row.receipt_id, submittedAt: row.submitted_at, submittedBy: row.submitted_by },
    }
  );
}

const NOT_TYPED: Typed = { version: 0, fields: {}, conflicts: [] };

/** What was typed of some sections, by the name of each. */
export async function typedOf(
  reader: Reader,
  districtId: string,
  ids: readonly string[],
): Promise<(id: string) => Typed> {
  if (ids.length === 0) return () => NOT_TYPED;
  const rows = await reader
    .selectFrom('draft_field')
    .select(['subject_id', 'field', 'value', 'version', 'account_id', 'typed_in', 'changed_at'])
    .where('district_id', '=', districtId)
    .where('kind', '=', REPORT_FORM)
    .where('subject_id', 'in', [...ids])
    .orderBy('field')
    .execute();
  const fields = new Map<string, [string, TypedField][]>();
  for (const row of rows) {
    const { version, account_id: accountId, typed_in: window, changed_at: at } = row;
    const field: TypedField = { value: z.json().parse(JSON.parse(row.value)), version, accountId, window, at };
    fields.set(row.subject_id, [...(fields.get(row.subject_id) ?? []), [row.field, field]]);
  }
  return (id) => {
    const own = fields.get(id);
    if (!own) return NOT_TYPED;
    return {
      version: Math.max(...own.map(([, { version }]) => version)),
      fields: Object.fromEntries(own),
      conflicts: [],
    };
  };
}

/** What was typed, as the rules see it. @throws where it holds what no form writes */
export function sectionTyped({ fields }: Pick<Typed, 'fields'>): SectionTyped {
  const values = Object.entries(fields).map(([field, { value }]) => [field, value] as const);
  const { sentence, explanation, next, publicity, difficulties } = SectionTypedForm.parse(Object.fromEntries(values));
  const figures = values.flatMap(([field, value]): [number, FigureTyped][] => {
    const [, number] = FIGURE_FIELD.exec(field) ?? [];
    return number === undefined || value === null ? [] : [[Number(number), FigureTypedForm.parse(value)]];
  });
  const cooperation = values.flatMap(([field, value]): [string, CooperationTyped][] => {
    const [, unitId] = UNIT_FIELD.exec(field) ?? [];
    return unitId === undefined || value === null ? [] : [[unitId, CooperationTypedForm.parse(value)]];
  });
  return {
    ...{ sentence: sentence ?? null, explanation: explanation ?? null, next: next ?? null },
    publicity: publicity?.map(({ on, ...line }) => ({ ...line, on: day(on) })) ?? null,
    difficulties: difficulties ?? null,
    figures: new Map(figures),
    cooperation: new Map(cooperation),
  };
}

/** All editions of a programme's sections that say something, of one quarter or of all. */
export async function saidSections(
  reader: Reader,
  districtId: string,
  { programmeId, period }: { readonly programmeId: string; readonly period?: string | undefined },
): Promise<readonly StoredSection[]> {
  const rows = await reader
    .selectFrom('report_section as s')
    .innerJoin('report_filing as f', (join) =>
      join.onRef('f.district_id', '=', 's.district_id').onRef('f.obligation_id', '=', 's.obligation_id'),
    )
    .selectAll('s')
    .where('s.district_id', '=', districtId)
    .where('f.programme_id', '=', programmeId)
    .$if(period !== undefined, (some) => some.where('s.period', '=', period ?? ''))
    .where('s.content', 'is not', null)
    .orderBy('s.period')
    .orderBy('s.edition')
    .execute();
  return rows.map(storedSection);
}
