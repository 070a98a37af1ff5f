import { day } from '../../kernel/day.js';
import { type Decision, done } from '../../kernel/decision.js';
import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import { waitsUntil } from '../obligations/waits.js';
import { operation } from '../offices/declare.js';
import type { PaperProof } from '../offices/contract.paper.js';
import { paperOf, placeOf } from '../offices/paper.js';
import { type Actor, actsForUnit } from '../offices/rules/actor.js';
import { decidesOn } from '../offices/rules/portfolios.js';
import { heldPlan, planAgain } from './commands.js';
import * as said from './contract.moves.js';
import { planFiles } from './files.js';
import { type PlanHappening, planRecordOf } from './record.js';
import * as rules from './rules/moves.js';
import { saveChange, type PlanChange } from './store.moves.js';
import { leaderNamedOn, planRecord, type PlanSubject, planSubject, ruledPlan, type ShownPlan } from './view.js';
import { approvedOf, movedOf, ofPlan, unansweredIn, waitOfUnit } from './waiting.js';

type PlanWorld = World<Actor>;
type PlanDecision = Decision<PlanChange, PlanHappening>;
interface Held {
  readonly shown: ShownPlan;
  readonly place?: Awaited<ReturnType<typeof placeOf>>;
}

/** What all these acts have alike: they lock the plan, and answer with it as it then stands. */
const acting = {
  subject: ({ shown }: Held): PlanSubject => planSubject(shown),
  save: async (tx: Tx, change: PlanChange, { shown }: Held, world: PlanWorld): Promise<ShownPlan> => {
    await saveChange(tx, { id: shown.id, version: shown.version, edition: shown.plan.edition }, change, world);
    return planAgain(tx, shown.id, world);
  },
  record: (event: PlanHappening) => planRecordOf(event),
  view: planRecord,
};

const hold = async (tx: Tx, planId: string, world: PlanWorld, proof?: PaperProof): Promise<Held | undefined> => {
  const shown = await heldPlan(tx, planId, world);
  const place = shown && proof && (await placeOf(tx, proof, world, planFiles));
  return shown && { shown, ...(place && { place }) };
};

const leadsIt = ({ item }: ShownPlan, actor: Actor): boolean =>
  actsForUnit(actor) && actor.unitIds.includes(item.leadUnitId);

const request = operation(said.requestCountersigning, {
  ...acting,
  load: (tx, { planId }, _body, world) => hold(tx, planId, world),
  decide: ({ shown }, _body, { today, newId, calendar }): PlanDecision => {
    const decided = rules.requestCountersign(ruledPlan(shown, today), today);
    if (!decided.done) return decided;
    const dueOn = waitsUntil('countersign', today, calendar).day;
    const asked = shown.item.responsibleUnitIds.map((unitId) => ({ id: newId(), unitId, askedOn: today, dueOn }));
    return done(
      { state: decided.value.to, askedOn: today, asked },
      {
        ...{ type: 'plan.countersign-requested', ...ofPlan(shown), edition: shown.plan.edition, due: dueOn },
        unitIds: asked.map(({ unitId }) => unitId),
        begins: asked.flatMap((each) => waitOfUnit(shown, each)),
        ends: [],
      },
    );
  },
});

/** The unit that speaks where one was asked: itself, or who came after it (point 11). */
const answering = ({ countersigns, plan: { edition } }: ShownPlan, unitId: string): string =>
  countersigns.find((each) => each.edition === edition && each.unitId === unitId)?.spokenForBy ?? unitId;

const answer = operation(said.answerCountersigning, {
  ...acting,
  load: async (tx, { planId, unitId }, { paper }, world) => {
    const held = await hold(tx, planId, world, paper?.proof);
    return held && { ...held, unitId };
  },
  subject: ({ shown, unitId }) => ({ ...planSubject(shown), unitId: answering(shown, unitId) }),
  decide: ({ shown, place, unitId }, body, { actor, today }): PlanDecision => {
    const forAnother = !(actsForUnit(actor) && actor.unitIds.includes(answering(shown, unitId)));
    const paper = body.paper && { on: day(body.paper.on), ...place };
    const given = { answer: body.answer, reason: body.reason, paper };
    const decided = rules.answerCountersign(ruledPlan(shown, today), unitId, given, { today, forAnother });
    if (!decided.done) return decided;
    const { on, countersign } = decided.value;
    return done(
      { answered: { unitId, ...given, on } },
      {
        ...{ type: 'plan.answered', ...ofPlan(shown), edition: shown.plan.edition, unitId, on },
        ...{ answer: body.answer, reason: body.reason, paper, begins: [] },
        ends: countersign.answer === null ? [{ kind: 'countersign', about: countersign.id, on }] : [],
      },
    );
  },
});

const reply = operation(said.replyToObjecting, {
  ...acting,
  load: async (tx, { planId, unitId }, _body, world) => {
    const held = await hold(tx, planId, world);
    return held && { ...held, unitId };
  },
  decide: ({ shown, unitId }, body, { today }): PlanDecision => {
    const decided = rules.replyToObjection(ruledPlan(shown, today), unitId, body.reply);
    if (!decided.done) return decided;
    return done(
      { replied: { unitId, reply: body.reply } },
      { type: 'plan.objection-answered', ...ofPlan(shown), edition: shown.plan.edition, unitId, reply: body.reply },
    );
  },
});

