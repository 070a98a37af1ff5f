import type { z } from 'zod';
import { day } from '../../kernel/day.js';
import { type Day } from '../../kernel/day.js';
import type { Language } from '../../kernel/language.js';
import { filled } from '../../kernel/written.js';
import { openMoves } from '../../kernel/machine.js';
import type { Subject, World } from '../../kernel/world.js';
import { obligationSubject } from '../obligations/commands.record.js';
import { planDutyOf, type PlanDuty } from '../obligations/queries.units.js';
import { peopleBehind } from '../offices/queries.js';
import { type Actor } from '../offices/rules/actor.js';
import { readDraft } from '../../platform/operations/draft-store.js';
import type { Can, Reader } from '../../platform/operations/parts.js';
import { decidesOn, leaderNameOn, leaderOn } from '../offices/rules/portfolios.js';
import { unitsMoved } from '../tasks/queries.units.js';
import { coveredItem, type ShownTask, shownTask } from '../tasks/view.js';
import { actsOn, countersignsOf, type StoredAct, type StoredCountersign } from './queries.acts.js';
import type {
  AwaitedView,
  CountersignView,
  GapView,
  PlanActView,
  PlanContentView,
  PlanModelView,
  PlanEditionView,
  PlannedItemView,
  PlanRecord,
} from './contract.js';
import { type EarlierItem, earlierItem } from './queries.models.js';
import { currentEdition, findPlanById, type StoredEdition, type StoredPlan } from './queries.js';
import { attachmentsIn } from './rules/attachments.js';
import { type Awaited, awaited } from './rules/awaited.js';
import type { PlanContent } from './rules/content.js';
import { type Gap, gapsOf } from './rules/gaps.js';
import { majorReasons, majorRulesOn } from './rules/major.js';
import { planMachine, type PlanMove } from './rules/machine.js';
import { type RuledPlan, standingOf } from './rules/moves.js';
import type { PlannedItem } from './rules/prefill.js';
import { attachmentsOf, type StoredAttachment } from './queries.attachments.js';
import { planRefusals } from './words.refusals.js';
import { inUnitsOfToday, unitsNow } from './rules/standing-units.js';
import { planTargets } from './rules/targets.js';

/** The form of a plan, as what is typed into it is kept. */
export const PLAN_FORM = 'plan';

/** A plan as policy and visibility are asked about it. */
export interface PlanSubject extends Subject {
  readonly kind: typeof PLAN_FORM;
  readonly leadUnitId: string;
  readonly responsibleUnitIds: readonly string[];
  /** The deputy leader in charge of the item today. */
  readonly leaderId: string | null;
  readonly taskId: string;
  /** The unit whose word is asked for: a responsible one that countersigns, or the one that owes a node. */
  readonly unitId?: string;
}

/** A plan with the item it is for, and what is being typed into it. */
export interface ShownPlan {
  readonly id: string;
  readonly version: number;
  readonly plan: StoredPlan;
  readonly current: StoredEdition;
  readonly shown: ShownTask;
  readonly item: PlannedItem;
  readonly formVersion: number;
  readonly leaderId: string | null;
  readonly countersigns: readonly StoredCountersign[];
  readonly acts: readonly StoredAct[];
  /** Of whoever acted on it, or is typing into it, by their accounts. */
  readonly names: ReadonlyMap<string, string>;
  readonly duty: PlanDuty | undefined;
  /** The item whose plan it was begun by. */
  readonly model: EarlierItem | undefined;
  /** Files of all its editions. */
  readonly attachments: readonly StoredAttachment[];
  readonly today: Day;
}

/** What a plan takes from its item, so that nobody types it. */
export function plannedItem({ task }: ShownTask): PlannedItem {
  const { leadUnit, responsibleUnits, issuedOn, dueOn, acknowledgement, districtInvested } = task;
  return {
    ...{ title: task.title, content: task.content, category: task.category },
    targets: planTargets(coveredItem(task)),
    leadUnitId: leadUnit.id,
    responsibleUnitIds: responsibleUnits.map(({ id }) => id),
    ...{ issuedOn: day(issuedOn), dueOn: day(dueOn), districtInvested },
    handsOnLeader: acknowledgement?.handsOnLeader ?? null,
  };
}

