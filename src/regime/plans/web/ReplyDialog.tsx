import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
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
  const act = (): void => {
    send.mutate({ body: { reply }, version }, { onSuccess: onClose });
  };
  return (
    <ActDialog
      title={all.acting.replyTo(row.unit.name)}
      act={all.acting.replyTo(row.unit.name)}
      problem={problem}
      pending={send.isPending}
      onAct={act}
      onClose={onClose}
    >
      {row.reason !== null && <p lang="zh-CN">{row.reason}</p>}
      <TextField path="reply" label={all.reply} type="long" value={reply} change={setReply} problem={problem} />
    </ActDialog>
  );
}
