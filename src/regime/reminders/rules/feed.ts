import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import type { ObligationKind } from '../../obligations/rules/obligation.js';

/** Whose days an address shows: what its owner has to do, or all that they see. */
export const feedScopes = ['own', 'all'] as const;
export type FeedScope = (typeof feedScopes)[number];

/** An address under which a calendar program fetches days, without its secret. */
export interface Feed {
  readonly id: string;
  readonly personId: string;
  readonly accountId: string;
  /** In which role its owner looks. */
  readonly hat: string;
  readonly scope: FeedScope;
}

export type FeedEvent =
  { readonly type: 'feed.made'; readonly feed: Feed } | { readonly type: 'feed.ended'; readonly feed: Feed };

/** A telephone, a computer at work and one at home, with some to spare: whoever has more has forgotten some. Our choice. */
export const MOST_FEEDS = 5;

export const makeFeed = (feed: Feed, living: number): Decision<Feed, FeedEvent> =>
  living >= MOST_FEEDS ? refuse('feed.too-many', { most: MOST_FEEDS }) : done(feed, { type: 'feed.made', feed });

/** A duty as far as it may leave the house. */
export interface FeedDuty {
  readonly programmeId: string;
  readonly kind: ObligationKind;
  readonly period: string | null;
  readonly written: Day;
  readonly due: Day;
  readonly provisional: boolean;
}

/** What is told on a day: kind and period, how many such duties there are, the last day in time. */
export interface FeedDay extends FeedDuty {
  /** The same as long as the kind, the period and the day are: a calendar program then changes what it has. */
  readonly key: string;
  readonly count: number;
}

/**
 * Duties as an address outside the house tells them. "Messages outside the network say only that something waits" and
 * everything is 内部 until reviewed (point 13): so of what is owed the kind and the day, and neither unit nor item nor the
 * notice's words. What several owe for one day is told once.
 */
export function feedDays(duties: readonly FeedDuty[]): readonly FeedDay[] {
  const days = new Map<string, FeedDay>();
  for (const { programmeId, kind, period, written, due, provisional } of duties) {
    const key = [programmeId, kind, period ?? 'once', written].join('.');
    const count = (days.get(key)?.count ?? 0) + 1;
    days.set(key, { key, programmeId, kind, period, written, due, provisional, count });
  }
  return [...days.values()];
}
