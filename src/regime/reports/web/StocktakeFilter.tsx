import { useNavigate, useSearch } from '@tanstack/react-router';
import { asOptions, Filter, FilterChoice, FilterSearch } from '../../../web/Filter.js';
import { useWords } from '../../../web/language.js';
import { webWords } from '../../../web/word-lists.js';
import type { StocktakeLineView } from '../contract.stocktake.js';
import { lightKinds, lightRank } from '../rules/light.js';
import { stocktakeWords } from '../stocktake-word-lists.js';
import type { StocktakeSearch } from './stocktake-search.js';

const REDDEST_FIRST = lightKinds.toSorted((one, other) => lightRank[other] - lightRank[one]);

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
  return (
    <Filter
      label={words.filter}
      clear={{ label: words.clear, now: () => void navigate({ search: {}, replace: true }) }}
    >
      <FilterSearch label={words.search} hint={words.searchHint} value={search.q} set={(q) => set({ q })} />
      <FilterChoice
        label={words.lightLabel}
        any={words.anyLight}
        value={search.light}
        options={kinds.map((kind) => [kind, lightNames[kind]])}
        set={(light) => set({ light })}
      />
      {leaders.length > 0 && (
        <FilterChoice
          label={words.leaderLabel}
          any={words.anyLeader}
          value={search.leader}
          options={asOptions(leaders)}
          set={(leader) => set({ leader })}
        />
      )}
      <FilterChoice
        label={words.openLabel}
        any={words.anyOpen}
        value={search.open}
        options={[
          ['any', words.onlyOpen],
          ['overdue', words.onlyOverdue],
        ]}
        set={(open) => set({ open })}
      />
    </Filter>
  );
}
