import { useWords } from '../../../web/language.js';
import type { ObligationView } from '../../obligations/contract.js';
import { itemNumbers } from '../../obligations/rules/naming.js';
import { deskWords } from './desk-word-lists.js';

/** The units that owe these duties, each once. */
export const unitsOf = (duties: readonly ObligationView[]): readonly string[] => [
  ...new Set(duties.map(({ owedBy }) => owedBy)),
];

/** 第2、3项 before what is owed; nothing where it is of the whole programme. */
export function ItemsOf({ duties }: { readonly duties: readonly ObligationView[] }) {
  const words = useWords(deskWords);
  const names = duties.flatMap(({ tasks }) => itemNumbers(tasks));
  const items = [...new Set(names)].sort((one, other) => Number.parseFloat(one) - Number.parseFloat(other));
  return items.length === 0 ? null : <>{`${words.items(items)}　`}</>;
}
