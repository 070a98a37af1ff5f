import { useNavigate, useSearch } from '@tanstack/react-router';
import { asOptions, Filter, FilterChoice, FilterSearch } from '../../../web/Filter.js';
import { useWords } from '../../../web/language.js';
import { obligationWords } from '../../obligations/word-lists.js';
import type { QuarterBoard } from '../contract.quarters.js';
import { shownAs } from '../rules/quarter-board.js';
import { countOf } from '../rules/quarter-rows.js';
import type { QuartersSearch } from './quarters-search.js';
import { quarterBoardWords } from './word-lists.js';

/** What narrows the board of quarters; it stands in the address bar. */
export function QuartersFilter({ items, periods }: Pick<QuarterBoard, 'items' | 'periods'>) {
  const words = useWords(quarterBoardWords);
  const { period: nameOf } = useWords(obligationWords);
  const search = useSearch({ from: '/shell/programmes/$programmeId/reports/quarters' });
  const navigate = useNavigate({ from: '/programmes/$programmeId/reports/quarters' });
  const set = (change: QuartersSearch): void => {
    void navigate({ search: { ...search, ...change }, replace: true });
  };
  const names = { ...words.standing, ...words.show };
  const shown = shownAs.filter((each) => each === search.show || countOf(items, each) > 0);
  const leads = [...new Set(items.map(({ lead }) => lead.name))];
  return (
    <Filter
      label={words.filter}
      clear={{ label: words.clear, now: () => void navigate({ search: {}, replace: true }) }}
    >
      <FilterSearch label={words.search} hint={words.searchHint} value={search.q} set={(q) => set({ q })} />
      <FilterChoice
        label={words.showLabel}
        any={words.anyStanding}
        value={search.show}
        options={shown.map((each) => [each, names[each]])}
        set={(show) => set({ show })}
      />
      <FilterChoice
        label={words.periodLabel}
        any={words.anyPeriod}
        value={search.period}
        options={periods.map(({ name }) => [name, nameOf(name)])}
        set={(period) => set({ period })}
      />
      <FilterChoice
        label={words.leadLabel}
        any={words.anyLead(leads.length)}
        value={search.lead}
        options={asOptions(leads)}
        set={(lead) => set({ lead })}
      />
    </Filter>
  );
}
