import type { Reader } from '../../platform/operations/parts.js';
import type { AttachedFile } from '../../platform/uploads/upload-store.js';
import type { FileKeeper, FilePlace } from '../../platform/uploads/keeper.js';
import { peopleBehind } from '../offices/queries.js';

/** An attached file with what it belongs to. */
export interface KeptFile extends AttachedFile {
  readonly by: string;
  readonly places: readonly FilePlace[];
}

/** What some files belong to, and who sent them. */
export async function withPlaces(
  reader: Reader,
  districtId: string,
  files: readonly AttachedFile[],
  keepers: readonly FileKeeper[],
): Promise<readonly KeptFile[]> {
  const names = await peopleBehind(reader, districtId, [...new Set(files.map(({ accountId }) => accountId))]);
  const digests = files.map(({ sha256 }) => sha256);
  const places = await Promise.all(keepers.map((keeper) => keeper.placesOf(reader, districtId, digests)));
  return files.map((file) => ({
    ...file,
    by: names.get(file.accountId) ?? '',
    places: places.flat().filter(({ sha256 }) => sha256 === file.sha256),
  }));
}