export async function shownPlan(
  reader: Reader,
  districtId: string,
  id: string,
  { today }: Pick<World, 'today'>,
): Promise<ShownPlan | undefined> {
  const stored = await findPlanById(reader, districtId, id);
  const shown = stored && (await shownTask(reader, districtId, stored.taskId));
  if (!stored || !shown) return undefined;
  const unitNow = unitsNow(await unitsMoved(reader, districtId, { taskId: stored.taskId }), shown.task.leadUnit.id);
  const plan = {
    ...stored,
    editions: stored.editions.map((each) => ({ ...each, content: inUnitsOfToday(each.content, unitNow) })),
  };
  const [{ version: formVersion, fields }, asked, acts, duty, model, attachments] = await Promise.all([
    readDraft(reader, { districtId, kind: PLAN_FORM, subjectId: id }),
    countersignsOf(reader, districtId, [id]),
    actsOn(reader, districtId, id),
    planDutyOf(reader, districtId, plan.taskId),
    plan.model ? earlierItem(reader, districtId, plan.model) : undefined,
    attachmentsOf(reader, districtId, id),
  ]);
  const people = [...acts, ...Object.values(fields)].map(({ accountId }) => accountId);
  const names = await peopleBehind(reader, districtId, [...new Set(people)]);
  return {
    ...{ id, version: plan.version, plan, current: currentEdition(plan), shown, formVersion },
    ...{ item: plannedItem(shown), acts, names, duty, model, attachments, today },
    countersigns: asked.map((each) => ({ ...each, spokenForBy: unitNow(each.unitId) })),
    leaderId: leaderOn(shown.charges, plan.taskId, today) ?? null,
  };
}

/** Which action each move of the machine is asked for by. */
const ACTIONS: Readonly<Partial<Record<PlanMove, readonly string[]>>> = {
  'request-countersign': ['plan.request-countersign', 'plan.type'],
  submit: ['plan.submit'],
  check: ['plan.check'],
  return: ['plan.return'],
  approve: ['plan.approve'],
  escalate: ['plan.escalate'],
  'approve-at-meeting': ['plan.decide-meeting'],
  revise: ['plan.revise'],
};

export const planSubject = ({ id, version, plan, current, item, leaderId }: ShownPlan): PlanSubject => {
  const moves = openMoves(planMachine, current.state);
  return {
    ...{ kind: PLAN_FORM, id, version, leaderId, taskId: plan.taskId },
    ...{ leadUnitId: item.leadUnitId, responsibleUnitIds: item.responsibleUnitIds },
    open: [
      ...['plan.read', 'plan.read-edition', 'plan.take-attachment'],
      ...(current.state === 'draft' ? ['plan.attach', 'plan.detach'] : []),
      ...moves.flatMap((move) => ACTIONS[move] ?? []),
      ...(current.state === 'countersigning' ? ['plan.countersign', 'plan.reply-objection'] : []),
    ],
  };
};

