import { Link, Navigate } from '@tanstack/react-router';
import { listProgrammes } from '../../regime/notices/endpoints.js';
import { AnswerLine } from '../../web/AnswerLine.js';
import { useRead } from '../../web/api.js';
import { Empty } from '../../web/Empty.js';
import { useWords } from '../../web/language.js';
import { Loaded } from '../../web/Loaded.js';
import { consoleWords } from './word-lists.js';

/** The latest programme, or, where there is none, how one comes to be. */
export function HomePage() {
  const words = useWords(consoleWords).home;
  const programmes = useRead(listProgrammes, {}, { limit: 1 });
  return (
    <Loaded query={programmes} page>
      {({ items: [latest] }) =>
        latest ? (
          <Navigate to="/programmes/$programmeId" params={{ programmeId: latest.id }} replace />
        ) : (
          <>
            <AnswerLine question={words.title} />
            <Empty why={words.why}>
              <Link to="/notices">{words.act}</Link>
            </Empty>
          </>
        )
      }
    </Loaded>
  );
}
