import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { Field } from '../../../web/Field.js';
import { FileBox, type SentFile } from '../../../web/FileBox.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import { UnitSelect } from '../../offices/web/UnitDialog.js';
import { LetterFields, letterBody, noLetter, useUnits } from '../../staffing/web/fields.js';
import { useIsOffice } from '../../staffing/web/use-office.js';
import type { AskingView } from '../contract.asking.js';
import { answerAsking, askUnit, recordDecision, settleMatter, withdrawAsking } from '../endpoints.asking.js';
import { type AskingKind, outcomes } from '../rules/asking.js';
import { askingWords } from './asking-word-lists.js';

interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

interface AskDialogProps {
  readonly taskId: string;
  readonly kind: Exclude<AskingKind, 'decision'>;
  readonly leadUnitId: string;
  readonly responsibleUnits: readonly NamedUnit[];
  readonly onClose: () => void;
}

/** The lead asks, or a clerk puts down its letter. */
export function AskDialog({ taskId, kind, leadUnitId, responsibleUnits, onClose }: AskDialogProps) {
  const words = useWords(askingWords);
  const isOffice = useIsOffice();
  const { today } = useDays();
  const all = useUnits();
  const units = kind === 'material' ? responsibleUnits : all.filter(({ id }) => id !== leadUnitId);
  const ask = useCommand(askUnit, { taskId });
  const [said, setSaid] = useState({ what: '', dueOn: '' });
  const [chosen, setChosen] = useState(kind === 'material' && units.length === 1 ? (units[0]?.id ?? '') : '');
  const [letter, setLetter] = useState(noLetter(today));
  const problem = ask.error?.problem;
  return (
    <ActDialog
      {...{ title: words.act[kind], lead: words.form.lead[kind], act: words.act[kind], problem, onClose }}
      pending={ask.isPending}
      onAct={() =>
        ask.mutate(
          { body: { kind, unitId: chosen, ...said, ...(isOffice && { letter: letterBody(letter) }) } },
          { onSuccess: onClose },
        )
      }
    >
      <Field path="unitId" label={words.form.unit} fault={faultAt(problem, 'unitId')}>
        {(control) => <UnitSelect {...{ control, chosen, units }} onChoose={setChosen} />}
      </Field>
      <TextField
        path="what"
        label={words.form.what[kind]}
        type="long"
        value={said.what}
        change={(what) => setSaid({ ...said, what })}
        problem={problem}
      />
      <TextField
        path="dueOn"
        label={words.form.dueOn}
        type="date"
        value={said.dueOn}
        change={(dueOn) => setSaid({ ...said, dueOn })}
        problem={problem}
      />
      {isOffice && <LetterFields typed={letter} change={setLetter} problem={problem} />}
    </ActDialog>
  );
}

interface DecideDialogProps {
  readonly taskId: string;
  /** Who most often carries it out, chosen already. */
  readonly leadUnitId: string;
  readonly onClose: () => void;
}

/** A leader puts down what they decided, or a clerk what stands on paper: who carries it out by when. */
export function DecideDialog({ taskId, leadUnitId, onClose }: DecideDialogProps) {
  const words = useWords(askingWords);
  const isOffice = useIsOffice();
  const { today } = useDays();
  const units = useUnits();
  const decide = useCommand(recordDecision, { taskId });
  const [said, setSaid] = useState({ what: '', dueOn: '', decidedBy: '' });
  const [chosen, setChosen] = useState(leadUnitId);
  const [paper, setPaper] = useState(noLetter(today));
  const problem = decide.error?.problem;
  const { what, dueOn, decidedBy } = said;
  return (
    <ActDialog
      {...{ title: words.act.decision, lead: words.form.lead.decision, act: words.act.decision, problem, onClose }}
      pending={decide.isPending}
      onAct={() =>
        decide.mutate(
          { body: { unitId: chosen, what, dueOn, ...(isOffice && { decidedBy, paper: letterBody(paper) }) } },
          { onSuccess: onClose },
        )
      }
    >
      <TextField
        path="what"
        label={words.form.what.decision}
        type="long"
        value={what}
        change={(value) => setSaid({ ...said, what: value })}
        problem={problem}
      />
      <Field path="unitId" label={words.form.unit} fault={faultAt(problem, 'unitId')}>
        {(control) => <UnitSelect {...{ control, chosen, units }} onChoose={setChosen} />}
      </Field>
      <TextField
        path="dueOn"
        label={words.form.dueOn}
        type="date"
        value={dueOn}
        change={(value) => setSaid({ ...said, dueOn: value })}
        problem={problem}
      />
      {isOffice && (
        <>
          <TextField
            path="decidedBy"
            label={words.form.decidedBy}
            hint={words.form.decidedByHint}
            type="text"
            value={decidedBy}
            change={(value) => setSaid({ ...said, decidedBy: value })}
            problem={problem}
          />
          <LetterFields
            typed={paper}
            change={setPaper}
            problem={problem}
            of={{ path: 'paper', heading: words.form.paper, note: words.form.paperNote }}
          />
        </>
      )}
    </ActDialog>
  );
}

