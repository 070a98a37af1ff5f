import type { DraftConflict, Typed, TypedField } from '../../kernel/draft.js';
import type { Json } from '../../kernel/record.js';
import { canonicalText } from '../ledger/canonical.js';

/** What came of putting newly typed fields into a form. */
export interface Merged {
  /** The form as it stands afterwards. */
  readonly typed: Typed;
  /** The fields to be written. */
  readonly changed: Readonly<Record<string, TypedField>>;
}

/** Who types, and in which of their windows. */
type Typist = Pick<TypedField, 'accountId' | 'window' | 'at'>;

/** Whether a field was typed by another hand: another person, or the same one in a window that knows nothing of this one. */
const isAnothers = (theirs: TypedField, by: Typist): boolean =>
  theirs.accountId !== by.accountId || (theirs.window !== null && by.window !== null && theirs.window !== by.window);

/**
 * Puts what one person typed into the form that several share. A field that another hand changed since `seen`, to
 * something else, stays theirs and is told as a conflict; all others are kept, so that nothing typed waits for a quarrel.
 * @param seen the form's version that the person had before them; 0 before any. One past the form's own is of a form that
 *   was thrown away since: nothing of this one was seen.
 */
export function mergeDraft(kept: Typed, typed: Readonly<Record<string, Json>>, seen: number, by: Typist): Merged {
  const changed: Record<string, TypedField> = {};
  const upTo = seen > kept.version ? 0 : seen;
  const conflicts: DraftConflict[] = [];
  for (const [field, value] of Object.entries(typed)) {
    const theirs = kept.fields[field];
    if (theirs && canonicalText(theirs.value) === canonicalText(value)) continue;
    if (theirs && theirs.version > upTo && isAnothers(theirs, by)) {
      conflicts.push({ ...theirs, field, yours: value });
    } else changed[field] = { value, version: kept.version + 1, ...by };
  }
  const version = Object.keys(changed).length > 0 ? kept.version + 1 : kept.version;
  return { typed: { version, fields: { ...kept.fields, ...changed }, conflicts }, changed };
}
