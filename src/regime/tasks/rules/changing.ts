import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import { fen, inYuan } from '../../../kernel/money.js';
import type { Target } from '../../notices/contract.js';
import { targetsText } from '../../notices/rules/cell-text.js';
import { taskMachine, type TaskState } from './machine.js';

interface UnitNamed {
  readonly id: string;
  readonly name: string;
}

/** A change that was decided, as far as an item must know it. */
export interface DecidedChange {
  readonly id: string;
  readonly kind: 'duration' | 'scope' | 'value' | 'unit' | 'suspend' | 'resume' | 'carry-over' | 'terminate';
  readonly rationale: string;
  readonly before?: { readonly estimate?: number | null };
  readonly after: {
    readonly dueOn?: Day;
    readonly targets?: readonly { readonly place: number; readonly now: number | null }[];
    /** In fen. */
    readonly estimate?: number;
    readonly units?: { readonly lead: UnitNamed; readonly responsible: readonly UnitNamed[] };
  };
  readonly decided?: { readonly on: Day; readonly number?: string };
}

/** What a change made of one part of an item, in words; what was before stays for ever (I9). */
export interface RowOfChange {
  readonly id: string;
  readonly changeId: string;
  readonly field: 'due' | 'targets' | 'value' | 'leadUnits' | 'responsibleUnits' | 'state';
  readonly was: string;
  readonly now: string;
  readonly number: string | null;
  readonly decidedOn: Day;
  readonly reason: string;
  readonly dueOn: Day | null;
  /** Of a change of the units: those that stand since, by id. */
  readonly unitIds: readonly string[] | null;
}

/** How an item is written anew. */
export interface ItemChanged {
  readonly words?: {
    readonly dueOn?: string;
    readonly dueText?: string;
    readonly targets?: readonly Target[];
    readonly leadUnitId?: string;
    readonly responsibleUnitIds?: readonly string[];
  };
  readonly state?: TaskState;
  readonly rows: readonly Omit<RowOfChange, 'id'>[];
  readonly on: Day;
  /** It ended, or goes on in another year: nobody owes anything for it any more. */
  readonly isOver: boolean;
  /** Another unit leads it: the persons and the plan that the former one named are no longer the item's (R3, R4). */
  readonly unacknowledged?: boolean;
}

interface Item {
  readonly dueOn: string;
  readonly dueText: string | null;
  readonly targets: readonly Target[];
  readonly state: TaskState;
  readonly leadUnit: UnitNamed;
  readonly responsibleUnits: readonly UnitNamed[];
}

/** What a decided change makes of an item (workflow §12): its day, its targets, its units, or its place in its life. */
export function changeItem(item: Item, change: DecidedChange): Decision<ItemChanged, never> {
  const { kind, after, decided, id: changeId, rationale: reason } = change;
  if (!decided) return refuse('change.wrong-state', { state: 'undecided', move: 'apply' }, 'I5');
  const on = decided.on;
  const row = (field: RowOfChange['field'], was: string, now: string) => ({
    ...{ changeId, field, was, now, number: decided.number ?? null, decidedOn: on, reason },
    dueOn: field === 'due' ? (after.dueOn ?? null) : null,
    unitIds: null,
  });
  if (kind === 'duration') {
    if (after.dueOn === undefined) return refuse('change.day-missing');
    const now = after.dueOn;
    return done({ words: { dueOn: now }, rows: [row('due', item.dueOn, now)], on, isOver: false });
  }
  if (kind === 'scope') {
    const targets = item.targets.flatMap((target, place): Target[] => {
      const changed = (after.targets ?? []).find((each) => each.place === place);
      if (!changed || changed.now === target.value) return [target];
      return changed.now === null
        ? []
        : [{ ...target, value: changed.now, written: String(changed.now), qualifier: 'exact' }];
    });
    const rows = [row('targets', targetsText(item.targets), targetsText(targets))];
    return done({ words: { targets }, rows, on, isOver: false });
  }
  if (kind === 'value') {
    const yuan = (amount: number | null | undefined): string => (amount ? `${inYuan(fen(amount))}元` : '');
    return done({ rows: [row('value', yuan(change.before?.estimate), yuan(after.estimate))], on, isOver: false });
  }
  if (kind === 'unit') {
    if (!after.units) return refuse('change.nothing-changes');
    const { lead, responsible } = after.units;
    const otherLead = lead.id !== item.leadUnit.id;
    const [was, now] = [item.responsibleUnits, responsible].map((units) => units.map(({ id }) => id));
    const otherUnits = JSON.stringify(was) !== JSON.stringify(now);
    const names = (units: readonly UnitNamed[]): string => units.map(({ name }) => name).join('、');
    const responsibleRow = row('responsibleUnits', names(item.responsibleUnits), names(responsible));
    return done({
      words: {
        ...(otherLead && { leadUnitId: lead.id }),
        ...(otherUnits && { responsibleUnitIds: responsible.map(({ id }) => id) }),
      },
      rows: [
        ...(otherLead ? [{ ...row('leadUnits', item.leadUnit.name, lead.name), unitIds: [lead.id] }] : []),
        ...(otherUnits ? [{ ...responsibleRow, unitIds: responsible.map(({ id }) => id) }] : []),
      ],
      ...{ on, isOver: false, unacknowledged: otherLead },
    });
  }
  const state = next(taskMachine, item.state, kind);
  if (state === undefined) return refuse('task.wrong-state', { state: item.state, move: kind });
  const isOver = kind === 'terminate' || kind === 'carry-over';
  return done({ state, rows: [row('state', item.state, state)], on, isOver });
}
