import { z } from 'zod';

/** Where something stands in the extracted text: code points, [start, end). */
export const Span = z.tuple([z.int().min(0), z.int().min(0)]);
export type Span = z.infer<typeof Span>;

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });

export const Qualifier = z.enum(['exact', 'approx', 'at_least', 'at_most']);
export type Qualifier = z.infer<typeof Qualifier>;

export const Target = z.object({
  indicator: z.string(),
  value: z.number(),
  unit: z.string().meta({ description: "The document's own unit, e.g. 万㎡: values are never converted." }),
  qualifier: Qualifier,
  written: z.string().meta({ description: 'The figure as written, e.g. 1198.10: a trailing zero is kept here.' }),
});
export type Target = z.infer<typeof Target>;

export const Milestone = z.object({
  kind: z.enum(['start', 'finish', 'in-use', 'other']),
  text: z.string(),
  on: IsoDay.nullable(),
});
export type Milestone = z.infer<typeof Milestone>;

export const Rhythm = z.enum(['week', 'ten-days', 'month', 'quarter', 'half-year', 'year']);
export type Rhythm = z.infer<typeof Rhythm>;

export const NoticeHead = z.object({
  number: z.string().nullable(),
  title: z.string(),
  issuer: z.string().nullable(),
  issuedOn: IsoDay.nullable(),
  year: z.int().nullable(),
  addressees: z.array(z.string()),
  attachments: z.array(z.string()),
});
export type NoticeHead = z.infer<typeof NoticeHead>;

export const ReadTask = z.object({
  seq: z.int(),
  part: z.int().optional().meta({ description: 'Set on sub-rows that share a number: 1, 2, …' }),
  group: z.string().optional().meta({ description: 'The heading or merged cell the item stands under.' }),
  title: z.string(),
  content: z.string(),
  leadUnits: z.array(z.string()),
  responsibleUnits: z.array(z.string()),
  dueText: z.string().nullable(),
  dueOn: IsoDay.nullable(),
  milestones: z.array(Milestone).optional(),
  targets: z.array(Target),
  deliverables: z.array(z.string()),
  persons: z.array(z.string()).optional().meta({ description: 'Persons that stand beside the units in their cells.' }),
  other: z
    .array(z.object({ heading: z.string(), text: z.string() }))
    .optional()
    .meta({ description: 'Every further column under its own heading: leaders, money, place, notes.' }),
  span: Span,
});
export type ReadTask = z.infer<typeof ReadTask>;

export const ReadObligation = z.object({
  who: z.array(z.string()),
  what: z.string(),
  to: z.array(z.string()),
  every: Rhythm.nullable(),
  dates: z.array(IsoDay),
  clause: z.string(),
  span: Span,
});
export type ReadObligation = z.infer<typeof ReadObligation>;

export const questionCodes = [
  'unknown-unit',
  'no-lead',
  'two-leads',
  'open-ended',
  'no-date',
  'ambiguous-date',
  'missing-year',
  'already-past',
  'damaged-text',
  'row-count',
  'sum-mismatch',
  'coverage',
  'not-a-notice',
  'scanned',
  'classified',
] as const;
export const QuestionCode = z.enum(questionCodes);
export type QuestionCode = z.infer<typeof QuestionCode>;

/** A question as it is kept: its code, and the words and figures of the document that its sentence needs. */
export const KeptQuestion = z.object({
  code: QuestionCode,
  about: z.string().meta({ description: 'JSON pointer into this object.' }),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  places: z
    .array(z.string())
    .optional()
    .meta({ description: 'Every pointer one answer settles, where there are several.' }),
  candidates: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .optional()
    .meta({ description: 'Units that the district knows and a name may mean.' }),
});
export type KeptQuestion = z.infer<typeof KeptQuestion>;

/** A question in the language of whoever reads it. */
export const Question = KeptQuestion.extend({ text: z.string() });
export type Question = z.infer<typeof Question>;

/** A reading as it is kept, for readers of every language. */
export const KeptReading = z.object({
  source: z.object({ file: z.string(), sha256: z.string(), format: z.string() }),
  notice: NoticeHead,
  tasks: z.array(ReadTask),
  obligations: z.array(ReadObligation),
  questions: z.array(KeptQuestion),
  completed: z.array(z.object({ about: z.string(), written: z.string(), completed: z.string() })).meta({
    description:
      'Short names that the list itself or the known units complete (乡村振兴局 → 区乡村振兴局), shown and not asked.',
  }),
  checks: z
    .array(z.object({ code: z.string(), about: z.string(), stated: z.number(), found: z.number() }))
    .meta({ description: 'What the document says of itself and the reading confirms, e.g. 10件 = 10 rows.' }),
  places: z
    .record(z.string(), Span)
    .meta({ description: 'JSON pointer → where that value stands in the extracted text.' }),
});
export type KeptReading = z.infer<typeof KeptReading>;

/** What `shishi intake FILE --json` prints: fields may be added, none may change. */
export const Reading = KeptReading.extend({ questions: z.array(Question) });
export type Reading = z.infer<typeof Reading>;

export const ReadClause = z.object({
  obligations: z.array(ReadObligation.omit({ span: true })),
  questions: z.array(Question),
});
export type ReadClause = z.infer<typeof ReadClause>;

export const ReadUnits = z.object({
  units: z.array(z.string()),
  lead: z.array(z.string()),
  openEnded: z.boolean(),
  questions: z.array(Question),
});
export type ReadUnits = z.infer<typeof ReadUnits>;

export const ReadTargets = z.object({ targets: z.array(Target) });
export type ReadTargets = z.infer<typeof ReadTargets>;
