import { forgetHolding } from '../database/forgetting.js';
import type { Tx } from '../database/tables.js';
import { forgetDerived, spokenOf } from './derived-store.js';
import type { FileKeeper } from './keeper.js';

/**
 * Erases a file of a district from everything that the database holds. Whatever lies in staging goes as well, for it may
 * have been made of it.
 * @returns the digests of the files that must go out of the folder
 */
export async function eraseFile(
  tx: Tx,
  { districtId, sha256 }: { readonly districtId: string; readonly sha256: string },
  keepers: readonly FileKeeper[],
): Promise<readonly string[]> {
  const gone = await tx
    .deleteFrom('upload')
    .where('district_id', '=', districtId)
    .where((each) => each.or([each('sha256', '=', sha256), each('attached_at', 'is', null)]))
    .returning(['id', 'sha256'])
    .execute();
  const emptied: string[] = [];
  for (const keeper of keepers) emptied.push(...(await keeper.erase(tx, districtId, sha256)));
  const ofIt = gone.filter((upload) => upload.sha256 === sha256).map(({ id }) => id);
  await forgetHolding(tx, districtId, [sha256, ...ofIt, ...emptied]);
  const whole = [...new Set([sha256, ...gone.map((upload) => upload.sha256)])];
  // What was staged may be attached elsewhere, under an upload of its own; then what was made of it stays too.
  const attached = await spokenOf(tx, districtId, whole);
  const made = await forgetDerived(
    tx,
    districtId,
    whole.filter((content) => !attached.has(content)),
  );
  const contents = [...new Set([...whole, ...made])];
  const stays = await spokenOf(tx, districtId, contents);
  return contents.filter((content) => !stays.has(content));
}
