import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useRead } from '../../../web/api.js';
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
    <form className="filter" role="search" aria-label={words.filter} onSubmit={(event) => event.preventDefault()}>
      <label className="wide span">
        {words.search}
        <Input
          type="search"
          placeholder={words.searchHint}
          value={search.q ?? ''}
          onChange={({ target }) => set({ q: target.value === '' ? undefined : target.value })}
        />
      </label>
      <label>
        {field.role}
        <select
          value={search.role ?? ''}
          onChange={({ target }) => set({ role: roles.find((role) => role === target.value) })}
        >
          <option value="">{words.anyRole}</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {roleWords[role]}
            </option>
          ))}
        </select>
      </label>
      {units.length > 0 && (
        <label>
          {words.unit}
          <select
            value={search.unit ?? ''}
            onChange={({ target }) => set({ unit: target.value === '' ? undefined : target.value })}
          >
            <option value="">{words.anyUnit}</option>
            {units.map(({ id, name }) => (
              <option key={id} value={id} lang="zh-CN">
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {words.standing}
        <select
          value={search.standing ?? ''}
          onChange={({ target }) => set({ standing: STANDINGS.find((each) => each === target.value) })}
        >
          <option value="">{words.present}</option>
          <option value="left">{words.left}</option>
          <option value="all">{words.all}</option>
        </select>
      </label>
      <Button onClick={() => void navigate({ search: {}, replace: true })}>{words.clear}</Button>
    </form>
  );
}
