import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt, type Problem } from '../../../web/problem.js';
import { Choices } from '../../offices/web/DelegateDialog.js';
import { UnitSelect } from '../../offices/web/UnitDialog.js';
import { useUnits } from '../../staffing/web/fields.js';
import type { Promised } from '../contract.js';
import type { Typed } from './propose-typing.js';
import { changePageWords } from './word-lists.js';

interface WhichUnitsProps {
  readonly now: Promised;
  readonly typed: Typed;
  readonly problem: Problem | undefined;
  readonly change: (changed: Partial<Typed>) => void;
}

/** Who is to lead and who is to be responsible: those of now are chosen already, and stand at each field. */
export function WhichUnits({ now, typed, problem, change }: WhichUnitsProps) {
  const { form, proposing, sides } = useWords(changePageWords);
  const known = useUnits();
  if (!now.units) return null;
  const { lead, responsible } = now.units;
  // Those of now can be kept, whether or not the list has come, or still holds them.
  const units = [...known, ...[lead, ...responsible].filter(({ id }) => !known.some((unit) => unit.id === id))];
  const leading = typed.lead ?? lead.id;
  const own = responsible.map(({ id }) => id);
  // A unit that comes to lead is responsible no more (I4).
  const chosen = (typed.responsible ?? own).filter((id) => id !== leading);
  const names = responsible.map(({ name }) => name).join('、');
  const first = (id: string): number => (own.includes(id) ? 0 : 1);
  return (
    <>
      <Field
        path="leadUnitId"
        label={form.newLead}
        hint={proposing.was(lead.name)}
        fault={faultAt(problem, 'leadUnitId')}
      >
        {(control) => (
          <UnitSelect
            control={control}
            chosen={leading}
            units={units}
            onChoose={(id) =>
              change({ lead: id === '' ? undefined : id, responsible: chosen.filter((each) => each !== id) })
            }
          />
        )}
      </Field>
      <Choices
        legend={form.newResponsible}
        choices={units.filter(({ id }) => id !== leading).toSorted((one, other) => first(one.id) - first(other.id))}
        chosen={chosen}
        fault={faultAt(problem, 'responsibleUnitIds')}
        onChoose={(ids) => change({ responsible: ids })}
      />
      <p className="hint">
        {proposing.was(names === '' ? sides.nobody : names)}　{form.newResponsibleHint}
      </p>
    </>
  );
}
