import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
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
        {words.kind}
        <select
          value={search.kind ?? ''}
          onChange={({ target }) => set({ kind: unitKinds.find((kind) => kind === target.value) })}
        >
          <option value="">{words.anyKind}</option>
          {unitKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.standing}
        <select
          value={search.standing ?? ''}
          onChange={({ target }) =>
            set({ standing: [...unitStandings, 'all' as const].find((each) => each === target.value) })
          }
        >
          <option value="">{words.present}</option>
          {unitStandings.map((standing) => (
            <option key={standing} value={standing}>
              {standings[standing]}
            </option>
          ))}
          <option value="all">{words.anyStanding}</option>
        </select>
      </label>
      <Button onClick={() => void navigate({ search: {}, replace: true })}>{words.clear}</Button>
    </form>
  );
}
