import { Link, useSearch } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { MomentText } from '../../../web/DayText.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { readOwnPost } from '../../offices/endpoints.js';
import { listNotices } from '../endpoints.js';
import { UploadBox } from './UploadBox.js';
import { endWords, intakeWords, removalWords } from './word-lists.js';

/** Where a notice comes in, and what came in before. */
export function NoticesPage() {
  const all = useWords(intakeWords);
  const words = all.notices;
  const { removed: gone, held } = useWords(removalWords);
  const ends = useWords(endWords);
  const role = useRead(readOwnPost, {}, {}).data?.value.role;
  const { corrects, archived = false } = useSearch({ from: '/shell/notices' });
  const notices = useRead(listNotices, {}, { archived: archived ? 'true' : 'false' });
  const known = notices.data?.value.items.length;
  return (
    <>
      <AnswerLine
        question={words.question}
        {...(known !== undefined && { answer: <p>{words.answer(known)}</p> })}
        {...(role === 'gov-office' && { actions: <Link to="/files">{held}</Link> })}
      />
      {corrects !== undefined && <p>{all.correcting}</p>}
      <UploadBox {...(corrects !== undefined && { corrects })} />
      <div className="gap">
        <Section id="known-notices" title={archived ? ends.archived : words.list}>
          <p className="s">
            {archived ? (
              <Link to="/notices" search={{}}>
                {ends.atWork}
              </Link>
            ) : (
              <Link to="/notices" search={{ archived: true }}>
                {ends.archived}
              </Link>
            )}
          </p>
          <Loaded query={notices}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty why={archived ? ends.noneArchived : words.none} />
              ) : (
                <Table
                  caption={words.list}
                  hideCaption
                  keyOf={({ id }) => id}
                  rows={items}
                  columns={[
                    {
                      key: 'title',
                      heading: words.title,
                      names: true,
                      cell: ({ id, title, file, removed }) => (
                        <Link className="plain" to="/notices/$noticeId" params={{ noticeId: id }}>
                          {removed ? gone : title === '' ? file.name : title}
                        </Link>
                      ),
                    },
                    { key: 'number', heading: words.number, cell: ({ number }) => number ?? words.noNumber },
                    { key: 'state', heading: words.state, cell: ({ state }) => all.state[state] },
                    { key: 'savedAt', heading: words.savedAt, cell: ({ savedAt }) => <MomentText at={savedAt} /> },
                  ]}
                />
              )
            }
          </Loaded>
        </Section>
      </div>
    </>
  );
}
