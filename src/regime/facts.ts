import { day } from '../kernel/day.js';
import { next, terminal } from '../kernel/machine.js';
import { fen, sum } from '../kernel/money.js';
import type { FundedMilestone, ProgressFacts } from './funds/facts.js';
import type { NoticeFacts } from './notices/facts.js';
import { findNotice } from './notices/queries.js';
import { rowName } from './notices/rules/row-name.js';
import { fundsOf } from './funds/queries.js';
import { standingPlan } from './funds/rules/fund.js';
import { type FundLine, fundSources } from './funds/rules/sources.js';
import type { HeldFacts, UnitFacts } from './offices/facts.js';
import { openDutiesOf } from './obligations/queries.units.js';
import { programmeObligations } from './obligations/queries.js';
import { isOwed } from './obligations/rules/obligation.js';
import { changeFacts } from './changes/loading.js';
import type { EvidenceFacts } from './evidence/facts.js';
import { itemOfReport, reportsOn } from './plans/queries.milestones.js';
import { approvedEdition, plansOf } from './plans/queries.js';
import type { FundLine as PlannedLine } from './plans/rules/content.js';
import type { Milestone } from './plans/rules/milestone.js';
import type { MilestoneReport } from './plans/rules/progress.js';
import type { StartingFacts } from './tasks/facts.js';
import { tasksOf } from './tasks/queries.js';
import { itemsHeldBy } from './tasks/queries.held.js';
import { liveItemsNaming } from './tasks/queries.units.js';
import { taskMachine } from './tasks/rules/machine.js';

const heldBy: UnitFacts['heldBy'] = async (reader, districtId, unitIds) => {
  const [items, duties] = await Promise.all([
    liveItemsNaming(reader, districtId, unitIds),
    openDutiesOf(reader, districtId, unitIds),
  ]);
  return { items, duties };
};

/** What guards must know from further down the regime: each declares what it asks, this fills it. */
export const unitFacts: UnitFacts = {
  heldBy,
  boundTo: async (reader, districtId, unitIds) => {
    const { items, duties } = await heldBy(reader, districtId, unitIds);
    return (id) => ({
      items: items.filter(({ leadUnit, responsibleUnits }) => leadUnit === id || responsibleUnits.includes(id)).length,
      duties: duties.filter(({ unitId }) => unitId === id).length,
    });
  },
};

/** What a leaver holds: items in their charge or by their name, and what lies with their units. */
export const heldFacts: HeldFacts = {
  heldByPerson: async (reader, districtId, who) => {
    const [items, boundOf] = await Promise.all([
      itemsHeldBy(reader, districtId, who),
      unitFacts.boundTo(reader, districtId, who.unitIds),
    ]);
    return { ...items, units: who.unitIds.map((unitId) => ({ unitId, ...boundOf(unitId) })) };
  },
};

const AT_END = terminal(taskMachine);

/** What the end of a notice must know: its items as they stand, and what its year still lacks. */
export const noticeFacts: NoticeFacts = {
  itemsOf: async (reader, districtId, noticeId) => {
    const notice = await findNotice(reader, districtId, noticeId);
    if (!notice || notice.programmeId === null) return [];
    const tasks = await tasksOf(reader, districtId, { programmeId: notice.programmeId });
    return tasks
      .filter((task) => task.noticeId === noticeId)
      .map(({ leadUnit, responsibleUnits, ...task }) => ({
        ...{ id: task.id, state: task.state, issuedOn: day(task.issuedOn) },
        words: {
          ...{ seq: task.seq, ...(task.part !== undefined && { part: task.part }) },
          ...{ title: task.title, content: task.content, dueText: task.dueText, dueOn: task.dueOn },
          ...{ targets: [...task.targets], deliverables: [...task.deliverables] },
          leadUnits: [leadUnit.name],
          responsibleUnits: responsibleUnits.map(({ name }) => name),
        },
        leadUnitId: leadUnit.id,
        responsibleUnitIds: responsibleUnits.map(({ id }) => id),
        atEnd: AT_END.includes(task.state),
        canEnd: next(taskMachine, task.state, 'terminate') !== undefined,
      }));
  },
  closingOf: async (reader, districtId, programmeId) => {
    const [tasks, duties] = await Promise.all([
      tasksOf(reader, districtId, { programmeId }),
      programmeObligations(reader, districtId, programmeId),
    ]);
    const publication = duties.find((duty) => duty.kind === 'closing-publication' && isOwed(duty));
    return {
      openItems: tasks.filter(({ state }) => !AT_END.includes(state)).map(rowName),
      closingPublication: publication?.due ?? null,
    };
  },
};

/** What evidence can be about, further down the regime. */
export const evidenceFacts: EvidenceFacts = { itemOfReport, ...changeFacts };

/** What is verified of items, for their money: as the approved edition of their plans weighs its milestones. */
export const progressFacts: ProgressFacts = {
  progressOf: async (reader, districtId, taskIds) => {
    const plans = await plansOf(reader, districtId, { taskIds });
    const reports = await reportsOn(
      reader,
      districtId,
      plans.map(({ id }) => id),
    );
    return new Map(
      plans.flatMap((plan) => {
        const approved = approvedEdition(plan);
        const said = reports.get(plan.id) ?? [];
        if (!approved) return [];
        const { milestones, funds } = approved.content;
        return [[plan.taskId, { milestones: funded(milestones, said), arranged: bySource(funds.lines) }]];
      }),
    );
  },
};

/** Whether the money of an item that starts is arranged, as far as it is the district's. */
export const startingFacts: StartingFacts = {
  hasApprovedFunds: async (reader, districtId, taskId) => {
    const [found] = await fundsOf(reader, districtId, { taskIds: [taskId] }, progressFacts);
    return found !== undefined && standingPlan(found.fund) !== undefined;
  },
};

/** Lines of one source are one: a fund plan has a line a source. */
const bySource = (lines: readonly PlannedLine[]): readonly FundLine[] =>
  fundSources.flatMap((source) => {
    const own = lines.filter((line) => line.source === source);
    const notes = own.map(({ note }) => note).filter((note) => note !== '');
    return own.length === 0
      ? []
      : [
          {
            source,
            amount: sum(own.map(({ amount }) => fen(amount))),
            note: [...new Set(notes)].join('、'),
          },
        ];
  });

const funded = (milestones: readonly Milestone[], said: readonly MilestoneReport[]): readonly FundedMilestone[] =>
  milestones.map(({ id, title, weight, finish }) => {
    const verified = said.find((each) => each.milestoneId === id && each.kind === 'met' && each.state === 'verified');
    return { id, title, weight, finish, verifiedOn: verified?.decidedOn ?? null };
  });
