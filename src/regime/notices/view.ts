import type { z } from 'zod';
import { day } from '../../kernel/day.js';
import type { WorkCalendar } from '../../kernel/work-calendar.js';
import type { Language } from '../../kernel/language.js';
import type { Subject, World } from '../../kernel/world.js';
import type { Can, Reader } from '../../platform/operations/parts.js';
import { readSettings } from '../../platform/settings/store.js';
import { leadersInCharge } from '../offices/queries.portfolios.js';
import type { Actor } from '../offices/rules/actor.js';
import { inWords, unread as unreadSentence } from './words.js';
import { blockerWords, noticeWords } from './word-lists.js';
import type { KeptReading } from './contract.js';
import type { NoticeView } from './endpoints.js';
import type { AmendmentView } from './endpoints.amendments.js';
import type { OriginalView } from './endpoints.originals.js';
import type { StoredAmendment } from './queries.amendments.js';
import type { StoredOriginal } from './queries.originals.js';
import type { NoticeFacts } from './facts.js';
import { findNotice, standing, type StoredNotice } from './queries.js';
import { othersOfYear, type StandingNotice } from './queries.supersession.js';
import { CORRECTION } from './rules/answering.js';
import { columnChanges } from './rules/cell-text.js';
import { differencesOf } from './rules/differences.js';
import { type HeadField, headDifferences, isOpen, unacknowledged } from './rules/original.js';
import { type Blocker, blockers, type HeldBackBy } from './rules/issue-guards.js';
import type { MeetingDecision, Notice, NoticeState } from './rules/machine.js';
import { meetingWords } from './rules/meeting.js';
import type { ClosingFacts } from './rules/moves.js';
import { signingSettings } from './rules/signing-here.js';
import { unsaidMatters } from './rules/unsaid.js';

/** A notice as policy and visibility are asked about it: in some states it is not everybody's. */
export interface NoticeSubject extends Subject {
  readonly kind: 'notice';
  readonly state: StoredNotice['state'];
}

const WITH_ORIGINALS = ['notice.add-original', 'original.type', 'original.acknowledge'] as const;
/** Where something may still keep it from being issued. */
const UNISSUED: readonly StoredNotice['state'][] = ['draft', 'checked', 'signing'];
/** What each state leaves open; out of any of them it can be taken out of everything (point 13). */
const TO_ISSUE = ['notice.settle', 'notice.register', 'notice.supersede', 'notice.submit', ...WITH_ORIGINALS] as const;
const OPEN: Readonly<Partial<Record<StoredNotice['state'], readonly string[]>>> = {
  draft: ['notice.answer', 'notice.correct', ...TO_ISSUE],
  checked: TO_ISSUE,
  signing: ['notice.sign', 'notice.return', ...WITH_ORIGINALS],
  reading: ['notice.take-in'],
  issued: ['notice.amend', 'notice.close', ...WITH_ORIGINALS],
  superseded: ['notice.archive'],
  closed: ['notice.archive'],
};

export const noticeSubject = ({
  id,
  version,
  state,
  removal,
}: Pick<StoredNotice, 'id' | 'version' | 'state' | 'removal'>): NoticeSubject => ({
  kind: 'notice',
  id,
  version,
  state,
  open: removal ? [] : [...(OPEN[state] ?? []), 'notice.remove'],
});

/** The notice as its rules see it. @throws RangeError while it is being read, for then there is nothing to rule on */
export function ruledNotice(stored: StoredNotice): Notice {
  const { reading, asRead, answers, state } = stored;
  if (!reading || !asRead || state === 'reading' || state === 'unread') throw new RangeError('the notice was not read');
  const settledBy = (code: string, about: string): string | undefined =>
    answers.findLast((each) => each.about === about && (each.code === code || each.code === CORRECTION))?.accountId;
  return {
    id: stored.id,
    state: state satisfies NoticeState,
    number: reading.notice.number,
    issuer: reading.notice.issuer,
    issuedOn: reading.notice.issuedOn === null ? null : day(reading.notice.issuedOn),
    year: reading.notice.year,
    decision: decisionOf(stored),
    rows: standing(reading, stored.amendments).tasks,
    questions: asRead.questions.map(({ code, about }) => {
      const by = settledBy(code, about);
      return { code, about, ...(by !== undefined && { settledBy: by }) };
    }),
    amendments: stored.amendments,
  };
}

/** R1: the notice's own words, what the office entered, or its word that the paper names no meeting. */
function decisionOf({ content, settlement }: StoredNotice): MeetingDecision | null {
  const words = settlement?.values.meeting ?? meetingWords(content);
  if (words !== null && words !== '') return { words };
  return settlement ? { unsaid: true, confirmedBy: settlement.accountId } : null;
}

/** The head of a notice as a sealed original is compared with it. */
export const headOf = (reading: KeptReading | null): Readonly<Record<HeadField, string | null>> => ({
  number: reading?.notice.number ?? null,
  title: reading?.notice.title ?? null,
  issuedOn: reading?.notice.issuedOn ?? null,
  issuer: reading?.notice.issuer ?? null,
});

/**
 * All that keeps a notice from being issued: its own gaps, open questions, what nobody has settled yet, and a sealed
 * original that may be another paper.
 */
export const heldBack = (stored: StoredNotice): readonly (Blocker | { readonly code: HeldBackBy })[] => [
  ...blockers(ruledNotice(stored)),
  ...(stored.settlement === null ? [{ code: 'unsaid-open' } as const] : []),
  ...(stored.originals.some((original) => isOpen(original, headOf(stored.reading)))
    ? [{ code: 'original-open' } as const]
    : []),
];

