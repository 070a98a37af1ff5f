import type { UseQueryResult } from '@tanstack/react-query';
import type { Answered } from './api.js';
import { MomentText } from './DayText.js';
import { Loaded } from './Loaded.js';
import type { CallError } from './problem.js';
import { Timeline } from './Timeline.js';

interface HistoryProps {
  readonly title: string;
  readonly none: string;
  readonly query: UseQueryResult<
    Answered<{
      readonly items: readonly {
        readonly id: string;
        readonly at: string;
        readonly sentence: string;
        readonly by: string | null;
      }[];
    }>,
    CallError
  >;
}

/** At the side of a record: how it came to stand as it does, as sentences made from its ledger rows. */
export function History({ title, none, query }: HistoryProps) {
  return (
    <aside aria-labelledby="history">
      <h2 id="history">{title}</h2>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="m">{none}</p>
          ) : (
            <Timeline
              entries={items.map(({ id, sentence, at, by }) => ({
                id,
                sentence,
                note: (
                  <>
                    <MomentText at={at} /> {by}
                  </>
                ),
              }))}
            />
          )
        }
      </Loaded>
    </aside>
  );
}
