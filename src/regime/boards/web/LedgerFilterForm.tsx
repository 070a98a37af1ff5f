import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useRead } from '../../../web/api.js';
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
    <form className="filter" role="search" aria-label={words.filter} onSubmit={(submit) => submit.preventDefault()}>
      <Chosen
        label={words.person}
        any={words.anybody}
        of={people}
        now={filter.person}
        set={(person) => set({ person })}
      />
      <Chosen label={words.unit} any={words.anyUnit} of={units} now={filter.unit} set={(unit) => set({ unit })} />
      <Chosen label={words.item} any={words.anyItem} of={items} now={filter.item} set={(item) => set({ item })} />
      <Chosen
        label={words.kind}
        any={words.anyKind}
        of={[...ofKinds, ...exact]}
        now={event}
        set={(chosen) => set({ event: chosen })}
      />
      <DayField label={words.from} now={filter.from} set={(from) => set({ from })} />
      <DayField label={words.to} now={filter.to} set={(to) => set({ to })} />
      <Button onClick={() => void navigate({ search: {}, replace: true })}>{words.clear}</Button>
    </form>
  );
}

interface FieldOf {
  readonly label: string;
  readonly now: string | undefined;
  readonly set: (value: string | undefined) => void;
}

const orNothing = (value: string): string | undefined => (value === '' ? undefined : value);

function Chosen({ label, any, of, now, set }: FieldOf & { readonly any: string; readonly of: readonly Choice[] }) {
  return (
    <label>
      {label}
      <select value={now ?? ''} onChange={({ target }) => set(orNothing(target.value))}>
        <option value="">{any}</option>
        {of.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function DayField({ label, now, set }: FieldOf) {
  return (
    <label>
      {label}
      <Input type="date" value={now ?? ''} onChange={({ target }) => set(orNothing(target.value))} />
    </label>
  );
}