/** A notice with what its page needs beside it. */
export interface ShownNotice {
  readonly id: string;
  readonly version: number;
  readonly notice: StoredNotice;
  readonly calendar: WorkCalendar;
  /** The deputy leader beyond doubt in charge of a unit on the day of the notice. */
  readonly inChargeOf: (leadUnit: string) => string | undefined;
  /** Whether leaders of the district sign here. */
  readonly signedHere: boolean;
  /** Of the file that this one replaces. */
  readonly before: KeptReading | null;
  /** Before its issue: the notices of its year that are issued already. */
  readonly sameYear: readonly StandingNotice[];
  /** Once issued: what its year's close still asks for. */
  readonly closing: ClosingFacts | null;
}

/** @param facts of what stands downstream, where the page asks for it */
export async function shownNotice(
  reader: Reader,
  notice: StoredNotice,
  { calendar, today }: Pick<World<Actor>, 'calendar' | 'today'>,
  facts?: NoticeFacts,
): Promise<ShownNotice> {
  const { districtId, corrects, reading, state, programmeId } = notice;
  const before = corrects === null ? undefined : await findNotice(reader, districtId, corrects);
  const issuedOn = reading?.notice.issuedOn;
  return {
    ...{ id: notice.id, version: notice.version, notice, calendar },
    inChargeOf: await leadersInCharge(reader, districtId, issuedOn ? day(issuedOn) : today),
    ...(await readSettings(reader, districtId, signingSettings)).values,
    before: before?.asRead ?? null,
    sameYear: UNISSUED.includes(state) ? await othersOfYear(reader, notice) : [],
    closing:
      facts && state === 'issued' && programmeId !== null
        ? await facts.closingOf(reader, districtId, programmeId)
        : null,
  };
}

export function noticeView(
  { notice, calendar, inChargeOf, signedHere, before, sameYear, closing }: ShownNotice,
  can: Can,
  { language }: Pick<World, 'language'>,
): z.input<typeof NoticeView> {
  const { reading, settlement, unread } = notice;
  const open = notice.removal === null && UNISSUED.includes(notice.state);
  return {
    id: notice.id,
    state: notice.state,
    file: notice.file,
    savedAt: notice.savedAt,
    progress: notice.progress,
    unread: unread && { code: unread.code, sentence: sentenceOf(unread, language) },
    reading: reading && inWords(reading, noticeWords[language]),
    text: notice.content,
    answers: notice.answers.map(({ code, about, answer, words, by, at }) => ({
      ...{ code, about, answer, by, at },
      words: words === null ? '' : typeof words === 'string' ? words : words.join('、'),
    })),
    unsaid:
      reading && notice.asRead
        ? unsaidMatters({ ...reading, questions: notice.asRead.questions }, { inChargeOf }, calendar)
        : [],
    meeting: settlement?.values.meeting ?? meetingWords(notice.content),
    settled: settlement && { by: settlement.by, at: settlement.at },
    blockers: open
      ? heldBack(notice).map((each) => ({
          ...each,
          sentence: blockerWords[language][each.code].replace('{row}', 'row' in each ? (each.row ?? '') : ''),
        }))
      : [],
    differences: before && notice.asRead ? differencesOf(before, notice.asRead) : [],
    programmeId: notice.programmeId,
    sameYear: sameYear.map(({ id, number, title, on }) => ({ id, number, title, issuedOn: on })),
    replaces: supersessionView(notice, 'by'),
    replacedBy: supersessionView(notice, 'replaced'),
    closing: closing && { openItems: [...closing.openItems], publication: closing.closingPublication },
    removal: notice.removal,
    amendments: notice.amendments.map(amendmentView),
    originals: notice.originals.map((original) => originalView(original, headOf(reading))),
    can: can(noticeSubject(notice)).filter((action) => signedHere || action !== 'notice.submit'),
  };
}

/** The supersession in which a notice is on one side, as it is told of the other. */
function supersessionView(
  { id, supersessions }: StoredNotice,
  side: 'by' | 'replaced',
): z.input<typeof NoticeView>['replaces'] {
  const found = supersessions.find((each) => each[side].id === id);
  if (!found) return null;
  const { reason, items, registeredBy, registeredAt, ...sides } = found;
  const other = side === 'by' ? sides.replaced : sides.by;
  const became = (what: 'continued' | 'ended'): number => items.filter((item) => item.became === what).length;
  return {
    ...{ id: other.id, number: other.number, issuedOn: other.on, reason, registeredBy, registeredAt },
    ...{ continued: became('continued'), ended: became('ended') },
  };
}

const sentenceOf = ({ code, params }: NonNullable<StoredNotice['unread']>, language: Language): string => {
  const words = noticeWords[language];
  const known = Object.keys(words.refusal).find((each): each is keyof typeof words.refusal => each === code);
  return known === undefined ? code : unreadSentence({ code: known, params }, words);
};

const amendmentView = ({ cells, proof, ...amendment }: StoredAmendment): z.input<typeof AmendmentView> => ({
  ...amendment,
  signedBy: proof.signedBy,
  proof: proof.scan ? { kind: 'file', ...proof.scan } : { kind: 'receipt', number: proof.receiptNumber ?? '' },
  changes: columnChanges(cells),
});

function originalView(
  { acknowledgements, ...original }: StoredOriginal,
  notice: Readonly<Record<HeadField, string | null>>,
): z.input<typeof OriginalView> {
  const differences = original.head ? headDifferences(notice, original.head) : [];
  const open = unacknowledged(differences, acknowledgements);
  return {
    ...original,
    differences: differences.map((each) => ({ ...each, open: open.includes(each) })),
    acknowledgements: acknowledgements.map(({ differences: known, ...each }) => ({
      ...each,
      fields: known.map(({ field }) => field),
    })),
  };
}
