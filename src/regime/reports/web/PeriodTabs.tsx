import { Link } from '@tanstack/react-router';
import { useWords } from '../../../web/language.js';
import { obligationWords } from '../../obligations/word-lists.js';
import type { ReportsSearch } from './reports-search.js';
import { quarterBoardWords, reportBoardWords } from './word-lists.js';

interface PeriodTabsProps {
  readonly programmeId: string;
  readonly periods: readonly string[];
  /** The quarter that is shown, or the whole year. */
  readonly now: string;
  /** What narrows the list goes along to another quarter. */
  readonly kept?: Omit<ReportsSearch, 'period'>;
}

/** From a quarter to another, and to the whole year. */
export function PeriodTabs({ programmeId, periods, now, kept = {} }: PeriodTabsProps) {
  const words = useWords(reportBoardWords);
  const { tab } = useWords(quarterBoardWords);
  const { period: nameOf } = useWords(obligationWords);
  const current = { 'aria-current': 'page' as const };
  return (
    <nav className="row-acts before-table" aria-label={words.periods}>
      {periods.map((each) => (
        <Link
          key={each}
          className="btn"
          to="/programmes/$programmeId/reports"
          params={{ programmeId }}
          search={{ ...kept, period: each }}
          {...(each === now && current)}
        >
          {nameOf(each)}
        </Link>
      ))}
      <Link
        className="btn"
        to="/programmes/$programmeId/reports/quarters"
        params={{ programmeId }}
        {...(now === 'year' && current)}
      >
        {tab}
      </Link>
    </nav>
  );
}
