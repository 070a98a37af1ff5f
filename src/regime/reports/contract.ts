import { z } from 'zod';
import { DraftConflicts } from '../../kernel/draft.js';
import { statesOf } from '../../kernel/machine.js';
import { TurnedRound } from '../../kernel/page.js';
import { LightView } from './contract.lights.js';
import {
  figureSources,
  grades,
  HIGHEST,
  lightKinds,
  LONGEST_NAME,
  LONGEST_TEXT,
  materialWords,
  missingNames,
  MOST_LINES,
} from './rules/content.js';
import { filingStates, shownFilingAs } from './rules/filing.js';
import { sectionMachine } from './rules/machine.js';

export const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
export const Name = z.string().trim().min(1).max(LONGEST_NAME);
export const Text = z.string().trim().min(1).max(LONGEST_TEXT);
const Words = z.string().trim().max(LONGEST_TEXT);
export const Period = z
  .string()
  .regex(/^\d{4}(?:Q[1-4]|H[12]|-\d{2})?$/u)
  .or(IsoDay)
  .meta({ description: '2022Q2; where a notice asks by another rhythm 2022-06, 2022H1, 2022, or a day.' });
const UnitName = z.object({ id: z.uuid(), name: z.string() });
const Item = z.object({ id: z.uuid(), seq: z.int(), part: z.int().optional(), title: z.string() });
const Percent = z.number().min(0).max(100).meta({ description: 'In percent.' });

const TargetView = z.object({
  number: z.int().meta({ description: 'Its number within the item, as the plan numbers it.' }),
  kind: z.enum(['figure', 'works', 'clause']),
  title: z.string().meta({ description: 'As the notice has it.' }),
  unit: z.string().meta({ description: 'Of what cannot be counted: %.' }),
  promised: z.number(),
  approximate: z.boolean(),
  value: z.number().nullable().meta({ description: 'From the beginning on; null: nobody has said it yet.' }),
  share: z
    .number()
    .nullable()
    .meta({ description: 'Of what was promised, in percent; a target honestly overfulfilled passes 100.' }),
  from: z.enum(figureSources).meta({ description: 'The last accepted report, nodes of the plan, the unit itself.' }),
  on: IsoDay.nullable().meta({ description: 'The day the figure is from.' }),
  before: z.number().nullable().meta({ description: 'In the last accepted report.' }),
  fell: z.boolean().meta({ description: 'It is less than in the last accepted report: a note says why (I18).' }),
  note: z.string(),
});

const AgedShareView = z.object({ percent: Percent, on: IsoDay.nullable() });
const WordingView = z.object({
  text: z.string(),
  corrected: z.boolean().meta({ description: 'The unit wrote it; else it is proposed.' }),
});
const PublicityLineView = z.object({ id: z.uuid(), on: IsoDay, channel: z.string(), link: z.string() });
const CooperationView = z.object({
  unit: UnitName,
  materials: z.enum(materialWords),
  sentence: z.string(),
  grade: z.enum(grades).nullable().meta({ description: 'Null: nobody graded it, and nobody has to.' }),
  corrected: z.boolean(),
  facts: z.array(z.object({ what: z.string(), askedOn: IsoDay, dueOn: IsoDay, answeredOn: IsoDay.nullable() })),
});

/** What a section says of its item: as it stands while it is a draft, as it was frozen once it is submitted. */
export const SectionContentView = z.object({
  targets: z.array(TargetView),
  progress: z
    .object({ planned: AgedShareView, reported: AgedShareView, verified: AgedShareView })
    .nullable()
    .meta({ description: 'By the weights of the approved plan, each share with its age; null: none is approved.' }),
  money: z
    .object({ budget: z.int(), paid: z.int(), on: IsoDay.nullable() })
    .nullable()
    .meta({ description: 'Approved and really paid, in fen, with the day of the last payment; null: no money here.' }),
  people: z
    .object({ asked: z.int(), agreed: z.int(), arrived: z.int(), missing: z.int(), on: IsoDay })
    .nullable()
    .meta({ description: 'People asked of other units (R14); null: nobody was asked for.' }),
  light: z.object({ kind: z.enum(lightKinds), rules: z.string() }).nullable(),
  sentence: WordingView,
  explanation: z.object({
    text: z.string(),
    wanted: z.boolean().meta({ description: 'Asked for, since the light is not green.' }),
  }),
  next: WordingView,
  cooperation: z
    .array(CooperationView)
    .nullable()
    .meta({ description: 'A word on exactly the responsible units (R22); null: there is none.' }),
  publicity: z.array(PublicityLineView),
  difficulties: z.array(z.object({ id: z.uuid(), text: z.string(), unit: UnitName.nullable() })),
  attachments: z
    .array(z.object({ id: z.uuid(), kind: z.enum(['photo', 'file']), sha256: z.string(), bytes: z.int() }))
    .meta({ description: 'Photos and files of the item in the quarter, by their digests; frozen with the section.' }),
});
export type SectionContentView = z.infer<typeof SectionContentView>;

