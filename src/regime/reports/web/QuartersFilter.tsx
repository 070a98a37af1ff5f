import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useWords } from '../../../web/language.js';
import { obligationWords } from '../../obligations/word-lists.js';
import type { QuarterBoard } from '../contract.quarters.js';
import { countOf } from './quarter-rows.js';
import { type QuartersSearch, shownAs } from './quarters-search.js';
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
  const chosen = (value: string): string | undefined => (value === '' ? undefined : value);
  return (
    <form className="filter" role="search" aria-label={words.filter} onSubmit={(event) => event.preventDefault()}>
      <label className="wide span">
        {words.search}
        <Input
          type="search"
          placeholder={words.searchHint}
          value={search.q ?? ''}
          onChange={({ target }) => set({ q: chosen(target.value) })}
        />
      </label>
      <label>
        {words.showLabel}
        <select
          value={search.show ?? ''}
          onChange={({ target }) => set({ show: shownAs.find((each) => each === target.value) })}
        >
          <option value="">{words.anyStanding}</option>
          {shown.map((each) => (
            <option key={each} value={each}>
              {names[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.periodLabel}
        <select value={search.period ?? ''} onChange={({ target }) => set({ period: chosen(target.value) })}>
          <option value="">{words.anyPeriod}</option>
          {periods.map(({ name }) => (
            <option key={name} value={name}>
              {nameOf(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.leadLabel}
        <select value={search.lead ?? ''} onChange={({ target }) => set({ lead: chosen(target.value) })}>
          <option value="">{words.anyLead(leads.length)}</option>
          {leads.map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </select>
      </label>
      <Button onClick={() => void navigate({ search: {}, replace: true })}>{words.clear}</Button>
    </form>
  );
}
