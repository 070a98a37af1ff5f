import type { z } from 'zod';
import type { Language, WordLists } from '../../kernel/language.js';
import type { Sentence } from '../../kernel/telling.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { LedgerEntryView, LedgerFilter } from './endpoints.ledger.js';
import { ledgerRows, type WantedEntries } from './queries.ledger.js';
import { thingsNamed } from './queries.names.js';
import type { LedgerSight } from './rules/ledger-sight.js';
import { idsIn, type LedgerRow, tell, type Thing, type ToldEntry } from './rules/telling.js';
import { tellingWords } from './word-lists.js';

/** The sentence of each event in each language; all capabilities' are known above them, and handed in. */
export type EventSentences = WordLists<Readonly<Record<string, Sentence>>>;

/** The filter of a request as a question to the chain. */
export const wanted = ({ person, unit, item, event, from, to }: LedgerFilter): Omit<WantedEntries, 'limit'> => ({
  named: [person, unit, item].flatMap((id) => id ?? []),
  ...{ event, from, to },
});

/** Entries with the names of whatever they speak of. */
export interface NamedEntries {
  readonly rows: readonly LedgerRow[];
  readonly names: ReadonlyMap<string, Thing>;
}

/** Reads entries and, in a second statement, whatever they name. */
export async function namedEntries(
  reader: Reader,
  districtId: string,
  sight: LedgerSight,
  asked: WantedEntries,
): Promise<NamedEntries> {
  const rows = await ledgerRows(reader, districtId, sight, asked);
  return { rows, names: await thingsNamed(reader, districtId, idsIn(rows)) };
}

/** How some entries are to be told. */
export interface Telling {
  readonly names: ReadonlyMap<string, Thing>;
  readonly language: Language;
  readonly sentences: EventSentences;
}

export const toldEntry = (row: LedgerRow, { names, language, sentences }: Telling): ToldEntry =>
  tell(row, names, tellingWords[language], sentences[language]);

/** An entry as the page and the exports show it; addresses of the network are the audit administrator's alone. */
export function entryView(row: LedgerRow, sight: LedgerSight, telling: Telling): z.input<typeof LedgerEntryView> {
  const { who, things, address, ...told } = toldEntry(row, telling);
  return {
    ...told,
    seq: row.seq,
    hash: row.hash,
    causedBy: row.causedBy,
    address: sight === 'all' ? address : null,
    who: { ...who, units: [...who.units] },
    things: [...things],
  };
}
