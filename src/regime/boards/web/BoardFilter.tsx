import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useWords } from '../../../web/language.js';
import { webWords } from '../../../web/word-lists.js';
import type { LightView } from '../../reports/contract.lights.js';
import { lightKinds } from '../../reports/rules/light.js';
import { TaskStateName, type TaskView } from '../../tasks/contract.js';
import { distinct } from './board-rows.js';
import type { BoardSearch } from './board-search.js';
import { boardWords } from './word-lists.js';

interface BoardFilterProps {
  readonly tasks: readonly TaskView[];
  readonly lights: readonly LightView[];
}

/** What narrows the board; it stands in the address bar, so that back works and a link shows the same. */
export function BoardFilter({ tasks, lights }: BoardFilterProps) {
  const { light: lightWords } = useWords(webWords);
  const all = useWords(boardWords);
  const words = all.board;
  const search = useSearch({ from: '/shell/programmes/$programmeId' });
  const navigate = useNavigate({ from: '/programmes/$programmeId' });
  const set = (change: BoardSearch): void => {
    void navigate({ search: { ...search, ...change }, replace: true });
  };
  const leads = distinct(tasks.map(({ leadUnit }) => leadUnit));
  const units = distinct(tasks.flatMap(({ responsibleUnits }) => responsibleUnits));
  const states = TaskStateName.options.filter((state) => tasks.some((task) => task.state === state));
  const kinds = lightKinds.filter((kind) => lights.some((light) => light.kind === kind));
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
        {words.stateLabel}
        <select
          value={search.state ?? ''}
          onChange={({ target }) => set({ state: states.find((state) => state === target.value) })}
        >
          <option value="">{words.anyState}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {all.state[state]}
            </option>
          ))}
        </select>
      </label>
      {kinds.length > 0 && (
        <label>
          {words.lightLabel}
          <select
            value={search.light ?? ''}
            onChange={({ target }) => set({ light: kinds.find((kind) => kind === target.value) })}
          >
            <option value="">{words.anyLight}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {lightWords[kind]}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {words.leadLabel}
        <select value={search.lead ?? ''} onChange={({ target }) => set({ lead: chosen(target.value) })}>
          <option value="">{words.anyLead(leads.length)}</option>
          {leads.map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </select>
      </label>
      <label>
        {words.unitLabel}
        <select value={search.unit ?? ''} onChange={({ target }) => set({ unit: chosen(target.value) })}>
          <option value="">{words.anyUnit(units.length)}</option>
          {units.map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </select>
      </label>
      <Button onClick={() => void navigate({ search: {}, replace: true })}>{words.clear}</Button>
    </form>
  );
}
