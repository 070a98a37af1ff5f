import type { Day } from '../../../kernel/day.js';
import { periodsBetween } from '../../obligations/rules/periods.js';

/** What evidence is about: an item in a quarter, or what was said of one of its milestones. Each belongs to an item. */
export type About =
  { readonly kind: 'item-quarter'; readonly id: string } | { readonly kind: 'milestone-report'; readonly id: string };

export const aboutKinds = ['item-quarter', 'milestone-report'] as const satisfies readonly About['kind'][];

/** The quarters of an item of which something can be shown: from the one it was handed down in to today's, the last first. */
export const quartersOf = ({ issuedOn }: { readonly issuedOn: Day }, today: Day): readonly string[] =>
  periodsBetween('quarter', issuedOn, today < issuedOn ? issuedOn : today)
    .map(({ name }) => name)
    .toReversed();