const submit = operation(said.submitPlan, {
  ...acting,
  load: (tx, { planId }, { paper }, world) => hold(tx, planId, world, paper?.proof),
  decide: ({ shown, place }, body, { actor, today, newId }): PlanDecision => {
    const paper = body.paper && { on: day(body.paper.on), ...place };
    const forAnother = !leadsIt(shown, actor);
    const decided = rules.submit(ruledPlan(shown, today), paper, { today, forAnother });
    if (!decided.done) return decided;
    const { change, event } = movedOf(shown, decided.value, newId(), {
      begins: 'plan-check',
      ends: unansweredIn(shown),
      today,
    });
    return done({ ...change, submitted: { on: decided.value.on, by: actor.accountId } }, event);
  },
});

const check = operation(said.checkPlan, {
  ...acting,
  load: (tx, { planId }, _body, world) => hold(tx, planId, world),
  decide: ({ shown }, _body, { today, newId }): PlanDecision => {
    const decided = rules.check(ruledPlan(shown, today), today);
    if (!decided.done) return decided;
    const { change, event } = movedOf(shown, decided.value, newId(), {
      ...{ begins: 'plan-approval', ended: 'plan-check', today },
    });
    return done({ ...change, checkedOn: today }, event);
  },
});

const sendBack = operation(said.returnPlan, {
  ...acting,
  load: (tx, { planId }, { paper }, world) => hold(tx, planId, world, paper?.proof),
  decide: ({ shown, place }, body, { actor, today, newId }): PlanDecision => {
    const paper = body.paper && paperOf(body.paper, place ?? {}, actor);
    const decided = rules.sendBack(ruledPlan(shown, today), body.reason, paper, today);
    if (!decided.done) return decided;
    const ended = decided.value.from === 'submitted' ? 'plan-check' : 'plan-approval';
    const { change, event } = movedOf(shown, decided.value, newId(), { ended, today });
    return done(change, event);
  },
});

const approve = operation(said.approvePlanHere, {
  ...acting,
  load: (tx, { planId }, { paper }, world) => hold(tx, planId, world, paper?.proof),
  // A paper carries the leader's word; whoever gives it here proves that it is them.
  proof: (_held, { paper }) => paper === undefined,
  decide: ({ shown, place }, body, { actor, today, newId }): PlanDecision => {
    const paper = body.paper && paperOf(body.paper, place ?? {}, actor);
    const approver: rules.Approver = paper
      ? { paper, inCharge: leaderNamedOn(shown, paper.signedOn) }
      : {
          accountId: actor.accountId,
          isInCharge: decidesOn(actor, shown.leaderId ?? undefined, shown.plan.taskId),
        };
    const decided = rules.approve(ruledPlan(shown, today), approver, body.opinion, today);
    return decided.done ? approvedOf(shown, decided.value, newId(), 'leader', today) : decided;
  },
});

const escalate = operation(said.escalatePlan, {
  ...acting,
  load: (tx, { planId }, _body, world) => hold(tx, planId, world),
  decide: ({ shown }, { reason }, { today, newId }): PlanDecision => {
    const plan = ruledPlan(shown, today);
    const decided = rules.escalate(plan, reason, today);
    if (!decided.done) return decided;
    const { change, event } = movedOf(shown, decided.value, newId(), { ended: 'plan-approval', today });
    return done(change, { ...event, majors: plan.majors });
  },
});

const decideAtMeeting = operation(said.decidePlanAtMeeting, {
  ...acting,
  load: (tx, { planId }, { proof }, world) => hold(tx, planId, world, proof),
  decide: ({ shown, place = {} }, { decision, on, minutes, words }, { today, newId }): PlanDecision => {
    const decided = rules.decideAtMeeting(
      ruledPlan(shown, today),
      { decision, on: day(on), minutes, words, place },
      today,
    );
    if (!decided.done) return decided;
    if (decision === 'approve') return approvedOf(shown, decided.value, newId(), 'meeting', today);
    const { change, event } = movedOf(shown, decided.value, newId(), { today });
    return done(change, event);
  },
});

const revise = operation(said.revisePlan, {
  ...acting,
  load: (tx, { planId }, _body, world) => hold(tx, planId, world),
  decide: ({ shown }, _body, { today }): PlanDecision => {
    const decided = rules.revise(ruledPlan(shown, today), today);
    if (!decided.done) return decided;
    // One that was sent back stays so for ever; one that is taken back from the units gives way.
    const isReplaced = decided.value.from === 'countersigning';
    return done(
      { next: shown.current.content, ...(isReplaced && { state: 'superseded', supersededOn: today }) },
      {
        ...{ type: 'plan.revised', ...ofPlan(shown), edition: shown.plan.edition + 1 },
        ...{ begins: [], ends: unansweredIn(shown) },
      },
    );
  },
});

export const planMoves = [request, answer, reply, submit, check, sendBack, approve, escalate, decideAtMeeting, revise];
