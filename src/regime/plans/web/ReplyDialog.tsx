import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Dialog } from '../../../web/Dialog.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { TextField } from '../../../web/TextField.js';
import type { CountersignView, PlanRecord } from '../contract.js';
import { replyToObjecting } from '../contract.moves.js';
import { planWords } from './word-lists.js';

interface ReplyDialogProps {
  readonly plan: PlanRecord;
  readonly version: string | null;
  readonly row: CountersignView;
  readonly onClose: () => void;
}

/** The lead unit answers an objection; both stand on the 会签单. */
export function ReplyDialog({ plan, version, row, onClose }: ReplyDialogProps) {
  const all = useWords(planWords);
  const send = useCommand(replyToObjecting, { planId: plan.id, unitId: row.unit.id });
  const [reply, setReply] = useState('');
  const problem = send.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send.mutate({ body: { reply }, version }, { onSuccess: onClose });
  };
  return (
    <Dialog title={all.acting.replyTo(row.unit.name)} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        {row.reason !== null && <p lang="zh-CN">{row.reason}</p>}
        <TextField path="reply" label={all.reply} type="long" value={reply} change={setReply} problem={problem} />
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={send.isPending}>
            {all.acting.replyTo(row.unit.name)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
