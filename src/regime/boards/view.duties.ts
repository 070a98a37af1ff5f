import type { Refusal } from '../../kernel/decision.js';
import type { Language } from '../../kernel/language.js';
import { filled } from '../../kernel/written.js';
import { amendmentRefusals } from '../notices/words.refusals.js';
import type { StoredObligation } from '../obligations/queries.js';
import { partyName } from '../obligations/rules/naming.js';
import type { Obligation } from '../obligations/rules/obligation.js';
import type { Reconciliation } from '../obligations/rules/reconciliation.js';
import { obligationWords } from '../obligations/word-lists.js';
import type { DutyLine } from './contract.amending.js';

/** A stored duty without where it is kept: as rules compare it. */
export const bare = ({
  id: _id,
  programmeId: _of,
  unitId: _unit,
  version: _version,
  ...duty
}: StoredObligation): Obligation => duty;

/** A duty in one line. @param rows the numbers of items, by their ids */
export const dutyLine =
  (rows: ReadonlyMap<string, string>, language: Language) =>
  ({ kind, what, period, owedBy, due, itemIds }: Obligation): DutyLine => ({
    ...{ kind, what: what ?? null, period, due },
    owedBy: partyName(owedBy, obligationWords[language]),
    rows: itemIds.flatMap((id) => rows.get(id) ?? []),
  });

/** What would become of duties, in lines. */
export function dutyChanges({ added, changed, ended }: Reconciliation, line: (duty: Obligation) => DutyLine) {
  return {
    added: added.map(line),
    changed: changed.map(({ before, after }) => ({ before: line(before), after: line(after) })),
    ended: ended.map(line),
  };
}

/** What stands against a paper that changes a notice, as a sentence. */
export const faultSentence = ({ code, params }: Refusal, language: Language): string =>
  filled(language, amendmentRefusals[code]?.[language] ?? code, params);
