import { useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { useWords } from '../../../web/language.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import { ActDialog } from '../../../web/ActDialog.js';
import type { SecondmentView } from '../contract.js';
import { answerRequest, confirmArrival, pursueRequest, releasePeople, routeRequest } from '../endpoints.js';
import { LetterFields, letterBody, noLetter, TermsFields, termsBody, UnitField } from './fields.js';
import { staffingPageWords } from './word-lists.js';

export interface OfRequest {
  readonly request: SecondmentView;
  readonly onClose: () => void;
}

/** The office passes a request on. */
export function RouteDialog({ request, onClose }: OfRequest) {
  const all = useWords(staffingPageWords);
  const route = useCommand(routeRequest, { secondmentId: request.id });
  const [unitId, setUnit] = useState('');
  const problem = route.error?.problem;
  return (
    <ActDialog
      title={all.act.route}
      lead={all.form.routeLead}
      act={all.form.save}
      problem={problem}
      pending={route.isPending}
      onClose={onClose}
      onAct={() => route.mutate({ body: { unitId } }, { onSuccess: onClose })}
    >
      <UnitField chosen={unitId} without={[request.leadUnit.id]} change={setUnit} problem={problem} />
    </ActDialog>
  );
}

/** The asked unit answers, or a clerk registers its letter. */
export function AnswerDialog({ request, fromLetter, onClose }: OfRequest & { readonly fromLetter: boolean }) {
  const all = useWords(staffingPageWords);
  const words = all.form;
  const { today } = useDays();
  const send = useCommand(answerRequest, { secondmentId: request.id });
  const [how, setHow] = useState<'agreed' | 'countered' | 'refused'>('agreed');
  const [terms, setTerms] = useState({ ...request.wanted, people: String(request.wanted.people) });
  const [reason, setReason] = useState('');
  const [letter, setLetter] = useState(noLetter(today));
  const problem = send.error?.problem;
  const act = (): void => {
    const came = fromLetter ? { letter: letterBody(letter) } : {};
    const body =
      how === 'agreed'
        ? { answer: how, ...came }
        : how === 'refused'
          ? { answer: how, reason, ...came }
          : { answer: how, terms: termsBody(terms), ...(reason.trim() !== '' && { reason }), ...came };
    send.mutate({ body }, { onSuccess: onClose });
  };
  return (
    <ActDialog
      title={all.act.answer}
      lead={words.answerLead}
      act={words.save}
      problem={problem}
      pending={send.isPending}
      onClose={onClose}
      onAct={act}
    >
      <Choice
        legend={words.how}
        name="answer"
        options={
          request.state === 'escalated'
            ? [['agreed', words.agree]]
            : [
                ['agreed', words.agree],
                ['countered', words.counter],
                ['refused', words.refuse],
              ]
        }
        value={how}
        change={setHow}
      />
      {how === 'countered' && <TermsFields path="terms." typed={terms} change={setTerms} problem={problem} />}
      {how !== 'agreed' && (
        <TextField path="reason" label={words.reason} type="long" value={reason} change={setReason} problem={problem} />
      )}
      {fromLetter && <LetterFields typed={letter} change={setLetter} problem={problem} />}
    </ActDialog>
  );
}

/** The lead takes the offer, takes the request up, or needs nobody any more. */
export function PursueDialog({
  request,
  move,
  onClose,
}: OfRequest & { readonly move: 'accept' | 'escalate' | 'withdraw' }) {
  const all = useWords(staffingPageWords);
  const words = all.form;
  const pursue = useCommand(pursueRequest, { secondmentId: request.id });
  const [reason, setReason] = useState('');
  const problem = pursue.error?.problem;
  const said = reason.trim() === '' ? {} : { reason };
  const body = move === 'accept' ? { move } : move === 'escalate' ? { move, ...said } : { move, reason };
  return (
    <ActDialog
      title={all.act[move]}
      {...(move === 'escalate' && { lead: words.escalateLead })}
      {...(move === 'withdraw' && { lead: words.withdrawLead })}
      act={words.save}
      problem={problem}
      pending={pursue.isPending}
      onClose={onClose}
      onAct={() => pursue.mutate({ body }, { onSuccess: onClose })}
    >
      {move !== 'accept' && (
        <TextField path="reason" label={words.reason} type="long" value={reason} change={setReason} problem={problem} />
      )}
    </ActDialog>
  );
}

/** The lead confirms who came. */
export function ArriveDialog({ request, onClose }: OfRequest) {
  const all = useWords(staffingPageWords);
  const words = all.form;
  const { today } = useDays();
  const arrive = useCommand(confirmArrival, { secondmentId: request.id });
  const [on, setOn] = useState<string>(today ?? '');
  const [people, setPeople] = useState(String((request.agreed?.people ?? 0) - request.arrived));
  const [number, setNumber] = useState(request.approvalNumber ?? '');
  const problem = arrive.error?.problem;
  return (
    <ActDialog
      title={all.act.arrive}
      lead={words.arriveLead}
      act={words.save}
      problem={problem}
      pending={arrive.isPending}
      onClose={onClose}
      onAct={() =>
        arrive.mutate(
          { body: { on, people: Number(people), ...(number.trim() !== '' && { approvalNumber: number }) } },
          { onSuccess: onClose },
        )
      }
    >
      <TextField path="on" label={words.arrivedOn} type="date" value={on} change={setOn} problem={problem} />
      <TextField path="people" label={words.people} value={people} change={setPeople} problem={problem} />
      <TextField
        path="approvalNumber"
        label={words.approval}
        hint={words.approvalHint}
        value={number}
        change={setNumber}
        problem={problem}
      />
    </ActDialog>
  );
}

export function ReleaseDialog({ request, onClose }: OfRequest) {
  const all = useWords(staffingPageWords);
  const words = all.form;
  const { today } = useDays();
  const release = useCommand(releasePeople, { secondmentId: request.id });
  const [on, setOn] = useState<string>(today ?? '');
  const problem = release.error?.problem;
  return (
    <ActDialog
      title={all.act.release}
      lead={words.releaseLead}
      act={words.save}
      problem={problem}
      pending={release.isPending}
      onClose={onClose}
      onAct={() => release.mutate({ body: { on } }, { onSuccess: onClose })}
    >
      <TextField path="on" label={words.releasedOn} type="date" value={on} change={setOn} problem={problem} />
    </ActDialog>
  );
}
