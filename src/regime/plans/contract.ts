import { z } from 'zod';
import { DraftView } from '../../kernel/draft.js';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { attachmentKinds } from './rules/attachments.js';
import { parties, planSteps } from './rules/awaited.js';
import { fundSources, riskKinds } from './rules/content.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const LONGEST_NAME = 200;
const LONGEST_TEXT = 4_000;
const MOST_TARGETS = 500;
const MOST_MILESTONES = 2_000;
const MOST_LINES = 200;
const HEAVIEST = 10_000;
const MOST_POSTS = 10_000;
const Name = z.string().trim().max(LONGEST_NAME);
const Text = z.string().max(LONGEST_TEXT);
const TargetNumber = z.int().min(1).max(MOST_TARGETS).meta({ description: 'A target, by its number within the item.' });
const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER).meta({ description: 'In fen.' });

export const PlanStateName = z.enum([
  'draft',
  'countersigning',
  'submitted',
  'under-review',
  'approved',
  'returned',
  'at-executive-meeting',
  'superseded',
]);
export type PlanStateName = z.infer<typeof PlanStateName>;

export const PlanMilestone = z.strictObject({
  id: z.uuid(),
  title: Name,
  targets: z.array(TargetNumber).max(MOST_TARGETS),
  start: IsoDay,
  finish: IsoDay.meta({ description: 'Its last day, that day included.' }),
  weight: z.int().min(0).max(HEAVIEST),
  ownerUnitId: z.uuid().optional().meta({ description: "Left out: the item's lead unit, inherited." }),
  person: Name.optional().meta({ description: "Left out: the target's, inherited." }),
  after: z.array(z.uuid()).max(MOST_MILESTONES).meta({ description: 'Nodes that must be finished before it starts.' }),
});
export type PlanMilestone = z.infer<typeof PlanMilestone>;

/** What an edition of a plan says, part by part: each is saved for itself while it is typed. */
export const PlanContentView = z.strictObject({
  summary: Text,
  owners: z
    .array(z.strictObject({ target: TargetNumber, unitId: z.uuid().optional(), person: Name.optional() }))
    .max(MOST_TARGETS)
    .meta({ description: 'Who has a target in hand where it is not the lead unit and its leader at work.' }),
  duties: z
    .array(z.strictObject({ unitId: z.uuid(), target: TargetNumber.nullable(), text: Text }))
    .max(MOST_TARGETS * 2),
  milestones: z.array(PlanMilestone).max(MOST_MILESTONES),
  funds: z.strictObject({
    noDistrictFunds: z.boolean(),
    lines: z
      .array(z.strictObject({ id: z.uuid(), source: z.enum(fundSources), amount: Fen, note: Name }))
      .max(MOST_LINES),
    estimate: Fen.nullable(),
    budget: Fen.nullable(),
  }),
  staffing: z.strictObject({
    needed: z.boolean().nullable().meta({ description: 'Null: not said yet.' }),
    needs: z
      .array(
        z.strictObject({
          id: z.uuid(),
          purpose: Name,
          posts: z.int().min(1).max(MOST_POSTS),
          from: IsoDay,
          until: IsoDay,
        }),
      )
      .max(MOST_LINES),
  }),
  risks: z.array(z.strictObject({ id: z.uuid(), kind: z.enum(riskKinds), text: Text, measure: Text })).max(MOST_LINES),
});
export type PlanContentView = z.infer<typeof PlanContentView>;

/** Something a plan still lacks, with the rule that asks for it. */
export const GapView = z.object({
  code: z.string(),
  sentence: z.string().meta({ description: "In the reader's language." }),
  clause: z.string().nullable(),
});
export type GapView = z.infer<typeof GapView>;

const UnitNamed = z.object({ id: z.uuid(), name: z.string() });

