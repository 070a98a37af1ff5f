import type { Typist } from '../../kernel/draft.js';
import { type DraftOf, readDraft } from '../../platform/operations/draft-store.js';
import type { Reader } from '../../platform/operations/parts.js';
import { peopleBehind } from './queries.js';

/** The names of all who typed into a form, by their accounts. */
export async function typistsOf(reader: Reader, form: DraftOf): Promise<ReadonlyMap<string, string>> {
  const { fields } = await readDraft(reader, form);
  return peopleBehind(reader, form.districtId, [...new Set(Object.values(fields).map(({ accountId }) => accountId))]);
}

/** Whoever types, as they are told whom they met in the form. */
export const toldBy = (
  names: ReadonlyMap<string, string>,
  { actor: { accountId } }: { readonly actor: { readonly accountId: string } },
): Typist => ({ accountId, nameOf: (id) => names.get(id) ?? null });
