import type { Day } from '../../kernel/day.js';
import { done } from '../../kernel/decision.js';
import type { WaitEnded } from '../obligations/commands.waits.js';
import type { Party, WaitKind } from '../obligations/rules/obligation.js';
import type { Waiting } from '../obligations/rules/waiting.js';
import type { OfPlan, PlanApproved, PlanMoved } from './record.js';
import type { Moved } from './rules/moves.js';
import type { NewCountersign, PlanChange } from './store.moves.js';
import type { ShownPlan } from './view.js';

/** Which plan an event is about. */
export const ofPlan = ({ id, plan: { taskId, programmeId } }: ShownPlan): OfPlan => ({
  ...{ planId: id, taskId, programmeId },
});

/** A unit is waited for about its own answer; a name that nobody has tied to a unit has no desk to stand on. */
export function waitOfUnit(
  { shown: { task } }: ShownPlan,
  { id, unitId, askedOn }: NewCountersign,
): readonly Waiting[] {
  const unit = task.responsibleUnits.find((each) => each.id === unitId);
  if (!unit?.confirmed) return [];
  return [
    {
      ...{ kind: 'countersign', about: id, round: 0, itemIds: [task.id], owedBy: { unit: unit.name } },
      ...{ owedTo: { unit: task.leadUnit.name }, since: askedOn, rule: 'R11', clause: null },
    },
  ];
}

/** Whoever looks at a report next: the lead at another unit's, the inspectors at the lead's own (I10). */
export const waitOfReport = (
  { shown: { task } }: ShownPlan,
  { id, unitName, isLeads }: { readonly id: string; readonly unitName: string; readonly isLeads: boolean },
  since: Day,
): Waiting => ({
  ...{ kind: 'milestone-look', about: id, round: 0, itemIds: [task.id] },
  owedBy: isLeads ? { role: 'supervision' } : { unit: task.leadUnit.name },
  ...{ owedTo: { unit: unitName }, since, rule: 'I10', clause: null },
});

/** Units that were silent are waited for no more: the plan goes up without them, and lists them (point 8). */
export const unansweredIn = ({ countersigns, plan: { edition } }: ShownPlan): readonly WaitEnded[] =>
  countersigns
    .filter((each) => each.edition === edition && each.answer === null)
    .map(({ id }) => ({ kind: 'countersign', about: id, reason: '未反馈' }));

/** An edition that gives way is countersigned, checked and approved no more. */
export const waitsGone = (shown: ShownPlan): readonly WaitEnded[] => [
  ...unansweredIn(shown),
  ...(['plan-check', 'plan-approval'] as const).map((kind) => ({ kind, about: shown.id, reason: 'workflow §12' })),
];

const OWED_BY = {
  'plan-check': { role: 'gov-office' },
  'plan-approval': { role: 'deputy-leader' },
} as const satisfies Record<string, Party>;
type StepWait = keyof typeof OWED_BY & WaitKind;

interface Waits {
  readonly begins?: StepWait;
  readonly ended?: StepWait;
  readonly ends?: readonly WaitEnded[];
  readonly today: Day;
}

const waitsOf = (
  { id, shown: { task }, plan: { edition } }: ShownPlan,
  { begins, ended, ends = [], today }: Waits,
) => ({
  begins:
    begins === undefined
      ? []
      : [
          {
            ...{ kind: begins, about: id, round: edition - 1, itemIds: [task.id], owedBy: OWED_BY[begins] },
            ...{ owedTo: { unit: task.leadUnit.name }, since: today, rule: 'R9', clause: null },
          },
        ],
  ends: [...ends, ...(ended === undefined ? [] : [{ kind: ended, about: id, on: today }])],
});

/** What a move changes and tells, with who is waited for from now on and who no more. @throws Error of a move without act */
export function movedOf(
  shown: ShownPlan,
  { from, to, act }: Moved,
  id: string,
  waits: Waits,
): { readonly change: PlanChange; readonly event: PlanMoved } {
  if (!act) throw new Error('this move is an act that is kept');
  return {
    change: { state: to, act: { ...act, id } },
    event: {
      ...{ type: 'plan.moved', ...ofPlan(shown), edition: shown.plan.edition, act, from, to, majors: [] },
      ...waitsOf(shown, waits),
    },
  };
}

/** An edition holds from the day it was approved on; whoever approved it is waited for no more. */
export function approvedOf(shown: ShownPlan, move: Moved, id: string, by: 'leader' | 'meeting', today: Day) {
  const { change, event } = movedOf(shown, move, id, by === 'leader' ? { ended: 'plan-approval', today } : { today });
  const { from: _from, to: _to, majors: _majors, ...said } = event;
  return done<PlanChange, PlanApproved>(
    { ...change, approvedOn: move.on },
    { ...said, type: 'plan.approved', by, on: move.on },
  );
}
