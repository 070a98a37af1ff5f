import { sql } from 'kysely';
import { z } from 'zod';
import { type Day, day } from '../../kernel/day.js';
import { stateIn } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { StoredSection } from './queries.js';
import type { Evaluation } from './rules/evaluation.js';
import { rulings, stances } from './rules/evaluation.js';
import { evaluationMachine } from './rules/evaluation-machine.js';
import type { Remark } from './rules/remark.js';

/** A negative word as it is kept, with the last day of its unit's answer. */
export interface StoredEvaluation extends Evaluation {
  readonly version: number;
  readonly dueOn: Day | null;
  /** What was written of it is gone with a letter or a notice. */
  readonly wordsGone: { readonly answer: boolean; readonly ruling: boolean };
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
  readonly period: string;
  readonly edition: number;
  readonly unit_id: string;
  readonly state: string;
  readonly notified_on: string;
  readonly stance: string | null;
  readonly answered_on: string | null;
  readonly answered_by: string | null;
  readonly answer: string | null;
  readonly answer_letter: unknown;
  readonly outcome: string | null;
  readonly settled_on: string | null;
  readonly settled_by: string | null;
  readonly ruling: string | null;
  readonly ruling_letter: unknown;
  readonly lifted_on: string | null;
  readonly due_on: string | null;
}

/** Those of a programme, of one quarter or of all, or some by their ids; the first told first. */
export async function evaluationsOf(
  reader: Reader,
  districtId: string,
  which: { readonly programmeId: string; readonly period?: string | undefined } | { readonly ids: readonly string[] },
): Promise<readonly StoredEvaluation[]> {
  const wanted =
    'ids' in which
      ? sql`e.id = any(${[...which.ids]})`
      : which.period === undefined
        ? sql`e.programme_id = ${which.programmeId}`
        : sql`e.programme_id = ${which.programmeId} and e.period = ${which.period}`;
  const { rows } = await sql<Row>`select e.*, (select o.due_on from obligation o where o.district_id = e.district_id
      and o.about = e.id and o.kind = 'evaluation-answer' order by o.id limit 1) as due_on
    from evaluation e where e.district_id = ${districtId} and ${wanted} order by e.id`.execute(reader);
  return rows.map(evaluationIn);
}

const letterIn = (stored: unknown) => (stored === null ? {} : { letter: StoredLetter.parse(stored) });

function evaluationIn(row: Row): StoredEvaluation {
  const { answered_on: answeredOn, answered_by: answeredBy, settled_on: settledOn, settled_by: settledBy } = row;
  const stance = stances.find((each) => each === row.stance);
  const outcome = rulings.find((each) => each === row.outcome);
  return {
    ...{ id: row.id, version: row.version, programmeId: row.programme_id, taskId: row.task_id, period: row.period },
    ...{ edition: row.edition, unitId: row.unit_id, state: stateIn(evaluationMachine, row.state) },
    ...{ notifiedOn: day(row.notified_on), dueOn: row.due_on === null ? null : day(row.due_on) },
    ...(stance !== undefined &&
      answeredOn !== null &&
      answeredBy !== null && {
        answer: {
          ...{ on: day(answeredOn), by: answeredBy, stance, words: row.answer ?? '' },
          ...letterIn(row.answer_letter),
        },
      }),
    ...(outcome !== undefined &&
      settledOn !== null &&
      settledBy !== null && {
        ruling: {
          ...{ on: day(settledOn), by: settledBy, outcome, words: row.ruling ?? '' },
          ...letterIn(row.ruling_letter),
        },
      }),
    ...(row.lifted_on !== null && { liftedOn: day(row.lifted_on) }),
    wordsGone: {
      answer: stance !== undefined && row.answer === null,
      ruling: outcome !== undefined && row.ruling === null,
    },
  };
}

/** The word that an evaluation is about, as its accepted section says it; null: it was taken out with its notice. */
export const remarkOf = (
  { taskId, period, edition, unitId }: Pick<Evaluation, 'taskId' | 'period' | 'edition' | 'unitId'>,
  sections: readonly StoredSection[],
): Remark | null =>
  sections
    .find((each) => each.taskId === taskId && each.period === period && each.edition === edition)
    ?.content?.cooperation?.find((word) => word.unitId === unitId) ?? null;
