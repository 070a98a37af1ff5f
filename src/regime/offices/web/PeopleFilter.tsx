import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRead } from '../../../web/api.js';
import { Filter, FilterChoice, FilterSearch } from '../../../web/Filter.js';
import { useWords } from '../../../web/language.js';
import { listUnits } from '../endpoints.units.js';
import { roles } from '../rules/actor.js';
import { personWords } from '../word-lists.js';
import { peoplePageWords } from './people-page-words.js';
import type { PeopleSearch } from './people-search.js';

const STANDINGS = ['left', 'all'] as const;

/** What narrows the list; it stands in the address bar, so that back works and a link shows the same. */
export function PeopleFilter() {
  const words = useWords(peoplePageWords).list;
  const { role: roleWords, field } = useWords(personWords);
  const units = useRead(listUnits, {}, { limit: 500 }).data?.value.items ?? [];
  const search = useSearch({ from: '/shell/people' });
  const navigate = useNavigate({ from: '/people' });
  const set = (change: PeopleSearch): void => {
    void navigate({ search: { ...search, ...change }, replace: true });
  };
  return (
    <Filter
      label={words.filter}
      clear={{ label: words.clear, now: () => void navigate({ search: {}, replace: true }) }}
    >
      <FilterSearch label={words.search} hint={words.searchHint} value={search.q} set={(q) => set({ q })} />
      <FilterChoice
        label={field.role}
        any={words.anyRole}
        value={search.role}
        options={roles.map((role) => [role, roleWords[role]])}
        set={(role) => set({ role })}
      />
      {units.length > 0 && (
        <FilterChoice
          label={words.unit}
          any={words.anyUnit}
          value={search.unit}
          options={units.map(({ id, name }) => [id, name])}
          set={(unit) => set({ unit })}
        />
      )}
      <FilterChoice
        label={words.standing}
        any={words.present}
        value={search.standing}
        options={STANDINGS.map((each) => [each, words[each]])}
        set={(standing) => set({ standing })}
      />
    </Filter>
  );
}