export const MissingView = z.object({
  name: z.enum(missingNames),
  target: z.int().optional(),
  unitId: z.uuid().optional(),
});
export type MissingView = z.infer<typeof MissingView>;

const By = z.string().nullable().meta({ description: 'The name of whoever did it.' });

export const SectionView = z.object({
  taskId: z.uuid(),
  item: Item,
  dueOn: IsoDay,
  state: z.enum(statesOf(sectionMachine)),
  edition: z.int().min(1),
  version: z.int().meta({ description: 'Of what was typed; travels as If-Match when more is typed. 0: nothing was.' }),
  typed: z
    .array(z.object({ field: z.string(), by: By, at: z.iso.datetime() }))
    .meta({ description: 'What the unit corrected or added, who did, and when.' }),
  content: SectionContentView,
  light: LightView.nullable().meta({
    description:
      'How the item stands on the day it speaks of, with the numbers; what the section was submitted with stands in its content.',
  }),
  missing: z.array(MissingView).meta({ description: 'What keeps it from being submitted, by name.' }),
  submittedAt: z.iso.datetime().nullable(),
  returned: z.object({ reason: z.string(), newDueOn: IsoDay, on: IsoDay, by: By }).nullable(),
  accepted: z.object({ on: IsoDay, by: By, hash: z.string() }).nullable(),
  reason: z.string().nullable().meta({ description: 'Of a later edition: why the one before it was corrected.' }),
  standing: z
    .object({ edition: z.int(), hash: z.string() })
    .nullable()
    .meta({ description: 'The last accepted edition: it stands for all who read, until a later one is accepted.' }),
  can: z.array(z.string()),
});
export type SectionView = z.infer<typeof SectionView>;

/** The filing of a unit for a quarter: one letter, a section for each item. Nothing is kept of it before somebody types. */
export const FilingView = z
  .object({
    obligation: z.object({
      id: z.uuid(),
      writtenOn: IsoDay.meta({ description: 'The day as the notice writes it: 10月5日.' }),
      reminderOn: IsoDay,
      dueOn: IsoDay.meta({ description: 'The last day that is not late.' }),
      opensOn: IsoDay,
      state: z.enum(['not-due', 'open', 'met', 'void']),
      overdue: z.boolean(),
      metOn: IsoDay.nullable().meta({ description: 'The earlier of its submission here and the registered receipt.' }),
      late: z.boolean().nullable().meta({ description: 'Fixed for ever once it is met (I7).' }),
      counts: z.boolean().nullable().meta({ description: 'The ruling on a lateness (认定); null: there is none.' }),
      clause: z.string().nullable(),
    }),
    programme: z.object({ id: z.uuid(), year: z.int(), title: z.string(), number: z.string().nullable() }),
    unit: UnitName,
    addressee: z.string(),
    period: Period,
    sections: z.array(SectionView),
    letterNumber: z.string().nullable(),
    signer: z.string().nullable().meta({ description: 'The head who answers for its items; null: none, or several.' }),
    submission: z
      .object({ at: z.iso.datetime(), by: By, signedBy: z.string().nullable() })
      .nullable()
      .meta({ description: 'The last one; signedBy: who signed the letter, where it came on paper.' }),
    receipt: z
      .object({
        channel: z.string(),
        receivedOn: IsoDay,
        receiptNumber: z.string().nullable(),
        scan: z.string().nullable(),
        note: z.string().nullable(),
        by: By,
      })
      .nullable()
      .meta({ description: '代收: how it came by another way than this system.' }),
    head: z.boolean().meta({ description: 'Whoever asks may submit it by their own signature.' }),
    version: z.int(),
    can: z.array(z.string()),
  })
  .meta({ id: 'ReportFiling' });
export type FilingView = z.infer<typeof FilingView>;

export const FigureTypedForm = z.strictObject({
  value: z.number().min(0).max(HIGHEST).nullable(),
  note: Words.default(''),
});
export const CooperationTypedForm = z.strictObject({
  materials: z.enum(materialWords).nullable(),
  sentence: Words.nullable(),
  grade: z.enum(grades).nullable(),
});
/** `figure-1`: the first target; `unit-…`: a responsible unit by its id. */
export const FIGURE_FIELD = /^figure-(\d{1,3})$/u;
export const UNIT_FIELD = /^unit-([0-9a-f-]{36})$/u;

