import { Button } from 'antd';
import type { FormEvent, ReactNode } from 'react';
import { Dialog } from './Dialog.js';
import type { Problem } from './problem.js';
import { ProblemNotice } from './ProblemNotice.js';

interface ActDialogProps {
  readonly title: string;
  /** What will happen; a sentence, or what the sentence is about. */
  readonly lead?: ReactNode;
  readonly act: string;
  readonly problem: Problem | undefined;
  readonly pending: boolean;
  readonly onAct: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Says what will happen, asks what it needs, and does it. */
export function ActDialog({ title, lead, act, problem, pending, onAct, onClose, children }: ActDialogProps) {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAct();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {typeof lead === 'string' ? <p>{lead}</p> : lead}
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        {children}
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={pending}>
            {act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
