import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from './tables.js';

/** A change of one thing, as the ledger has it. */
export interface LedgerChange {
  readonly event: string;
  readonly at: string;
  readonly version: number;
  readonly role: string;
  readonly accountId?: string;
  readonly facts: Readonly<Record<string, z.core.util.JSONType>>;
}

const Body = z.object({
  event: z.string(),
  at: z.string(),
  actor: z.object({ role: z.string(), accountId: z.string().optional() }),
  facts: z.record(z.string(), z.json()),
});

/** The changes that raised a thing's version above `version`, oldest first. */
export async function changesSince(
  tx: Tx,
  districtId: string,
  subjectId: string,
  version: number,
): Promise<readonly LedgerChange[]> {
  const { rows } = await sql<{ body: string }>`
    select body from ledger_entry
    where district_id = ${districtId} and named ? ${subjectId} and named ->> 0 = ${subjectId}
      and (body::jsonb -> 'facts' ->> 'version')::int > ${version}
    order by seq`.execute(tx);
  return rows.map(({ body }) => {
    const { event, at, actor, facts } = Body.parse(JSON.parse(body));
    const { version: raised, ...rest } = facts;
    return { event, at, version: z.int().parse(raised), ...actor, facts: rest } as LedgerChange;
  });
}
