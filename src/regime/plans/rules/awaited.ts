import type { Day } from '../../../kernel/day.js';
import type { PlanState } from './machine.js';
import { type Countersign, standingOf } from './moves.js';

/** Who can be waited for before a plan holds. */
export const parties = ['lead', 'unit', 'gov-office', 'leader', 'meeting'] as const;

/** A party that is waited for; of a responsible unit by its place among those asked. */
export interface Awaited {
  readonly party: (typeof parties)[number];
  readonly unitName?: string;
}

/**
 * Who is waited for now (R9, R11): units that have not answered while their days run, the lead unit while an objection is
 * not answered or nobody else has the plan in hand, then the gov office, the leader in charge or the meeting. A plan that
 * holds waits for nobody; one that nobody began waits for the lead unit (R5).
 */
export function awaited(
  state: PlanState | 'none',
  countersigns: readonly Pick<Countersign, 'answer' | 'reply' | 'dueOn' | 'unitName'>[],
  today: Day,
): readonly Awaited[] {
  switch (state) {
    case 'none':
    case 'draft':
    case 'returned':
      return [{ party: 'lead' }];
    case 'countersigning': {
      const units = countersigns
        .filter((each) => standingOf(each, state, today) === 'waiting')
        .map(({ unitName }): Awaited => ({ party: 'unit', unitName }));
      const isObjected = countersigns.some(({ answer, reply }) => answer === 'objected' && reply === null);
      return units.length === 0 || isObjected ? [{ party: 'lead' }, ...units] : units;
    }
    case 'submitted':
      return [{ party: 'gov-office' }];
    case 'under-review':
      return [{ party: 'leader' }];
    case 'at-executive-meeting':
      return [{ party: 'meeting' }];
    case 'approved':
    case 'superseded':
      return [];
  }
}
