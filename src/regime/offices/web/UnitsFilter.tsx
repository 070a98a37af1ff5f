import { useNavigate, useSearch } from '@tanstack/react-router';
import { Filter, FilterChoice, FilterSearch } from '../../../web/Filter.js';
import { useWords } from '../../../web/language.js';
import { unitKinds, unitStandings } from '../rules/units.js';
import { unitWords } from '../word-lists.js';
import { unitPageWords } from './unit-page-words.js';
import type { UnitsSearch } from './units-search.js';

/** What narrows the list; it stands in the address bar, so that back works and a link shows the same. */
export function UnitsFilter() {
  const words = useWords(unitPageWords).list;
  const { kind: kinds, standing: standings } = useWords(unitWords);
  const search = useSearch({ from: '/shell/units' });
  const navigate = useNavigate({ from: '/units' });
  const set = (change: UnitsSearch): void => {
    void navigate({ search: { ...search, ...change }, replace: true });
  };
  return (
    <Filter
      label={words.filter}
      clear={{ label: words.clear, now: () => void navigate({ search: {}, replace: true }) }}
    >
      <FilterSearch label={words.search} hint={words.searchHint} value={search.q} set={(q) => set({ q })} />
      <FilterChoice
        label={words.kind}
        any={words.anyKind}
        value={search.kind}
        options={unitKinds.map((kind) => [kind, kinds[kind]])}
        set={(kind) => set({ kind })}
      />
      <FilterChoice
        label={words.standing}
        any={words.present}
        value={search.standing}
        options={[
          ...unitStandings.map((standing) => [standing, standings[standing]] as const),
          ['all', words.anyStanding],
        ]}
        set={(standing) => set({ standing })}
      />
    </Filter>
  );
}
