import { useEffect, useRef, useState } from 'react';
import { useCommand, useRead } from '../../../web/api.js';
import { SupersessionTyped, typeSupersession } from '../../notices/endpoints.superseding.js';
import { openSupersession } from '../contract.superseding.js';

/** Typing is kept once it has paused for so long. */
const PAUSE_MS = 400;

/** The form of a supersession as somebody fills it in: kept as it is typed, and read again with what follows from it. */
export function useSupersession(noticeId: string) {
  const query = useRead(openSupersession, { noticeId }, {});
  const keep = useCommand(typeSupersession, { noticeId });
  const [typed, setTyped] = useState<SupersessionTyped>();
  const [waiting, setWaiting] = useState<SupersessionTyped>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { mutate } = keep;
  useEffect(() => {
    if (Object.keys(waiting).length === 0) return undefined;
    timer.current = setTimeout(() => {
      mutate({ body: waiting });
      setWaiting({});
    }, PAUSE_MS);
    return () => clearTimeout(timer.current);
  }, [waiting, mutate]);
  const kept = SupersessionTyped.safeParse(query.data?.value.form.fields);
  const now: SupersessionTyped = typed ?? (kept.success ? kept.data : {});
  return {
    query,
    typed: now,
    saving: keep.isPending || Object.keys(waiting).length > 0,
    problem: keep.error?.problem,
    change: (changed: SupersessionTyped): void => {
      setTyped({ ...now, ...changed });
      setWaiting({ ...waiting, ...changed });
    },
  };
}

export type SupersessionTyping = Pick<ReturnType<typeof useSupersession>, 'typed' | 'change'>;
