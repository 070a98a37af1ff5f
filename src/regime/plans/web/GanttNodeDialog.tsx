import { Button, Input } from 'antd';
import { day } from '../../../kernel/day.js';
import { Dialog } from '../../../web/Dialog.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import type { PlannedItemView } from '../contract.js';
import type { Milestone } from '../rules/milestone.js';
import { timetablePageWords } from './timetable-page-words.js';

/** What was typed of a node; the unit is undefined where it is inherited again. */
export type ChangedNode = Omit<Partial<Milestone>, 'ownerUnitId'> & { readonly ownerUnitId?: string | undefined };

interface GanttNodeDialogProps {
  readonly node: Milestone;
  readonly milestones: readonly Milestone[];
  readonly item: PlannedItemView;
  readonly editable: boolean;
  readonly onChange: (changed: ChangedNode) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** All that a plan says of one node. What is left empty is inherited. */
export function GanttNodeDialog({
  node,
  milestones,
  item,
  editable,
  onChange,
  onRemove,
  onClose,
}: GanttNodeDialogProps) {
  const words = useWords(timetablePageWords);
  const number = milestones.findIndex(({ id }) => id === node.id) + 1;
  const units = [item.leadUnit, ...item.responsibleUnits];
  const tick = <Value,>(list: readonly Value[], value: Value, on: boolean): Value[] =>
    on ? [...list, value] : list.filter((each) => each !== value);
  return (
    <Dialog title={words.form.title(number)} onClose={onClose}>
      <fieldset disabled={!editable} className="gantt-form">
        <Field path="title" label={words.column.title}>
          {(control) => (
            <Input
              {...control}
              value={node.title}
              maxLength={200}
              lang="zh-CN"
              onChange={({ target }) => onChange({ title: target.value })}
            />
          )}
        </Field>
        <div className="pair">
          {(['start', 'finish'] as const).map((end) => (
            <Field key={end} path={end} label={words.column[end]}>
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  value={node[end]}
                  onChange={({ target }) => {
                    if (target.value !== '') onChange({ [end]: day(target.value) });
                  }}
                />
              )}
            </Field>
          ))}
        </div>
        <Field path="unit" label={words.column.ownerUnitId}>
          {(control) => (
            <select
              {...control}
              value={node.ownerUnitId ?? ''}
              onChange={({ target }) => onChange({ ownerUnitId: target.value === '' ? undefined : target.value })}
            >
              <option value="">{words.form.lead}</option>
              {units.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field path="person" label={words.column.person} hint={words.form.noPerson}>
          {(control) => (
            <Input
              {...control}
              value={node.person ?? ''}
              maxLength={200}
              onChange={({ target }) => onChange({ person: target.value })}
            />
          )}
        </Field>
        <fieldset>
          <legend>{words.form.targets}</legend>
          {item.targets.map(({ number: target, title }) => (
            <label className="opt" key={target}>
              <input
                type="checkbox"
                checked={node.targets.includes(target)}
                onChange={({ target: box }) => onChange({ targets: tick(node.targets, target, box.checked) })}
              />
              <span lang="zh-CN">
                {target}. {title}
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{words.form.after}</legend>
          {milestones
            .map(({ id, title }, at) => ({ id, title, at }))
            .filter(({ id }) => id !== node.id)
            .map(({ id, title, at }) => (
              <label className="opt" key={id}>
                <input
                  type="checkbox"
                  checked={node.after.includes(id)}
                  onChange={({ target: box }) => onChange({ after: tick(node.after, id, box.checked) })}
                />
                <span lang="zh-CN">
                  {at + 1}. {title}
                </span>
              </label>
            ))}
        </fieldset>
      </fieldset>
      <p className="row-acts">
        <Button type="primary" onClick={onClose}>
          {words.form.done}
        </Button>
        {editable && <Button onClick={onRemove}>{words.form.remove}</Button>}
      </p>
    </Dialog>
  );
}
