/** As many nodes of a path as one can take in at a glance; of a longer one its beginning and its end are said. */
export const PATH_SHOWN = 12;
const [FIRST, LAST] = [5, 3];

/** A path of nodes as a sentence can hold it. */
export const shortPath = (titles: readonly string[]): readonly string[] =>
  titles.length <= PATH_SHOWN ? titles : [...titles.slice(0, FIRST), '…', ...titles.slice(-LAST)];
