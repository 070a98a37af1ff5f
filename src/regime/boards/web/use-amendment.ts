import { useEffect, useRef, useState } from 'react';
import { useCommand, useRead } from '../../../web/api.js';
import { AmendmentTyped, typeAmendment } from '../../notices/endpoints.amendments.js';
import { openAmendment } from '../contract.amending.js';

/** Typing is kept once it has paused for so long. */
const PAUSE_MS = 400;

export type TypedCell = NonNullable<AmendmentTyped['cells']>[number];
export type TypedName = NonNullable<AmendmentTyped['names']>[number];

/** The form of a correction as somebody types it: kept as it is typed, and read again with what follows from it. */
export function useAmendment(noticeId: string) {
  const query = useRead(openAmendment, { noticeId }, {});
  const keep = useCommand(typeAmendment, { noticeId });
  const [typed, setTyped] = useState<AmendmentTyped>();
  const [waiting, setWaiting] = useState<AmendmentTyped>({});
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
  const kept = AmendmentTyped.safeParse(query.data?.value.form.fields);
  const now: AmendmentTyped = typed ?? (kept.success ? kept.data : {});
  return {
    query,
    typed: now,
    saving: keep.isPending || Object.keys(waiting).length > 0,
    problem: keep.error?.problem,
    change: (changed: AmendmentTyped): void => {
      setTyped({ ...now, ...changed });
      setWaiting({ ...waiting, ...changed });
    },
  };
}

export type Amending = Pick<ReturnType<typeof useAmendment>, 'typed' | 'change'>;
