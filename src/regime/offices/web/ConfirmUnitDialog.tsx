import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Dialog } from '../../../web/Dialog.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { confirmUnit, type UnitView } from '../endpoints.units.js';
import { type UnitKind, unitKinds } from '../rules/units.js';
import { unitWords } from '../word-lists.js';
import { unitPageWords } from './unit-page-words.js';

interface ConfirmUnitDialogProps {
  readonly unit: Pick<UnitView, 'id' | 'name'>;
  readonly onClose: () => void;
}

/** Says of a name that a notice gave what unit it is. */
export function ConfirmUnitDialog({ unit, onClose }: ConfirmUnitDialogProps) {
  const words = useWords(unitPageWords).confirm;
  const { field, kind: kinds } = useWords(unitWords);
  const confirm = useCommand(confirmUnit, { unitId: unit.id });
  const [name, setName] = useState(unit.name);
  const [kind, setKind] = useState<UnitKind>('other');
  const problem = confirm.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirm.mutate({ body: { name, kind } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={words.title(unit.name)} onClose={onClose}>
      <p>{words.lead}</p>
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <Field path="name" label={field.name} hint={words.nameHint} fault={faultAt(problem, 'name')}>
          {(control) => <Input {...control} value={name} onChange={({ target }) => setName(target.value)} />}
        </Field>
        <Field path="kind" label={field.kind} fault={faultAt(problem, 'kind')}>
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
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={confirm.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
