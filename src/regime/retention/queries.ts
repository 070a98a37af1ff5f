import { z } from 'zod';
import type { Reader } from '../../platform/operations/parts.js';

/** The name under which the day's round is kept. */
export const RETENTION_HOOK = 'retention.erase';

const Facts = z.object({
  facts: z.object({
    accessDays: z.int(),
    leaverDays: z.int(),
    draftDays: z.int(),
    deliveryDays: z.int(),
  }),
});

/** The last round, and the last that found something to erase; null where there was none yet. */
export async function lastRound(reader: Reader, districtId: string) {
  const run = await reader
    .selectFrom('daily_run')
    .select((row) => row.fn.max('day').as('day'))
    .where('district_id', '=', districtId)
    .where('kind', '=', RETENTION_HOOK)
    .executeTakeFirst();
  const entry = await reader
    .selectFrom('ledger_entry')
    .select(['body', 'at'])
    .where('district_id', '=', districtId)
    .where('event', '=', 'retention.erased')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    ranOn: run?.day ?? null,
    erased: entry ? { at: entry.at, counts: Facts.parse(JSON.parse(entry.body)).facts } : null,
  };
}
