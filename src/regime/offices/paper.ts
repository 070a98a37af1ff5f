import { day } from '../../kernel/day.js';
import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import type { FileKeeper } from '../../platform/uploads/keeper.js';
import { attachUpload } from '../../platform/uploads/upload-store.js';
import type { Letter, PaperProof, PaperSigning } from './contract.paper.js';
import type { Actor } from './rules/actor.js';
import type { LetterPlace, PaperPlace, SignedPaper } from './rules/paper.js';

/** Makes a scan the regime's, where one was sent. Undefined: there is no such scan to be attached. */
export async function placeOf(
  tx: Tx,
  proof: PaperProof,
  { actor, now }: Pick<World<Actor>, 'actor' | 'now'>,
  keeper: FileKeeper,
): Promise<PaperPlace | undefined> {
  if (proof.kind === 'receipt') return { receiptNumber: proof.number };
  const scan = await attachUpload(tx, actor, proof.uploadId, now, keeper);
  return scan && { scan: scan.sha256 };
}

/** The letter by which a unit's word came, its scan attached; 'none' where there is no such scan. */
export async function letterOf(
  tx: Tx,
  letter: Letter | undefined,
  world: Pick<World<Actor>, 'actor' | 'now'>,
  keeper: FileKeeper,
): Promise<LetterPlace | undefined | 'none'> {
  if (!letter) return undefined;
  const place = await placeOf(tx, letter.proof, world, keeper);
  return place ? { on: day(letter.on), ...place } : 'none';
}

/** The paper as it is registered by whoever asks, at the place that was found for it. */
export const paperOf = (
  { signedBy, post, signedOn, opinion }: Omit<PaperSigning, 'proof' | 'post'> & { readonly post?: string | undefined },
  place: PaperPlace,
  actor: Actor,
): SignedPaper => ({
  ...{ signedBy, signedOn: day(signedOn), registeredBy: actor.accountId },
  ...(post !== undefined && { post }),
  ...(opinion !== '' && { opinion }),
  ...place,
});
