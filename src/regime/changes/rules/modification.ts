import { fen, inYuan } from '../../../kernel/money.js';
import type { Change } from './change.js';
import type { UnitsOfItem } from './kinds.js';

/** An approved change as a modification of OC4IDS: its type, its rationale, what was and what is now. */
export interface Modification {
  readonly id: string;
  readonly date: string;
  readonly description: string;
  readonly rationale: string;
  readonly type: 'duration' | 'scope' | 'other';
  readonly oldContractPeriod?: { readonly endDate: string };
  readonly newContractPeriod?: { readonly endDate: string };
}

/** Days become instants as the standard writes them: the end of the day in China. */
const endOf = (on: string): { readonly endDate: string } => ({ endDate: `${on}T23:59:59+08:00` });

/** Null until it is approved: what was only proposed modified nothing (I5). */
export function asModification(change: Change): Modification | null {
  const { id, kind, rationale, before, after, decided, state } = change;
  if (state !== 'approved' || !decided) return null;
  return {
    ...{ id, date: `${decided.on}T00:00:00+08:00`, rationale, description: describe(change) },
    type: kind === 'duration' ? 'duration' : kind === 'scope' ? 'scope' : 'other',
    ...(after.dueOn !== undefined && {
      ...{ oldContractPeriod: endOf(before.dueOn), newContractPeriod: endOf(after.dueOn) },
    }),
  };
}

/** What changes, from the values themselves: 5个 → 3个. */
const describe = ({ kind, before, after }: Change): string =>
  kind === 'duration'
    ? `${before.dueOn} → ${after.dueOn ?? ''}`
    : kind === 'scope'
      ? (after.targets ?? [])
          .filter(({ was, now }) => was !== now)
          .map(
            ({ indicator, unit, was, now }) =>
              `${indicator} ${String(was)}${unit} → ${now === null ? '—' : String(now) + unit}`,
          )
          .join('; ')
      : kind === 'value'
        ? `${before.estimate ? inYuan(fen(before.estimate)) : '—'} → ${inYuan(fen(after.estimate ?? 0))}`
        : kind === 'unit'
          ? `${written(before.units)} → ${written(after.units)}`
          : kind;

const written = (units: UnitsOfItem | undefined): string =>
  units ? [units.lead, ...units.responsible].map(({ name }) => name).join('、') : '';
