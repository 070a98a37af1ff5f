import { Link, Navigate } from '@tanstack/react-router';
import { DeskPage } from '../../regime/boards/web/DeskPage.js';
import { listProgrammes } from '../../regime/notices/endpoints.js';
import { readOwnPost } from '../../regime/offices/endpoints.js';
import { AnswerLine } from '../../web/AnswerLine.js';
import { useRead } from '../../web/api.js';
import { Empty } from '../../web/Empty.js';
import { useWords } from '../../web/language.js';
import { Loaded } from '../../web/Loaded.js';
import { consoleWords } from './word-lists.js';

/** The desk of whoever is signed in; the districts, for who keeps them all; or, where there is no programme yet, how one comes to be. */
export function HomePage() {
  const words = useWords(consoleWords).home;
  const post = useRead(readOwnPost, {}, {}).data?.value;
  const role = post?.role;
  const keepsOut = role?.endsWith('-admin') === true;
  const programmes = useRead(listProgrammes, {}, { limit: 1 }, { enabled: role !== undefined && !keepsOut });
  if (post?.district === null) return <Navigate to="/districts" replace />;
  if (keepsOut) return <DeskPage />;
  return (
    <Loaded query={programmes} page>
      {({ items: [latest] }) =>
        latest ? (
          <DeskPage />
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
