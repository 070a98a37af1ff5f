import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt, type Problem } from '../../../web/problem.js';
import { webWords } from '../../../web/word-lists.js';
import { liftLight, type LightRecord, lowerLight } from '../contract.lights.js';
import { lightRank } from '../rules/light.js';
import { lightPageWords } from './light-page-word-lists.js';

interface OfLight {
  readonly light: LightRecord;
  readonly version: string | null;
  readonly onClose: () => void;
}

const LOWER = ['lag', 'severe'] as const;

/** Puts the light lower, to the end of the quarter, with a reason. */
export function LowerDialog({ light, version, onClose }: OfLight) {
  const words = useWords(lightPageWords);
  const { light: lights } = useWords(webWords);
  const lower = useCommand(lowerLight, { taskId: light.taskId });
  const open = LOWER.filter((kind) => lightRank[kind] > lightRank[light.computed]);
  const [to, setTo] = useState<(typeof LOWER)[number]>(open[0] ?? 'severe');
  const [reason, setReason] = useState('');
  const problem = lower.error?.problem;
  return (
    <ActDialog
      title={words.lower}
      lead={words.lowerLead}
      act={words.lower}
      problem={problem}
      pending={lower.isPending}
      onAct={() => lower.mutate({ body: { to, reason }, version }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Field path="to" label={words.to} fault={faultAt(problem, 'to')}>
        {(control) => (
          <select
            {...control}
            value={to}
            onChange={({ target }) => setTo(LOWER.find((kind) => kind === target.value) ?? to)}
          >
            {open.map((kind) => (
              <option key={kind} value={kind}>
                {lights[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ReasonField label={words.reason} hint={words.lowerHint} problem={problem} value={reason} onType={setReason} />
    </ActDialog>
  );
}

/** Takes the word back. */
export function LiftDialog({ light, version, onClose }: OfLight) {
  const words = useWords(lightPageWords);
  const { light: lights } = useWords(webWords);
  const lift = useCommand(liftLight, { taskId: light.taskId });
  const [reason, setReason] = useState('');
  const problem = lift.error?.problem;
  return (
    <ActDialog
      title={words.lift}
      lead={words.liftLead(lights[light.computed])}
      act={words.lift}
      problem={problem}
      pending={lift.isPending}
      onAct={() => lift.mutate({ body: { reason }, version }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <ReasonField label={words.reason} hint={words.liftHint} problem={problem} value={reason} onType={setReason} />
    </ActDialog>
  );
}

interface ReasonFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly problem: Problem | undefined;
  readonly value: string;
  readonly onType: (value: string) => void;
}

function ReasonField({ label, hint, problem, value, onType }: ReasonFieldProps) {
  return (
    <Field path="reason" label={label} hint={hint} fault={faultAt(problem, 'reason')}>
      {(control) => <textarea {...control} value={value} onChange={({ target }) => onType(target.value)} />}
    </Field>
  );
}
