import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand, useRead } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import { readOwnPost } from '../../offices/endpoints.js';
import { Choices } from '../../offices/web/DelegateDialog.js';
import { LetterFields, letterBody, noLetter, useUnits } from '../../staffing/web/fields.js';
import type { ChangeView } from '../contract.js';
import {
  askAffected,
  changesOfItem,
  countersignChange,
  escalateChange,
  submitChange,
  withdrawChange,
} from '../endpoints.js';
import { unitsAffected } from '../rules/units.js';
import { changePageWords } from './word-lists.js';

export interface OfChange {
  readonly change: ChangeView;
  readonly onClose: () => void;
}

/** The units that it affects are asked: the responsible ones, or those that leave and come, are ticked already; nobody else is guessed. */
export function AskDialog({ change, onClose }: OfChange) {
  const { act, form } = useWords(changePageWords);
  const ask = useCommand(askAffected, { changeId: change.id });
  const named = useRead(changesOfItem, { taskId: change.item.id }, {}).data?.value.units ?? [];
  const { before, after } = change;
  // Of a change of the units: those that leave, and those that come.
  const responsible = before.units && after.units ? unitsAffected(before.units, after.units) : named;
  const units = useUnits().filter(({ id }) => id !== change.leadUnit.id);
  const [ticked, tick] = useState<readonly string[]>();
  const known = new Set(units.map(({ id }) => id));
  const chosen = ticked ?? responsible.map(({ id }) => id).filter((id) => known.has(id));
  const problem = ask.error?.problem;
  const first = (id: string): number => (responsible.some((each) => each.id === id) ? 0 : 1);
  return (
    <ActDialog
      title={act.ask}
      lead={form.askLead}
      act={act.ask}
      problem={problem}
      pending={ask.isPending}
      onClose={onClose}
      onAct={() => ask.mutate({ body: { unitIds: [...chosen] } }, { onSuccess: onClose })}
    >
      <Choices
        legend={form.units}
        choices={units.toSorted((one, other) => first(one.id) - first(other.id))}
        chosen={chosen}
        fault={faultAt(problem, 'unitIds')}
        onChoose={tick}
      />
    </ActDialog>
  );
}

/** An affected unit agrees or objects; or a clerk registers its letter. */
export function AnswerDialog({ change, fromLetter, onClose }: OfChange & { readonly fromLetter: boolean }) {
  const { act, form } = useWords(changePageWords);
  const { today } = useDays();
  const send = useCommand(countersignChange, { changeId: change.id });
  const own = useRead(readOwnPost, {}, {}).data?.value.units ?? [];
  const open = change.countersigns.filter(({ answer }) => answer === null).map(({ unit }) => unit);
  const standing = open.filter(({ id }) => own.some((each) => each.id === id));
  const mine = standing.length > 0 ? standing : open;
  const [unitId, setUnit] = useState<string>();
  const [how, setHow] = useState<'agree' | 'object'>('agree');
  const [reason, setReason] = useState('');
  const [letter, setLetter] = useState(noLetter(today));
  const problem = send.error?.problem;
  const chosen = unitId ?? mine[0]?.id ?? '';
  return (
    <ActDialog
      title={act.answer}
      lead={form.answerLead}
      act={act.answer}
      problem={problem}
      pending={send.isPending}
      onClose={onClose}
      onAct={() =>
        send.mutate(
          {
            body: {
              ...{ unitId: chosen, agrees: how === 'agree' },
              ...(reason.trim() !== '' && { reason }),
              ...(fromLetter && { letter: letterBody(letter) }),
            },
          },
          { onSuccess: onClose },
        )
      }
    >
      {mine.length > 1 ? (
        <Field path="unitId" label={form.unit} fault={faultAt(problem, 'unitId')}>
          {(control) => (
            <select {...control} value={chosen} onChange={({ target }) => setUnit(target.value)}>
              {mine.map(({ id, name }) => (
                <option key={id} value={id} lang="zh-CN">
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <p>
          {form.unit}　<span lang="zh-CN">{mine[0]?.name}</span>
        </p>
      )}
      <Choice
        legend={form.how}
        name="countersign"
        options={[
          ['agree', form.agree],
          ['object', form.object],
        ]}
        value={how}
        change={setHow}
      />
      <TextField path="reason" label={form.reason} type="long" value={reason} change={setReason} problem={problem} />
      {fromLetter && <LetterFields typed={letter} change={setLetter} problem={problem} />}
    </ActDialog>
  );
}

/** Sent up: what the head says of it once the day has passed, what the congress said, who approved the works. */
export function SubmitDialog({ change, onClose }: OfChange) {
  const { act, form } = useWords(changePageWords);
  const { today } = useDays();
  const send = useCommand(submitChange, { changeId: change.id });
  const [voted, setVoted] = useState<'no' | 'yes'>('no');
  const [said, setSaid] = useState({ explanation: '', consentNumber: '', approvingOrgan: '' });
  const problem = send.error?.problem;
  const isLate = today !== null && today > change.before.dueOn;
  const given = (field: keyof typeof said) => (said[field].trim() === '' ? {} : { [field]: said[field] });
  const text = (field: keyof typeof said, label: string, hint: string) => (
    <TextField
      path={field}
      label={label}
      hint={hint}
      type={field === 'explanation' ? 'long' : 'text'}
      value={said[field]}
      change={(value) => setSaid({ ...said, [field]: value })}
      problem={problem}
    />
  );
  return (
    <ActDialog
      title={act.submit}
      lead={form.submitLead}
      act={act.submit}
      problem={problem}
      pending={send.isPending}
      onClose={onClose}
      onAct={() =>
        send.mutate(
          {
            body: {
              ...{ listVoted: voted === 'yes', ...given('explanation'), ...given('approvingOrgan') },
              ...(voted === 'yes' && given('consentNumber')),
            },
          },
          { onSuccess: onClose },
        )
      }
    >
      {isLate && text('explanation', form.explanation, form.explanationHint)}
      <Choice
        legend={form.listVoted}
        name="list-voted"
        options={[
          ['no', form.notVoted],
          ['yes', form.voted],
        ]}
        value={voted}
        change={setVoted}
      />
      {voted === 'yes' && text('consentNumber', form.consent, form.consentHint)}
      {text('approvingOrgan', form.organ, form.organHint)}
    </ActDialog>
  );
}

/** It is taken back, or to the meeting; each with its reason. */
export function ReasonDialog({ change, move, onClose }: OfChange & { readonly move: 'escalate' | 'withdraw' }) {
  const { act, form } = useWords(changePageWords);
  const escalate = useCommand(escalateChange, { changeId: change.id });
  const withdraw = useCommand(withdrawChange, { changeId: change.id });
  const command = move === 'escalate' ? escalate : withdraw;
  const [reason, setReason] = useState('');
  const problem = command.error?.problem;
  return (
    <ActDialog
      title={act[move]}
      lead={move === 'escalate' ? form.escalateLead : form.withdrawLead}
      act={act[move]}
      problem={problem}
      pending={command.isPending}
      onClose={onClose}
      onAct={() => command.mutate({ body: { reason } }, { onSuccess: onClose })}
    >
      <TextField path="reason" label={form.reason} type="long" value={reason} change={setReason} problem={problem} />
    </ActDialog>
  );
}
