import { z } from 'zod';
import { page } from '../../kernel/page.js';
import { cursorOf, readCursor } from '../../platform/operations/cursor.js';
import { query } from '../offices/declare.js';
import { readTaskHistory } from '../tasks/contract.js';
import { findTask } from '../tasks/queries.js';
import { taskSight } from '../tasks/rules/sight.js';
import { type EventSentences, namedEntries, toldEntry } from './view.ledger.js';
import { tellingWords } from './word-lists.js';

/** An item's history is the ledger's entries that name it: it tells of duties too, which lie downstream of items. */
export const historyOperations = (sentences: EventSentences) => [
  query(readTaskHistory, {
    visible: taskSight,
    run: async (reader, { params: { taskId }, search: { limit, cursor } }, sight, { actor }) => {
      const task = sight === 'none' ? undefined : await findTask(reader, actor.districtId, taskId);
      if (!task) return undefined;
      const [before] = cursor === undefined ? [undefined] : readCursor(z.tuple([z.int()]), cursor);
      const asked = { named: [taskId], before, limit };
      const { rows, names } = await namedEntries(reader, actor.districtId, 'all', asked);
      return { ...page(rows, limit, ({ seq }) => cursorOf([seq])), names, taskId };
    },
    view: ({ rows, next, names, taskId }, _can, { language }) => ({
      items: rows.map((row) => {
        const { id, at, what, things, why, who } = toldEntry(row, { names, language, sentences });
        const [changed] = things;
        const about = changed && changed.id !== taskId ? changed.name : null;
        return { id, at, sentence: tellingWords[language].inHistory({ what, about, why }), by: who.name };
      }),
      next,
    }),
  }),
];