interface OnAsking {
  readonly asking: AskingView;
  readonly onClose: () => void;
}

/** The asked unit answers, or a clerk puts down its letter. */
export function AnswerDialog({ asking: { id, what, version }, onClose }: OnAsking) {
  const { act, form } = useWords(askingWords);
  const isOffice = useIsOffice();
  const { today } = useDays();
  const answer = useCommand(answerAsking, { askingId: id });
  const [words, setWords] = useState('');
  const [files, setFiles] = useState<readonly SentFile[]>([]);
  const [letter, setLetter] = useState(noLetter(today));
  const problem = answer.error?.problem;
  return (
    <ActDialog
      {...{ title: act.answer, lead: form.answerLead(what, isOffice), act: act.answer, problem, onClose }}
      pending={answer.isPending}
      onAct={() =>
        answer.mutate(
          {
            body: {
              ...{ words, uploadIds: files.map((file) => file.id) },
              ...(isOffice && { letter: letterBody(letter) }),
            },
            version: `"${String(version)}"`,
          },
          { onSuccess: onClose },
        )
      }
    >
      <TextField path="words" label={form.answer} type="long" value={words} change={setWords} problem={problem} />
      <FileBox
        label={form.file}
        kept={files.length === 0 ? undefined : form.files(files.map(({ name }) => name))}
        onSent={(file) => setFiles([...files, file])}
      />
      {isOffice && <LetterFields typed={letter} change={setLetter} problem={problem} />}
    </ActDialog>
  );
}

/** Whoever raised a matter says how it ended. */
export function SettleDialog({ asking: { id, what, version, kind }, onClose }: OnAsking) {
  const all = useWords(askingWords);
  const { act, form } = all;
  const settle = useCommand(settleMatter, { askingId: id });
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('resolved');
  const [words, setWords] = useState('');
  const problem = settle.error?.problem;
  return (
    <ActDialog
      {...{ title: act.settle, lead: form.settleLead(what, kind === 'decision'), act: act.settle, problem, onClose }}
      pending={settle.isPending}
      onAct={() => settle.mutate({ body: { outcome, words }, version: `"${String(version)}"` }, { onSuccess: onClose })}
    >
      <Choice
        legend={form.outcome}
        name="outcome"
        options={outcomes.map((each) => [each, all.outcome[kind][each]] as const)}
        value={outcome}
        change={setOutcome}
      />
      <TextField
        path="words"
        label={form.settleWords}
        hint={form.settleHint}
        type="long"
        value={words}
        change={setWords}
        problem={problem}
      />
    </ActDialog>
  );
}

export function WithdrawDialog({ asking: { id, what, version }, onClose }: OnAsking) {
  const { act, form } = useWords(askingWords);
  const withdraw = useCommand(withdrawAsking, { askingId: id });
  const [words, setWords] = useState('');
  const problem = withdraw.error?.problem;
  return (
    <ActDialog
      {...{ title: act.withdraw, lead: form.withdrawLead(what), act: act.withdraw, problem, onClose }}
      pending={withdraw.isPending}
      onAct={() => withdraw.mutate({ body: { words }, version: `"${String(version)}"` }, { onSuccess: onClose })}
    >
      <TextField path="words" label={form.reason} type="long" value={words} change={setWords} problem={problem} />
    </ActDialog>
  );
}
