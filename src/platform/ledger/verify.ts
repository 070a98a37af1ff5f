import type { Db, Tx } from '../database/tables.js';
import { digest, personalDigest, readLinked, type ChainEnd } from './entry.js';

/** What is wrong with a chain, at the first entry where it shows. */
export interface ChainBreak {
  readonly districtId: string;
  /** The number of the entry at fault, or that should be there. */
  readonly seq: number;
  readonly fault: ChainFault;
}

export type ChainFault =
  /** The text is not the one that was hashed. */
  | 'entry-changed'
  /** An entry is not there, and later ones are. */
  | 'entry-missing'
  /** The entry does not follow the one before it: it was put in, or both were written anew. */
  | 'not-linked'
  /** The chain ends before or after where its head says. */
  | 'head-differs'
  /** A name or free text is not the one that was written. */
  | 'personal-text-changed'
  /** The chain is not the one that was sealed: its tail was cut off, or it was written anew. */
  | 'seal-differs';

export interface LedgerVerdict {
  readonly entries: number;
  readonly chains: number;
  /** At most one for each chain; behind a break nothing can be said. */
  readonly breaks: readonly ChainBreak[];
}

/** Rows read at a time: large enough to be quick, small enough for a ledger of any length. */
const PAGE = 2_000;

/** Which chains are read, and who hears how far that is. */
export interface VerifyOptions {
  /** One district's chain alone; left out: every chain. */
  readonly only?: string;
  /** Hears how many entries were read, and how many there are as far as is known. */
  readonly heard?: (read: number, all: number) => void;
}

/**
 * Reads every chain from its first entry to its last, as they stood at one moment, while others go on writing. However
 * long they are, some thousand entries are in memory at a time.
 */
export const verify = (db: Db, { only, heard = () => undefined }: VerifyOptions = {}): Promise<LedgerVerdict> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const heads = await tx.selectFrom('ledger_head').select(['district_id', 'seq', 'hash']).execute();
      const ends = new Map<string, ChainEnd>(heads.map(({ district_id, seq, hash }) => [district_id, { seq, hash }]));
      // A chain whose head was removed is a chain all the same.
      const districts = await tx.selectFrom('ledger_entry').select('district_id').distinct().execute();
      const all = new Set([...ends.keys(), ...districts.map(({ district_id }) => district_id)]);
      const chains = [...all].filter((id) => only === undefined || id === only).sort();
      const known = chains.reduce((sum, id) => sum + (ends.get(id)?.seq ?? 0), 0);
      let entries = 0;
      const breaks: ChainBreak[] = [];
      for (const districtId of chains) {
        const before = entries;
        const found = await verifyChain(tx, districtId, ends.get(districtId), (read) => heard(before + read, known));
        entries += found.entries;
        if (found.broken) breaks.push({ districtId, ...found.broken });
      }
      return { entries, chains: chains.length, breaks };
    });

interface ChainVerdict {
  readonly entries: number;
  readonly broken?: Omit<ChainBreak, 'districtId'>;
}

interface Row {
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
}

async function verifyChain(
  tx: Tx,
  districtId: string,
  head: ChainEnd | undefined,
  heard: (read: number) => void,
): Promise<ChainVerdict> {
  const last = await lastSeq(tx, districtId);
  let end: ChainEnd = { seq: 0, hash: null };
  while (end.seq < last) {
    const rows = await readPage(tx, districtId, end.seq);
    const personal = await readPersonal(tx, districtId, end.seq);
    if (rows.length === 0) return { entries: end.seq, broken: { seq: end.seq + 1, fault: 'entry-missing' } };
    for (const row of rows) {
      const fault = faultOf(districtId, row, end, personal.get(row.seq));
      if (fault) return { entries: end.seq, broken: { seq: fault === 'entry-missing' ? end.seq + 1 : row.seq, fault } };
      end = row;
    }
    heard(end.seq);
  }
  const agrees = head !== undefined && head.seq === end.seq && head.hash === end.hash;
  if (agrees) return { entries: end.seq };
  return { entries: end.seq, broken: { seq: end.seq + 1, fault: 'head-differs' } };
}

async function lastSeq(tx: Tx, districtId: string): Promise<number> {
  const last = tx.selectFrom('ledger_entry').select('seq').where('district_id', '=', districtId);
  return (await last.orderBy('seq', 'desc').limit(1).executeTakeFirst())?.seq ?? 0;
}

/** By numbers, not by a limit: without fresh statistics a limit is carried out by sorting the rest of the chain each time. */
const readPage = (tx: Tx, districtId: string, after: number): Promise<readonly Row[]> =>
  tx
    .selectFrom('ledger_entry')
    .select(['seq', 'body', 'hash'])
    .where('district_id', '=', districtId)
    .where('seq', '>', after)
    .where('seq', '<=', after + PAGE)
    .orderBy('seq')
    .execute();

interface PersonalRow {
  readonly field: string;
  readonly salt: string;
  readonly content: string;
}

async function readPersonal(
  tx: Tx,
  districtId: string,
  after: number,
): Promise<ReadonlyMap<number, readonly PersonalRow[]>> {
  const rows = await tx
    .selectFrom('ledger_private')
    .select(['seq', 'field', 'salt', 'content'])
    .where('district_id', '=', districtId)
    .where('seq', '>', after)
    .where('seq', '<=', after + PAGE)
    .execute();
  const bySeq = new Map<number, PersonalRow[]>();
  for (const { seq, ...text } of rows) bySeq.set(seq, [...(bySeq.get(seq) ?? []), text]);
  return bySeq;
}

function faultOf(
  districtId: string,
  { seq, body, hash }: Row,
  before: ChainEnd,
  texts: readonly PersonalRow[] = [],
): ChainFault | undefined {
  if (seq !== before.seq + 1) return 'entry-missing';
  const linked = readLinked(body);
  if (!linked || digest(linked.algorithm, body) !== hash) return 'entry-changed';
  if (linked.previous !== before.hash || linked.seq !== seq || linked.district !== districtId) return 'not-linked';
  // What was erased is not missed; what is there must be what was written.
  const same = texts.every((text) => linked.personal[text.field] === personalDigest(linked.algorithm, text));
  return same ? undefined : 'personal-text-changed';
}
