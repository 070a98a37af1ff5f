import { useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { useWords } from '../../../web/language.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import { ActDialog } from '../../../web/ActDialog.js';
import { noPaper, paperBody, PaperFields, type TypedPaper } from '../../obligations/web/PaperFields.js';
import type { WorkBodyView } from '../contract.js';
import { decideRequest, decideWorkBody, moveWorkBody } from '../endpoints.js';
import type { OfRequest } from './ActDialogs.js';
import { TermsFields, termsBody, UnitField, type Within } from './fields.js';
import { staffingPageWords } from './word-lists.js';

interface HowFieldsProps extends Within {
  /** The office registers papers and decides nothing itself. */
  readonly isOffice: boolean;
  readonly how: 'here' | 'onPaper';
  readonly setHow: (how: 'here' | 'onPaper') => void;
  readonly paper: TypedPaper;
  readonly setPaper: (paper: TypedPaper) => void;
}

/** Whether the leader decides here, or a clerk registers what he signed. */
export function HowFields({ isOffice, how, setHow, paper, setPaper, problem }: HowFieldsProps) {
  const words = useWords(staffingPageWords).form;
  return (
    <>
      {!isOffice && (
        <Choice
          legend={words.paperHow}
          name="paper"
          options={[
            ['here', words.here],
            ['onPaper', words.onPaper],
          ]}
          value={how}
          change={setHow}
        />
      )}
      {how === 'onPaper' && <PaperFields typed={paper} change={setPaper} problem={problem} />}
    </>
  );
}

/** The leader in charge decides on what came up to him. */
export function DecideDialog({ request, isOffice, onClose }: OfRequest & { readonly isOffice: boolean }) {
  const all = useWords(staffingPageWords);
  const words = all.form;
  const { today } = useDays();
  const decide = useCommand(decideRequest, { secondmentId: request.id });
  const [decision, setDecision] = useState<'order' | 'route' | 'drop'>('order');
  const [terms, setTerms] = useState({ ...request.wanted, people: String(request.wanted.people) });
  const [unitId, setUnit] = useState('');
  const [reason, setReason] = useState('');
  const [how, setHow] = useState<'here' | 'onPaper'>(isOffice ? 'onPaper' : 'here');
  const [paper, setPaper] = useState(noPaper(today, request.leader ?? ''));
  const problem = decide.error?.problem;
  const act = (): void => {
    const signed = how === 'onPaper' ? { paper: paperBody(paper) } : {};
    const why = reason.trim() === '' ? {} : { reason };
    const body =
      decision === 'order'
        ? { decision, terms: termsBody(terms), ...why, ...signed }
        : decision === 'route'
          ? { decision, unitId, ...why, ...signed }
          : { decision, reason, ...signed };
    decide.mutate({ body }, { onSuccess: onClose });
  };
  return (
    <ActDialog
      title={all.act.decide}
      lead={words.decideLead}
      act={words.save}
      problem={problem}
      pending={decide.isPending}
      onClose={onClose}
      onAct={act}
    >
      <Choice
        legend={words.how}
        name="decision"
        options={[
          ['order', words.order],
          ['route', words.otherUnit],
          ['drop', words.drop],
        ]}
        value={decision}
        change={setDecision}
      />
      {decision === 'order' && <TermsFields path="terms." typed={terms} change={setTerms} problem={problem} />}
      {decision === 'route' && (
        <UnitField chosen={unitId} without={[request.leadUnit.id]} change={setUnit} problem={problem} />
      )}
      <TextField path="reason" label={words.reason} type="long" value={reason} change={setReason} problem={problem} />
      <HowFields {...{ isOffice, how, setHow, paper, setPaper, problem }} />
    </ActDialog>
  );
}

interface OfBody {
  readonly body: WorkBodyView;
  readonly onClose: () => void;
}

export function DecideBodyDialog({
  body,
  leader,
  isOffice,
  onClose,
}: OfBody & { readonly isOffice: boolean; readonly leader: string | null }) {
  const all = useWords(staffingPageWords);
  const words = all.form;
  const { today } = useDays();
  const decide = useCommand(decideWorkBody, { workBodyId: body.id });
  const [decision, setDecision] = useState<'approve' | 'decline'>('approve');
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const [how, setHow] = useState<'here' | 'onPaper'>(isOffice ? 'onPaper' : 'here');
  const [paper, setPaper] = useState(noPaper(today, leader ?? ''));
  const problem = decide.error?.problem;
  const act = (): void => {
    const signed = how === 'onPaper' ? { paper: paperBody(paper) } : {};
    const said =
      decision === 'approve' ? { decision, documentNumber: number, ...signed } : { decision, reason, ...signed };
    decide.mutate({ body: said }, { onSuccess: onClose });
  };
  return (
    <ActDialog
      title={all.act.decideBody}
      lead={words.bodyDecideLead}
      act={words.save}
      problem={problem}
      pending={decide.isPending}
      onClose={onClose}
      onAct={act}
    >
      <Choice
        legend={words.how}
        name="body-decision"
        options={[
          ['approve', words.approve],
          ['decline', words.decline],
        ]}
        value={decision}
        change={setDecision}
      />
      {decision === 'approve' ? (
        <TextField path="documentNumber" label={words.number} value={number} change={setNumber} problem={problem} />
      ) : (
        <TextField path="reason" label={words.reason} type="long" value={reason} change={setReason} problem={problem} />
      )}
      <HowFields {...{ isOffice, how, setHow, paper, setPaper, problem }} />
    </ActDialog>
  );
}

export function MoveBodyDialog({ body, move, onClose }: OfBody & { readonly move: 'activate' | 'dissolve' }) {
  const all = useWords(staffingPageWords);
  const words = all.form;
  const { today } = useDays();
  const send = useCommand(moveWorkBody, { workBodyId: body.id });
  const [on, setOn] = useState<string>(today ?? '');
  const problem = send.error?.problem;
  return (
    <ActDialog
      title={all.act[move]}
      lead={words.moveLead}
      act={words.save}
      problem={problem}
      pending={send.isPending}
      onClose={onClose}
      onAct={() => send.mutate({ body: { move, on } }, { onSuccess: onClose })}
    >
      <TextField path="on" label={words.on} type="date" value={on} change={setOn} problem={problem} />
    </ActDialog>
  );
}
