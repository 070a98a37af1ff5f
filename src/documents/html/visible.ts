import { attribute, childrenOf, isElement, isText, wordsOf, type Element, type Node } from './tree.js';

/** Never on the page as words, or no words of the paper: controls, frames, drawings. */
const NO_WORDS = new Set(
  'head script style noscript template iframe object embed svg math canvas audio video map select button textarea input datalist dialog rt rp del'.split(
    ' ',
  ),
);
/** The frame of a website round the paper. */
const FRAME = new Set(['nav', 'footer', 'aside']);
const FRAME_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'menu',
  'menubar',
  'toolbar',
]);
/** Where a header belongs to the paper: it holds its title. */
const ARTICLE = new Set(['article', 'main', 'section']);
/** A file one can fetch: a link to it is an annex, not a way through the website. */
const FILE = /\.(?:docx?|wps|xlsx?|et|pdf|ofd|zip|rar|txt|jpe?g|png)(?:[?#]|$)/iu;
const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** A block whose words are links to four fifths is a menu, a path of pages, or a list of other papers. */
const MENU_SHARE = 0.8;
const MENU_LINKS = 2;
const MENU_BLOCKS = new Set(['div', 'ul', 'ol', 'dl', 'table', 'section', 'p']);
/** Marks of a path through the website (当前位置：首页 > 政务公开) and of the tools beside a paper (字号：大 中 小 打印). */
const FRAME_WORDS =
  /^\s*(?:您?(?:现在的?|当前的?|所在)?的?(?:所在)?位置[:：]|首页\s*[>＞»/]|【?字(?:体|号)(?:大小)?[:：]?\s*[【\[]?\s*大)/u;
const FRAME_WORDS_AT_MOST = 120;

/** An element whose header belongs to it, and not to the website. */
export const isArticle = (element: Element): boolean => ARTICLE.has(element.tagName);

/** Whether an element and all in it are left out: unseen, or the website's and not the paper's. */
export function isLeftOut(element: Element, inArticle: boolean): boolean {
  const { tagName } = element;
  if (NO_WORDS.has(tagName) || FRAME.has(tagName)) return true;
  if (attribute(element, 'hidden') !== undefined || HIDDEN_STYLE.test(attribute(element, 'style') ?? '')) return true;
  if (FRAME_ROLES.has(attribute(element, 'role')?.toLowerCase() ?? '')) return true;
  if (tagName === 'header') return !inArticle && !holds(element, 'h1');
  return MENU_BLOCKS.has(tagName) && isMenu(element);
}

interface Weight {
  nodes: number;
  words: number;
  linked: number;
  links: number;
  files: number;
}

function isMenu(element: Element): boolean {
  const found: Weight = { nodes: 0, words: 0, linked: 0, links: 0, files: 0 };
  // A large block is the paper itself, whatever links it holds: it is looked into, not weighed.
  if (!weigh(element, false, found)) return false;
  const words = wordsOf(element);
  if (words.trim().length <= FRAME_WORDS_AT_MOST && FRAME_WORDS.test(words)) return true;
  return found.files === 0 && found.links >= MENU_LINKS && found.linked >= found.words * MENU_SHARE;
}

/** Past so many characters or nodes a block is no menu. */
const MENU_CHARACTERS = 3000;
const MENU_NODES = 400;

/** Counts the words and links under a node; false as soon as there are too many for a menu. */
function weigh(node: Node, linked: boolean, found: Weight): boolean {
  found.nodes += 1;
  if (found.nodes > MENU_NODES) return false;
  if (isText(node)) {
    const { length } = node.value.replace(/\s+/gu, '');
    found.words += length;
    if (linked) found.linked += length;
    return found.words <= MENU_CHARACTERS;
  }
  if (!isElement(node)) return true;
  const href = node.tagName === 'a' ? attribute(node, 'href') : undefined;
  if (href !== undefined) {
    if (FILE.test(href)) found.files += 1;
    else found.links += 1;
  }
  return childrenOf(node).every((child) => weigh(child, linked || href !== undefined, found));
}

const holds = (element: Element, tag: string): boolean =>
  childrenOf(element).some((child) => isElement(child) && (child.tagName === tag || holds(child, tag)));
