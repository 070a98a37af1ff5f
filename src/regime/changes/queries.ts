import { z } from 'zod';
import { day, type Day } from '../../kernel/day.js';
import { stateIn } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { LetterPlace } from '../offices/rules/paper.js';
import type { Change, Countersign } from './rules/change.js';
import { changeKinds } from './rules/kinds.js';
import { changeMachine } from './rules/machine.js';
import { majorIds } from './rules/major.js';

/** A change as it is kept: how it came, and how often it was changed. */
export interface StoredChange extends Change {
  readonly version: number;
  readonly evidence: string | null;
  readonly letter: LetterPlace | null;
}

const SomeDay = z.string().transform(day);
const Place = { receiptNumber: z.string().exactOptional(), scan: z.string().exactOptional() };
const StoredLetter = z.object({ on: SomeDay, ...Place });
const UnitNamed = z.object({ id: z.string(), name: z.string() });
const Units = z.object({ lead: UnitNamed, responsible: z.array(UnitNamed) });
const Before = z.object({
  dueOn: SomeDay,
  targets: z.array(z.object({ indicator: z.string(), value: z.number(), unit: z.string() })),
  estimate: z.number().nullable().exactOptional(),
  units: Units.exactOptional(),
});
const After = z.object({
  dueOn: SomeDay.exactOptional(),
  targets: z
    .array(
      z.object({
        ...{ place: z.number(), indicator: z.string(), unit: z.string() },
        ...{ was: z.number(), now: z.number().nullable() },
      }),
    )
    .exactOptional(),
  estimate: z.number().exactOptional(),
  units: Units.exactOptional(),
  stages: z.array(z.string()).exactOptional(),
});
const Submission = z.object({
  on: SomeDay,
  explanation: z.string().exactOptional(),
  listVoted: z.boolean(),
  consentNumber: z.string().exactOptional(),
  approvingOrgan: z.string().exactOptional(),
  by: z.string(),
});
const Decided = z.object({
  on: SomeDay,
  by: z.enum(['deputy-leader', 'executive-meeting']),
  number: z.string().exactOptional(),
  reason: z.string().exactOptional(),
  paper: z
    .object({
      ...{ signedBy: z.string(), post: z.string().exactOptional(), signedOn: SomeDay },
      ...{ opinion: z.string().exactOptional(), registeredBy: z.string(), ...Place },
    })
    .exactOptional(),
});
const MajorBy = z.array(z.enum(majorIds));
const Kind = z.enum(changeKinds);

export type Wanted = { readonly id: string } | { readonly taskId: string } | { readonly programmeId: string };

/** Changes in the order in which they were proposed: one, those of an item, or those of a programme. */
export async function changesOf(reader: Reader, districtId: string, wanted: Wanted): Promise<readonly StoredChange[]> {
  const [column, value] =
    'id' in wanted
      ? (['id', wanted.id] as const)
      : 'taskId' in wanted
        ? (['task_id', wanted.taskId] as const)
        : (['programme_id', wanted.programmeId] as const);
  const rows = await reader
    .selectFrom('change_request')
    .selectAll()
    .where('district_id', '=', districtId)
    .where(column, '=', value)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const asked = await reader
    .selectFrom('change_countersign')
    .selectAll()
    .where('district_id', '=', districtId)
    .where(
      'change_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, taskId: row.task_id, programmeId: row.programme_id },
    ...{ programmeYear: row.programme_year, kind: Kind.parse(row.kind), rationale: row.rationale },
    ...{ effectOnPeople: row.effect_on_people, evidence: row.evidence },
    ...{ before: Before.parse(row.before), after: After.parse(row.after) },
    ...{ proposedOn: day(row.proposed_on), proposedBy: row.proposed_by, state: stateIn(changeMachine, row.state) },
    countersigns: asked
      .filter(({ change_id }) => change_id === row.id)
      .map((each): Countersign => ({
        ...{ unitId: each.unit_id, askedOn: day(each.asked_on), dueOn: day(each.due_on) },
        ...answerOf(each.agrees, each.answered_on, each.reason, each.letter),
      })),
    ...{ majorBy: MajorBy.parse(row.major_by), rules: row.rules },
    ...(row.submission !== null && { submission: Submission.parse(row.submission) }),
    ...(row.decided !== null && { decided: Decided.parse(row.decided) }),
    ...(row.successor_id !== null && { successorId: row.successor_id }),
    letter: row.letter === null ? null : StoredLetter.parse(row.letter),
  }));
}

function answerOf(
  agrees: boolean | null,
  on: string | null,
  reason: string | null,
  letter: object | null,
): { readonly answer?: { agrees: boolean; on: Day; reason?: string; letter?: LetterPlace } } {
  if (agrees === null || on === null) return {};
  return {
    answer: {
      ...{ agrees, on: day(on) },
      ...(reason !== null && { reason }),
      ...(letter !== null && { letter: StoredLetter.parse(letter) }),
    },
  };
}
