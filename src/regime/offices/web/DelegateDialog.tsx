import { Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { useDays } from '../../../web/today.js';
import { giveDelegation } from '../endpoints.delegations.js';
import type { PersonRecord, PersonView } from '../endpoints.people.js';
import { administrators, type PostRole } from '../rules/actor.js';
import { isHeldInUnit } from '../rules/posts.js';
import { personWords } from '../word-lists.js';
import { peoplePageWords } from './people-page-words.js';
import { PersonSelect } from './PersonSelect.js';
import { ActDialog } from '../../../web/ActDialog.js';
import { DayField } from './PostFields.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface DelegateDialogProps {
  readonly person: PersonRecord;
  readonly version: string | null;
  /** The items by which standing in for a leader can be bounded. */
  readonly items: readonly Named[];
  readonly onClose: () => void;
}

/** The roles in which somebody may be acted for: nobody administers for another. */
const rolesOf = ({ posts }: PersonRecord): readonly PostRole[] =>
  [...new Set(posts.filter(({ standing }) => standing !== 'past').map(({ role }) => role))].filter(
    (role) => !administrators.some((each) => each === role),
  );

/** Lets somebody act for a person: who, in which post, in what of it, until when. */
export function DelegateDialog({ person, version, items, onClose }: DelegateDialogProps) {
  const words = useWords(peoplePageWords).delegation;
  const { field, role: roleWords } = useWords(personWords);
  const give = useCommand(giveDelegation, { personId: person.id });
  const roles = rolesOf(person);
  const [role, setRole] = useState<PostRole>(roles[0] ?? 'liaison');
  const [to, setTo] = useState<PersonView>();
  const [from, setFrom] = useState<string>(useDays().today ?? '');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const problem = give.error?.problem;
  const ofLeader = role === 'deputy-leader' || role === 'district-head';
  const choices = isHeldInUnit(role) ? unitsIn(person, role) : ofLeader ? items : [];
  const act = (): void => {
    const some = chosen.length === 0 ? null : [...chosen];
    const scope = { unitIds: ofLeader ? null : some, taskIds: ofLeader ? some : null };
    give.mutate(
      {
        body: { to: to?.id ?? '', role, from, until, ...scope, reason: reason.trim() === '' ? null : reason },
        version,
      },
      { onSuccess: onClose },
    );
  };
  return (
    <ActDialog
      title={words.giveTitle(person.name)}
      lead={words.giveLead}
      act={words.give}
      problem={problem}
      pending={give.isPending}
      onAct={act}
      onClose={onClose}
    >
      <Field path="to" label={words.to} fault={faultAt(problem, 'to')}>
        {(control) => <PersonSelect control={control} chosen={to} without={person.id} onChoose={setTo} />}
      </Field>
      <Field path="role" label={field.role} fault={faultAt(problem, 'role')}>
        {(control) => (
          <select
            {...control}
            value={role}
            onChange={({ target }) => {
              setRole(roles.find((each) => each === target.value) ?? role);
              setChosen([]);
            }}
          >
            {roles.map((each) => (
              <option key={each} value={each}>
                {roleWords[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {choices.length > 1 && (
        <Choices
          legend={ofLeader ? words.ofItems : words.ofUnits}
          choices={choices}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      <DayField path="from" label={words.first} fault={faultAt(problem, 'from')} day={from} onType={setFrom} />
      <DayField
        path="until"
        label={words.last}
        hint={words.lastHint}
        fault={faultAt(problem, 'until')}
        day={until}
        onType={setUntil}
      />
      <Field path="reason" label={words.reason} hint={words.reasonHint} fault={faultAt(problem, 'reason')}>
        {(control) => <Input {...control} value={reason} onChange={({ target }) => setReason(target.value)} />}
      </Field>
    </ActDialog>
  );
}

const unitsIn = ({ posts }: PersonRecord, role: PostRole): readonly Named[] => [
  ...new Map(
    posts.flatMap(({ role: each, unit, standing }) =>
      each === role && unit !== null && standing !== 'past' ? [[unit.id, unit] as const] : [],
    ),
  ).values(),
];

interface ChoicesProps {
  readonly legend: string;
  readonly choices: readonly Named[];
  readonly chosen: readonly string[];
  readonly fault?: string | undefined;
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Several of a list, by boxes to tick. */
export function Choices({ legend, choices, chosen, fault, onChoose }: ChoicesProps) {
  return (
    <fieldset className={fault === undefined ? undefined : 'faulty'}>
      <legend>{legend}</legend>
      {fault !== undefined && <p className="fault">{fault}</p>}
      {choices.map(({ id, name }) => (
        <label className="opt" key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) => onChoose(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
          />
          <span lang="zh-CN">{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
