import { sql } from 'kysely';
import { z } from 'zod';
import type { Day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import { peopleBehind } from '../offices/queries.js';
import { KeptReading } from './contract.js';
import { Answer } from './endpoints.js';
import { amendmentsOf, type StoredAmendment } from './queries.amendments.js';
import { originalsOf, type StoredOriginal } from './queries.originals.js';
import { type Tombstone, tombstoneOf } from './queries.removal.js';
import { type StoredSupersession, supersessionsOf } from './queries.supersession.js';
import { type Given, unconfirmedNames, withAnswers } from './rules/answering.js';
import { leadSince, rowsAfter } from './rules/amendment.js';
import { type Amendment, noticeMachine, type NoticeState } from './rules/machine.js';
import { statesOf } from '../../kernel/machine.js';
import { type NoticeSight, statesSeen } from './rules/sight.js';
import { settledReading } from './rules/settling.js';
import { type Carried, carriedOver } from './rules/superseding.js';
import { Settlement } from './settlement.js';
import type { SignedPaper } from '../offices/rules/paper.js';

/** The original file of a notice, by what it holds. */
export interface NoticeFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface StoredAnswer extends Given {
  readonly answer: Answer;
  readonly accountId: string;
  readonly by: string;
  readonly at: string;
}

/** How a paper was signed outside, as it was registered. */
export type Proof = Omit<SignedPaper, 'registeredBy'>;
const Unread = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
const Kept = z.object({ answer: Answer, words: z.union([z.string(), z.array(z.string()), z.null()]) });

/** A notice as it is kept, from the moment its file arrived. */
export interface StoredNotice {
  readonly districtId: string;
  readonly id: string;
  readonly version: number;
  readonly state: NoticeState | 'reading' | 'unread';
  readonly file: NoticeFile;
  readonly savedAt: string;
  /** As it was read, never changed. */
  readonly asRead: KeptReading | null;
  /** As it stands after the answers. */
  readonly reading: KeptReading | null;
  /** Corrections since its issue, in the order they were made. */
  readonly amendments: readonly StoredAmendment[];
  /** The notice it replaced, and the one that replaced it. */
  readonly supersessions: readonly StoredSupersession[];
  /** Kept as proof beside the text, in the order they were added. */
  readonly originals: readonly StoredOriginal[];
  readonly content: string;
  readonly unread: z.infer<typeof Unread> | null;
  readonly corrects: string | null;
  readonly answers: readonly StoredAnswer[];
  readonly settlement: {
    readonly values: Settlement;
    readonly accountId: string;
    readonly by: string;
    readonly at: string;
  } | null;
  readonly programmeId: string | null;
  /** Of the reading under way, in percent. */
  readonly progress: number | null;
  /** What stays where it was taken out of everything: all else of it is empty. */
  readonly removal: Tombstone | null;
}

/** The notice of an id, or undefined where the district has none. */
export async function findNotice(reader: Reader, districtId: string, id: string): Promise<StoredNotice | undefined> {
  const row = await reader
    .selectFrom('notice as n')
    .leftJoin('programme as p', (join) =>
      join.onRef('p.district_id', '=', 'n.district_id').onRef('p.notice_id', '=', 'n.id'),
    )
    // A notice that was replaced still leads to the programme it began.
    .leftJoin('notice_supersession as s', (join) =>
      join.onRef('s.district_id', '=', 'n.district_id').onRef('s.notice_id', '=', 'n.id'),
    )
    .leftJoin('job as j', (join) => join.onRef('j.district_id', '=', 'n.district_id').onRef('j.id', '=', 'n.id'))
    .selectAll('n')
    .select((select) => [select.fn.coalesce('p.id', 's.programme_id').as('programme_id'), 'j.progress'])
    .where('n.district_id', '=', districtId)
    .where('n.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const rows = await reader
    .selectFrom('notice_answer')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('notice_id', '=', id)
    .orderBy('place')
    .execute();
  const accounts = [...rows.map(({ account_id }) => account_id), ...(row.settled_by === null ? [] : [row.settled_by])];
  const names = await peopleBehind(reader, districtId, [...new Set(accounts)]);
  const answers = rows.map((each): StoredAnswer => ({
    code: each.code,
    about: each.about,
    ...Kept.parse(each.answer),
    accountId: each.account_id,
    by: names.get(each.account_id) ?? '',
    at: each.answered_at,
  }));
  const asRead = row.reading === null ? null : KeptReading.parse(row.reading);
  const issued = row.programme_id !== null;
  const amendments = issued ? await amendmentsOf(reader, districtId, id) : [];
  return {
    districtId,
    id,
    version: row.version,
    state: stateOf(row.state),
    file: { name: row.source_name, sha256: row.source_sha256, bytes: row.source_bytes },
    savedAt: row.created_at,
    asRead,
    reading: asRead && (withAnswers(asRead, answers) ?? asRead),
    amendments,
    supersessions: issued ? await supersessionsOf(reader, districtId, { noticeId: id }) : [],
    originals: await originalsOf(reader, districtId, id),
    content: row.content,
    unread: row.unread === null ? null : Unread.parse(row.unread),
    corrects: row.corrects,
    answers,
    settlement:
      row.settled_by === null || row.settled_at === null
        ? null
        : {
            values: Settlement.parse(row.settlement),
            accountId: row.settled_by,
            by: names.get(row.settled_by) ?? '',
            at: row.settled_at,
          },
    programmeId: row.programme_id,
    progress: row.state === 'reading' && !row.removed ? (row.progress ?? 0) : null,
    removal: row.removed ? await tombstoneOf(reader, districtId, id) : null,
  };
}

const stateOf = (text: string): StoredNotice['state'] => {
  if (text === 'reading' || text === 'unread') return text;
  const state = statesOf(noticeMachine).find((each) => each === text);
  if (state === undefined) throw new RangeError(`no such state of a notice: ${text}`);
  return state;
};

/** The notice that a file of the district already is. */
export async function noticeOfFile(reader: Reader, districtId: string, sha256: string): Promise<string | undefined> {
  const row = await reader
    .selectFrom('notice')
    .select('id')
    .where('district_id', '=', districtId)
    .where('source_sha256', '=', sha256)
    .executeTakeFirst();
  return row?.id;
}

/** A row of the list of notices. */
export interface NoticeRowListed extends Pick<StoredNotice, 'id' | 'state' | 'file' | 'savedAt' | 'programmeId'> {
  readonly number: string | null;
  readonly title: string;
  readonly removed: boolean;
}

/** Which notices: those laid to the files, those that are not, or both. */
interface Listed {
  readonly before: string | undefined;
  readonly limit: number;
  readonly archived: boolean | undefined;
}

/** Notices, latest first; ids sort as they were made. */
export async function listedNotices(
  reader: Reader,
  districtId: string,
  { before, limit, archived }: Listed,
  sight: NoticeSight,
): Promise<readonly NoticeRowListed[]> {
  const seen = statesSeen(sight);
  const rows = await reader
    .selectFrom('notice as n')
    .leftJoin('programme as p', (join) =>
      join.onRef('p.district_id', '=', 'n.district_id').onRef('p.notice_id', '=', 'n.id'),
    )
    .leftJoin('notice_supersession as s', (join) =>
      join.onRef('s.district_id', '=', 'n.district_id').onRef('s.notice_id', '=', 'n.id'),
    )
    .select((row) => row.fn.coalesce('p.id', 's.programme_id').as('programme_id'))
    .select([
      'n.id',
      'n.state',
      'n.source_name',
      'n.source_sha256',
      'n.source_bytes',
      'n.created_at',
      'n.reading',
      'n.removed',
    ])
    .where('n.district_id', '=', districtId)
    .$if(archived !== undefined, (some) => some.where('n.state', archived === true ? '=' : '<>', 'archived'))
    .$if(before !== undefined, (some) => some.where('n.id', '<', before ?? ''))
    .$if(seen !== undefined, (some) => some.where('n.state', '=', sql<string>`any(${seen ?? []}::text[])`))
    .orderBy('n.id', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map((row) => {
    const head = row.reading === null ? undefined : KeptReading.shape.notice.parse(Reflect.get(row.reading, 'notice'));
    return {
      id: row.id,
      state: stateOf(row.state),
      file: { name: row.source_name, sha256: row.source_sha256, bytes: row.source_bytes },
      savedAt: row.created_at,
      programmeId: row.programme_id,
      number: head?.number ?? null,
      title: head?.title ?? '',
      removed: row.removed,
    };
  });
}

/** A programme with the notice it rests on. */
export interface Programme {
  readonly id: string;
  readonly version: number;
  readonly year: number;
  readonly title: string;
  readonly noticeId: string;
  readonly number: string | null;
  readonly issuedOn: string;
  /** The notice was taken out of everything. */
  readonly removed: boolean;
}

const programmes = (reader: Reader, districtId: string) =>
  reader
    .selectFrom('programme as p')
    .innerJoin('notice as n', (join) =>
      join.onRef('n.district_id', '=', 'p.district_id').onRef('n.id', '=', 'p.notice_id'),
    )
    .select(['p.id', 'p.version', 'p.year', 'p.title', 'p.notice_id', 'n.number', 'n.removed', 'p.issued_on'])
    .where('p.district_id', '=', districtId);
type ProgrammeRow = Awaited<ReturnType<ReturnType<typeof programmes>['execute']>>[number];
const programmeOf = ({ notice_id, issued_on, ...row }: ProgrammeRow): Programme => ({
  ...row,
  noticeId: notice_id,
  issuedOn: issued_on,
});

export async function findProgramme(reader: Reader, districtId: string, id: string): Promise<Programme | undefined> {
  const row = await programmes(reader, districtId).where('p.id', '=', id).executeTakeFirst();
  return row && programmeOf(row);
}

/** Latest first. */
export async function listedProgrammes(
  reader: Reader,
  districtId: string,
  before: string | undefined,
  limit: number,
): Promise<readonly Programme[]> {
  const rows = await programmes(reader, districtId)
    .$if(before !== undefined, (some) => some.where('p.id', '<', before ?? ''))
    .orderBy('p.id', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map(programmeOf);
}

/** What an issued notice promises and settles, for those who make items and duties of it. */
export interface IssuedNotice {
  readonly programme: Programme;
  /** With the answers, the days that were settled, and the corrections made since. */
  readonly reading: KeptReading;
  readonly settlement: Settlement | null;
  readonly unconfirmed: readonly string[];
  /** Since when items are led by another unit than the one they were issued to, by their numbers. */
  readonly leadSince: ReadonlyMap<string, Day>;
  /** Where it replaced another notice: what it took over. */
  readonly carried?: Carried;
}

/** The reading with the corrections that were made since it was issued. */
export const standing = (reading: KeptReading, amendments: readonly Amendment[]): KeptReading => ({
  ...reading,
  tasks: rowsAfter(reading.tasks, amendments),
});

export async function issuedNotice(
  reader: Reader,
  districtId: string,
  programmeId: string,
): Promise<IssuedNotice | undefined> {
  const programme = await findProgramme(reader, districtId, programmeId);
  const notice = programme && (await findNotice(reader, districtId, programme.noticeId));
  if (!programme || !notice?.reading || !notice.asRead) return undefined;
  const settlement = notice.settlement?.values ?? null;
  const reading = standing(notice.reading, notice.amendments);
  const before = notice.supersessions.find(({ by }) => by.id === notice.id);
  const carried = before && carriedOver(before.items, before.begunOn);
  return {
    programme,
    reading: settlement ? settledReading(reading, settlement) : reading,
    settlement,
    unconfirmed: unconfirmedNames(notice.asRead, notice.answers),
    leadSince: new Map([...(carried?.leadSince ?? []), ...leadSince(notice.amendments)]),
    ...(carried && { carried }),
  };
}

/** The units that an issued notice names, and whether anybody vouches for each name. */
export function issuedUnits({
  asRead,
  reading,
  answers,
}: StoredNotice): { readonly name: string; readonly confirmed: boolean }[] {
  const unconfirmed = asRead ? unconfirmedNames(asRead, answers) : [];
  const names = new Set(
    (reading?.tasks ?? []).flatMap(({ leadUnits, responsibleUnits }) => [...leadUnits, ...responsibleUnits]),
  );
  return [...names].map((name) => ({ name, confirmed: !unconfirmed.includes(name) }));
}
