import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { DayText } from '../../../web/DayText.js';
import { Dialog } from '../../../web/Dialog.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Facts, Section } from '../../../web/Record.js';
import type { TaskRecord } from '../../tasks/contract.js';
import { acknowledgeTask } from '../../tasks/endpoints.js';
import { boardWords } from './word-lists.js';

interface TaskPeopleProps {
  readonly task: TaskRecord;
  readonly version: string | null;
  /** Whether whoever asks speaks for another: then the paper is named. */
  readonly fromPaper: boolean;
}

/** The two persons of the item in its lead unit (R4), and where the unit's own plan holds it (R3). */
export function TaskPeople({ task, version, fromPaper }: TaskPeopleProps) {
  const words = useWords(boardWords).task.people;
  const [taking, setTaking] = useState(false);
  const { acknowledgement } = task;
  return (
    <Section id="people" title={words.heading} note={words.note}>
      {acknowledgement === null ? (
        <p>{words.none}</p>
      ) : (
        <Facts
          facts={[
            { label: words.head, value: acknowledgement.accountableHead },
            { label: words.handsOn, value: acknowledgement.handsOnLeader },
            {
              label: words.plan,
              value: acknowledgement.planReference,
              note: (
                <>
                  {words.since} <DayText on={acknowledgement.on} inYear={task.programme.year} />
                </>
              ),
            },
          ]}
        />
      )}
      {task.can.includes('task.acknowledge') && (
        <div className="row-acts gap-s">
          <Button onClick={() => setTaking(true)}>{acknowledgement === null ? words.act : words.again}</Button>
        </div>
      )}
      {taking && <TakeOnDialog task={task} version={version} fromPaper={fromPaper} onClose={() => setTaking(false)} />}
    </Section>
  );
}

function TakeOnDialog({ task, version, fromPaper, onClose }: TaskPeopleProps & { readonly onClose: () => void }) {
  const words = useWords(boardWords).task.people;
  const take = useCommand(acknowledgeTask, { taskId: task.id });
  const known = task.acknowledgement;
  const [said, setSaid] = useState({
    accountableHead: known?.accountableHead ?? '',
    handsOnLeader: known?.handsOnLeader ?? '',
    planReference: known?.planReference ?? '',
  });
  const [paper, setPaper] = useState({ on: '', number: '' });
  const problem = take.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const proof = { kind: 'receipt' as const, number: paper.number };
    const body = { ...said, ...(fromPaper && { paper: { on: paper.on, proof } }) };
    take.mutate({ body, version }, { onSuccess: onClose });
  };
  const fields = [
    ['accountableHead', words.head, undefined],
    ['handsOnLeader', words.handsOn, undefined],
    ['planReference', words.plan, words.planHint],
  ] as const;
  return (
    <Dialog title={words.act} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        {fields.map(([name, label, hint]) => (
          <Field
            key={name}
            path={name}
            label={label}
            fault={faultAt(problem, name)}
            {...(hint !== undefined && { hint })}
          >
            {(control) => (
              <Input
                {...control}
                value={said[name]}
                onChange={({ target }) => setSaid({ ...said, [name]: target.value })}
              />
            )}
          </Field>
        ))}
        {fromPaper && (
          <>
            <Field path="paper.on" label={words.paperOn} hint={words.paperNote} fault={faultAt(problem, 'paper.on')}>
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  value={paper.on}
                  onChange={({ target }) => setPaper({ ...paper, on: target.value })}
                />
              )}
            </Field>
            <Field path="paper.proof.number" label={words.receipt} fault={faultAt(problem, 'paper.proof.number')}>
              {(control) => (
                <Input
                  {...control}
                  value={paper.number}
                  onChange={({ target }) => setPaper({ ...paper, number: target.value })}
                />
              )}
            </Field>
          </>
        )}
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={take.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
