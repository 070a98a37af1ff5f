import { z } from 'zod';
import { day, type Day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { Countersign } from './rules/moves.js';

/** What a responsible unit said of an edition, with who said it and by what paper. */
export interface StoredCountersign extends Countersign {
  readonly planId: string;
  readonly edition: number;
  readonly reason: string | null;
  readonly answeredOn: Day | null;
  readonly registered: boolean;
  readonly repliedOn: Day | null;
}

/** An act on an edition, as it is kept. */
export interface StoredAct {
  readonly id: string;
  readonly edition: number;
  readonly move: string;
  readonly on: Day;
  readonly accountId: string;
  readonly words: string | null;
  readonly signedBy: string | null;
  readonly post: string | null;
  readonly registered: boolean;
  readonly minutes: string | null;
}

/** What units said of all editions of some plans, in the order of the notice. */
export async function countersignsOf(
  reader: Reader,
  districtId: string,
  planIds: readonly string[],
): Promise<readonly StoredCountersign[]> {
  if (planIds.length === 0) return [];
  const rows = await reader
    .selectFrom('plan_countersign as c')
    .innerJoin('unit as u', (join) => join.onRef('u.district_id', '=', 'c.district_id').onRef('u.id', '=', 'c.unit_id'))
    .selectAll('c')
    .select('u.name')
    .where('c.district_id', '=', districtId)
    .where('c.plan_id', 'in', [...planIds])
    .orderBy('c.plan_id')
    .orderBy('c.edition')
    .orderBy('c.place')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, unitId: row.unit_id, unitName: row.name, spokenForBy: row.unit_id },
    ...{ planId: row.plan_id, edition: row.edition },
    ...{ askedOn: day(row.asked_on), dueOn: day(row.due_on), reason: row.reason, reply: row.reply },
    answer: row.answer === 'agreed' || row.answer === 'objected' ? row.answer : null,
    answeredOn: row.answered_on === null ? null : day(row.answered_on),
    registered: row.paper !== null,
    repliedOn: row.replied_on === null ? null : day(row.replied_on),
  }));
}

const Paper = z.looseObject({ signedBy: z.string().optional(), post: z.string().optional() });

/** Every act on a plan, the first first. */
export async function actsOn(reader: Reader, districtId: string, planId: string): Promise<readonly StoredAct[]> {
  const rows = await reader
    .selectFrom('plan_decision')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('plan_id', '=', planId)
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const paper = row.paper === null ? null : Paper.parse(row.paper);
    return {
      ...{ id: row.id, edition: row.edition, move: row.move, on: day(row.decided_on), accountId: row.account_id },
      ...{ words: row.words, minutes: row.minutes, registered: paper !== null },
      ...{ signedBy: paper?.signedBy ?? null, post: paper?.post ?? null },
    };
  });
}
