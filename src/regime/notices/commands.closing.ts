import { type Decision, done, refuse } from '../../kernel/decision.js';
import { operation } from '../offices/declare.js';
import { archiveNotice, closeYear } from './endpoints.js';
import type { NoticeFacts } from './facts.js';
import { noticeRecord, type NoticeHappening } from './record.js';
import type { NoticeState } from './rules/machine.js';
import { archive, close, type NoticeDecision } from './rules/moves.js';
import { lockNotice, updateNotice } from './store.js';
import { noticeSubject, ruledNotice } from './view.js';

/** Of a move that issues nothing, its state and events. */
const moved = (decision: NoticeDecision): Decision<NoticeState, NoticeHappening> =>
  decision.done
    ? done(
        decision.value.state,
        ...decision.events.flatMap((event): NoticeHappening[] =>
          event.type === 'notice.closed' || event.type === 'notice.archived' ? [event] : [],
        ),
      )
    : decision;

/** 办结: the year of a notice is over once all it asked for is at its end and the public knows it. */
const closing = (facts: NoticeFacts) =>
  operation(closeYear, {
    load: async (tx, { noticeId }, _body, { actor: { districtId } }) => {
      const notice = await lockNotice(tx, districtId, noticeId);
      return (
        notice && {
          ...notice,
          facts: notice.programmeId === null ? null : await facts.closingOf(tx, districtId, notice.programmeId),
        }
      );
    },
    subject: noticeSubject,
    decide: (notice) =>
      notice.removal !== null || notice.facts === null || notice.state !== 'issued'
        ? refuse('notice.wrong-state', { state: notice.state, move: 'close' })
        : moved(close(ruledNotice(notice), notice.facts)),
    save: (tx, state, notice) => updateNotice(tx, notice, { state }),
    record: noticeRecord,
    view: ({ id, state }) => ({ id, state }),
  });

/** 归档: read-only, and off the lists of what is at work. */
const archiving = operation(archiveNotice, {
  load: (tx, { noticeId }, _body, { actor }) => lockNotice(tx, actor.districtId, noticeId),
  subject: noticeSubject,
  decide: (notice) =>
    notice.removal !== null || notice.reading === null || notice.state === 'reading' || notice.state === 'unread'
      ? refuse('notice.wrong-state', { state: notice.state, move: 'archive' })
      : moved(archive(ruledNotice(notice))),
  save: (tx, state, notice) => updateNotice(tx, notice, { state }),
  record: noticeRecord,
  view: ({ id, state }) => ({ id, state }),
});

export const closingOperations = (facts: NoticeFacts) => [closing(facts), archiving];
