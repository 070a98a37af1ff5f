import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCommand } from '../../../web/api.js';
import { Dock } from '../../../web/Dock.js';
import type { SentFile } from '../../../web/FileBox.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { type AmendmentTyped, registerAmendment } from '../../notices/endpoints.amendments.js';
import type { AmendmentForm } from '../contract.amending.js';
import { amendWords } from './word-lists.js';

interface AmendDockProps {
  readonly view: AmendmentForm;
  readonly typed: AmendmentTyped;
  readonly saving: boolean;
  readonly scan: SentFile | undefined;
}

/** What is missing, and the one act of the page. */
export function AmendDock({ view, typed, saving, scan }: AmendDockProps) {
  const words = useWords(amendWords);
  const navigate = useNavigate();
  const { id } = view.notice;
  const register = useCommand(registerAmendment, { noticeId: id });
  const missing = missingIn(view, typed, scan);
  const reasons = [...missing.map((each) => words.missing[each]), ...view.faults.map(({ sentence }) => sentence)];
  const ready = reasons.length === 0 && !saving && view.can.includes('notice.amend');
  const submit = (): void => {
    const { number = '', on = '', reason = '', signedBy = '', receipt = '', cells = [], names = [] } = typed;
    const proof = scan ? { kind: 'file' as const, uploadId: scan.id } : { kind: 'receipt' as const, number: receipt };
    register.mutate(
      { body: { number, on, reason, signedBy, proof, cells, names } },
      { onSuccess: () => void navigate({ to: '/notices/$noticeId', params: { noticeId: id } }) },
    );
  };
  return (
    <>
      {register.error && <ProblemNotice problem={register.error.problem} />}
      <Dock
        label={words.dock.label}
        status={
          reasons.length === 0 ? (
            words.dock.ready
          ) : (
            <details>
              <summary>
                <span id="missing">{words.dock.open(reasons.length)}</span>{' '}
                <span className="why">{words.dock.why}</span>
              </summary>
              <ul>
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </details>
          )
        }
        note={
          <>
            {saving ? words.dock.saving : words.dock.saved} {words.dock.note}
          </>
        }
      >
        <Button
          type="primary"
          disabled={!ready || register.isPending}
          {...(reasons.length > 0 && { 'aria-describedby': 'missing' })}
          onClick={submit}
        >
          {words.dock.act}
        </Button>
      </Dock>
    </>
  );
}

type Missing = 'number' | 'on' | 'reason' | 'signedBy' | 'proof' | 'cells' | 'names';

function missingIn(view: AmendmentForm, typed: AmendmentTyped, scan: SentFile | undefined): Missing[] {
  const texts = (['number', 'on', 'reason', 'signedBy'] as const).filter((field) => (typed[field] ?? '').trim() === '');
  return [
    ...((typed.cells ?? []).length === 0 ? (['cells'] as const) : []),
    ...(view.asked.length > 0 ? (['names'] as const) : []),
    ...texts,
    ...(!scan && (typed.receipt ?? '').trim() === '' ? (['proof'] as const) : []),
  ];
}
