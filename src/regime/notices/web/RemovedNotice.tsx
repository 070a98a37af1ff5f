import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Facts, Section } from '../../../web/Record.js';
import type { TombstoneView } from '../contract.removal.js';
import { removalWords } from './word-lists.js';

interface RemovedNoticeProps {
  readonly tombstone: TombstoneView;
  readonly programmeId: string | null;
  readonly crumb: ReactNode;
}

/** What stays of a notice that was taken out of everything, and what nobody but a person can do about the rest. */
export function RemovedNotice({ tombstone, programmeId, crumb }: RemovedNoticeProps) {
  const words = useWords(removalWords);
  const { at, by, reason, paper, sha256, bytes, leftOver } = tombstone;
  return (
    <>
      <AnswerLine
        crumb={crumb}
        question={words.question}
        answer={<p>{words.answer}</p>}
        actions={
          programmeId !== null && (
            <Link to="/programmes/$programmeId" params={{ programmeId }}>
              {words.toProgramme}
            </Link>
          )
        }
      />
      <Facts
        facts={[
          { label: words.at, value: <MomentText at={at} /> },
          { label: words.by, value: by },
          { label: words.reason, value: words.reasons[reason] },
          { label: words.paper, value: paper },
          { label: words.cleaning, value: <span role="status">{words.cleanedState(tombstone)}</span> },
          { label: words.digest, value: <code className="whole">{sha256}</code>, note: words.bytes(bytes) },
        ]}
      />
      <div className="gap">
        <Section id="todo" title={words.todo}>
          <ul className="done-l">
            {words.todoList(leftOver).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}
