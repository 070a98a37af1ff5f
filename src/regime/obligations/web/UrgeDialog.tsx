import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { Dialog } from '../../../web/Dialog.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { TextField } from '../../../web/TextField.js';
import { answerUrged, type ObligationRecord, urgeObligation } from '../contract.record.js';
import { dutyRecordWords } from './word-lists.js';

interface UrgeDialogProps {
  readonly duty: Pick<ObligationRecord, 'id' | 'owedBy'>;
  readonly onClose: () => void;
}

/** 催办: by a message that goes out now, or a call that was made. */
export function UrgeDialog({ duty, onClose }: UrgeDialogProps) {
  const words = useWords(dutyRecordWords).urgings;
  const urge = useCommand(urgeObligation, { obligationId: duty.id });
  const [kind, setKind] = useState<'message' | 'telephone'>('message');
  const [spokenWith, setSpokenWith] = useState('');
  const [answer, setAnswer] = useState('');
  const problem = urge.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = kind === 'message' ? { kind } : { kind, spokenWith, ...(answer.trim() !== '' && { answer }) };
    urge.mutate({ body }, { onSuccess: onClose });
  };
  return (
    <Dialog title={words.act} onClose={onClose}>
      <p>{words.lead(duty.owedBy)}</p>
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <Choice
          legend={words.how}
          name="kind"
          options={[
            ['message', words.message],
            ['telephone', words.telephone],
          ]}
          value={kind}
          change={setKind}
        />
        {kind === 'message' ? (
          <p className="m">{words.messageNote}</p>
        ) : (
          <>
            <TextField
              path="spokenWith"
              label={words.spokenWith}
              value={spokenWith}
              change={setSpokenWith}
              problem={problem}
            />
            <TextField
              path="answer"
              label={words.answer}
              hint={words.answerHint}
              value={answer}
              change={setAnswer}
              problem={problem}
            />
          </>
        )}
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={urge.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface AnswerDialogProps {
  readonly dutyId: string;
  readonly urging: Pick<ObligationRecord['urgings'][number], 'id'>;
  readonly onClose: () => void;
}

/** What the urged unit answers: its own words, or what it said on the telephone. */
export function AnswerDialog({ dutyId, urging, onClose }: AnswerDialogProps) {
  const words = useWords(dutyRecordWords).urgings;
  const send = useCommand(answerUrged, { obligationId: dutyId, urgingId: urging.id });
  const [answer, setAnswer] = useState('');
  const problem = send.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send.mutate({ body: { answer } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={words.answerTitle} onClose={onClose}>
      <p>{words.answerLead}</p>
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <TextField path="answer" label={words.answer} type="long" value={answer} change={setAnswer} problem={problem} />
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={send.isPending}>
            {words.saveAnswer}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
