import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { MAX_HTML_DEPTH, MAX_HTML_ELEMENTS } from '../limits.js';
import { UnreadablePaper } from '../unreadable.js';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

/** Parses a page as browsers do. Depth and number of elements are bounded while it is parsed. @throws UnreadablePaper */
export function parsePage(text: string): Element | undefined {
  let depth = 0;
  let elements = 0;
  const page = parse(text, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...args) => {
        elements += 1;
        if (elements > MAX_HTML_ELEMENTS) throw new UnreadablePaper('too-much-text', { limit: MAX_HTML_ELEMENTS });
        return defaultTreeAdapter.createElement(...args);
      },
      onItemPush: () => {
        depth += 1;
        if (depth > MAX_HTML_DEPTH) throw new UnreadablePaper('too-deep', { limit: MAX_HTML_DEPTH });
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
  return page.childNodes.filter(isElement).find((element) => element.tagName === 'html');
}

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((found) => found.name === name)?.value;

/** The children of an element, those of a template's content too. */
export const childrenOf = (element: Element): readonly Node[] => element.childNodes;

/** All words under a node, as they stand. */
export function wordsOf(node: Node): string {
  if (isText(node)) return node.value;
  return isElement(node) ? childrenOf(node).map(wordsOf).join('') : '';
}
