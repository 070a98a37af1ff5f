import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useCommand, useRead } from '../../../web/api.js';
import { DayText } from '../../../web/DayText.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { webWords } from '../../../web/word-lists.js';
import { DutyText } from '../../obligations/web/DutyText.js';
import type { MessageView } from '../contract.js';
import { listMessages, readMessage } from '../endpoints.js';
import { reminderWords } from '../word-lists.js';
import { OwnReminders } from './OwnReminders.js';
import { reminderPageWords } from './word-lists.js';

/** What was I reminded of? One message a day, the latest first. */
export function MessagesPage() {
  const words = useWords(reminderPageWords).inbox;
  const messages = useRead(listMessages, {}, {});
  return (
    <Loaded query={messages} page>
      {({ items }) => (
        <>
          <AnswerLine
            question={words.question}
            answer={<p>{words.answer(items.filter(({ readAt }) => readAt === null).length, items.length)}</p>}
          />
          <div className="cols">
            {items.length === 0 ? (
              <div>
                <Empty why={words.none} />
              </div>
            ) : (
              <ol className="todo">
                {items.map((message) => (
                  <Message key={message.id} message={message} />
                ))}
              </ol>
            )}
            <OwnReminders />
          </div>
        </>
      )}
    </Loaded>
  );
}

function Message({ message: { id, onDay, lines, about, readAt, can } }: { readonly message: MessageView }) {
  const words = useWords(reminderPageWords).inbox;
  const { stage: stages, about: abouts } = useWords(reminderWords);
  const { labelled } = useWords(webWords);
  const reading = useCommand(readMessage, { messageId: id });
  return (
    <li>
      <p className="when">
        <DayText on={onDay} full />
        <span className="sub">{readAt === null ? words.unread : words.read}</span>
      </p>
      <ul className="plain">
        {about !== null && <li>{abouts[about]}</li>}
        {lines.length === 0 && about === null && <li className="m">{words.gone}</li>}
        {lines.map(({ stage, duty }) => (
          <li key={duty.id}>
            {labelled(stages[stage])}
            <Link
              to={duty.kind === 'report' ? '/obligations/$obligationId/report' : '/obligations/$obligationId'}
              params={{ obligationId: duty.id }}
            >
              <DutyText duty={duty} />
            </Link>
            <span className="sub">
              <span lang="zh-CN">{duty.owedBy}</span>
              {'　'}
              {words.dueBy} <DayText on={duty.due} full />
            </span>
          </li>
        ))}
      </ul>
      <p>
        {readAt === null && can.includes('message.read') && (
          <Button disabled={reading.isPending} onClick={() => reading.mutate({ body: {} })}>
            {words.markRead}
          </Button>
        )}
      </p>
    </li>
  );
}
