import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Actor } from '../offices/rules/actor.js';
import type { Attachment } from './rules/attachments.js';

/** What one act changes of a plan's files. */
export type AttachmentChange =
  | { readonly added: Omit<Attachment, 'fromEdition' | 'untilEdition' | 'name'> & { readonly name: string } }
  | { readonly takenOut: string };

interface Changed {
  readonly id: string;
  readonly version: number;
  readonly edition: number;
}

/** Writes it; the plan must be locked, and stands under its next version afterwards. Its form goes on as it is. */
export async function saveAttachment(
  tx: Tx,
  { id: planId, version, edition }: Changed,
  change: AttachmentChange,
  { actor: { districtId, accountId }, today }: Pick<World<Actor>, 'actor' | 'today'>,
): Promise<void> {
  if ('added' in change) {
    const { id, kind, name, sha256, bytes } = change.added;
    await tx
      .insertInto('plan_attachment')
      .values({
        ...{ district_id: districtId, id, plan_id: planId, kind, name, sha256, bytes, from_edition: edition },
        ...{ attached_on: today, attached_by: accountId },
      })
      .execute();
  } else
    await tx
      .updateTable('plan_attachment')
      .set({ until_edition: edition - 1 })
      .where('district_id', '=', districtId)
      .where('id', '=', change.takenOut)
      .execute();
  await tx
    .updateTable('plan')
    .set({ version: version + 1 })
    .where('district_id', '=', districtId)
    .where('id', '=', planId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirstOrThrow();
}
