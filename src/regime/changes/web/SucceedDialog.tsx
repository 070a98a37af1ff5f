import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand, useRead } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { listProgrammes } from '../../notices/endpoints.js';
import { rowName } from '../../notices/rules/row-name.js';
import { listTasks } from '../../tasks/contract.js';
import { succeedChange } from '../endpoints.js';
import type { OfChange } from './ActDialogs.js';
import { changePageWords } from './word-lists.js';

const ALL = { limit: 500 };

/** An item that was carried over is tied to the one of a later year. */
export function SucceedDialog({ change, onClose }: OfChange) {
  const words = useWords(changePageWords);
  const { act, form } = words;
  const succeed = useCommand(succeedChange, { changeId: change.id });
  const programmes = useRead(listProgrammes, {}, {}).data?.value.items ?? [];
  const later = programmes.filter(({ year }) => year > change.programme.year);
  const [typed, setTyped] = useState({ programmeId: '', taskId: '' });
  const programmeId = typed.programmeId === '' ? (later.at(-1)?.id ?? '') : typed.programmeId;
  const tasks = useRead(listTasks, { programmeId }, ALL, { enabled: programmeId !== '' }).data?.value.items ?? [];
  const problem = succeed.error?.problem;
  return (
    <ActDialog
      title={act.succeed}
      lead={later.length === 0 ? form.noLaterYear : form.succeedLead}
      act={act.succeed}
      problem={problem}
      pending={succeed.isPending || typed.taskId === ''}
      onClose={onClose}
      onAct={() => succeed.mutate({ body: { taskId: typed.taskId } }, { onSuccess: onClose })}
    >
      {later.length > 1 && (
        <Field path="programmeId" label={form.programme}>
          {(control) => (
            <select
              {...control}
              value={programmeId}
              onChange={({ target }) => setTyped({ programmeId: target.value, taskId: '' })}
            >
              {later.map(({ id, year }) => (
                <option key={id} value={id}>
                  {year}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {later.length > 0 && (
        <Field path="taskId" label={form.successor} fault={faultAt(problem, 'taskId')}>
          {(control) => (
            <select
              {...control}
              value={typed.taskId}
              onChange={({ target }) => setTyped({ ...typed, taskId: target.value })}
            >
              <option value="">{form.choose}</option>
              {tasks.map((task) => (
                <option key={task.id} value={task.id}>
                  {words.item(rowName(task))}　{task.title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </ActDialog>
  );
}