/** The item a plan is for: what the notice and its people have said, and nobody types again. */
export const PlannedItemView = z.object({
  id: z.uuid(),
  programmeId: z.uuid(),
  year: z.int(),
  seq: z.int(),
  part: z.int().nullable(),
  title: z.string(),
  content: z.string(),
  targets: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      clause: z.string(),
      kind: z.enum(['figure', 'works', 'clause']),
    }),
  ),
  leadUnit: UnitNamed,
  responsibleUnits: z.array(UnitNamed),
  dueOn: IsoDay,
  issuedOn: IsoDay,
  handsOnLeader: z.string().nullable(),
  accountableHead: z.string().nullable(),
  deputyLeader: z.string().nullable(),
  districtInvested: z.boolean().nullable(),
});
export type PlannedItemView = z.infer<typeof PlannedItemView>;

/** What a responsible unit said; after its days without a word it is 未反馈, never agreement (point 8). */
export const CountersignView = z.object({
  unit: UnitNamed,
  spokenForBy: z.string().nullable().meta({ description: 'The unit that speaks for it today; null: itself.' }),
  confirmed: z.boolean().meta({ description: 'False: a name nobody has tied to a unit, so no account can answer.' }),
  standing: z.enum(['waiting', 'silent', 'agreed', 'objected']),
  askedOn: IsoDay,
  dueOn: IsoDay,
  answeredOn: IsoDay.nullable(),
  reason: z.string().nullable(),
  registered: z.boolean().meta({ description: 'A clerk registered it from paper.' }),
  reply: z.string().nullable(),
});
export type CountersignView = z.infer<typeof CountersignView>;

export const PlanActView = z.object({
  id: z.uuid(),
  edition: z.int(),
  move: z.enum(['submit', 'check', 'return', 'approve', 'escalate', 'approve-at-meeting', 'remit', 'defer']),
  on: IsoDay,
  by: z.string().nullable(),
  signedBy: z.string().nullable(),
  post: z.string().nullable(),
  registered: z.boolean(),
  words: z.string().nullable(),
  minutes: z.string().nullable(),
});
export type PlanActView = z.infer<typeof PlanActView>;

/** Who is waited for before a plan holds, and for what. */
export const AwaitedView = z.object({
  party: z.enum(parties),
  step: z.enum(planSteps),
  name: z.string().nullable().meta({ description: 'Of the unit or leader; null where nobody is named.' }),
});
export type AwaitedView = z.infer<typeof AwaitedView>;

export const DrawnUpView = z.object({
  obligationId: z.uuid(),
  due: IsoDay,
  on: IsoDay.nullable(),
  late: z.boolean().nullable(),
});

const EditionLine = z.object({
  number: z.int(),
  state: PlanStateName,
  begunOn: IsoDay,
  askedOn: IsoDay.nullable(),
  submittedOn: IsoDay.nullable(),
  approvedOn: IsoDay.nullable(),
  supersededOn: IsoDay.nullable(),
});

/** An item of an earlier year whose plan another may follow, or has followed. */
export const PlanModelView = z.object({
  planId: z.uuid(),
  taskId: z.uuid(),
  edition: z.int(),
  year: z.int(),
  seq: z.int(),
  part: z.int().nullable(),
  title: z.string(),
  leadUnit: z.string(),
});
export type PlanModelView = z.infer<typeof PlanModelView>;

/** A file that goes with an edition. */
export const AttachmentView = z.object({
  id: z.uuid(),
  kind: z.enum(attachmentKinds),
  name: z.string().nullable().meta({ description: 'Null: it was taken out of everything.' }),
  bytes: z.int(),
  attachedOn: IsoDay,
});
export type AttachmentView = z.infer<typeof AttachmentView>;

