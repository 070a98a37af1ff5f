import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { HEAD_BYTES, pictureKind } from '../../documents/pictures/kind.js';
import { PICTURE_LIMITS } from '../../documents/pictures/limits.js';
import { type SeenPicture, seePicture, UnseenPicture } from '../../documents/pictures/picture.js';
import type { FileFolder } from '../../platform/uploads/folder.js';
import type { Looked } from './rules/evidence.js';

/** What a look told, and of a photo what was made of it. */
export interface SeenFile {
  readonly looked: Looked;
  readonly seen?: SeenPicture;
}

/** What is called a picture and is none is broken: whoever sent it would never see it. */
const NAMED_PICTURE = /\.(?:jpe?g|png|webp|avif|heic|heif)$/iu;

/** Looks at a file that was sent: whether it is a photo, what the camera wrote into it, and what can be shown of it. */
export async function lookAt(
  folder: FileFolder,
  districtId: string,
  { sha256, name, bytes }: { readonly sha256: string; readonly name: string; readonly bytes: number },
): Promise<SeenFile> {
  const kind = pictureKind(await headOf(await folder.read(districtId, sha256)));
  if (kind === undefined) return { looked: NAMED_PICTURE.test(name) ? unfit('broken') : { kind: 'file' } };
  if (kind === 'heic') return { looked: unfit('heic') };
  if (bytes > PICTURE_LIMITS.bytes) return { looked: unfit('bytes') };
  try {
    const seen = await seePicture(await buffer(await folder.read(districtId, sha256)));
    const { width, height, at: takenAt, place, likeness } = seen;
    return { seen, looked: { kind: 'photo', facts: { width, height, takenAt, place, likeness } } };
  } catch (error) {
    if (error instanceof UnseenPicture) return { looked: unfit(error.why) };
    throw error;
  }
}

const unfit = (why: Extract<Looked, { kind: 'unfit' }>['why']): Looked => ({ kind: 'unfit', why });

/** The first bytes alone: what is no picture may be as large as a film. */
async function headOf(content: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) {
    chunks.push(chunk as Uint8Array);
    if (chunks.reduce((sum, { length }) => sum + length, 0) >= HEAD_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD_BYTES);
}
