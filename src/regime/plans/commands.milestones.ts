import { day } from '../../kernel/day.js';
import { type Decision, done } from '../../kernel/decision.js';
import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import { operation, query } from '../offices/declare.js';
import type { PaperSigning } from '../offices/contract.paper.js';
import { letterOf, paperOf, placeOf } from '../offices/paper.js';
import { type Actor, actsForUnit } from '../offices/rules/actor.js';
import { heldPlan, planAgain } from './commands.js';
import { readMilestones, rejectMilestone, reportMilestone, verifyMilestone } from './contract.milestones.js';
import { planFiles } from './files.js';
import { type MilestoneLooked, milestoneRecordOf, type MilestoneReported } from './record.milestones.js';
import * as rules from './rules/milestone-moves.js';
import { planSight } from './rules/sight.js';
import { insertReport, type MilestoneLook, type NewMilestoneReport, saveLook } from './store.milestones.js';
import {
  basisOf,
  milestonesView,
  milestoneSubject,
  milestoneTitle,
  ruledMilestone,
  shownMilestones,
  type ShownMilestones,
  withReports,
} from './view.milestones.js';
import { ofPlan, waitOfReport } from './waiting.js';

type PlanWorld = World<Actor>;

const read = query(readMilestones, {
  visible: planSight,
  run: (reader, { params: { planId } }, sight, { actor: { districtId }, today }) =>
    sight === 'none' ? Promise.resolve(undefined) : shownMilestones(reader, districtId, planId, { today }),
  subject: (all) => milestoneSubject(all),
  view: milestonesView,
});

async function held(tx: Tx, planId: string, world: PlanWorld): Promise<ShownMilestones | undefined> {
  const shown = await heldPlan(tx, planId, world);
  return shown && withReports(tx, world.actor.districtId, shown);
}

const again = async (tx: Tx, { id }: ShownMilestones, world: PlanWorld): Promise<ShownMilestones> =>
  withReports(tx, world.actor.districtId, await planAgain(tx, id, world));

const report = operation(reportMilestone, {
  load: async (tx, { planId, milestoneId }, { proof, letter }, world) => {
    const all = await held(tx, planId, world);
    const place = all && proof && (await placeOf(tx, proof, world, planFiles));
    const came = all && (await letterOf(tx, letter, world, planFiles));
    return all && { all, milestoneId, place, letter: came === 'none' ? undefined : came };
  },
  subject: ({ all, milestoneId }) => milestoneSubject(all, milestoneId),
  decide: (
    { all, milestoneId, place, letter },
    { kind, share, reachedOn, value, note },
    { actor, today, newId },
  ): Decision<NewMilestoneReport, MilestoneReported> => {
    const node = ruledMilestone(all, milestoneId);
    const said = { kind, share, reachedOn: day(reachedOn), note, place, letter };
    const kept = rules.reportMilestone(node, said, { today, forAnother: !actsForUnit(actor) });
    if (!kept.done) return kept;
    const id = newId();
    const { ownerUnitId: unitId } = node;
    const written = { ...{ milestoneId, unitId, kind, share: kept.value.share }, value, note, place, letter };
    return done(
      { ...written, id, reachedOn: said.reachedOn, reportedOn: kept.value.on },
      {
        ...{ type: 'plan.milestone-reported', ...ofPlan(all.shown), ...written, reachedOn: said.reachedOn },
        ...{ title: milestoneTitle(all, milestoneId), ends: [] },
        begins: [
          waitOfReport(all.shown, { id, unitName: all.unitName(unitId), isLeads: node.leadUnitId === unitId }, today),
        ],
      },
    );
  },
  save: async (tx, change, { all }, world) => {
    await insertReport(tx, world.actor.districtId, all, change, world.actor.accountId);
    return again(tx, all, world);
  },
  record: milestoneRecordOf,
  view: milestonesView,
});

interface HeldReport {
  readonly all: ShownMilestones;
  readonly reportId: string;
  readonly place: Awaited<ReturnType<typeof placeOf>>;
}

interface SaidOfReport {
  readonly basis?: rules.Basis | undefined;
  readonly paper?: PaperSigning | undefined;
  readonly certificate?: string;
}

const holdReport = async (
  tx: Tx,
  { planId, reportId }: { readonly planId: string; readonly reportId: string },
  { paper }: SaidOfReport,
  world: PlanWorld,
): Promise<HeldReport | undefined> => {
  const all = await held(tx, planId, world);
  return all && { all, reportId, place: paper && (await placeOf(tx, paper.proof, world, planFiles)) };
};

/** Who looks, as the rules must know it. */
const lookerOf = (
  { place }: HeldReport,
  { basis, paper, certificate = '' }: SaidOfReport,
  actor: Actor,
): rules.Looker => ({
  basis: basisOf(actor.role) ?? basis,
  ...{ accountId: actor.accountId, unitIds: actor.unitIds, certificate },
  paper: paper && paperOf(paper, place ?? {}, actor),
  forAnother: actor.role === 'gov-office',
});

const nodeOf = ({ all, reportId }: HeldReport) => {
  const milestoneId = all.reports.find(({ id }) => id === reportId)?.milestoneId ?? '';
  return { milestoneId, node: ruledMilestone(all, milestoneId) };
};

function looked(
  { all }: HeldReport,
  milestoneId: string,
  { report: said, basis, on }: rules.Looked,
  { certificate, paper }: rules.Looker,
  found: { readonly state: 'verified' | 'rejected'; readonly reason: string },
): Decision<MilestoneLook, MilestoneLooked> {
  const { id, kind, share } = said;
  return done(
    { id, basis, on, certificate, paper, ...found },
    {
      type: found.state === 'verified' ? 'plan.milestone-verified' : 'plan.milestone-rejected',
      ...{ ...ofPlan(all.shown), milestoneId, title: milestoneTitle(all, milestoneId) },
      ...{ unitId: said.by.unitId, kind, share, basis, on, paper, reason: found.reason },
      certificate: basis === 'certificate' ? certificate : '',
      ...{ begins: [], ends: [{ kind: 'milestone-look', about: id, on }] },
    },
  );
}

const looking = {
  subject: ({ all }: HeldReport) => milestoneSubject(all),
  save: async (tx: Tx, change: MilestoneLook, { all }: HeldReport, world: PlanWorld) => {
    await saveLook(tx, world.actor.districtId, all, change, world.actor.accountId);
    return again(tx, all, world);
  },
  record: (event: MilestoneLooked) => milestoneRecordOf(event),
  view: milestonesView,
};

const verify = operation(verifyMilestone, {
  ...looking,
  load: holdReport,
  decide: (facts, body, { actor, today }): Decision<MilestoneLook, MilestoneLooked> => {
    const { milestoneId, node } = nodeOf(facts);
    const by = lookerOf(facts, body, actor);
    const decided = rules.verifyMilestone(node, facts.reportId, by, today);
    return decided.done ? looked(facts, milestoneId, decided.value, by, { state: 'verified', reason: '' }) : decided;
  },
});

const reject = operation(rejectMilestone, {
  ...looking,
  load: holdReport,
  decide: (facts, { reason, ...body }, { actor, today }): Decision<MilestoneLook, MilestoneLooked> => {
    const { milestoneId, node } = nodeOf(facts);
    const by = lookerOf(facts, body, actor);
    const decided = rules.rejectMilestone(node, facts.reportId, by, reason, today);
    return decided.done ? looked(facts, milestoneId, decided.value, by, { state: 'rejected', reason }) : decided;
  },
});

export const milestoneOperations = [read, report, verify, reject];
