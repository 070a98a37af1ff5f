import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand, useRead } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { listUnits } from '../../offices/endpoints.units.js';
import type { Question } from '../contract.js';
import { answerQuestion } from '../endpoints.js';
import { type AnswerKind, answerFrom, optionsFor } from './options.js';
import { intakeWords } from './word-lists.js';

interface AnswerFormProps {
  readonly noticeId: string;
  readonly version: string | null;
  readonly question: Question;
  readonly number: number;
  readonly onAnswered: () => void;
}

/** The ways a question can be answered; the chosen one opens what it still needs. */
export function AnswerForm({ noticeId, version, question, number, onAnswered }: AnswerFormProps) {
  const words = useWords(intakeWords).ask;
  const answering = useCommand(answerQuestion, { noticeId });
  const [kind, setKind] = useState<AnswerKind>();
  const [typed, setTyped] = useState('');
  const answer = kind && answerFrom(kind, typed);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!answer) return;
    const body = { code: question.code, about: question.about, answer };
    answering.mutate({ body, version }, { onSuccess: onAnswered });
  };
  const options = optionsFor(question);
  const isCandidate = kind === 'unit' && (question.candidates ?? []).some(({ id }) => id === typed);
  return (
    <form onSubmit={submit}>
      {answering.error && <ProblemNotice problem={answering.error.problem} />}
      {(question.candidates ?? []).map(({ id, name }) => (
        <label className="opt" key={id}>
          <input
            type="radio"
            name={`q${String(number)}`}
            checked={kind === 'unit' && typed === id}
            onChange={() => {
              setKind('unit');
              setTyped(id);
            }}
          />
          {words.isUnit(name)}
        </label>
      ))}
      {options.map((option) => (
        <div key={option}>
          <label className="opt">
            <input
              type="radio"
              name={`q${String(number)}`}
              checked={kind === option && !isCandidate}
              onChange={() => {
                setKind(option);
                setTyped('');
              }}
            />
            {words.option(option, question.code)}
          </label>
          {kind === option && !isCandidate && option !== 'keep' && (
            <Needed kind={option} typed={typed} onType={setTyped} />
          )}
        </div>
      ))}
      {kind && (
        <div className="row-acts">
          <Button htmlType="submit" disabled={!answer || answering.isPending}>
            {words.act}
          </Button>
        </div>
      )}
    </form>
  );
}

interface NeededProps {
  readonly kind: Exclude<AnswerKind, 'keep'>;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** What an answer of this kind consists of. */
function Needed({ kind, typed, onType }: NeededProps) {
  const label = useWords(intakeWords).ask.input(kind);
  const common = { className: 'inner', 'aria-label': label, value: typed } as const;
  if (kind === 'unit') return <UnitChooser label={label} chosen={typed} onChoose={onType} />;
  if (kind === 'text') {
    return <textarea {...common} onChange={(event) => onType(event.target.value)} />;
  }
  return (
    <Input
      {...common}
      type={kind === 'day' ? 'date' : 'text'}
      placeholder={kind === 'day' ? '' : label}
      onChange={(event) => onType(event.target.value)}
    />
  );
}

interface UnitChooserProps {
  readonly label: string;
  readonly chosen: string;
  readonly onChoose: (unitId: string) => void;
}

/** Finds a unit of the directory by its full name or any short one. */
function UnitChooser({ label, chosen, onChoose }: UnitChooserProps) {
  const units = useRead(listUnits, {}, { limit: 500 });
  return (
    <Select
      className="inner"
      aria-label={label}
      showSearch={{ optionFilterProp: 'search' }}
      getPopupContainer={(chooser: HTMLElement) => chooser.parentElement ?? chooser}
      notFoundContent={null}
      loading={units.isPending}
      placeholder={label}
      {...(chosen !== '' && { value: chosen })}
      onChange={(unitId: string) => onChoose(unitId)}
      options={(units.data?.value.items ?? []).map(({ id, name, shortNames }) => ({
        value: id,
        label: name,
        search: [name, ...shortNames].join(' '),
      }))}
    />
  );
}
