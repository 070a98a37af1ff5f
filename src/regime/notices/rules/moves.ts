import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import { paperFault, type SignedPaper } from '../../offices/rules/paper.js';
import { blockers } from './issue-guards.js';
import { type Notice, noticeMachine, type NoticeMove } from './machine.js';

export type NoticeEvent =
  | { readonly type: 'notice.checked'; readonly noticeId: string }
  | { readonly type: 'notice.submitted'; readonly noticeId: string }
  | { readonly type: 'notice.returned'; readonly noticeId: string; readonly reason: string }
  | { readonly type: 'notice.issued'; readonly noticeId: string; readonly on: Day; readonly registered: boolean }
  | {
      readonly type: 'notice.superseded';
      readonly noticeId: string;
      /** The notice that took its place, by its id and its number. */
      readonly by: string;
      readonly number: string;
      readonly reason: string;
    }
  | { readonly type: 'notice.closed'; readonly noticeId: string }
  | { readonly type: 'notice.archived'; readonly noticeId: string };

export type NoticeDecision = Decision<Notice, NoticeEvent>;

/** Every name resolved to a unit, or to none, by a person: from here on only a new reading changes the rows. */
export function check(notice: Notice): NoticeDecision {
  const open = notice.questions.filter(({ code, settledBy }) => code === 'unknown-unit' && settledBy === undefined);
  if (open.length > 0) return refuse('notice.units-open', { count: open.length }, 'workflow §2');
  return moved(notice, 'check', { type: 'notice.checked', noticeId: notice.id });
}

/** Sends a notice to be signed here. What blocks issue is said before the signer is bothered. */
export const submit = (notice: Notice): NoticeDecision =>
  unblocked(notice) ?? moved(notice, 'submit', { type: 'notice.submitted', noticeId: notice.id });

/** The signer sends it back; without a reason the office could only guess. */
export const sendBack = (notice: Notice, reason: string): NoticeDecision =>
  reason.trim() === ''
    ? refuse('notice.reason-missing')
    : moved(notice, 'return', { type: 'notice.returned', noticeId: notice.id, reason });

/**
 * Issues a notice that was signed here. R2 "现将任务分解下达（见附件）": each row becomes a task. A paper that bears a day to
 * come binds nobody yet.
 */
export function issue(notice: Notice, today: Day): NoticeDecision {
  const blocked = unblocked(notice);
  if (blocked) return blocked;
  if ((notice.issuedOn ?? today) > today) return refuse('notice.not-yet-signed', { today });
  return issued(notice, 'issue');
}

/**
 * Registers a notice that was issued on paper. It has its day already: registering on a later day moves no deadline.
 * Refused for a paper from the future, or without any proof that it was signed.
 */
export function register(notice: Notice, paper: SignedPaper, today: Day): NoticeDecision {
  const blocked = unblocked(notice);
  if (blocked) return blocked;
  const fault = paperFault(paper, today);
  if (fault) return fault;
  if ((notice.issuedOn ?? today) > today) return refuse('notice.not-yet-signed', { today });
  return issued(notice, 'register');
}

/**
 * Replaces a notice by another as a whole; for single cells see `amend`. The new paper is of the same year and no older
 * than what it replaces.
 */
export function supersede(notice: Notice, by: Notice, reason: string): NoticeDecision {
  if (reason.trim() === '') return refuse('notice.reason-missing');
  if (by.id === notice.id) return refuse('supersession.itself');
  if (by.year !== notice.year)
    return refuse('supersession.another-year', { year: notice.year ?? '', by: by.year ?? '' });
  const last = notice.amendments.at(-1)?.on ?? notice.issuedOn;
  if (by.issuedOn !== null && last !== null && by.issuedOn < last)
    return refuse('supersession.before-notice', { on: by.issuedOn, last });
  return moved(notice, 'supersede', {
    ...{ type: 'notice.superseded', noticeId: notice.id, by: by.id, number: by.number ?? '', reason },
  });
}

/** What a year's close must know of items and duties, which stand further down the regime. */
export interface ClosingFacts {
  /** The items that are not at their end, by their numbers. */
  readonly openItems: readonly string[];
  /** 年终公布办理结果 (R25), as long as it is owed: by which day. Null: it is done, or the notice asks for none. */
  readonly closingPublication: Day | null;
}

/** `close_year [all tasks terminal, closing publication done]`: the refusal names each item, and the publication, that is missing. */
export function close(notice: Notice, { openItems, closingPublication }: ClosingFacts): NoticeDecision {
  const decided = moved(notice, 'close', { type: 'notice.closed', noticeId: notice.id });
  if (!decided.done) return decided;
  const items = { count: openItems.length, rows: openItems.join('、') };
  if (openItems.length > 0 && closingPublication !== null)
    return refuse('notice.tasks-and-results-open', { ...items, due: closingPublication }, 'workflow §2');
  if (openItems.length > 0) return refuse('notice.tasks-open', items, 'workflow §2');
  if (closingPublication !== null) return refuse('notice.results-unpublished', { due: closingPublication }, 'R25');
  return decided;
}

/** Lays a notice to the files: it is read-only from then on. */
export const archive = (notice: Notice): NoticeDecision =>
  moved(notice, 'archive', { type: 'notice.archived', noticeId: notice.id });

function unblocked(notice: Notice): NoticeDecision | undefined {
  const [first] = blockers(notice);
  return first && refuse('notice.blocked', { count: blockers(notice).length, first: first.code }, first.clause);
}

const issued = (notice: Notice, move: 'issue' | 'register'): NoticeDecision =>
  notice.issuedOn === null
    ? refuse('notice.no-day')
    : moved(notice, move, {
        type: 'notice.issued',
        noticeId: notice.id,
        on: notice.issuedOn,
        registered: move === 'register',
      });

function moved(notice: Notice, move: NoticeMove, event: NoticeEvent): NoticeDecision {
  const state = next(noticeMachine, notice.state, move);
  if (state === undefined) return refuse('notice.wrong-state', { state: notice.state, move });
  return done({ ...notice, state }, event);
}
