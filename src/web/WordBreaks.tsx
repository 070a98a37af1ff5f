import { Fragment } from 'react';

/** Short enough to stand together with its neighbour: a lone particle must not begin a line. */
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Text that breaks between its words: with `keep-all` a heading of Han characters would not break at all. */
export function WordBreaks({ text }: { readonly text: string }) {
  return [...words.segment(text)].map(({ segment, index, isWordLike }) => (
    <Fragment key={index}>
      {index > 0 && isWordLike && segment.length > 1 ? <wbr /> : null}
      {segment}
    </Fragment>
  ));
}
