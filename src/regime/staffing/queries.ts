import type { Selectable } from 'kysely';
import { z } from 'zod';
import { day, type Day } from '../../kernel/day.js';
import { stateIn } from '../../kernel/machine.js';
import type { Tables } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { LetterPlace } from '../offices/rules/paper.js';
import { secondmentMachine, workBodyMachine } from './rules/machine.js';
import type { AgreedBy, Arrival, Asking, Secondment, UnitAnswer } from './rules/secondment.js';
import type { WorkBody } from './rules/work-body.js';

/** Where a paper was signed that decided, as it is kept. */
export interface KeptPaper {
  readonly signedBy: string;
  readonly signedOn: string;
  readonly opinion?: string | undefined;
  readonly receiptNumber?: string | undefined;
  readonly scan?: string | undefined;
}

export interface KeptDecision {
  readonly kind: 'order' | 'route' | 'drop';
  readonly on: string;
  readonly reason?: string | undefined;
  readonly paper?: KeptPaper | undefined;
}

/** A request as it is kept: how it came, what was decided and how often it was changed. */
export interface StoredSecondment extends Secondment {
  readonly version: number;
  readonly requestedOn: Day;
  readonly letter: LetterPlace | null;
  readonly decision: KeptDecision | null;
  readonly reason: string | null;
}

export interface StoredWorkBody extends WorkBody {
  readonly version: number;
  readonly letter: LetterPlace | null;
  readonly reason: string | null;
  readonly paper: KeptPaper | null;
}

const SomeDay = z.string().transform(day);
const Place = { receiptNumber: z.string().exactOptional(), scan: z.string().exactOptional() };
const StoredLetter = z.object({ on: SomeDay, ...Place });
const StoredPaper = z.object({
  signedBy: z.string(),
  signedOn: z.string(),
  opinion: z.string().exactOptional(),
  ...Place,
});
const StoredDecision = z.object({
  kind: z.enum(['order', 'route', 'drop']),
  on: z.string(),
  reason: z.string().exactOptional(),
  paper: StoredPaper.exactOptional(),
});
const BodyDecision = z.object({ reason: z.string().exactOptional(), paper: StoredPaper.exactOptional() });
const AnswerKind = z.enum(['agreed', 'countered', 'refused']);
const By = z.enum(['unit', 'counter', 'leader']) satisfies z.ZodType<AgreedBy>;

/** Which of a district's requests or bodies: one, those of an item, or those of a programme. */
export type Wanted = { readonly id: string } | { readonly taskId: string } | { readonly programmeId: string };

const columnOf = (wanted: Wanted) => ('id' in wanted ? 'id' : 'taskId' in wanted ? 'task_id' : 'programme_id');
const valueOf = (wanted: Wanted) =>
  'id' in wanted ? wanted.id : 'taskId' in wanted ? wanted.taskId : wanted.programmeId;

