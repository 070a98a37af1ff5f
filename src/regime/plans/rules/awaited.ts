import type { Day } from '../../../kernel/day.js';
import type { PlanState } from './machine.js';
import { type Countersign, standingOf } from './moves.js';

/** Who can be waited for before a plan holds. */
export const parties = ['lead', 'unit', 'gov-office', 'leader', 'meeting'] as const;

/** What a plan needs next before it holds. */
export const planSteps = [
  ...(['begin', 'draw-up', 'revise', 'answer', 'reply', 'submit'] as const),
  ...(['check', 'approve', 'decide'] as const),
] as const;

/** Those by which a plan comes back to the unit that leads its item, after others had it in hand. */
export const backSteps = ['revise', 'reply', 'submit'] as const satisfies readonly (typeof planSteps)[number][];
export type BackStep = (typeof backSteps)[number];

/** A party that is waited for, and for which step; of a responsible unit by its place among those asked. */
export interface Awaited {
  readonly party: (typeof parties)[number];
  readonly step: (typeof planSteps)[number];
  readonly unitName?: string;
}

/**
 * Who is waited for now, and for what (R9, R11): units that have not answered while their days run, the lead unit while an
 * objection is not answered, or to send it up once all have spoken or their days are over (point 8); then the gov office,
 * the leader in charge or the meeting. A plan that holds waits for nobody; one that nobody began waits for the lead unit (R5).
 */
export function awaited(
  state: PlanState | 'none',
  countersigns: readonly Pick<Countersign, 'answer' | 'reply' | 'dueOn' | 'unitName'>[],
  today: Day,
): readonly Awaited[] {
  switch (state) {
    case 'none':
      return [{ party: 'lead', step: 'begin' }];
    case 'draft':
      return [{ party: 'lead', step: 'draw-up' }];
    case 'returned':
      return [{ party: 'lead', step: 'revise' }];
    case 'countersigning': {
      const units = countersigns
        .filter((each) => standingOf(each, state, today) === 'waiting')
        .map(({ unitName }): Awaited => ({ party: 'unit', step: 'answer', unitName }));
      const isObjected = countersigns.some(({ answer, reply }) => answer === 'objected' && reply === null);
      if (isObjected) return [{ party: 'lead', step: 'reply' }, ...units];
      return units.length === 0 ? [{ party: 'lead', step: 'submit' }] : units;
    }
    case 'submitted':
      return [{ party: 'gov-office', step: 'check' }];
    case 'under-review':
      return [{ party: 'leader', step: 'approve' }];
    case 'at-executive-meeting':
      return [{ party: 'meeting', step: 'decide' }];
    case 'approved':
    case 'superseded':
      return [];
  }
}
