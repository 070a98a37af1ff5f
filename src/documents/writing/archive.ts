import { zipSync } from 'fflate';

/** A file to be packed; its name may hold folders, parted by `/`. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The first day a zip archive can name: without it the same files would give other bytes each second. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** One zip archive of all files, its names in UTF-8. The same files give the same bytes. */
export const pack = (files: readonly PackedFile[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { mtime: ZIP_EPOCH }]])));
