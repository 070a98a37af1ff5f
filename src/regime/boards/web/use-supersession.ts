import { useCallback } from 'react';
import { useCommand, useRead } from '../../../web/api.js';
import { useKeptTyping } from '../../../web/use-kept-typing.js';
import { SupersessionTyped, typeSupersession } from '../../notices/endpoints.superseding.js';
import { openSupersession } from '../contract.superseding.js';

/** The form of a supersession as somebody fills it in: kept as it is typed, and read again with what follows from it. */
export function useSupersession(noticeId: string) {
  const query = useRead(openSupersession, { noticeId }, {});
  const { mutate, isPending, error } = useCommand(typeSupersession, { noticeId });
  const kept = SupersessionTyped.safeParse(query.data?.value.form.fields);
  const keep = useCallback((body: SupersessionTyped) => mutate({ body }), [mutate]);
  const { typed, isWaiting, change } = useKeptTyping<SupersessionTyped>(kept.data ?? {}, keep);
  return { query, typed, change, saving: isPending || isWaiting, problem: error?.problem };
}

export type SupersessionTyping = Pick<ReturnType<typeof useSupersession>, 'typed' | 'change'>;
