import { Link } from '@tanstack/react-router';
import { useRead } from '../../../web/api.js';
import { MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { removalWords } from '../../notices/web/word-lists.js';
import { listRemovals } from '../endpoints.js';
import { filesWords } from './word-lists.js';

const AGAIN_MS = 2_000;

/** The tombstones of the district, and how far the cleaning under them is. */
export function Removals() {
  const words = useWords(filesWords);
  const { reasons, cleanedState } = useWords(removalWords);
  const removals = useRead(
    listRemovals,
    {},
    {},
    { again: (value) => value?.items.some(({ progress }) => progress !== null) === true && AGAIN_MS },
  );
  return (
    <div className="gap">
      <Section id="removals" title={words.removals}>
        <Loaded query={removals}>
          {({ items }) =>
            items.length === 0 ? (
              <p>{words.noRemovals}</p>
            ) : (
              <Table
                caption={words.removals}
                hideCaption
                rows={items}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'what',
                    heading: words.what,
                    names: true,
                    cell: ({ noticeId }) =>
                      noticeId === null ? (
                        words.aFile
                      ) : (
                        <Link to="/notices/$noticeId" params={{ noticeId }}>
                          {words.aNotice}
                        </Link>
                      ),
                  },
                  {
                    key: 'reason',
                    heading: words.reason,
                    cell: ({ reason, paper, by, at }) => (
                      <>
                        {reasons[reason]}
                        <span className="sub">
                          {paper}　{by}　<MomentText at={at} />
                        </span>
                      </>
                    ),
                  },
                  {
                    key: 'state',
                    heading: words.state,
                    cell: (removal) => <span role="status">{cleanedState(removal)}</span>,
                  },
                  {
                    key: 'digest',
                    heading: words.digest,
                    cell: ({ sha256 }) => <code className="whole">{sha256}</code>,
                  },
                ]}
              />
            )
          }
        </Loaded>
      </Section>
    </div>
  );
}
