import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useWords } from '../../../web/language.js';
import { webWords } from '../../../web/word-lists.js';
import type { StocktakeLineView } from '../contract.stocktake.js';
import { lightKinds, lightRank } from '../rules/light.js';
import { stocktakeWords } from '../stocktake-word-lists.js';
import type { StocktakeSearch } from './stocktake-search.js';

const REDDEST_FIRST = lightKinds.toSorted((one, other) => lightRank[other] - lightRank[one]);
const OPEN = ['any', 'overdue'] as const;

/** What narrows the stocktake; it stands in the address bar. */
export function StocktakeFilter({ items }: { readonly items: readonly StocktakeLineView[] }) {
  const words = useWords(stocktakeWords);
  const { light: lightNames } = useWords(webWords);
  const search = useSearch({ from: '/shell/programmes/$programmeId/stocktake' });
  const navigate = useNavigate({ from: '/programmes/$programmeId/stocktake' });
  const set = (change: StocktakeSearch): void => {
    void navigate({ search: { ...search, ...change }, replace: true });
  };
  const kinds = REDDEST_FIRST.filter((kind) => items.some(({ light }) => light.kind === kind));
  const leaders = [...new Set(items.flatMap(({ leader }) => leader ?? []))];
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
        {words.lightLabel}
        <select
          value={search.light ?? ''}
          onChange={({ target }) => set({ light: kinds.find((kind) => kind === target.value) })}
        >
          <option value="">{words.anyLight}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {lightNames[kind]}
            </option>
          ))}
        </select>
      </label>
      {leaders.length > 0 && (
        <label>
          {words.leaderLabel}
          <select value={search.leader ?? ''} onChange={({ target }) => set({ leader: chosen(target.value) })}>
            <option value="">{words.anyLeader}</option>
            {leaders.map((leader) => (
              <option key={leader}>{leader}</option>
            ))}
          </select>
        </label>
      )}
      <label>
        {words.openLabel}
        <select
          value={search.open ?? ''}
          onChange={({ target }) => set({ open: OPEN.find((each) => each === target.value) })}
        >
          <option value="">{words.anyOpen}</option>
          <option value="any">{words.onlyOpen}</option>
          <option value="overdue">{words.onlyOverdue}</option>
        </select>
      </label>
      <Button onClick={() => void navigate({ search: {}, replace: true })}>{words.clear}</Button>
    </form>
  );
}
