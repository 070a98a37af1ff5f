import { useTold } from '../../../web/api.js';
import { useDraft } from '../../../web/use-draft.js';
import { AmendmentTyped, typeAmendment } from '../../notices/endpoints.amendments.js';
import { type AmendmentForm, openAmendment } from '../contract.amending.js';

export type TypedCell = NonNullable<AmendmentTyped['cells']>[number];
export type TypedName = NonNullable<AmendmentTyped['names']>[number];

/** The form of a correction as somebody types it: kept as it is typed, and read again with what follows from it. */
export function useAmendment({ notice, form }: AmendmentForm, personId: string) {
  const params = { noticeId: notice.id };
  const { tell } = useTold(openAmendment, params, {});
  const fields: AmendmentTyped = AmendmentTyped.safeParse(form.fields).data ?? {};
  return useDraft(typeAmendment, params, {
    ...{ form: `amendment.${notice.id}`, personId, version: form.version, fields },
    tell: (answer) => tell((known) => ({ ...known, form: answer })),
  });
}

export type Amending = Pick<ReturnType<typeof useAmendment>, 'typed' | 'change' | 'clashing'>;
