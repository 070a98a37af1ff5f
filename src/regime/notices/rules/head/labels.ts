import { type PageParagraph, part, type Passage } from '../page.js';

/** What stands behind a label: 发文机关：柳南区人民政府办公室 on a page that a website has saved. */
export function labelled(paragraphs: readonly PageParagraph[], label: RegExp): Passage | undefined {
  for (const paragraph of paragraphs) {
    for (const match of paragraph.text.matchAll(/[【[]?([一-鿿]{2,6})[\]】]?\s*[：:]\s*(\S+)/gu)) {
      if (!label.test(match[1] ?? '') || match[2] === undefined) continue;
      const at = match.index + match[0].lastIndexOf(match[2]);
      return part(paragraph, at, at + match[2].length);
    }
  }
  return undefined;
}
