import { day, type Day } from '../../kernel/day.js';
import type { Tx } from '../../platform/database/tables.js';
import { calendarFile } from '../obligations/outputs/calendar-file.js';
import { obligationRow, seenBy } from '../obligations/queries.js';
import { dutyName } from '../obligations/rules/naming.js';
import { seenToBy } from '../obligations/rules/parties.js';
import { obligationSight } from '../obligations/rules/sight.js';
import { obligationWords } from '../obligations/word-lists.js';
import { actingOn } from '../offices/acting.js';
import { personSigningIn } from '../offices/queries.js';
import type { Actor } from '../offices/rules/actor.js';
import { hashOf } from './deliver.js';
import { type FeedDay, feedDays, type FeedDuty, type FeedScope } from './rules/feed.js';
import { feedByToken, markFeedUsed } from './store.feeds.js';
import { reminderWords } from './word-lists.js';

const HOUR_MS = 3_600_000;

interface Fetched {
  readonly districtId: string;
  readonly token: string;
  /** By the regime's clock. */
  readonly today: Day;
  readonly now: string;
  /** By the system's. */
  readonly at: number;
}

/**
 * What stands under a secret address, as a calendar program reads it; undefined where there is no such address any more,
 * its account was closed, or its owner holds no post.
 */
export async function feedText(tx: Tx, { districtId, token, today, now, at }: Fetched): Promise<string | undefined> {
  const feed = await feedByToken(tx, districtId, hashOf(token));
  if (!feed) return undefined;
  const { accountId, hat, scope, language } = feed;
  const person = await personSigningIn(tx, { districtId, accountId });
  const acting = await actingOn(tx, { districtId, accountId, hat }, person, today);
  if (!acting) return undefined;
  await markFeedUsed(tx, districtId, feed.id, instants(at));
  const words = obligationWords[language];
  const { feedTitle, feedCount } = reminderWords[language];
  const days = feedDays(await owedTo(tx, acting.actor, scope));
  return calendarFile({
    title: feedTitle,
    now,
    entries: days.map((each) => ({
      id: each.key,
      on: each.written,
      summary: [
        dutyName({ ...each, what: null }, words),
        feedCount(each.count),
        each.provisional && words.label.provisional,
      ]
        .filter(Boolean)
        .join(' '),
      description: lastDay(each, words.label.lastDay),
    })),
  });
}

const instants = (at: number) => ({ now: new Date(at).toISOString(), unless: new Date(at - HOUR_MS).toISOString() });

const lastDay = ({ written, due }: FeedDay, label: string): string => (due === written ? '' : `${label}：${due}`);

/** What is still owed and its owner sees, or of that what they have to do themselves. */
async function owedTo(tx: Tx, actor: Actor, scope: FeedScope): Promise<readonly FeedDuty[]> {
  const rows = await seenBy(tx, actor.districtId, obligationSight(actor))
    .where('o.state', 'in', ['not-due', 'open'])
    .execute();
  return rows
    .map((stored) => ({ programmeId: stored.programme_id, row: obligationRow(stored) }))
    .filter(
      ({ row: { unitId, owedBy } }) =>
        scope === 'all' || (unitId === null ? seenToBy(owedBy) === actor.role : actor.unitIds.includes(unitId)),
    )
    .map(({ programmeId, row: { kind, period, written, due, provisional } }) => ({
      ...{ programmeId, kind, period, provisional },
      ...{ written: day(written), due: day(due) },
    }));
}
