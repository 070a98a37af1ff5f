import { useCallback } from 'react';
import { useCommand, useRead } from '../../../web/api.js';
import { useKeptTyping } from '../../../web/use-kept-typing.js';
import { AmendmentTyped, typeAmendment } from '../../notices/endpoints.amendments.js';
import { openAmendment } from '../contract.amending.js';

export type TypedCell = NonNullable<AmendmentTyped['cells']>[number];
export type TypedName = NonNullable<AmendmentTyped['names']>[number];

/** The form of a correction as somebody types it: kept as it is typed, and read again with what follows from it. */
export function useAmendment(noticeId: string) {
  const query = useRead(openAmendment, { noticeId }, {});
  const { mutate, isPending, error } = useCommand(typeAmendment, { noticeId });
  const kept = AmendmentTyped.safeParse(query.data?.value.form.fields);
  const keep = useCallback((body: AmendmentTyped) => mutate({ body }), [mutate]);
  const { typed, isWaiting, change } = useKeptTyping<AmendmentTyped>(kept.data ?? {}, keep);
  return { query, typed, change, saving: isPending || isWaiting, problem: error?.problem };
}

export type Amending = Pick<ReturnType<typeof useAmendment>, 'typed' | 'change'>;
