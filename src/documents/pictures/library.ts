type Sharp = typeof import('sharp').default;
let library: Promise<Sharp> | undefined;

/** Some megabytes of machine code, for those alone who send photos or print a drawing. */
export const pictureLibrary = (): Promise<Sharp> =>
  (library ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false); // nothing of a photo stays in memory once it was seen
    sharp.concurrency(1); // two photos at once, not one in two threads
    return sharp;
  }));