/** The names of an item's units by their ids. */
export const unitNames = ({ task: { leadUnit, responsibleUnits } }: ShownTask): ((id: string) => string) => {
  const names = new Map([leadUnit, ...responsibleUnits].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};

export const gapsIn = ({ item, shown }: Pick<ShownPlan, 'item' | 'shown'>, content: PlanContent): readonly Gap[] =>
  gapsOf(item, content, unitNames(shown));

/** What is missing, as a sentence in the reader's language. */
export const gapView =
  (language: Language) =>
  ({ code, params, clause }: Gap): z.input<typeof GapView> => ({
    code,
    sentence: filled(language, planRefusals[code]?.[language] ?? code, params),
    clause: clause ?? null,
  });

/** What is kept, as it goes out: the endpoint's schema checks it. */
export const contentView = (content: PlanContent): z.input<typeof PlanContentView> => ({
  ...content,
  owners: content.owners.map((each) => ({ ...each })),
  duties: content.duties.map((each) => ({ ...each })),
  milestones: content.milestones.map(({ targets, after, ...each }) => ({
    ...each,
    ...{ targets: [...targets], after: [...after] },
  })),
  funds: { ...content.funds, lines: [...content.funds.lines] },
  staffing: { ...content.staffing, needs: [...content.staffing.needs] },
  risks: [...content.risks],
});

const editionLine = ({ content: _content, submittedBy: _by, checkedOn: _checked, ...line }: StoredEdition) => line;

export const editionView = (
  edition: StoredEdition,
  shown: Pick<ShownPlan, 'attachments'>,
): z.input<typeof PlanEditionView> => ({
  ...editionLine(edition),
  content: contentView(edition.content),
  attachments: attachmentViews(shown, edition.number),
});

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

function itemView({ shown: { task, programme, charges }, item, leaderId }: ShownPlan): z.input<typeof PlannedItemView> {
  return {
    ...{ id: task.id, programmeId: task.programmeId, year: programme.year, seq: task.seq, part: task.part ?? null },
    ...{ title: task.title, content: task.content, targets: [...item.targets] },
    ...{ leadUnit: named(task.leadUnit), responsibleUnits: task.responsibleUnits.map(named) },
    ...{ dueOn: task.dueOn, issuedOn: task.issuedOn, districtInvested: task.districtInvested },
    handsOnLeader: item.handsOnLeader,
    accountableHead: task.acknowledgement?.accountableHead ?? null,
    deputyLeader: charges.find((charge) => charge.leaderId === leaderId)?.leaderName ?? task.inCharge,
  };
}

/** A plan as its rules must know it. */
export function ruledPlan(shown: ShownPlan, today: Day): RuledPlan {
  const { plan, current, countersigns } = shown;
  const { task, programme } = shown.shown;
  return {
    ...{ state: current.state, edition: plan.edition, content: current.content },
    gaps: gapsIn(shown, current.content),
    responsibleUnits: task.responsibleUnits,
    countersigns: countersigns.filter(({ edition }) => edition === plan.edition),
    ...{ submittedBy: current.submittedBy, submittedOn: current.submittedOn },
    majors: majorReasons(current.content, programme.year, majorRulesOn(today)),
  };
}

/** Who was in charge of the item on a day, by name. */
export const leaderNamedOn = ({ shown: { charges, task }, plan }: ShownPlan, on: Day): string | null =>
  leaderNameOn(charges, plan.taskId, on, task.inCharge);

const countersigns = ({ countersigns: all, plan: { edition } }: ShownPlan) =>
  all.filter((each) => each.edition === edition);

function countersignViews(all: ShownPlan) {
  const {
    current,
    today,
    shown: { task },
  } = all;
  const units = [task.leadUnit, ...task.responsibleUnits];
  return countersigns(all).map(({ unitId, unitName, answer, dueOn, ...each }): z.input<typeof CountersignView> => ({
    unit: { id: unitId, name: unitName },
    spokenForBy: each.spokenForBy === unitId ? null : (units.find(({ id }) => id === each.spokenForBy)?.name ?? null),
    confirmed: units.some(({ id, confirmed }) => id === each.spokenForBy && confirmed),
    standing: standingOf({ answer, dueOn }, current.state, today),
    ...{ askedOn: each.askedOn, dueOn, answeredOn: each.answeredOn, reason: each.reason },
    ...{ registered: each.registered, reply: each.reply },
  }));
}

/** Those who are waited for, by name where one is known. */
export const awaitedViews = (
  all: readonly Awaited[],
  { lead, leader }: { readonly lead: string; readonly leader: string | null },
): z.input<typeof AwaitedView>[] =>
  all.map(({ party, step, unitName }) => ({
    ...{ party, step },
    name: unitName ?? (party === 'lead' ? lead : party === 'leader' ? leader : null),
  }));

const actViews = ({ acts, names }: ShownPlan) =>
  acts.map(({ accountId, move, ...act }): z.input<typeof PlanActView> => ({
    ...act,
    move: move as z.input<typeof PlanActView>['move'],
    by: names.get(accountId) ?? null,
  }));

export function planRecord(
  shown: ShownPlan,
  can: Can,
  { actor, language }: { readonly actor: Actor; readonly language: Language },
): z.input<typeof PlanRecord> {
  const { id, plan, current, formVersion } = shown;
  const item = itemView(shown);
  return {
    ...{ id, item, edition: plan.edition, approvedEdition: plan.approvedEdition },
    model: shown.model ? modelView(shown.model) : null,
    attachments: attachmentViews(shown, plan.edition),
    ...{ state: current.state, content: contentView(current.content), formVersion },
    gaps: gapsIn(shown, current.content).map(gapView(language)),
    editions: plan.editions.map(editionLine),
    ...{ countersigns: countersignViews(shown), acts: actViews(shown) },
    awaits: awaitedViews(awaited(current.state, countersigns(shown), shown.today), {
      lead: item.leadUnit.name,
      leader: item.deputyLeader,
    }),
    majors: [...ruledPlan(shown, shown.today).majors],
    drawnUp: shown.duty ? { ...drawnUp(shown.duty) } : null,
    mayPutDownDrawnUp: shown.duty !== undefined && can(dutySubject(shown.duty)).includes('obligation.file'),
    mayAnswer: countersigns(shown)
      .filter(({ spokenForBy: unitId }) =>
        can({ ...planSubject(shown), unitId } as PlanSubject).includes('plan.countersign'),
      )
      .map(({ unitId }) => unitId),
    registers: actor.role === 'gov-office',
    mayDecide: decidesOn(actor, shown.leaderId ?? undefined, plan.taskId),
    can: can(planSubject(shown)),
  };
}

/** The duty to draw it up, as policy is asked about it. */
const dutySubject = ({ id, version, state, unitId }: PlanDuty) =>
  obligationSubject({ id, version, state, kind: 'plan' }, { unitId, itemUnits: [], ofWholeProgramme: false }, false);

const attachmentViews = ({ attachments }: Pick<ShownPlan, 'attachments'>, edition: number) =>
  attachmentsIn(attachments, edition).map(({ id, kind, name, bytes, attachedOn }) => ({
    id,
    kind,
    name,
    bytes,
    attachedOn,
  }));

export const modelView = ({
  content: _c,
  category: _k,
  leadUnitId: _l,
  ...model
}: EarlierItem): z.input<typeof PlanModelView> => model;

export const drawnUp = ({ id, due, metOn, metLate }: PlanDuty) => ({ obligationId: id, due, on: metOn, late: metLate });
