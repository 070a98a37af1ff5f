import type { XmlHandlers } from '../ooxml/xml.js';

/** Counts the pictures of a story that are as large as a page's text, as XML passes by. */
export interface PictureCount extends XmlHandlers {
  readonly large: () => number;
  readonly all: () => number;
}

/** A seal is 4.5 cm wide and a photo in the text seldom 9: what is larger both ways is a page that was scanned. */
const LARGE_EMU = 9 * 360_000;

export function pictureCount(): PictureCount {
  let large = 0;
  let all = 0;
  let isLarge = false;
  return {
    open: (name, attributes) => {
      if (name === 'wp:extent') isLarge = Number(attributes['cx']) > LARGE_EMU && Number(attributes['cy']) > LARGE_EMU;
      else if (name === 'pic:pic' || name === 'v:imagedata') {
        all += 1;
        if (isLarge) large += 1;
        isLarge = false;
      }
    },
    large: () => large,
    all: () => all,
  };
}