/** Requests in the order in which they were made. */
export async function secondmentsOf(
  reader: Reader,
  districtId: string,
  wanted: Wanted | { readonly taskIds: readonly string[] },
): Promise<readonly StoredSecondment[]> {
  if ('taskIds' in wanted && wanted.taskIds.length === 0) return [];
  const rows = await reader
    .selectFrom('secondment')
    .selectAll()
    .where('district_id', '=', districtId)
    .where((row) =>
      'taskIds' in wanted ? row('task_id', 'in', [...wanted.taskIds]) : row(columnOf(wanted), '=', valueOf(wanted)),
    )
    .orderBy('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [askings, arrivals] = await Promise.all([
    reader
      .selectFrom('secondment_asking')
      .selectAll()
      .where('district_id', '=', districtId)
      .where('secondment_id', 'in', ids)
      .orderBy('round')
      .execute(),
    reader
      .selectFrom('secondment_arrival')
      .selectAll()
      .where('district_id', '=', districtId)
      .where('secondment_id', 'in', ids)
      .orderBy('place')
      .execute(),
  ]);
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, taskId: row.task_id, programmeId: row.programme_id },
    ...{ purpose: row.purpose, posts: row.posts, state: stateIn(secondmentMachine, row.state) },
    wanted: { people: row.wanted_people, from: day(row.wanted_from), until: day(row.wanted_until) },
    askings: askings.filter((each) => each.secondment_id === row.id).map(askingOf),
    ...agreedIn(row),
    ...(row.approval_number !== null && { approvalNumber: row.approval_number }),
    arrivals: arrivals
      .filter((each) => each.secondment_id === row.id)
      .map((each): Arrival => ({ on: day(each.arrived_on), people: each.people })),
    ...(row.released_on !== null && { releasedOn: day(row.released_on) }),
    requestedOn: day(row.requested_on),
    letter: row.letter === null ? null : StoredLetter.parse(row.letter),
    decision: row.decision === null ? null : StoredDecision.parse(row.decision),
    reason: row.reason,
  }));
}

function agreedIn(row: Selectable<Tables['secondment']>): Pick<Secondment, 'agreed'> {
  const { agreed_people: people, agreed_from: from, agreed_until: until, agreed_by: by, agreed_on: on } = row;
  if (people === null || from === null || until === null || by === null || on === null) return {};
  return { agreed: { people, from: day(from), until: day(until), by: By.parse(by), on: day(on) } };
}

function askingOf(row: Selectable<Tables['secondment_asking']>): Asking {
  const { answer, answered_on: on, people, from_on: from, until_on: until, reason, letter } = row;
  const given: UnitAnswer | undefined =
    answer === null || on === null
      ? undefined
      : {
          ...{ kind: AnswerKind.parse(answer), on: day(on) },
          ...(people !== null &&
            from !== null &&
            until !== null && { terms: { people, from: day(from), until: day(until) } }),
          ...(reason !== null && { reason }),
          ...(letter !== null && { letter: StoredLetter.parse(letter) }),
        };
  return {
    ...{ round: row.round, unitId: row.unit_id, askedOn: day(row.asked_on), dueOn: day(row.due_on) },
    ...(given && { answer: given }),
  };
}

/** Work bodies in the order in which they were proposed. */
export async function workBodiesOf(
  reader: Reader,
  districtId: string,
  wanted: Wanted,
): Promise<readonly StoredWorkBody[]> {
  const rows = await reader
    .selectFrom('work_body')
    .selectAll()
    .where('district_id', '=', districtId)
    .where(columnOf(wanted), '=', valueOf(wanted))
    .orderBy('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const units = await reader
    .selectFrom('work_body_unit')
    .select(['work_body_id', 'unit_id'])
    .where('district_id', '=', districtId)
    .where('work_body_id', 'in', ids)
    .orderBy('place')
    .execute();
  return rows.map((row) => {
    const decision = row.decision === null ? {} : BodyDecision.parse(row.decision);
    return {
      ...{ id: row.id, version: row.version, taskId: row.task_id, programmeId: row.programme_id },
      ...{ name: row.name, leader: row.leader, purpose: row.purpose, proposedBy: row.proposed_by },
      ...{ proposedOn: day(row.proposed_on), state: stateIn(workBodyMachine, row.state) },
      unitIds: units.filter((each) => each.work_body_id === row.id).map((each) => each.unit_id),
      ...(row.document_number !== null && { documentNumber: row.document_number }),
      ...(row.decided_on !== null && { decidedOn: day(row.decided_on) }),
      ...(row.active_on !== null && { activeOn: day(row.active_on) }),
      ...(row.dissolved_on !== null && { dissolvedOn: day(row.dissolved_on) }),
      letter: row.letter === null ? null : StoredLetter.parse(row.letter),
      reason: decision.reason ?? null,
      paper: decision.paper ?? null,
    };
  });
}
