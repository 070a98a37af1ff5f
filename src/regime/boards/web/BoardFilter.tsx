import { useNavigate, useSearch } from '@tanstack/react-router';
import { asOptions, Filter, FilterChoice, FilterSearch } from '../../../web/Filter.js';
import { useWords } from '../../../web/language.js';
import { webWords } from '../../../web/word-lists.js';
import type { LightView } from '../../reports/contract.lights.js';
import { lightKinds } from '../../reports/rules/light.js';
import { TaskStateName, type TaskView } from '../../tasks/contract.js';
import { distinct } from '../rules/board-rows.js';
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
  return (
    <Filter
      label={words.filter}
      clear={{ label: words.clear, now: () => void navigate({ search: {}, replace: true }) }}
    >
      <FilterSearch label={words.search} hint={words.searchHint} value={search.q} set={(q) => set({ q })} />
      <FilterChoice
        label={words.stateLabel}
        any={words.anyState}
        value={search.state}
        options={states.map((state) => [state, all.state[state]])}
        set={(state) => set({ state })}
      />
      {kinds.length > 0 && (
        <FilterChoice
          label={words.lightLabel}
          any={words.anyLight}
          value={search.light}
          options={kinds.map((kind) => [kind, lightWords[kind]])}
          set={(light) => set({ light })}
        />
      )}
      <FilterChoice
        label={words.leadLabel}
        any={words.anyLead(leads.length)}
        value={search.lead}
        options={asOptions(leads)}
        set={(lead) => set({ lead })}
      />
      <FilterChoice
        label={words.unitLabel}
        any={words.anyUnit(units.length)}
        value={search.unit}
        options={asOptions(units)}
        set={(unit) => set({ unit })}
      />
    </Filter>
  );
}
