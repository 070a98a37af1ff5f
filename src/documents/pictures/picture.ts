import { likenessOf, SIDE } from './likeness.js';
import { pictureLibrary } from './library.js';
import { PICTURE_LIMITS, type PictureLimit } from './limits.js';
import { type Taken, takenIn } from './metadata.js';

/** A photo as it was seen, and the two pictures that were made of it, in which nothing stands but what they show. */
export interface SeenPicture extends Taken {
  /** As it stands upright. */
  readonly width: number;
  readonly height: number;
  readonly likeness: string | null;
  readonly picture: Uint8Array;
  readonly thumbnail: Uint8Array;
}

/** A file that begins like a picture and cannot be one for us; the name of the limit says why, where it is one. */
export class UnseenPicture extends Error {
  constructor(
    readonly why: 'broken' | PictureLimit,
    options?: ErrorOptions,
  ) {
    super(why, options);
  }
}

/** The longer side of what is shown large (half of what most telephones make: it is decoded at that size), and of what stands in a row. */
const [LARGE, SMALL] = [2000, 480];
const WHITE = '#ffffff';
/** At once: each uses a thread of its own, and there are four for all that the program reads and writes. */
const AT_ONCE = 2;

/**
 * Looks at a photo, in the threads of its library: when and where it was taken, what it is like, and what can be shown of
 * it. Both copies are encoded anew and upright, in sRGB, and carry no metadata: not even where one could not be read.
 * @throws UnseenPicture
 */
export const seePicture = (bytes: Uint8Array): Promise<SeenPicture> => {
  if (bytes.length > PICTURE_LIMITS.bytes) throw new UnseenPicture('bytes');
  return inTurn(() => see(bytes));
};

async function see(bytes: Uint8Array): Promise<SeenPicture> {
  const sharp = await pictureLibrary();
  const open = () =>
    sharp(bytes, { limitInputPixels: PICTURE_LIMITS.pixels, failOn: 'error', sequentialRead: true, pages: 1 })
      .autoOrient()
      .timeout({ seconds: PICTURE_LIMITS.seconds });
  try {
    const { width, height, autoOrient, exif } = await open().metadata();
    if (width * height > PICTURE_LIMITS.pixels) throw new UnseenPicture('pixels');
    const picture = await open()
      .resize({ width: LARGE, height: LARGE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: WHITE })
      .jpeg({ quality: 82 })
      .toBuffer();
    // Of the copy, which is whole and small: the photo itself is read once.
    const thumbnail = await sharp(picture)
      .resize({ width: SMALL, height: SMALL, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 72 })
      .toBuffer();
    const grey = await sharp(thumbnail).greyscale().resize(SIDE, SIDE, { fit: 'fill' }).raw().toBuffer();
    const taken = await takenIn(exif);
    return { ...taken, ...autoOrient, likeness: likenessOf(grey) ?? null, picture, thumbnail };
  } catch (error) {
    if (error instanceof UnseenPicture) throw error;
    throw new UnseenPicture(whyOf(error), { cause: error });
  }
}

function whyOf(error: unknown): UnseenPicture['why'] {
  const said = error instanceof Error ? error.message : '';
  if (/pixel limit/iu.test(said)) return 'pixels';
  return /timeout/iu.test(said) ? 'seconds' : 'broken';
}

let running = 0;
const line: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (line.length >= PICTURE_LIMITS.waiting) throw new UnseenPicture('waiting');
  if (running >= AT_ONCE) await new Promise<void>((turn) => line.push(turn));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = line.shift();
    if (next) next();
    else running -= 1;
  }
}
