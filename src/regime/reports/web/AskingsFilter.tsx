import { useNavigate, useSearch } from '@tanstack/react-router';
import { Filter, FilterChoice, FilterSearch } from '../../../web/Filter.js';
import { useWords } from '../../../web/language.js';
import { askingKinds, askingStandings } from '../rules/asking.js';
import type { AskingsSearch } from './askings-search.js';
import { askingWords } from './asking-word-lists.js';

/** What narrows the list; it stands in the address bar. */
export function AskingsFilter() {
  const words = useWords(askingWords);
  const { filter } = words;
  const search = useSearch({ from: '/shell/programmes/$programmeId/askings' });
  const navigate = useNavigate({ from: '/programmes/$programmeId/askings' });
  const set = (change: AskingsSearch): void => {
    void navigate({ search: { ...search, ...change }, replace: true });
  };
  return (
    <Filter
      label={filter.label}
      clear={{ label: filter.clear, now: () => void navigate({ search: {}, replace: true }) }}
    >
      <FilterSearch label={filter.search} hint={filter.searchHint} value={search.q} set={(q) => set({ q })} />
      <FilterChoice
        label={filter.kindLabel}
        any={filter.any}
        value={search.kind}
        options={askingKinds.map((kind) => [kind, words.kind[kind]])}
        set={(kind) => set({ kind })}
      />
      <FilterChoice
        label={filter.standingLabel}
        any={filter.any}
        value={search.standing}
        options={askingStandings.map((standing) => [standing, filter.standing[standing]])}
        set={(standing) => set({ standing })}
      />
    </Filter>
  );
}
