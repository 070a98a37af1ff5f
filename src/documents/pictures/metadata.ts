/** What a camera wrote into a picture of when and where it was taken. */
export interface Taken {
  /** `2022-09-20T14:03:11`: what its clock said. There is no zone in it. */
  readonly at: string | null;
  readonly place: { readonly latitude: number; readonly longitude: number } | null;
}

const NOTHING: Taken = { at: null, place: null };
/** "Exif\0\0", which some formats put before the block. */
const PREFIX = [0x45, 0x78, 0x69, 0x66, 0, 0];
const FORM = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})/u;

/** Reads time and place out of a picture's own EXIF block; what cannot be read was not written. */
export async function takenIn(block: Uint8Array | undefined): Promise<Taken> {
  if (!block || block.length > MOST_BLOCK_BYTES) return NOTHING;
  const bare = PREFIX.every((byte, at) => block[at] === byte) ? block.subarray(PREFIX.length) : block;
  try {
    const { default: exifr } = await import('exifr');
    // A Date would be in the zone of this machine, and nobody said it is the camera's.
    const said: unknown = await exifr.parse(bare, { ...WANTED, reviveValues: false });
    return typeof said === 'object' && said !== null ? taken(said as Readonly<Record<string, unknown>>) : NOTHING;
  } catch {
    return NOTHING; // a block that says nothing sound says nothing
  }
}

/** No block of a camera is larger: a segment of a JPEG holds 64 kB. */
const MOST_BLOCK_BYTES = 1_048_576;
const WANTED = { tiff: true, ifd0: {}, exif: true, gps: true, interop: false, makerNote: false, userComment: false };

function taken({ DateTimeOriginal, CreateDate, latitude, longitude }: Readonly<Record<string, unknown>>): Taken {
  const at = [DateTimeOriginal, CreateDate].map(moment).find((each) => each !== null) ?? null;
  const isPlace =
    typeof latitude === 'number' &&
    typeof longitude === 'number' &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    // What a receiver writes before it knows where it is.
    !(latitude === 0 && longitude === 0);
  return { at, place: isPlace ? { latitude, longitude } : null };
}

/** A clock that was never set says nothing, and a day that is none is no day. */
function moment(said: unknown): string | null {
  const [, year, month, day, hour, minute, second] = (typeof said === 'string' ? FORM.exec(said) : null) ?? [];
  if (year === undefined || year < '1990') return null;
  const text = `${year}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}`;
  const read = new Date(`${text}Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text) ? text : null;
}
