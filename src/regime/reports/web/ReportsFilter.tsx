import { useNavigate, useSearch } from '@tanstack/react-router';
import { asOptions, Filter, FilterChoice, FilterSearch } from '../../../web/Filter.js';
import { useWords } from '../../../web/language.js';
import type { FilingRow } from '../contract.js';
import { shownFilingAs } from '../rules/filing.js';
import { isFiledAs } from '../rules/filing-rows.js';
import type { ReportsSearch } from './reports-search.js';
import { reportBoardWords } from './word-lists.js';

/** What narrows the filings of a quarter; it stands in the address bar. The quarter stays when all is put back. */
export function ReportsFilter({ rows }: { readonly rows: readonly FilingRow[] }) {
  const { filter, state: states } = useWords(reportBoardWords);
  const search = useSearch({ from: '/shell/programmes/$programmeId/reports' });
  const navigate = useNavigate({ from: '/programmes/$programmeId/reports' });
  const set = (change: ReportsSearch): void => {
    void navigate({ search: { ...search, ...change }, replace: true });
  };
  const names = { ...states, ...filter.show };
  // A link can ask for what no filing is any more.
  const shown = shownFilingAs.filter((as) => as === search.show || rows.some((row) => isFiledAs(row, as)));
  return (
    <Filter
      label={filter.label}
      clear={{ label: filter.clear, now: () => void navigate({ search: { period: search.period }, replace: true }) }}
    >
      <FilterSearch label={filter.search} hint={filter.searchHint} value={search.q} set={(q) => set({ q })} />
      <FilterChoice
        label={filter.showLabel}
        any={filter.anyStanding}
        value={search.show}
        options={shown.map((as) => [as, names[as]])}
        set={(show) => set({ show })}
      />
      <FilterChoice
        label={filter.unitLabel}
        any={filter.anyUnit(rows.length)}
        value={search.unit}
        options={asOptions(rows.map(({ unit }) => unit.name))}
        set={(unit) => set({ unit })}
      />
    </Filter>
  );
}
