import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Dialog } from '../../../web/Dialog.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Facts } from '../../../web/Record.js';
import type { TaskRecord } from '../../tasks/contract.js';
import { describeTask } from '../../tasks/endpoints.js';
import { boardWords } from './word-lists.js';

interface TaskDescriptionProps {
  readonly task: TaskRecord;
  readonly version: string | null;
}

const BETWEEN = '、';

/** The kind of the item and its sites: the annex has no column for them, so a person says them, in its own words. */
export function TaskDescription({ task, version }: TaskDescriptionProps) {
  const words = useWords(boardWords).task.people;
  const [open, setOpen] = useState(false);
  const { category, sites, sitesWritten } = task;
  const unsaid = <span className="m">{words.unsaid}</span>;
  return (
    <>
      <Facts
        facts={[
          { label: words.category, value: category === null ? unsaid : <span lang="zh-CN">{category}</span> },
          {
            label: words.sites,
            value: sites === null ? unsaid : <span lang="zh-CN">{sites.join(BETWEEN)}</span>,
            ...(sites === null && sitesWritten.length > 0 && { note: words.sitesWritten(sitesWritten.join(BETWEEN)) }),
          },
        ]}
      />
      {task.can.includes('task.describe') && (
        <div className="row-acts gap-s">
          <Button onClick={() => setOpen(true)}>{words.describe}</Button>
        </div>
      )}
      {open && <DescribeDialog task={task} version={version} onClose={() => setOpen(false)} />}
    </>
  );
}

function DescribeDialog({ task, version, onClose }: TaskDescriptionProps & { readonly onClose: () => void }) {
  const words = useWords(boardWords).task.people;
  const describe = useCommand(describeTask, { taskId: task.id });
  const [category, setCategory] = useState(task.category ?? '');
  const [sites, setSites] = useState((task.sites ?? task.sitesWritten).join(BETWEEN));
  const [invested, setInvested] = useState(task.districtInvested);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const listed = sites
      .split(/[、，,]/u)
      .map((site) => site.trim())
      .filter((site) => site !== '');
    const body = { category: category === '' ? null : category, sites: listed, districtInvested: invested };
    describe.mutate({ body, version }, { onSuccess: onClose });
  };
  return (
    <Dialog title={words.describe} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {describe.error && <ProblemNotice problem={describe.error.problem} />}
        <Field path="category" label={words.category} hint={words.categoryHint}>
          {(control) => <Input {...control} value={category} onChange={({ target }) => setCategory(target.value)} />}
        </Field>
        <Field path="sites" label={words.sites} hint={words.sitesHint(task.sitesWritten.join(BETWEEN))}>
          {(control) => (
            <Input {...control} lang="zh-CN" value={sites} onChange={({ target }) => setSites(target.value)} />
          )}
        </Field>
        <Field path="districtInvested" label={words.invested}>
          {(control) => (
            <select
              {...control}
              value={String(invested ?? '')}
              onChange={({ target }) => setInvested(target.value === '' ? null : target.value === 'true')}
            >
              <option value="">{words.open}</option>
              <option value="true">{words.yes}</option>
              <option value="false">{words.no}</option>
            </select>
          )}
        </Field>
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={describe.isPending}>
            {words.describe}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
