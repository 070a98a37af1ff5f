import { z } from 'zod';
import { page } from '../../kernel/page.js';
import type { Language } from '../../kernel/language.js';
import { cursorOf, readCursor } from '../../platform/operations/cursor.js';
import type { Reader } from '../../platform/operations/parts.js';
import { query } from '../offices/declare.js';
import { readUnitHistory } from '../offices/endpoints.units.js';
import { unitsOf } from '../offices/queries.js';
import { unitSight } from '../offices/rules/sight.js';
import { readObligationHistory } from '../obligations/contract.record.js';
import { seenObligation } from '../obligations/queries.record.js';
import { isInSight, obligationSight } from '../obligations/rules/sight.js';
import { readTaskHistory } from '../tasks/contract.js';
import { findTask } from '../tasks/queries.js';
import { taskSight } from '../tasks/rules/sight.js';
import { type EventSentences, namedEntries, toldEntry } from './view.ledger.js';
import { tellingWords } from './word-lists.js';

/** The entries that name a thing, latest first, a page of them. */
async function historyOf(
  reader: Reader,
  districtId: string,
  id: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const [before] = cursor === undefined ? [undefined] : readCursor(z.tuple([z.int()]), cursor);
  const { rows, names } = await namedEntries(reader, districtId, 'all', { named: [id], before, limit });
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
      const [changed] = things;
      const about = changed && changed.id !== of ? changed.name : null;
      return { id, at, sentence: tellingWords[language].inHistory({ what, about, why }), by: who.name };
    }),
    next,
  });

/** The history of an item, a unit or a duty is the ledger's entries that name it: it tells of duties too, which lie downstream. */
export const historyOperations = (sentences: EventSentences) => [
  query(readTaskHistory, {
    visible: taskSight,
    run: async (reader, { params: { taskId }, search }, sight, { actor: { districtId } }) => {
      const task = sight === 'none' ? undefined : await findTask(reader, districtId, taskId);
      return task && historyOf(reader, districtId, taskId, search);
    },
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
