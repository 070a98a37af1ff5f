import { z } from 'zod';
import { page } from '../../kernel/page.js';
import type { Language } from '../../kernel/language.js';
import { cursorOf, readCursor } from '../../platform/operations/cursor.js';
import type { Reader } from '../../platform/operations/parts.js';
import { instant, type SystemClock } from '../../platform/clocks/system-clock.js';
import { query } from '../offices/declare.js';
import { readPersonHistory } from '../offices/endpoints.people.js';
import { readUnitHistory } from '../offices/endpoints.units.js';
import { unitsOf } from '../offices/queries.js';
import { findShownPerson } from '../offices/queries.people.js';
import { personSight } from '../offices/rules/sight.people.js';
import { unitSight } from '../offices/rules/sight.js';
import { readObligationHistory } from '../obligations/contract.record.js';
import { seenObligation } from '../obligations/queries.record.js';
import { isInSight, obligationSight } from '../obligations/rules/sight.js';
import { readTaskHistory } from '../tasks/contract.js';
import { findTask } from '../tasks/queries.js';
import { taskSight } from '../tasks/rules/sight.js';
import { personSubject } from '../offices/view.people.js';
import type { WantedEntries } from './queries.ledger.js';
import { type LedgerSight, ledgerSight } from './rules/ledger-sight.js';
import { historyKinds } from './rules/person-history.js';
import { type EventSentences, namedEntries, toldEntry } from './view.ledger.js';
import { namedIn } from './rules/telling.js';
import { tellingWords } from './word-lists.js';

type HistoryBound = Pick<WantedEntries, 'named' | 'about' | 'kinds'> & { readonly sight: LedgerSight };

interface HistoryPage {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The entries that name a thing, latest first, a page of them. */
async function historyOf(
  reader: Reader,
  districtId: string,
  id: string,
  { limit, cursor }: HistoryPage,
  { sight, ...wanted }: HistoryBound = { sight: 'all', named: [id] },
) {
  const [before] = cursor === undefined ? [undefined] : readCursor(z.tuple([z.int()]), cursor);
  const { rows, names } = await namedEntries(reader, districtId, sight, { ...wanted, before, limit });
  return { ...page(rows, limit, ({ seq }) => cursorOf([seq])), names, id };
}

const historyView =
  (sentences: EventSentences) =>
  (
    { rows, next, names, id: of }: Awaited<ReturnType<typeof historyOf>>,
    _can: unknown,
    { language }: { readonly language: Language },
  ) => ({
    items: rows.map((row) => {
      const { id, at, what, things, why, who } = toldEntry(row, { names, language, sentences });
      const named = namedIn(things);
      const about = named && named.id !== of ? named.name : null;
      return { id, at, sentence: tellingWords[language].inHistory({ what, about, why }), by: who.name };
    }),
    next,
  });

/**
 * The history of an item, a unit or a duty is the ledger's entries that name it: it tells of duties too, which lie downstream.
 * That of a person tells of what was done to them and by them, bounded by what the reader may see of the ledger.
 */
export const historyOperations = (
  sentences: EventSentences,
  { systemClock }: { readonly systemClock: SystemClock },
) => [
  query(readTaskHistory, {
    visible: taskSight,
    run: async (reader, { params: { taskId }, search }, sight, { actor: { districtId } }) => {
      const task = sight === 'none' ? undefined : await findTask(reader, districtId, taskId);
      return task && historyOf(reader, districtId, taskId, search);
    },
    view: historyView(sentences),
  }),
  query(readPersonHistory, {
    visible: personSight,
    run: async (reader, { params: { personId }, search }, sight, { actor, today }) => {
      const moments = { today, now: instant(systemClock.now()) };
      const shown = sight === 'none' ? undefined : await findShownPerson(reader, actor.districtId, personId, moments);
      if (!shown) return undefined;
      const { version, person } = shown;
      const kinds = historyKinds(actor, personId);
      const bound: HistoryBound = {
        sight: kinds !== null && actor.role === 'supervision' ? ledgerSight(actor) : 'all',
        about: [personId, ...(person.account.id === null ? [] : [person.account.id])],
        ...(kinds !== null && { kinds }),
      };
      return { version, shown, ...(await historyOf(reader, actor.districtId, personId, search, bound)) };
    },
    subject: ({ shown }) => personSubject(shown),
    view: historyView(sentences),
  }),
  query(readUnitHistory, {
    visible: unitSight,
    run: async (reader, { params: { unitId }, search }, sight, { actor: { districtId } }) => {
      const units = sight === 'none' ? [] : await unitsOf(reader, districtId);
      return units.some(({ id }) => id === unitId) ? historyOf(reader, districtId, unitId, search) : undefined;
    },
    view: historyView(sentences),
  }),
  query(readObligationHistory, {
    visible: obligationSight,
    run: async (reader, { params: { obligationId }, search }, sight, { actor: { districtId } }) => {
      const seen = await seenObligation(reader, districtId, obligationId);
      return seen && isInSight(sight, seen) ? historyOf(reader, districtId, obligationId, search) : undefined;
    },
    view: historyView(sentences),
  }),
];
