import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { acknowledgeDifferences } from '../endpoints.originals.js';
import { originalWords } from './word-lists.js';

interface AcknowledgeFormProps {
  readonly noticeId: string;
  readonly originalId: string;
  readonly version: string | null;
}

/** Another number or day is another paper, unless somebody says why it is not. */
export function AcknowledgeForm({ noticeId, originalId, version }: AcknowledgeFormProps) {
  const words = useWords(originalWords);
  const acknowledging = useCommand(acknowledgeDifferences, { noticeId, originalId });
  const [reason, setReason] = useState('');
  const problem = acknowledging.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    acknowledging.mutate({ body: { reason }, version });
  };
  return (
    <form className="gap-s" onSubmit={submit} noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <Field
        path={`${originalId}.reason`}
        label={words.reason}
        hint={words.reasonHint}
        fault={faultAt(problem, 'reason')}
      >
        {(control) => <textarea {...control} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <div className="row-acts">
        <Button htmlType="submit" disabled={acknowledging.isPending}>
          {words.acknowledge}
        </Button>
      </div>
    </form>
  );
}
