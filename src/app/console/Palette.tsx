import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { rowName } from '../../regime/notices/rules/row-name.js';
import { listProgrammes } from '../../regime/notices/endpoints.js';
import { listObligations } from '../../regime/obligations/contract.js';
import { dutyName, itemNumbers } from '../../regime/obligations/rules/naming.js';
import { obligationWords } from '../../regime/obligations/word-lists.js';
import { readOwnPost } from '../../regime/offices/endpoints.js';
import { listPeople } from '../../regime/offices/endpoints.people.js';
import { listUnits } from '../../regime/offices/endpoints.units.js';
import { listTasks } from '../../regime/tasks/contract.js';
import { useRead } from '../../web/api.js';
import { Dialog } from '../../web/Dialog.js';
import { useWords } from '../../web/language.js';
import { isLatin } from '../../kernel/finding.js';
import { useInitials } from '../../web/use-initials.js';
import { pagesOf } from './pages.js';
import { type Place, placesFound } from './palette.js';
import { consoleWords } from './word-lists.js';

const MOST = 12;
const ALL = 500;
const NO_PROGRAMME = '00000000-0000-0000-0000-000000000000';

type Going = Place & { readonly to: string };

/** Everything that can be asked for by name: what whoever asks may see, and nothing else. */
function usePlaces(): readonly Going[] {
  const words = useWords(consoleWords);
  const dutyWords = useWords(obligationWords);
  const role = useRead(readOwnPost, {}, {}).data?.value.role ?? '';
  const pages = pagesOf(role);
  const sees = (page: string): { readonly enabled: boolean } => ({ enabled: pages.some(({ id }) => id === page) });
  const programmeId = useRead(listProgrammes, {}, { limit: 1 }, sees('programme')).data?.value.items[0]?.id;
  const of = { programmeId: programmeId ?? NO_PROGRAMME };
  const known = { enabled: programmeId !== undefined };
  const tasks = useRead(listTasks, of, { limit: ALL }, known).data?.value.items ?? [];
  const duties = useRead(listObligations, of, {}, known).data?.value.items ?? [];
  const units = useRead(listUnits, {}, { limit: ALL }, sees('units')).data?.value.items ?? [];
  const people = useRead(listPeople, {}, { limit: ALL }, sees('people')).data?.value.items ?? [];
  return [
    ...pages.flatMap(({ id, to }) =>
      to.includes('$') && programmeId === undefined
        ? []
        : [{ id, kind: 'page' as const, name: words.pages[id], note: '', to: to.replace('$', programmeId ?? '') }],
    ),
    ...tasks.map((task) => ({
      ...{ id: task.id, kind: 'item' as const, to: `/tasks/${task.id}`, note: task.leadUnit },
      name: `${rowName(task)}　${task.title}`,
    })),
    ...units.map(({ id, name, shortNames }) => ({
      ...{ id, kind: 'unit' as const, name, note: shortNames.join('、'), to: `/units/${id}` },
    })),
    ...people.map(({ id, name, posts }) => ({
      ...{ id, kind: 'person' as const, name, to: `/people/${id}` },
      note: posts.flatMap(({ unit, standing }) => (unit && standing === 'held' ? [unit.name] : [])).join('、'),
    })),
    ...duties.map((duty) => ({
      ...{
        id: duty.id,
        kind: 'duty' as const,
        name: dutyName(duty, dutyWords),
        note: [duty.owedBy, itemNumbers(duty.tasks).join('、'), duty.due].filter((part) => part !== '').join('　'),
      },
      to: `/obligations/${duty.id}`,
    })),
  ];
}

/** Jumps to a page, an item, a unit, a person or a duty by its name or its pinyin initials; the keyboard is enough. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(consoleWords);
  const navigate = useNavigate();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const places = usePlaces();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const initials = useInitials(isLatin(typed));
  const found = placesFound(places, typed, initials, MOST);
  const goTo = new Map(places.map(({ id, to }) => [id, to]));
  // The dialog, once it is open, gives the focus to its first control; one who jumps types at once.
  useEffect(() => field.current?.focus(), []);
  const optionId = ({ id }: Place): string => `${list}-${id}`;
  const go = (place: Place | undefined): void => {
    const to = place && goTo.get(place.id);
    if (to === undefined) return;
    onClose();
    void navigate({ to });
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) setAt((at + step + found.length) % found.length);
    else if (event.key === 'Enter') go(found[at]);
    else return;
    event.preventDefault();
  };
  const now = found[at];
  return (
    <Dialog title={words.palette.title} onClose={onClose}>
      <input
        className="plain-input palette-in"
        role="combobox"
        aria-label={words.palette.label}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        {...(now && { 'aria-activedescendant': optionId(now) })}
        placeholder={words.palette.hint}
        autoComplete="off"
        ref={field}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <ul className="palette" id={list} role="listbox" aria-label={words.palette.title}>
        {found.map((place, index) => (
          // The keyboard is the input's: it moves which one is marked (the combobox pattern).
          <li
            key={place.id}
            id={optionId(place)}
            role="option"
            aria-selected={index === at}
            onClick={() => go(place)}
            onMouseMove={() => setAt(index)}
          >
            <span lang="zh-CN">{place.name}</span>
            <span className="m s">
              {words.palette.kind[place.kind]}
              {place.note !== '' && <span lang="zh-CN">　{place.note}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="s m" role="status">
        {found.length === 0 ? words.palette.nothing : words.palette.found(found.length)}
      </p>
    </Dialog>
  );
}
