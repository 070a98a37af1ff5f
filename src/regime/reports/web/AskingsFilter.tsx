import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useWords } from '../../../web/language.js';
import { askingKinds } from '../rules/asking.js';
import { type AskingsSearch, askingStandings } from './askings-search.js';
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
    <form className="filter" role="search" aria-label={filter.label} onSubmit={(event) => event.preventDefault()}>
      <label className="wide span">
        {filter.search}
        <Input
          type="search"
          placeholder={filter.searchHint}
          value={search.q ?? ''}
          onChange={({ target }) => set({ q: target.value === '' ? undefined : target.value })}
        />
      </label>
      <label>
        {filter.kindLabel}
        <select
          value={search.kind ?? ''}
          onChange={({ target }) => set({ kind: askingKinds.find((each) => each === target.value) })}
        >
          <option value="">{filter.any}</option>
          {askingKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kind[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {filter.standingLabel}
        <select
          value={search.standing ?? ''}
          onChange={({ target }) => set({ standing: askingStandings.find((each) => each === target.value) })}
        >
          <option value="">{filter.any}</option>
          {askingStandings.map((standing) => (
            <option key={standing} value={standing}>
              {filter.standing[standing]}
            </option>
          ))}
        </select>
      </label>
      <Button onClick={() => void navigate({ search: {}, replace: true })}>{filter.clear}</Button>
    </form>
  );
}
