import { Select } from 'antd';
import { useState } from 'react';
import { useRead } from '../../../web/api.js';
import type { FieldControl } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { listPeople, type PersonView } from '../endpoints.people.js';
import { personWords } from '../word-lists.js';
import { peoplePageWords } from './people-page-words.js';
import { postText } from './PostText.js';

const SHOWN = 50;

interface PersonSelectProps {
  readonly control: FieldControl;
  readonly chosen: PersonView | undefined;
  /** Who cannot be meant. */
  readonly without?: string;
  readonly onChoose: (person: PersonView | undefined) => void;
}

/** Finds somebody by name, title, unit or pinyin initials: the server looks, for the list may be long. */
export function PersonSelect({ control, chosen, without, onChoose }: PersonSelectProps) {
  const words = useWords(peoplePageWords).post;
  const spoken = useWords(personWords);
  const [search, setSearch] = useState('');
  const found = useRead(listPeople, {}, { limit: SHOWN, ...(search !== '' && { search }) }, { keep: true });
  const listed = (found.data?.value.items ?? []).filter(({ id }) => id !== without);
  const people = !chosen || listed.some(({ id }) => id === chosen.id) ? listed : [chosen, ...listed];
  return (
    <Select
      {...control}
      className="inner"
      allowClear
      showSearch={{ filterOption: false, onSearch: setSearch }}
      getPopupContainer={(chooser: HTMLElement) => chooser.parentElement ?? chooser}
      placeholder={words.choose}
      notFoundContent={words.nobody}
      {...(chosen && { value: chosen.id })}
      onChange={(id: string | undefined) => onChoose(people.find((person) => person.id === id))}
      options={people.map((person) => ({
        value: person.id,
        label: [
          person.name,
          ...person.posts.filter(({ standing }) => standing === 'held').map((post) => postText(post, spoken)),
        ].join('　'),
      }))}
    />
  );
}
