import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Dialog } from '../../../web/Dialog.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { type Problem, faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { RemovalReason } from '../contract.removal.js';
import type { NoticeView } from '../endpoints.js';
import { removeNotice } from '../endpoints.removal.js';
import { removalWords } from './word-lists.js';

interface RemovalProps {
  readonly view: Pick<NoticeView, 'id' | 'can' | 'programmeId'>;
  readonly version: string | null;
}

/** Offered to whoever may: what it does is said in the dialog, before it is done. */
export function Removal({ view, version }: RemovalProps) {
  const words = useWords(removalWords);
  const [open, setOpen] = useState(false);
  if (!view.can.includes('notice.remove')) return null;
  return (
    <>
      <button type="button" className="fix" onClick={() => setOpen(true)}>
        {words.act}
      </button>
      {open && <NoticeRemoval view={view} version={version} onClose={() => setOpen(false)} />}
    </>
  );
}

function NoticeRemoval({ view, version, onClose }: RemovalProps & { readonly onClose: () => void }) {
  const words = useWords(removalWords);
  const remove = useCommand(removeNotice, { noticeId: view.id });
  return (
    <RemovalDialog
      heading={words.heading}
      goes={words.goesList(view.programmeId !== null)}
      stays={words.staysList}
      problem={remove.error?.problem}
      busy={remove.isPending}
      // The page behind then shows the tombstone in the place of all this.
      onRemove={(body) => remove.mutate({ body, version })}
      onClose={onClose}
    />
  );
}

interface RemovalDialogProps {
  readonly heading: string;
  readonly goes: readonly string[];
  readonly stays: readonly string[];
  readonly problem: Problem | undefined;
  readonly busy: boolean;
  readonly onRemove: (order: { readonly reason: RemovalReason; readonly paper: string }) => void;
  readonly onClose: () => void;
}

/** What goes, what stays, why and by which paper; and a word to be typed, for it cannot be taken back. */
export function RemovalDialog({ heading, goes, stays, problem, busy, onRemove, onClose }: RemovalDialogProps) {
  const words = useWords(removalWords);
  const [reason, setReason] = useState<RemovalReason>();
  const [paper, setPaper] = useState('');
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason !== undefined) onRemove({ reason, paper });
  };
  const lists = [
    { title: words.goes, lines: goes },
    { title: words.stays, lines: stays },
  ];
  return (
    <Dialog title={heading} onClose={onClose}>
      <p>{words.lead}</p>
      {lists.map(({ title, lines }) => (
        <div key={title} className="field">
          <h3>{title}</h3>
          <ul className="done-l">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      <p>{words.outside}</p>
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <fieldset>
          <legend>{words.reason}</legend>
          {RemovalReason.options.map((each) => (
            <label key={each} className="opt">
              <input type="radio" name="reason" checked={reason === each} onChange={() => setReason(each)} />
              {words.reasons[each]}
            </label>
          ))}
        </fieldset>
        <Field path="paper" label={words.paper} hint={words.paperHint} fault={faultAt(problem, 'paper')}>
          {(control) => <Input {...control} value={paper} onChange={(event) => setPaper(event.target.value)} />}
        </Field>
        <Field path="confirm" label={words.confirm(words.word)} hint={words.confirmHint}>
          {(control) => <Input {...control} value={typed} onChange={(event) => setTyped(event.target.value)} />}
        </Field>
        <div className="row-acts">
          <Button
            type="primary"
            htmlType="submit"
            disabled={reason === undefined || paper.trim() === '' || typed.trim() !== words.word || busy}
          >
            {words.final}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
