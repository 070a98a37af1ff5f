import type { AskingView } from '../contract.asking.js';
import { isOpen } from '../rules/asking.js';
import type { AskingsSearch } from './askings-search.js';

/** What a search leaves of all that was asked, in the order it came in: open first. */
export const askingsAsked = (
  askings: readonly AskingView[],
  { kind, standing }: AskingsSearch,
  finds: (text: string) => boolean,
): readonly AskingView[] =>
  askings.filter(
    (asking) =>
      (kind === undefined || asking.kind === kind) &&
      (standing === undefined || stands(asking, standing)) &&
      finds([asking.what, asking.item.title, asking.lead.name, asking.unit.name, asking.decidedBy ?? ''].join('\n')),
  );

const stands = (asking: AskingView, standing: NonNullable<AskingsSearch['standing']>): boolean =>
  standing === 'overdue' ? asking.overdue : isOpen(asking) === (standing === 'open');
