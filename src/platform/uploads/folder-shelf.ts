import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { validate as isUuid } from 'uuid';
import type { Contents, Shelf } from './shelf.js';

/** Contents in a folder of this machine: written under another name, linked into their place by a renaming. */
export function folderShelf(folder: string): Shelf {
  const placeOf = (districtId: string, sha256: string): string =>
    path.join(folder, districtId, sha256.slice(0, 2), sha256);
  return {
    keep: async (districtId, sha256, file) => {
      const place = placeOf(districtId, sha256);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      const another = path.join(path.dirname(place), `.${randomUUID()}`);
      const now = new Date();
      await utimes(file, now, now);
      await link(file, another);
      await rename(another, place);
      await rm(another, { force: true }); // renaming a file to what it is already leaves it
    },
    read: async (districtId, sha256) => {
      const place = placeOf(districtId, sha256);
      return (await open(place)).createReadStream();
    },
    removeOlder: (districtId, sha256, milliseconds) => removeOlder(placeOf(districtId, sha256), milliseconds),
    erase: (districtId, sha256) => rm(placeOf(districtId, sha256), { force: true }),
    all: async function* (): AsyncGenerator<Contents> {
      for (const districtId of (await namesIn(folder)).filter((name) => isUuid(name)))
        for (const part of await namesIn(path.join(folder, districtId)))
          yield { districtId, digests: await digestsIn(path.join(folder, districtId, part)) };
    },
  };
}

/** Removes a file that was last written longer ago than this. */
export async function removeOlder(place: string, milliseconds: number): Promise<void> {
  const found = await stat(place).catch(unlessMissing);
  if (found?.isFile() && Date.now() - found.mtimeMs > milliseconds) await rm(place, { force: true });
}

/** None where nothing ever arrived; in order, so that two look alike. */
export const namesIn = async (place: string): Promise<readonly string[]> =>
  ((await readdir(place).catch(unlessMissing)) ?? []).sort();

const digestsIn = async (place: string): Promise<readonly string[]> =>
  (await namesIn(place)).filter((name) => /^[0-9a-f]{64}$/u.test(name));

/** What is not there is nothing; what cannot be read is told, or a backup would hold no files and say nothing of it. */
export function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
