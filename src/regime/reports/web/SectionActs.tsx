import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { TextField } from '../../../web/TextField.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { SectionView } from '../contract.js';
import { acceptSection, returnSection, supersedeSection } from '../endpoints.js';
import { reportPageWords } from './word-lists.js';

interface SectionActsProps {
  readonly section: SectionView;
  readonly obligationId: string;
}
interface DialogProps extends SectionActsProps {
  readonly onClose: () => void;
}

/** What may be done with one section alone: the others of the letter stay as they are (point 3). */
export function SectionActs({ section, obligationId }: SectionActsProps) {
  const words = useWords(reportPageWords);
  const { can, taskId, item } = section;
  const accept = useCommand(acceptSection, { obligationId, taskId });
  const [open, setOpen] = useState<'return' | 'supersede'>();
  const close = (): void => setOpen(undefined);
  const named = (act: string): string => `${act} ${words.item(rowName(item))}`;
  const shared = { section, obligationId, onClose: close };
  if (!['report.return', 'report.accept-section', 'report.supersede'].some((action) => can.includes(action)))
    return null;
  return (
    <>
      {accept.error && <ProblemNotice problem={accept.error.problem} />}
      <p className="row-acts">
        {can.includes('report.return') && (
          <Button aria-label={named(words.act.return)} onClick={() => setOpen('return')}>
            {words.act.return}
          </Button>
        )}
        {can.includes('report.accept-section') && (
          <Button
            aria-label={named(words.act.accept)}
            disabled={accept.isPending}
            onClick={() => accept.mutate({ body: {} })}
          >
            {words.act.accept}
          </Button>
        )}
        {can.includes('report.supersede') && (
          <Button aria-label={named(words.act.supersede)} onClick={() => setOpen('supersede')}>
            {words.act.supersede}
          </Button>
        )}
      </p>
      {open === 'return' && <ReturnDialog {...shared} />}
      {open === 'supersede' && <SupersedeDialog {...shared} />}
    </>
  );
}

function ReturnDialog({ section: { taskId, item }, obligationId, onClose }: DialogProps) {
  const words = useWords(reportPageWords);
  const send = useCommand(returnSection, { obligationId, taskId });
  const [said, setSaid] = useState({ reason: '', newDueOn: '' });
  const problem = send.error?.problem;
  return (
    <ActDialog
      title={`${words.act.return}　${words.item(rowName(item))}`}
      lead={words.about.return}
      act={words.act.return}
      problem={problem}
      pending={send.isPending}
      onClose={onClose}
      onAct={() => send.mutate({ body: said }, { onSuccess: onClose })}
    >
      <TextField
        path="reason"
        label={words.field.reason}
        type="long"
        value={said.reason}
        change={(reason) => setSaid({ ...said, reason })}
        problem={problem}
      />
      <TextField
        path="newDueOn"
        label={words.field.newDueOn}
        hint={words.hint.newDueOn}
        type="date"
        value={said.newDueOn}
        change={(newDueOn) => setSaid({ ...said, newDueOn })}
        problem={problem}
      />
    </ActDialog>
  );
}

function SupersedeDialog({ section: { taskId, item }, obligationId, onClose }: DialogProps) {
  const words = useWords(reportPageWords);
  const send = useCommand(supersedeSection, { obligationId, taskId });
  const [reason, setReason] = useState('');
  const problem = send.error?.problem;
  return (
    <ActDialog
      title={`${words.act.supersede}　${words.item(rowName(item))}`}
      lead={words.about.supersede}
      act={words.act.supersede}
      problem={problem}
      pending={send.isPending}
      onClose={onClose}
      onAct={() => send.mutate({ body: { reason } }, { onSuccess: onClose })}
    >
      <TextField
        path="reason"
        label={words.field.reason}
        type="long"
        value={reason}
        change={setReason}
        problem={problem}
      />
    </ActDialog>
  );
}