export const PlanRecord = z
  .object({
    id: z.uuid(),
    item: PlannedItemView,
    edition: z.int().meta({ description: 'The edition at work.' }),
    approvedEdition: z.int().nullable(),
    model: PlanModelView.nullable().meta({ description: 'The plan of an earlier year it was begun by.' }),
    attachments: z.array(AttachmentView).meta({ description: 'Of the edition at work.' }),
    state: PlanStateName,
    content: PlanContentView,
    formVersion: z.int().meta({ description: 'Of the form as it is typed: what `If-Match` names when it is saved.' }),
    gaps: z.array(GapView).meta({ description: 'What keeps it from being sent up.' }),
    editions: z.array(EditionLine),
    countersigns: z.array(CountersignView).meta({ description: 'Of the edition at work, in the order of the notice.' }),
    acts: z.array(PlanActView).meta({ description: 'Every act on it, the first first.' }),
    awaits: z.array(AwaitedView),
    majors: z.array(z.string()).meta({ description: 'Why it is a matter of the executive meeting (R10).' }),
    drawnUp: DrawnUpView.nullable().meta({ description: 'The duty of R5, met by the day on the plan (point 7).' }),
    mayPutDownDrawnUp: z
      .boolean()
      .meta({ description: 'Whether the reader may put down when it was drawn up, for the lead unit.' }),
    mayAnswer: z.array(z.uuid()).meta({ description: 'The units for which the reader may answer now.' }),
    registers: z
      .boolean()
      .meta({ description: 'Whether the reader registers for units and leaders, by their papers.' }),
    mayDecide: z.boolean().meta({ description: 'Whether the reader is the deputy leader in charge today.' }),
    can: z.array(z.string()),
  })
  .meta({ id: 'PlanRecord' });
export type PlanRecord = z.infer<typeof PlanRecord>;

export const PlanEditionView = EditionLine.extend({
  content: PlanContentView,
  attachments: z.array(AttachmentView),
}).meta({ id: 'PlanEdition' });
export type PlanEditionView = z.infer<typeof PlanEditionView>;

export const PlanOfTask = z
  .object({
    planId: z.uuid().nullable().meta({ description: 'Null: none was begun, or none that may be seen.' }),
    state: PlanStateName.nullable(),
    models: z
      .array(PlanModelView)
      .meta({ description: 'Plans of like items of earlier years, the likest first, where one may be begun.' }),
    can: z.array(z.string()),
  })
  .meta({ id: 'PlanOfTask' });

export const PlanTyped = DraftView.extend({ gaps: z.array(GapView) }).meta({ id: 'PlanTyped' });

export const PlanParams = z.object({ planId: z.uuid() });
export const TaskParams = z.object({ taskId: z.uuid() });

export const findPlan = readEndpoint({
  path: '/tasks/:taskId/plan',
  action: 'plan.find',
  summary: 'Which plan an item has, and whether one may be begun',
  params: TaskParams,
  search: z.object({}),
  reply: PlanOfTask,
});

export const readPlan = readEndpoint({
  path: '/plans/:planId',
  action: 'plan.read',
  summary: 'The plan of an item: its edition at work, what it lacks, and its editions',
  params: PlanParams,
  search: z.object({}),
  reply: PlanRecord,
});

export const readPlanEdition = readEndpoint({
  path: '/plans/:planId/editions/:number',
  action: 'plan.read-edition',
  summary: 'One edition of a plan, as it was kept',
  params: PlanParams.extend({ number: z.coerce.number().int().min(1) }),
  search: z.object({}),
  reply: PlanEditionView,
});

export const beginPlan = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/plan',
  action: 'plan.begin',
  summary:
    'Begins the plan of an item, filled in with what its notice says, or by the plan of a like item of an earlier year',
  status: 201,
  params: TaskParams,
  body: z.strictObject({
    model: z
      .uuid()
      .optional()
      .meta({ description: 'A plan of `models`: its structure is followed, its days are not.' }),
  }),
  reply: PlanRecord,
});

export const typePlan = endpoint({
  method: 'PATCH',
  path: '/plans/:planId/content',
  action: 'plan.type',
  summary: 'Keeps the parts of a plan that were typed; parts that two people changed come back in `conflicts`',
  params: PlanParams,
  body: PlanContentView.partial(),
  reply: PlanTyped,
});
