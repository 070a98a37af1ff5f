import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { DraftView } from '../kernel/draft.js';
import type { Endpoint } from '../kernel/endpoint.js';
import { useLanguage } from './language.js';
import { sendTyped } from './send-typed.js';
import type { TypedField } from './unsent.js';
import { useUnsent } from './use-unsent.js';

interface KeptForm<Fields, Reply> {
  /** Names the form in this browser. */
  readonly form: string;
  readonly personId: string;
  /** As it was read: what stands in it, and which version that is. */
  readonly version: number;
  readonly fields: Fields;
  /** Puts an answer in the place of what was read. */
  readonly tell: (answer: Reply) => Promise<void>;
}

/** A form is one part. */
const FORM = 'form';

/** What was sent last of a field, as it was typed: the server may have made less of it, a blank at its end say. */
interface Sent {
  readonly typed: unknown;
  readonly version: number;
}

/**
 * A form as somebody types it: kept field by field, nothing of it lost, and what another hand wrote meanwhile shown beside
 * it (`useUnsent`). While nobody else has typed, a field says what they typed to the last blank.
 */
export function useDraft<
  P extends z.ZodObject,
  B extends z.ZodObject,
  R extends z.ZodType<z.infer<typeof DraftView>>,
  Fields extends object,
>(endpoint: Endpoint<P, B, R>, params: z.input<P>, kept: KeptForm<Fields, z.output<R>>) {
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { form, personId, version, fields, tell } = kept;
  const [sent, setSent] = useState<Readonly<Record<string, Sent>>>({});
  const unsent = useUnsent({ personId, form }, async (_part, changed, since) => {
    const answer = await sendTyped(endpoint, params, { changed, version: since, language });
    const of = Object.entries(changed).map(([field, typed]): [string, Sent] => [
      field,
      { typed, version: answer.version },
    ]);
    setSent((known) => ({ ...known, ...Object.fromEntries(of) }));
    await tell(answer);
    // A light, a sum, what is missing: what else was read may follow from it.
    void queries.invalidateQueries();
    return answer;
  });
  const waiting = unsent.of(FORM);
  const own = [
    ...Object.entries(sent).filter(([field, each]) => each.version === version && !(field in waiting)),
    ...Object.entries(waiting),
  ].map(([field, { typed }]) => [field, typed]);
  return {
    typed: { ...fields, ...(Object.fromEntries(own) as Partial<Fields>) },
    change: (changed: Partial<Fields>): void => unsent.change(FORM, version, { ...changed }),
    ...{ standing: unsent.standing, problem: unsent.problem },
    clashing: (field: string): Clashing => ({
      said: waiting[field],
      settle: (mine) => unsent.settle(FORM, field, mine),
    }),
  };
}

/** A field as it was typed, and how a clash in it is decided. */
export interface Clashing {
  readonly said: TypedField | undefined;
  readonly settle: (mine: boolean) => void;
}
