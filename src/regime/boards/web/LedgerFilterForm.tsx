import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRead } from '../../../web/api.js';
import { Filter, FilterChoice, FilterDay } from '../../../web/Filter.js';
import { useWords } from '../../../web/language.js';
import { readLedgerChoices } from '../endpoints.ledger.js';
import { ledgerWords } from './ledger-word-lists.js';
import type { LedgerSearch } from './ledger-search.js';

interface Choice {
  readonly id: string;
  readonly name: string;
}

const NONE = { people: [], units: [], items: [], kinds: [] };

/** What narrows the ledger; it stands in the address bar, so that back works and a link shows the same. */
export function LedgerFilterForm() {
  const words = useWords(ledgerWords);
  const { cursor: _cursor, ...filter } = useSearch({ from: '/shell/ledger' });
  const navigate = useNavigate({ from: '/ledger' });
  const { people, units, items, kinds } = useRead(readLedgerChoices, {}, {}).data?.value ?? NONE;
  const set = (change: LedgerSearch): void => {
    void navigate({ search: { ...filter, ...change }, replace: true });
  };
  const ofKinds = kinds.map(({ kind, name }) => ({ id: kind, name }));
  const { event } = filter;
  const exact = event === undefined || kinds.some(({ kind }) => kind === event) ? [] : [{ id: event, name: event }];
  return (
    <Filter
      label={words.filter}
      clear={{ label: words.clear, now: () => void navigate({ search: {}, replace: true }) }}
    >
      <FilterChoice
        label={words.person}
        any={words.anybody}
        options={named(people)}
        value={filter.person}
        set={(person) => set({ person })}
      />
      <FilterChoice
        label={words.unit}
        any={words.anyUnit}
        options={named(units)}
        value={filter.unit}
        set={(unit) => set({ unit })}
      />
      <FilterChoice
        label={words.item}
        any={words.anyItem}
        options={named(items)}
        value={filter.item}
        set={(item) => set({ item })}
      />
      <FilterChoice
        label={words.kind}
        any={words.anyKind}
        options={named([...ofKinds, ...exact])}
        value={event}
        set={(chosen) => set({ event: chosen })}
      />
      <FilterDay label={words.from} value={filter.from} set={(from) => set({ from })} />
      <FilterDay label={words.to} value={filter.to} set={(to) => set({ to })} />
    </Filter>
  );
}

const named = (choices: readonly Choice[]) => choices.map(({ id, name }) => [id, name] as const);
