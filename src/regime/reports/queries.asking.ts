import { sql } from 'kysely';
import { z } from 'zod';
import { day } from '../../kernel/day.js';
import { stateIn } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import { type Asking, askingKinds, outcomes } from './rules/asking.js';
import { matterMachine } from './rules/asking-machine.js';
import type { RequestFact } from './rules/content.js';

/** A file that came with an answer; without a name: it was taken out of everything. */
export interface AskingFile {
  readonly id: string;
  readonly name: string | null;
  readonly sha256: string;
  readonly bytes: number;
}

/** Something asked as it is kept. */
export interface StoredAsking extends Asking {
  readonly version: number;
  readonly files: readonly AskingFile[];
  /** What was answered is gone with a file or a notice. */
  readonly wordsGone: boolean;
}

const StoredLetter = z.object({
  on: z.string().transform(day),
  receiptNumber: z.string().exactOptional(),
  scan: z.string().exactOptional(),
});

interface Row {
  readonly id: string;
  readonly version: number;
  readonly programme_id: string;
  readonly task_id: string;
  readonly kind: string;
  readonly period: string | null;
  readonly unit_id: string;
  readonly what: string;
  readonly state: string;
  readonly asked_on: string;
  readonly due_on: string;
  readonly letter: unknown;
  readonly difficulty_id: string | null;
  readonly decided_by: string | null;
  readonly answered_on: string | null;
  readonly answer: string | null;
  readonly answer_letter: unknown;
  readonly outcome: string | null;
  readonly ended_on: string | null;
  readonly end_words: string | null;
}

export type WhichAskings = { readonly id: string } | { readonly taskId: string } | { readonly programmeId: string };

/** What was asked, the last first. */
export async function askingsOf(
  reader: Reader,
  districtId: string,
  which: WhichAskings,
): Promise<readonly StoredAsking[]> {
  const wanted =
    'id' in which
      ? sql`id = ${which.id}`
      : 'taskId' in which
        ? sql`task_id = ${which.taskId}`
        : sql`programme_id = ${which.programmeId}`;
  const { rows } = await sql<Row>`select * from asking
    where district_id = ${districtId} and ${wanted} order by id desc`.execute(reader);
  const files = await filesOf(
    reader,
    districtId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => askingIn(row, files.get(row.id) ?? []));
}

function askingIn(row: Row, files: readonly AskingFile[]): StoredAsking {
  const outcome = outcomes.find((each) => each === row.outcome);
  return {
    ...{ id: row.id, version: row.version, programmeId: row.programme_id, taskId: row.task_id, files },
    ...{ kind: askingKinds.find((kind) => kind === row.kind) ?? 'matter', unitId: row.unit_id, what: row.what },
    ...(row.period !== null && { period: row.period }),
    ...{ state: stateIn(matterMachine, row.state), askedOn: day(row.asked_on), dueOn: day(row.due_on) },
    ...(row.letter !== null && { letter: StoredLetter.parse(row.letter) }),
    ...(row.difficulty_id !== null && { difficultyId: row.difficulty_id }),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.answered_on !== null && {
      answer: {
        ...{ on: day(row.answered_on), words: row.answer ?? '' },
        ...(row.answer_letter !== null && { letter: StoredLetter.parse(row.answer_letter) }),
      },
    }),
    ...(row.ended_on !== null && {
      end: { on: day(row.ended_on), words: row.end_words ?? '', ...(outcome !== undefined && { outcome }) },
    }),
    wordsGone: row.answered_on !== null && row.answer === null,
  };
}

async function filesOf(
  reader: Reader,
  districtId: string,
  askingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AskingFile[]>> {
  if (askingIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('asking_file')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('asking_id', 'in', [...askingIds])
    .orderBy('id')
    .execute();
  return grouped(rows);
}

function grouped(
  rows: readonly {
    readonly id: string;
    readonly asking_id: string;
    readonly name: string | null;
    readonly sha256: string;
    readonly bytes: number | string | bigint;
  }[],
): ReadonlyMap<string, readonly AskingFile[]> {
  const files = new Map<string, AskingFile[]>();
  for (const { id, asking_id, name, sha256, bytes } of rows)
    files.set(asking_id, [...(files.get(asking_id) ?? []), { id, name, sha256, bytes: Number(bytes) }]);
  return files;
}

/**
 * What was asked of responsible units for the report of a quarter, by item: the facts beside the word on each (R22). What
 * was taken back was not asked.
 */
export async function requestFactsOf(
  reader: Reader,
  districtId: string,
  { taskIds, period }: { readonly taskIds: readonly string[]; readonly period: string },
): Promise<ReadonlyMap<string, readonly (RequestFact & { readonly unitId: string })[]>> {
  const { rows } = await sql<Row>`select * from asking
    where district_id = ${districtId} and task_id = any(${[...taskIds]}) and kind = 'material' and period = ${period}
      and state <> 'withdrawn' order by asked_on, id`.execute(reader);
  const facts = new Map<string, (RequestFact & { readonly unitId: string })[]>();
  for (const { task_id, unit_id: unitId, what, asked_on, due_on, answered_on } of rows)
    facts.set(task_id, [
      ...(facts.get(task_id) ?? []),
      {
        ...{ unitId, what, askedOn: day(asked_on), dueOn: day(due_on) },
        answeredOn: answered_on === null ? null : day(answered_on),
      },
    ]);
  return facts;
}
