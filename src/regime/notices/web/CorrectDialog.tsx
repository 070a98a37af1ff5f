import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Dialog } from '../../../web/Dialog.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { correctValue } from '../endpoints.js';
import { intakeWords } from './word-lists.js';

interface CorrectDialogProps {
  readonly noticeId: string;
  readonly version: string | null;
  readonly about: string;
  readonly name: string;
  readonly now: string;
  readonly onClose: () => void;
}

/** Puts right what was read wrongly; what the document says stays beside it. */
export function CorrectDialog({ noticeId, version, about, name, now, onClose }: CorrectDialogProps) {
  const words = useWords(intakeWords).read;
  const correct = useCommand(correctValue, { noticeId });
  const [value, setValue] = useState(now);
  const problem = correct.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    correct.mutate({ body: { about, value }, version }, { onSuccess: onClose });
  };
  return (
    <Dialog title={words.correct(name)} onClose={onClose}>
      <p>{words.correctLead}</p>
      <form onSubmit={submit}>
        {problem && <ProblemNotice problem={problem} />}
        <Field path="value" label={words.newValue} fault={faultAt(problem, 'value')}>
          {(control) => <Input {...control} value={value} onChange={(event) => setValue(event.target.value)} />}
        </Field>
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={correct.isPending || value === now}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
