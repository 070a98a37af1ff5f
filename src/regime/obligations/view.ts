import type { z } from 'zod';
import { day, type Day } from '../../kernel/day.js';
import type { Language } from '../../kernel/language.js';
import type { ObligationView } from './contract.js';
import type { ObligationRow } from './queries.js';
import { partyName } from './rules/naming.js';
import { obligationWords } from './word-lists.js';

/** An obligation as a list shows it on a day, in the language of whoever asks. */
export function obligationView(
  { unitId: _unitId, tasks, written, owedBy, owedTo, ...row }: ObligationRow,
  today: Day,
  language: Language,
): z.input<typeof ObligationView> {
  const words = obligationWords[language];
  const [only, another] = tasks;
  return {
    ...row,
    ...(only && !another && { task: only.id }),
    tasks: tasks.map(({ id, seq, part }) => ({ id, seq, ...(part !== 0 && { part }) })),
    owedBy: partyName(owedBy, words),
    owedTo: owedTo && partyName(owedTo, words),
    writtenDue: written,
    overdue: (row.state === 'not-due' || row.state === 'open') && today > day(row.due),
  };
}
