import { useNavigate } from '@tanstack/react-router';
import { ActDock } from '../../../web/ActDock.js';
import { useCommand } from '../../../web/api.js';
import type { SentFile } from '../../../web/FileBox.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import type { Standing } from '../../../web/unsent.js';
import { type AmendmentTyped, registerAmendment } from '../../notices/endpoints.amendments.js';
import type { AmendmentForm } from '../contract.amending.js';
import { amendWords } from './word-lists.js';

interface AmendDockProps {
  readonly view: AmendmentForm;
  readonly typed: AmendmentTyped;
  readonly standing: Standing;
  readonly scan: SentFile | undefined;
}

/** What is missing, and the one act of the page. */
export function AmendDock({ view, typed, standing, scan }: AmendDockProps) {
  const words = useWords(amendWords);
  const navigate = useNavigate();
  const { id } = view.notice;
  const register = useCommand(registerAmendment, { noticeId: id });
  const missing = missingIn(view, typed, scan);
  const reasons = [...missing.map((each) => words.missing[each]), ...view.faults.map(({ sentence }) => sentence)];
  const ready = view.can.includes('notice.amend');
  const submit = (): void => {
    const { number = '', on = '', reason = '', signedBy = '', receipt = '', cells = [], names = [] } = typed;
    const proof = scan ? { kind: 'file' as const, uploadId: scan.id } : { kind: 'receipt' as const, number: receipt };
    register.mutate(
      { body: { number, on, reason, signedBy, proof, cells, names } },
      { onSuccess: () => void navigate({ to: '/notices/$noticeId', params: { noticeId: id } }) },
    );
  };
  return (
    <>
      {register.error && <ProblemNotice problem={register.error.problem} />}
      <ActDock
        words={words.dock}
        reasons={reasons}
        standing={standing}
        disabled={!ready || register.isPending}
        onAct={submit}
      />
    </>
  );
}

type Missing = 'number' | 'on' | 'reason' | 'signedBy' | 'proof' | 'cells' | 'names';

function missingIn(view: AmendmentForm, typed: AmendmentTyped, scan: SentFile | undefined): Missing[] {
  const texts = (['number', 'on', 'reason', 'signedBy'] as const).filter((field) => (typed[field] ?? '').trim() === '');
  return [
    ...((typed.cells ?? []).length === 0 ? (['cells'] as const) : []),
    ...(view.asked.length > 0 ? (['names'] as const) : []),
    ...texts,
    ...(!scan && (typed.receipt ?? '').trim() === '' ? (['proof'] as const) : []),
  ];
}
