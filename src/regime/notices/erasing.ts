import { done } from '../../kernel/decision.js';
import type { Tx } from '../../platform/database/tables.js';
import { effect } from '../offices/declare.js';

/** A notice was taken out of everything, as far as whatever hangs on its items must know it. */
export interface NoticeRemoved {
  readonly type: 'notice.removed';
  /** Null: it was never issued. */
  readonly programmeId: string | null;
}

/** What was written on a programme's items is gone; units and days stay. */
interface ErasedWithIt<Type extends string> {
  readonly type: Type;
  readonly programmeId: string;
  readonly ids: readonly string[];
}

/** What people wrote on an item may quote the notice, and goes with it in the same transaction (point 13). */
export const erasedWithItsNotice = <const Kind extends string>(
  kind: Kind,
  {
    lock,
    erase,
  }: {
    /** Locks what hangs on a programme's items. @returns its ids */
    readonly lock: (tx: Tx, districtId: string, programmeId: string) => Promise<readonly string[]>;
    readonly erase: (tx: Tx, districtId: string, ids: readonly string[]) => Promise<void>;
  },
) => {
  const type = `${kind}.removed` as const;
  return effect('notice.removed', {
    changes: kind,
    emits: [type],
    load: async (tx, { programmeId }: NoticeRemoved, { actor: { districtId } }) => {
      const ids = programmeId === null ? [] : await lock(tx, districtId, programmeId);
      return programmeId === null || ids.length === 0 ? undefined : { programmeId, ids };
    },
    decide: ({ programmeId, ids }) => done(ids, { type, programmeId, ids } satisfies ErasedWithIt<typeof type>),
    save: (tx, ids, _facts, { actor: { districtId } }) => erase(tx, districtId, ids),
    record: ({ programmeId, ids }: ErasedWithIt<typeof type>) => ({
      subjects: [{ kind: 'programme', id: programmeId }, ...ids.map((id) => ({ kind, id }))],
      facts: { count: ids.length },
    }),
  });
};
