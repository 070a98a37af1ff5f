import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { addUnitAlias, removeUnitAlias, type UnitRecord } from '../endpoints.units.js';
import { unitPageWords } from './unit-page-words.js';

/** What papers have called the unit beside its name; each is added and taken away by a person. */
export function UnitNames({ unit, version }: { readonly unit: UnitRecord; readonly version: string | null }) {
  const words = useWords(unitPageWords).record;
  return (
    <Section id="names" title={words.names} note={words.namesNote}>
      {unit.aliases.length === 0 ? (
        <p className="m">{words.noAliases}</p>
      ) : (
        <ul className="done-l">
          {unit.aliases.map((alias) => (
            <li key={alias}>
              <span lang="zh-CN">{alias}</span>{' '}
              {unit.can.includes('unit.alias-remove') && (
                <RemoveName unitId={unit.id} alias={alias} version={version} />
              )}
            </li>
          ))}
        </ul>
      )}
      {unit.can.includes('unit.alias-add') && <AddName unitId={unit.id} version={version} />}
    </Section>
  );
}

interface OneName {
  readonly unitId: string;
  readonly version: string | null;
}

function RemoveName({ unitId, alias, version }: OneName & { readonly alias: string }) {
  const words = useWords(unitPageWords).record;
  const remove = useCommand(removeUnitAlias, { unitId, alias });
  return (
    <button
      type="button"
      className="fix"
      disabled={remove.isPending}
      onClick={() => remove.mutate({ body: {}, version })}
    >
      {words.remove(alias)}
    </button>
  );
}

function AddName({ unitId, version }: OneName) {
  const words = useWords(unitPageWords).record;
  const add = useCommand(addUnitAlias, { unitId });
  const [alias, setAlias] = useState('');
  const problem = add.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate({ body: { alias }, version }, { onSuccess: () => setAlias('') });
  };
  return (
    <form onSubmit={submit} noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <Field path="alias" label={words.newAlias} hint={words.newAliasHint} fault={faultAt(problem, 'alias')}>
        {(control) => <Input {...control} value={alias} onChange={({ target }) => setAlias(target.value)} />}
      </Field>
      <div className="row-acts">
        <Button htmlType="submit" disabled={add.isPending || alias.trim() === ''}>
          {words.addAlias}
        </Button>
      </div>
    </form>
  );
}
