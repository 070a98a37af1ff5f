import { Link, useParams, useRouterState } from '@tanstack/react-router';
import { Loading, Loaded } from '../../../web/Loaded.js';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { type NoticeView, readNoticeRecord } from '../endpoints.js';
import { IntakeReview } from './IntakeReview.js';
import { Removal } from './RemovalDialog.js';
import { RemovedNotice } from './RemovedNotice.js';
import { UploadBox } from './UploadBox.js';
import { intakeWords } from './word-lists.js';

/** How often a file that is still being read is looked at again. */
const WATCH_MS = 1_000;

const isUnderWay = ({ state, originals, removal }: NoticeView): boolean =>
  removal
    ? removal.progress !== null
    : state === 'reading' || originals.some((original) => original.state === 'reading');

/** Was this notice read rightly? From the upload until it is registered. */
export function IntakePage() {
  const words = useWords(intakeWords);
  const { noticeId } = useParams({ from: '/shell/notices/$noticeId' });
  const known = useRouterState({ select: ({ location }) => location.hash === 'known' });
  const notice = useRead(
    readNoticeRecord,
    { noticeId },
    {},
    { again: (value) => (value && isUnderWay(value) ? WATCH_MS : false) },
  );
  const crumb = <Link to="/notices">{words.crumb}</Link>;
  return (
    <Loaded query={notice} page>
      {(view, version) => {
        if (view.removal) {
          return <RemovedNotice tombstone={view.removal} programmeId={view.programmeId} crumb={crumb} />;
        }
        if (view.state === 'reading') {
          return (
            <>
              <AnswerLine
                crumb={crumb}
                question={words.question}
                answer={<p>{words.readingNow}</p>}
                actions={<Removal view={view} version={version} />}
              />
              {view.progress === null ? (
                <Loading />
              ) : (
                <progress max={100} value={view.progress} aria-label={view.file.name} />
              )}
            </>
          );
        }
        if (!view.reading) {
          return (
            <>
              <AnswerLine
                crumb={crumb}
                question={words.unreadTitle}
                answer={<p>{view.unread?.sentence}</p>}
                actions={<Removal view={view} version={version} />}
              />
              <UploadBox />
            </>
          );
        }
        return (
          <>
            {known && (
              <p className="problem" role="status">
                {words.notices.known}
              </p>
            )}
            <IntakeReview
              view={view}
              reading={view.reading}
              version={version}
              crumb={
                <>
                  {crumb}
                  {'　'}
                  <Link to="/notices/$noticeId/papers" params={{ noticeId }}>
                    {words.papers}
                  </Link>
                </>
              }
            />
          </>
        );
      }}
    </Loaded>
  );
}