/**
 * What was typed of a section: the fields that changed, `null` takes one back to what is prefilled. Beside the named ones
 * `figure-<number>` holds a target and `unit-<id>` a responsible unit.
 */
export const SectionTypedForm = z
  .object({
    sentence: Words.nullable().optional(),
    explanation: Words.nullable().optional(),
    next: Words.nullable().optional(),
    publicity: z
      .array(z.strictObject({ id: z.uuid(), on: IsoDay, channel: Name, link: Words.default('') }))
      .max(MOST_LINES)
      .nullable()
      .optional(),
    difficulties: z
      .array(z.strictObject({ id: z.uuid(), text: Text, unitId: z.uuid().nullable() }))
      .max(MOST_LINES)
      .nullable()
      .optional(),
  })
  .catchall(z.union([FigureTypedForm, CooperationTypedForm, z.null()]).or(z.json()))
  .superRefine((typed, context) => {
    for (const [field, value] of Object.entries(typed)) {
      if (NAMED_FIELDS.includes(field)) continue;
      const form = FIGURE_FIELD.test(field)
        ? FigureTypedForm
        : UNIT_FIELD.test(field)
          ? CooperationTypedForm
          : undefined;
      if (!form?.nullable().safeParse(value).success)
        context.addIssue({ code: 'custom', path: [field], message: 'unknown field, or not what the field holds' });
    }
  });
export type SectionTypedForm = z.input<typeof SectionTypedForm>;
const NAMED_FIELDS = ['sentence', 'explanation', 'next', 'publicity', 'difficulties'];

/** The answer to whoever types: what could not be kept since somebody else typed there, and the section as it stands. */
export const SectionTypedView = z.object({
  version: z.int(),
  conflicts: DraftConflicts,
  section: SectionView,
  missing: z.int().meta({ description: 'How much the whole filing lacks.' }),
});
export type SectionTypedView = z.infer<typeof SectionTypedView>;

/** A filing as the board of a quarter shows it. */
export const FilingRow = z.object({
  obligationId: z.uuid(),
  unit: UnitName,
  state: z.enum(filingStates),
  opensOn: IsoDay,
  writtenOn: IsoDay,
  dueOn: IsoDay,
  overdue: z.boolean(),
  metOn: IsoDay.nullable(),
  late: z.boolean().nullable(),
  counts: z.boolean().nullable(),
  receivedBy: z.string().nullable().meta({ description: 'By which way it came; null: here, or not at all.' }),
  sections: z.array(
    z.object({
      taskId: z.uuid(),
      item: Item,
      state: z.enum(statesOf(sectionMachine)),
      edition: z.int(),
      light: z.enum(lightKinds).nullable(),
    }),
  ),
});
export type FilingRow = z.infer<typeof FilingRow>;

/** What narrows and sorts the filings of a quarter. */
export const ReportsAsked = z.object({
  period: Period.optional().meta({ description: 'Left out: the last one that may be reported on.' }),
  q: z.string().max(100).optional().meta({ description: 'Of a lead unit or an item, also by pinyin initials.' }),
  show: z.enum(shownFilingAs).optional(),
  unit: z.string().max(200).optional().meta({ description: 'The name of the lead unit.' }),
  sort: z.enum(['unit', 'state', 'due', 'came']).optional(),
  down: TurnedRound,
});
export type ReportsAsked = z.infer<typeof ReportsAsked>;

export const ReportBoard = z
  .object({
    programme: z.object({ id: z.uuid(), year: z.int(), title: z.string() }),
    period: Period.nullable().meta({ description: 'Null: no report is owed in this programme.' }),
    periods: z.array(Period).meta({ description: 'All that are reported on, the first first.' }),
    items: z.array(FilingRow),
  })
  .meta({ id: 'ReportBoard' });
export type ReportBoard = z.infer<typeof ReportBoard>;

/** An accepted edition: the bytes that were frozen, and their hash. */
export const EditionView = z
  .object({
    taskId: z.uuid(),
    item: Item,
    period: Period,
    edition: z.int(),
    state: z.enum(statesOf(sectionMachine)),
    content: SectionContentView.nullable().meta({ description: 'Null: it was taken out for secrecy.' }),
    text: z.string().nullable().meta({ description: 'The canonical text (RFC 8785) that was hashed.' }),
    hash: z.string(),
    algorithm: z.string(),
    intact: z
      .boolean()
      .nullable()
      .meta({ description: 'Whether the text still has its hash; null: it was taken out.' }),
    on: IsoDay,
    by: By,
    supersededBy: z.int().nullable(),
  })
  .meta({ id: 'ReportEdition' });
export type EditionView = z.infer<typeof EditionView>;
