import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { MomentText } from '../../../web/DayText.js';
import { Dock } from '../../../web/Dock.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { type NoticeView, submitForSigning } from '../endpoints.js';
import { RegisterDialog } from './RegisterDialog.js';
import { SigningDock } from './SigningDock.js';
import type { PageQuestion } from './understood.js';
import { endWords, intakeWords } from './word-lists.js';

interface IntakeDockProps {
  readonly view: NoticeView;
  readonly version: string | null;
  readonly issuedOn: string | null;
  readonly questions: readonly PageQuestion[];
}

/** Nothing can be issued while something that blocks is open; the bar says what, and leads there. */
export function IntakeDock({ view, version, issuedOn, questions }: IntakeDockProps) {
  const words = useWords(intakeWords).dock;
  const ends = useWords(endWords);
  const navigate = useNavigate();
  const [registering, setRegistering] = useState(false);
  const submitting = useCommand(submitForSigning, { noticeId: view.id });
  if (view.programmeId !== null) return null;
  if (view.state === 'signing') return <SigningDock view={view} version={version} />;
  const { blockers, can, savedAt } = view;
  const first = questions.find(({ answer }) => !answer);
  const unsaid = blockers.some(({ code }) => code === 'unsaid-open');
  const goal = first ? `q${String(first.number)}` : unsaid ? 'unsaid' : 'originals';
  const [other] = view.sameYear;
  const otherName = other && (other.number ?? other.title);
  const blocked = blockers.length > 0 || !can.includes('notice.register');
  const status =
    blockers.length === 0 ? (
      otherName === undefined ? (
        words.ready
      ) : (
        <span>{ends.sameYear(otherName)}</span>
      )
    ) : (
      <details>
        <summary>
          <span id="blocked">{words.blocked(blockers.length)}</span> <span className="why">{words.why}</span>
        </summary>
        <ul>
          {blockers.map(({ code, row, about, sentence }) => (
            <li key={[code, row, about].join()}>{sentence}</li>
          ))}
        </ul>
      </details>
    );
  return (
    <>
      <Dock
        label={words.label}
        status={status}
        note={
          <>
            {words.saved} <MomentText at={savedAt} /> {words.note}
          </>
        }
      >
        {blocked && (
          <Button
            onClick={() => {
              const place = document.getElementById(goal);
              place?.scrollIntoView({ block: 'center' });
              place?.focus({ preventScroll: true });
            }}
          >
            {first || unsaid ? words.toFirst(first?.number ?? questions.length + 1) : words.toOriginals}
          </Button>
        )}
        {!blocked && other && <Button onClick={() => setRegistering(true)}>{ends.alongside}</Button>}
        {!blocked && !other && view.can.includes('notice.submit') && (
          <Button disabled={submitting.isPending} onClick={() => submitting.mutate({ body: {}, version })}>
            {words.toSign}
          </Button>
        )}
        <Button
          type="primary"
          disabled={blocked}
          {...(blocked && { 'aria-describedby': 'blocked' })}
          onClick={() =>
            other
              ? void navigate({ to: '/notices/$noticeId/supersede', params: { noticeId: view.id } })
              : setRegistering(true)
          }
        >
          {other ? ends.supersede : words.act}
        </Button>
      </Dock>
      {submitting.error && <ProblemNotice problem={submitting.error.problem} />}
      {registering && (
        <RegisterDialog
          noticeId={view.id}
          version={version}
          issuedOn={issuedOn}
          beside={otherName}
          onClose={() => setRegistering(false)}
        />
      )}
    </>
  );
}
