import type { z } from 'zod';
import { day } from '../../kernel/day.js';
import { openMoves } from '../../kernel/machine.js';
import type { Subject, World } from '../../kernel/world.js';
import { readDraft } from '../../platform/operations/draft-store.js';
import type { Can, Reader } from '../../platform/operations/parts.js';
import { leaderOn } from '../offices/rules/portfolios.js';
import { coveredItem, type ShownTask, shownTask } from '../tasks/view.js';
import type { GapView, PlanContentView, PlanEditionView, PlannedItemView, PlanRecord } from './contract.js';
import { currentEdition, findPlanById, type StoredEdition, type StoredPlan } from './queries.js';
import type { PlanContent } from './rules/content.js';
import { type Gap, gapsOf } from './rules/gaps.js';
import { planMachine } from './rules/machine.js';
import type { PlannedItem } from './rules/prefill.js';
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
}

/** What a plan takes from its item, so that nobody types it. */
export function plannedItem({ task }: ShownTask): PlannedItem {
  const { leadUnit, responsibleUnits, issuedOn, dueOn, acknowledgement, districtInvested } = task;
  return {
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
  const plan = await findPlanById(reader, districtId, id);
  const shown = plan && (await shownTask(reader, districtId, plan.taskId));
  if (!plan || !shown) return undefined;
  const { version: formVersion } = await readDraft(reader, { districtId, kind: PLAN_FORM, subjectId: id });
  return {
    ...{ id, version: plan.version, plan, current: currentEdition(plan), shown, formVersion },
    item: plannedItem(shown),
    leaderId: leaderOn(shown.charges, plan.taskId, today) ?? null,
  };
}

export const planSubject = ({ id, version, current, item, leaderId }: ShownPlan): PlanSubject => {
  const moves = openMoves(planMachine, current.state);
  return {
    ...{ kind: PLAN_FORM, id, version, leaderId },
    ...{ leadUnitId: item.leadUnitId, responsibleUnitIds: item.responsibleUnitIds },
    open: ['plan.read', 'plan.read-edition', ...(moves.includes('request-countersign') ? ['plan.type'] : [])],
  };
};

/** The names of an item's units by their ids. */
export const unitNames = ({ task: { leadUnit, responsibleUnits } }: ShownTask): ((id: string) => string) => {
  const names = new Map([leadUnit, ...responsibleUnits].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};

export const gapsIn = ({ item, shown }: Pick<ShownPlan, 'item' | 'shown'>, content: PlanContent): readonly Gap[] =>
  gapsOf(item, content, unitNames(shown));

export const gapView = ({ code, params, clause }: Gap): z.input<typeof GapView> => ({
  code,
  params: { ...params },
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

export const editionView = (edition: StoredEdition): z.input<typeof PlanEditionView> => ({
  ...editionLine(edition),
  content: contentView(edition.content),
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

export function planRecord(shown: ShownPlan, can: Can): z.input<typeof PlanRecord> {
  const { id, plan, current, formVersion } = shown;
  return {
    ...{ id, item: itemView(shown), edition: plan.edition, approvedEdition: plan.approvedEdition },
    ...{ state: current.state, content: contentView(current.content), formVersion },
    gaps: gapsIn(shown, current.content).map(gapView),
    editions: plan.editions.map(editionLine),
    can: can(planSubject(shown)),
  };
}
