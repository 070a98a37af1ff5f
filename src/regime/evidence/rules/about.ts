import type { Day } from '../../../kernel/day.js';
import { periodsBetween } from '../../obligations/rules/periods.js';

export const aboutKinds = ['item-quarter', 'milestone-report', 'change'] as const;

/** What evidence is about: an item in a quarter, what was said of one of its milestones, or a change of it. */
export interface About {
  readonly kind: (typeof aboutKinds)[number];
  readonly id: string;
}

/** Whether what evidence is about is there, and can still be added to: a change stays as it was sent up (workflow §12). */
export type AboutStanding = 'none' | 'open' | 'closed';

/** The quarters of an item of which something can be shown: from the one it was handed down in to today's, the last first. */
export const quartersOf = ({ issuedOn }: { readonly issuedOn: Day }, today: Day): readonly string[] =>
  periodsBetween('quarter', issuedOn, today < issuedOn ? issuedOn : today)
    .map(({ name }) => name)
    .toReversed();
