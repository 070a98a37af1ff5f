import type { QuestionCode } from '../contract.js';
import type { Notice, NoticeRow } from './machine.js';
import { rowName } from './row-name.js';

/** Something that keeps a notice from being issued, with the row it stands in and the rule it rests on. */
export interface Blocker {
  readonly code:
    | 'no-number'
    | 'no-issuer'
    | 'no-day'
    | 'no-year'
    | 'no-decision'
    | 'no-rows'
    | 'no-content'
    | 'no-lead'
    | 'two-leads'
    | 'lead-is-responsible'
    | 'no-due-day'
    | 'number-twice'
    | 'question-open'
    | 'unreadable';
  readonly row?: string;
  /** Of an open question: where it stands. */
  readonly about?: string;
  readonly clause?: string;
}

/** What keeps a notice from being issued though its own text is whole. */
export type HeldBackBy = 'unsaid-open' | 'original-open';

/**
 * Which questions keep a notice from being issued. A duty without a day does not: it is settled with the other matters
 * that the notice leaves unsaid (point 9). What could not be read at all no answer can settle, only another file.
 */
const BLOCKS: Readonly<Record<QuestionCode, 'until-settled' | 'of-items' | 'always'>> = {
  'unknown-unit': 'until-settled',
  'no-lead': 'until-settled',
  'two-leads': 'until-settled',
  'open-ended': 'until-settled',
  'no-date': 'of-items',
  'ambiguous-date': 'until-settled',
  'missing-year': 'until-settled',
  'already-past': 'of-items',
  'damaged-text': 'until-settled',
  'row-count': 'until-settled',
  'sum-mismatch': 'until-settled',
  coverage: 'until-settled',
  'not-a-notice': 'always',
  scanned: 'until-settled',
  classified: 'always',
};

/** Everything that keeps a notice from being issued, in the order of the paper. Empty: it may be issued. */
export function blockers(notice: Notice): Blocker[] {
  const head: Blocker[] = [
    ...(notice.number === null ? [{ code: 'no-number' } as const] : []),
    ...(notice.issuer === null ? [{ code: 'no-issuer' } as const] : []),
    ...(notice.issuedOn === null ? [{ code: 'no-day' } as const] : []),
    ...(notice.year === null ? [{ code: 'no-year' } as const] : []),
    // R1 "经区十三届人民政府第12次常务会审议，确定了2022年…10件实事": a programme rests on a recorded decision.
    ...(notice.decision === null ? [{ code: 'no-decision', clause: 'R1' } as const] : []),
    ...(notice.rows.length === 0 ? [{ code: 'no-rows', clause: 'R2' } as const] : []),
  ];
  return [...head, ...notice.rows.flatMap(rowBlockers), ...numberedTwice(notice.rows), ...openQuestions(notice)];
}

/** I1 "no task without exactly one lead unit"; I4 "lead unit is never also its responsible unit on one task". */
export function rowBlockers(row: NoticeRow): Blocker[] {
  const at = { row: rowName(row) };
  const [lead] = row.leadUnits;
  return [
    ...(row.content.trim() === '' ? [{ code: 'no-content', ...at, clause: 'R2' } as const] : []),
    ...(lead === undefined ? [{ code: 'no-lead', ...at, clause: 'I1' } as const] : []),
    ...(row.leadUnits.length > 1 ? [{ code: 'two-leads', ...at, clause: 'I1' } as const] : []),
    ...(row.leadUnits.some((unit) => row.responsibleUnits.includes(unit))
      ? [{ code: 'lead-is-responsible', ...at, clause: 'I4' } as const]
      : []),
    ...(row.dueOn === null ? [{ code: 'no-due-day', ...at, clause: 'R28' } as const] : []),
  ];
}

function numberedTwice(rows: readonly NoticeRow[]): Blocker[] {
  const names = rows.map(rowName);
  const twice = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return [...twice].map((row) => ({ code: 'number-twice', row }));
}

const openQuestions = ({ questions }: Notice): Blocker[] =>
  questions.flatMap(({ code, about, settledBy }): Blocker[] => {
    const blocks = BLOCKS[code];
    if (blocks === 'always') return [{ code: 'unreadable', about }];
    if (settledBy !== undefined) return [];
    return blocks === 'of-items' && !about.startsWith('/tasks') ? [] : [{ code: 'question-open', about }];
  });
