import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import { fen, inYuan } from '../../../kernel/money.js';
import type { Target } from '../../notices/contract.js';
import { targetsText } from '../../notices/rules/cell-text.js';
import { taskMachine, type TaskState } from './machine.js';

/** A change that was decided, as far as an item must know it. */
export interface DecidedChange {
  readonly id: string;
  readonly kind: 'duration' | 'scope' | 'value' | 'suspend' | 'resume' | 'carry-over' | 'terminate';
  readonly rationale: string;
  readonly before?: { readonly estimate?: number | null };
  readonly after: {
    readonly dueOn?: Day;
    readonly targets?: readonly { readonly place: number; readonly now: number | null }[];
    /** In fen. */
    readonly estimate?: number;
  };
  readonly decided?: { readonly on: Day; readonly number?: string };
}

/** What a change made of one part of an item, in words; what was before stays for ever (I9). */
export interface RowOfChange {
  readonly id: string;
  readonly changeId: string;
  readonly field: 'due' | 'targets' | 'value' | 'state';
  readonly was: string;
  readonly now: string;
  readonly number: string | null;
  readonly decidedOn: Day;
  readonly reason: string;
  readonly dueOn: Day | null;
}

/** How an item is written anew. */
export interface ItemChanged {
  readonly words?: { readonly dueOn?: string; readonly dueText?: string; readonly targets?: readonly Target[] };
  readonly state?: TaskState;
  readonly rows: readonly Omit<RowOfChange, 'id'>[];
  readonly on: Day;
  /** It ended, or goes on in another year: nobody owes anything for it any more. */
  readonly isOver: boolean;
}

interface Item {
  readonly dueOn: string;
  readonly dueText: string | null;
  readonly targets: readonly Target[];
  readonly state: TaskState;
}

/** What a decided change makes of an item (workflow §12): its day, its targets, or its place in its life. */
export function changeItem(item: Item, change: DecidedChange): Decision<ItemChanged, never> {
  const { kind, after, decided, id: changeId, rationale: reason } = change;
  if (!decided) return refuse('change.wrong-state', { state: 'undecided', move: 'apply' }, 'I5');
  const on = decided.on;
  const row = (field: RowOfChange['field'], was: string, now: string) => ({
    ...{ changeId, field, was, now, number: decided.number ?? null, decidedOn: on, reason },
    dueOn: field === 'due' ? (after.dueOn ?? null) : null,
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
  const state = next(taskMachine, item.state, kind);
  if (state === undefined) return refuse('task.wrong-state', { state: item.state, move: kind });
  const isOver = kind === 'terminate' || kind === 'carry-over';
  return done({ state, rows: [row('state', item.state, state)], on, isOver });
}
