import { Button, Input } from 'antd';
import { useState } from 'react';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import type { UnitView } from '../../offices/endpoints.units.js';
import type { Heir } from '../../offices/rules/recording.js';
import { type UnitKind, unitKinds } from '../../offices/rules/units.js';
import { UnitSelect } from '../../offices/web/UnitDialog.js';
import { unitWords } from '../../offices/word-lists.js';
import { successionWords } from './succession-word-lists.js';

interface UnitPickProps {
  readonly path: string;
  readonly label: string;
  readonly hint: string;
  readonly units: readonly UnitView[];
  readonly onAdd: (unitId: string) => void;
}

/** Finds a unit of the list, which is added as it is chosen. */
const UnitPick = ({ path, label, hint, units, onAdd }: UnitPickProps) => (
  <Field path={path} label={label} hint={hint}>
    {(control) => <UnitSelect control={control} chosen="" units={units} onChoose={onAdd} />}
  </Field>
);

interface NamedListProps {
  readonly names: readonly string[];
  readonly onRemove: (at: number) => void;
}

function NamedList({ names, onRemove }: NamedListProps) {
  const words = useWords(successionWords);
  if (names.length === 0) return null;
  return (
    <ul className="done-l">
      {names.map((name, at) => (
        <li key={name}>
          <span lang="zh-CN">{name}</span>{' '}
          <button type="button" className="fix" onClick={() => onRemove(at)}>
            {words.remove(name)}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface SuccessionHeirsProps {
  /** Units that can be chosen: living, and in none of the two lists yet. */
  readonly units: readonly UnitView[];
  readonly also: readonly string[];
  readonly heirs: readonly Heir[];
  readonly nameOf: (unit: string) => string;
  readonly onAlso: (also: readonly string[]) => void;
  readonly onHeirs: (heirs: readonly Heir[]) => void;
}

/** Who ends, and who comes after: units of the list, or new ones. */
export function SuccessionHeirs({ units, also, heirs, nameOf, onAlso, onHeirs }: SuccessionHeirsProps) {
  const words = useWords(successionWords);
  return (
    <>
      <UnitPick
        path="known"
        label={words.heirs}
        hint={words.heirsHint}
        units={units}
        onAdd={(unitId) => onHeirs([...heirs, { unitId }])}
      />
      <NewUnit onAdd={(heir) => onHeirs([...heirs, heir])} />
      <NamedList
        names={heirs.map((heir) => ('unitId' in heir ? nameOf(heir.unitId) : words.isNew(heir.name)))}
        onRemove={(at) => onHeirs(heirs.filter((_, each) => each !== at))}
      />
      <UnitPick
        path="also"
        label={words.ending}
        hint={words.endingHint}
        units={units}
        onAdd={(unitId) => onAlso([...also, unitId])}
      />
      <NamedList names={also.map(nameOf)} onRemove={(at) => onAlso(also.filter((_, each) => each !== at))} />
    </>
  );
}

function NewUnit({ onAdd }: { readonly onAdd: (heir: Heir) => void }) {
  const words = useWords(successionWords);
  const { kind: kinds } = useWords(unitWords);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<UnitKind>('department');
  return (
    <>
      <Field path="newName" label={words.newName}>
        {(control) => <Input {...control} value={name} onChange={({ target }) => setName(target.value)} />}
      </Field>
      {name.trim() !== '' && (
        <Field path="newKind" label={words.newKind}>
          {(control) => (
            <select
              {...control}
              value={kind}
              onChange={({ target }) => setKind(unitKinds.find((each) => each === target.value) ?? kind)}
            >
              {unitKinds.map((each) => (
                <option key={each} value={each}>
                  {kinds[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className="row-acts">
        <Button
          disabled={name.trim() === ''}
          onClick={() => {
            onAdd({ name: name.trim(), kind });
            setName('');
          }}
        >
          {words.addNew}
        </Button>
      </div>
    </>
  );
}
