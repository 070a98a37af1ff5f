import type { Day } from '../../kernel/day.js';
import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import { discardDraft } from '../../platform/operations/draft-store.js';
import type { Actor } from '../offices/rules/actor.js';
import type { PlanContent } from './rules/content.js';
import type { PlanState } from './rules/machine.js';
import type { LetterPlace } from '../offices/rules/paper.js';
import type { PlanAct } from './rules/moves.js';
import { insertEdition, writeContent } from './store.js';

export interface NewCountersign {
  readonly id: string;
  readonly unitId: string;
  readonly askedOn: Day;
  readonly dueOn: Day;
}

/** Everything that one act changes of a plan. */
export interface PlanChange {
  readonly state?: PlanState;
  readonly askedOn?: Day;
  readonly submitted?: { readonly on: Day; readonly by: string };
  readonly checkedOn?: Day;
  readonly approvedOn?: Day;
  readonly supersededOn?: Day;
  readonly act?: PlanAct & { readonly id: string };
  readonly asked?: readonly NewCountersign[];
  readonly answered?: {
    readonly unitId: string;
    readonly answer: 'agreed' | 'objected';
    readonly reason: string;
    readonly on: Day;
    readonly paper: LetterPlace | undefined;
  };
  readonly replied?: { readonly unitId: string; readonly reply: string };
  /** The edition that begins behind it. */
  readonly next?: PlanContent;
  /** What the draft at work says from now on. */
  readonly rewritten?: PlanContent;
}

interface Changed {
  readonly id: string;
  readonly version: number;
  readonly edition: number;
}

/** Writes what an act changes; the plan must be locked, and stands under its next version afterwards. */
export async function saveChange(
  tx: Tx,
  { id, version, edition }: Changed,
  change: PlanChange,
  { actor, now, today }: Pick<World<Actor>, 'actor' | 'now' | 'today'>,
): Promise<void> {
  const { districtId, accountId } = actor;
  const { state, submitted, act, answered, replied, next } = change;
  const columns = {
    ...(state !== undefined && { state }),
    ...(change.askedOn !== undefined && { asked_on: change.askedOn }),
    ...(submitted && { submitted_on: submitted.on, submitted_by: submitted.by }),
    ...(change.checkedOn !== undefined && { checked_on: change.checkedOn }),
    ...(change.approvedOn !== undefined && { approved_on: change.approvedOn }),
    ...(change.supersededOn !== undefined && { superseded_on: change.supersededOn }),
  };
  if (Object.keys(columns).length > 0)
    await tx
      .updateTable('plan_edition')
      .set(columns)
      .where('district_id', '=', districtId)
      .where('plan_id', '=', id)
      .where('number', '=', edition)
      .execute();
  if (act)
    await tx
      .insertInto('plan_decision')
      .values({
        ...{ district_id: districtId, id: act.id, plan_id: id, edition, move: act.move, decided_on: act.on },
        ...{ decided_at: now, account_id: accountId, role: actor.role, words: act.words ?? null },
        ...{ paper: act.paper ? JSON.stringify(act.paper) : null, minutes: act.minutes ?? null },
      })
      .execute();
  if (change.asked && change.asked.length > 0) await insertCountersigns(tx, districtId, id, edition, change.asked);
  if (answered)
    await tx
      .updateTable('plan_countersign')
      .set({
        ...{ answer: answered.answer, reason: answered.reason.trim() === '' ? null : answered.reason },
        ...{ answered_on: answered.on, answered_by: accountId },
        ...{ paper: answered.paper ? JSON.stringify(answered.paper) : null },
        ...{ reply: null, replied_on: null, replied_by: null },
      })
      .where('district_id', '=', districtId)
      .where('plan_id', '=', id)
      .where('edition', '=', edition)
      .where('unit_id', '=', answered.unitId)
      .execute();
  if (replied)
    await tx
      .updateTable('plan_countersign')
      .set({ reply: replied.reply, replied_on: today, replied_by: accountId })
      .where('district_id', '=', districtId)
      .where('plan_id', '=', id)
      .where('edition', '=', edition)
      .where('unit_id', '=', replied.unitId)
      .execute();
  if (change.approvedOn !== undefined)
    await tx
      .updateTable('plan_edition')
      .set({ state: 'superseded', superseded_on: change.approvedOn })
      .where('district_id', '=', districtId)
      .where('plan_id', '=', id)
      .where('number', '<', edition)
      .where('state', '=', 'approved')
      .execute();
  if (change.rewritten) await writeContent(tx, districtId, { planId: id, number: edition }, change.rewritten);
  if (next)
    await insertEdition(tx, districtId, id, { number: edition + 1, state: 'draft', content: next, begunOn: today });
  // Whatever moves a plan on ends its form: what was typed stands in the edition.
  await discardDraft(tx, { districtId, kind: 'plan', subjectId: id });
  await tx
    .updateTable('plan')
    .set({
      version: version + 1,
      ...(next && { edition: edition + 1 }),
      ...(change.approvedOn !== undefined && { approved_edition: edition }),
    })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirstOrThrow();
}

const insertCountersigns = async (
  tx: Tx,
  districtId: string,
  planId: string,
  edition: number,
  asked: readonly NewCountersign[],
): Promise<void> => {
  const rows = asked.map(({ id, unitId, askedOn, dueOn }, place) => ({
    ...{ district_id: districtId, plan_id: planId, edition, id, unit_id: unitId, place },
    ...{ asked_on: askedOn, due_on: dueOn },
  }));
  await tx.insertInto('plan_countersign').values(rows).execute();
};
