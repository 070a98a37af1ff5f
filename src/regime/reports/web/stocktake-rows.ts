import type { StocktakeLineView } from '../contract.stocktake.js';
import type { StocktakeSearch } from './stocktake-search.js';

/** The items that a search leaves, in the order they came in: red first. */
export const linesAsked = (
  items: readonly StocktakeLineView[],
  { light, leader, open }: StocktakeSearch,
  finds: (text: string) => boolean,
): readonly StocktakeLineView[] =>
  items.filter(
    (line) =>
      (light === undefined || line.light.kind === light) &&
      (leader === undefined || line.leader === leader) &&
      (open === undefined || line.open.some(({ overdue }) => open === 'any' || overdue)) &&
      finds([line.item.title, line.lead.name, line.leader ?? '', ...line.open.map(({ unit }) => unit.name)].join('\n')),
  );
