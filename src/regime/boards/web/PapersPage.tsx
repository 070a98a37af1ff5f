import { Link, useParams } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { CopyText } from '../../../web/CopyText.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { readPapers } from '../../obligations/endpoints.papers.js';
import { paperWords } from './paper-word-lists.js';

/** What can be handed out? Every paper of a notice, minutes after it was read; whoever gets one needs no account. */
export function PapersPage() {
  const words = useWords(paperWords);
  const { noticeId } = useParams({ from: '/shell/notices/$noticeId/papers' });
  const papers = useRead(readPapers, { noticeId }, {});
  return (
    <Loaded query={papers} page>
      {({ draft, files, chat }) => (
        <>
          <AnswerLine
            crumb={
              <Link to="/notices/$noticeId" params={{ noticeId }}>
                {words.crumb}
              </Link>
            }
            question={words.question}
            answer={<p>{words.answer(files.length, draft)}</p>}
            actions={
              <a className="btn main" href={`/api/notices/${noticeId}/papers.zip`} download>
                {words.pack}
              </a>
            }
          />
          <Section id="chat" title={words.chat}>
            <CopyText label={words.chatLabel} text={chat} />
          </Section>
          <Section id="files" title={words.files}>
            <ul className="side">
              {files.map(({ name }) => (
                <li key={name}>
                  <a href={`/api/notices/${noticeId}/paper?${new URLSearchParams({ name }).toString()}`} download>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </Loaded>
  );
}
