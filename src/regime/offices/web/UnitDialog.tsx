import { Button, Input, Select } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useCommand, useRead } from '../../../web/api.js';
import { Dialog } from '../../../web/Dialog.js';
import { Field, type FieldControl } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt, type Problem } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { addUnit, changeUnit, listUnits, type UnitForm, type UnitView } from '../endpoints.units.js';
import { unitKinds } from '../rules/units.js';
import { unitWords } from '../word-lists.js';
import { unitPageWords } from './unit-page-words.js';

interface UnitDialogProps {
  /** Left out: a new one. */
  readonly unit?: UnitView;
  readonly version?: string | null;
  readonly onClose: () => void;
}

const BLANK: Typed = { name: '', shortName: '', kind: 'department', parentId: '', creditCode: '', from: '', until: '' };
interface Typed {
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitForm['kind'];
  readonly parentId: string;
  readonly creditCode: string;
  readonly from: string;
  readonly until: string;
}

const typedOf = (unit: UnitView): Typed => ({
  name: unit.name,
  shortName: unit.shortName ?? '',
  kind: unit.kind ?? 'department',
  parentId: unit.parent?.id ?? '',
  creditCode: unit.creditCode ?? '',
  from: unit.from ?? '',
  until: unit.until ?? '',
});

const given = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The form of a unit: everything that is said of it, in the order of the sheet. */
export function UnitDialog({ unit, version, onClose }: UnitDialogProps) {
  const words = useWords(unitPageWords).form;
  const add = useCommand(addUnit, {});
  const change = useCommand(changeUnit, { unitId: unit?.id ?? '' });
  const [typed, setTyped] = useState(unit ? typedOf(unit) : BLANK);
  const [keepFormerName, keepFormer] = useState(true);
  const problem = (unit ? change : add).error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { name, kind, shortName, parentId, creditCode, from, until } = typed;
    const body: UnitForm = {
      ...{ name, kind, shortName: given(shortName), parentId: given(parentId), creditCode: given(creditCode) },
      ...{ from: given(from), until: given(until) },
    };
    if (unit) change.mutate({ body: { ...body, keepFormerName }, version: version ?? null }, { onSuccess: onClose });
    else add.mutate({ body }, { onSuccess: onClose });
  };
  return (
    <Dialog title={unit ? words.changeTitle(unit.name) : words.addTitle} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <UnitFields typed={typed} onType={setTyped} problem={problem} self={unit?.id} />
        {unit && typed.name.trim() !== unit.name && (
          <label className="opt">
            <input type="checkbox" checked={keepFormerName} onChange={({ target }) => keepFormer(target.checked)} />
            {words.keepFormer}
          </label>
        )}
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={add.isPending || change.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface UnitFieldsProps {
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
  readonly problem: Problem | undefined;
  readonly self: string | undefined;
}

function UnitFields({ typed, onType, problem, self }: UnitFieldsProps) {
  const words = useWords(unitPageWords).form;
  const { field, kind: kinds } = useWords(unitWords);
  const units = useRead(listUnits, {}, { limit: 500 });
  const labelled = (
    path: keyof Typed,
    label: string,
    hint: string | undefined,
    control: (of: FieldControl) => ReactNode,
  ) => (
    <Field path={path} label={label} {...(hint !== undefined && { hint })} fault={faultAt(problem, path)}>
      {control}
    </Field>
  );
  const text = (path: 'name' | 'shortName' | 'creditCode', hint?: string) =>
    labelled(path, field[path], hint, (control) => (
      <Input {...control} value={typed[path]} onChange={({ target }) => onType({ ...typed, [path]: target.value })} />
    ));
  const dayField = (path: 'from' | 'until', hint: string) =>
    labelled(path, field[path], hint, (control) => (
      <Input
        {...control}
        type="date"
        value={typed[path]}
        onChange={({ target }) => onType({ ...typed, [path]: target.value })}
      />
    ));
  return (
    <>
      {text('name')}
      {text('shortName', words.shortHint)}
      {labelled('kind', field.kind, undefined, (control) => (
        <select
          {...control}
          value={typed.kind}
          onChange={({ target }) =>
            onType({ ...typed, kind: unitKinds.find((kind) => kind === target.value) ?? typed.kind })
          }
        >
          {unitKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind]}
            </option>
          ))}
        </select>
      ))}
      {labelled('parentId', field.parent, words.parentHint, (control) => (
        <UnitSelect
          control={control}
          chosen={typed.parentId}
          units={(units.data?.value.items ?? []).filter(({ id }) => id !== self)}
          onChoose={(parentId) => onType({ ...typed, parentId })}
        />
      ))}
      {text('creditCode', words.codeHint)}
      {dayField('from', words.fromHint)}
      {dayField('until', words.untilHint)}
    </>
  );
}

interface UnitSelectProps {
  readonly control: FieldControl | { readonly id: string; readonly 'aria-label': string };
  readonly chosen: string;
  readonly units: readonly (Pick<UnitView, 'id' | 'name'> & Partial<Pick<UnitView, 'shortNames'>>)[];
  readonly onChoose: (unitId: string) => void;
}

/** Finds a unit of the list by any of its names. */
export function UnitSelect({ control, chosen, units, onChoose }: UnitSelectProps) {
  const words = useWords(unitPageWords).form;
  return (
    <Select
      {...control}
      className="inner"
      allowClear
      showSearch={{ optionFilterProp: 'search' }}
      getPopupContainer={(chooser: HTMLElement) => chooser.parentElement ?? chooser}
      placeholder={words.choose}
      notFoundContent={null}
      {...(chosen !== '' && { value: chosen })}
      onChange={(unitId: string | undefined) => onChoose(unitId ?? '')}
      options={units.map(({ id, name, shortNames = [] }) => ({
        value: id,
        label: name,
        search: [name, ...shortNames].join(' '),
      }))}
    />
  );
}
