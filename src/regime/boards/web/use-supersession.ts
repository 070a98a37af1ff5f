import { useTold } from '../../../web/api.js';
import { useDraft } from '../../../web/use-draft.js';
import { SupersessionTyped, typeSupersession } from '../../notices/endpoints.superseding.js';
import { openSupersession, type SupersessionForm } from '../contract.superseding.js';

/** The form of a supersession as somebody fills it in: kept as it is typed, and read again with what follows from it. */
export function useSupersession({ notice, form }: SupersessionForm, personId: string) {
  const params = { noticeId: notice.id };
  const { tell } = useTold(openSupersession, params, {});
  const fields: SupersessionTyped = SupersessionTyped.safeParse(form.fields).data ?? {};
  return useDraft(typeSupersession, params, {
    ...{ form: `supersession.${notice.id}`, personId, version: form.version, fields },
    tell: (answer) => tell((known) => ({ ...known, form: answer })),
  });
}

export type SupersessionTyping = Pick<ReturnType<typeof useSupersession>, 'typed' | 'change' | 'clashing'>;
