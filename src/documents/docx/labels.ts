import { levelOfStyle, numberer, type ListDefinitions } from './numbering.js';
import type { Styles } from './styles.js';

/** Writes the number Word puts before a paragraph, or '' where it has none; each call counts the paragraph. */
export type Labeller = (style: string | undefined, list: string | undefined, level: number | undefined) => string;

/** A list of this id says that the paragraph has none, whatever its style has. */
const NO_LIST = '0';

/** A paragraph's list is its own or its style's; its level its own, the one made for its style, or the style's. */
export function labeller(lists: ListDefinitions, styles: Styles): Labeller {
  const number = numberer(lists, (style) => styles.list(style)?.list);
  return (style, ownList, ownLevel) => {
    const styled = styles.list(style ?? styles.usual);
    const list = ownList ?? styled?.list;
    if (list === undefined || list === NO_LIST) return '';
    const byStyle =
      ownList === undefined && styled ? (levelOfStyle(lists, list, styled.style) ?? styled.level) : undefined;
    return number(list, ownLevel ?? byStyle ?? 0).trim();
  };
}
