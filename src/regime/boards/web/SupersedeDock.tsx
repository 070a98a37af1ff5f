import { useNavigate } from '@tanstack/react-router';
import { ActDock } from '../../../web/ActDock.js';
import { useCommand } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import type { Standing } from '../../../web/unsent.js';
import { type SupersessionTyped, supersedeNotice } from '../../notices/endpoints.superseding.js';
import type { SupersessionForm } from '../contract.superseding.js';
import { supersedeWords } from './supersede-word-lists.js';

interface SupersedeDockProps {
  readonly view: SupersessionForm;
  readonly typed: SupersessionTyped;
  readonly standing: Standing;
}

/** What is missing, and the one act of the page. */
export function SupersedeDock({ view, typed, standing }: SupersedeDockProps) {
  const words = useWords(supersedeWords);
  const navigate = useNavigate();
  const { notice, rows, leftOver, replaces } = view;
  const supersede = useCommand(supersedeNotice, { noticeId: notice.id });
  const signedOn = typed.signedOn ?? notice.issuedOn ?? '';
  const unsaid = rows.filter(({ said }) => !said).length;
  const filled = { reason: typed.reason, signedBy: typed.signedBy, signedOn };
  const blank = (['reason', 'signedBy', 'signedOn'] as const).filter((field) => (filled[field] ?? '').trim() === '');
  const noNumber = typed.byReceipt === true && (typed.receipt ?? '').trim() === '';
  const reasons = [
    ...(view.blockers > 0 ? [words.blocked(view.blockers)] : []),
    ...(unsaid > 0 ? [words.notYet(unsaid)] : []),
    ...view.faults.filter(({ code }) => unsaid === 0 || !LATER.includes(code)).map(({ sentence }) => sentence),
    ...blank.map((field) => words.missing[field]),
    ...(noNumber ? [words.missing.receipt] : []),
  ];
  const ready = view.can.includes('notice.supersede');
  const submit = (): void => {
    if (replaces === null) return;
    const { matches = [], ended = [], reason = '', signedBy = '', receipt = '' } = typed;
    const proof = typed.byReceipt === true ? { kind: 'receipt' as const, number: receipt } : { kind: 'file' as const };
    const ends = ended.filter(({ itemId }) => leftOver.includes(itemId));
    supersede.mutate(
      { body: { replaces, matches, ended: ends, reason, signedBy, signedOn, proof } },
      {
        onSuccess: ({ value: { programmeId } }) =>
          void navigate({ to: '/programmes/$programmeId', params: { programmeId } }),
      },
    );
  };
  return (
    <>
      {supersede.error && <ProblemNotice problem={supersede.error.problem} />}
      <ActDock
        words={words.dock}
        reasons={reasons}
        standing={standing}
        disabled={!ready || supersede.isPending}
        onAct={submit}
      />
    </>
  );
}

/** What cannot be known before every row has its answer. */
const LATER: readonly string[] = ['supersession.row-unsaid', 'supersession.item-unsaid', 'supersession.item-finished'];
