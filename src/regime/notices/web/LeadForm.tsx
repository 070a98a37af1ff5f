import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../../web/api.js';
import { useLanguage, useWords } from '../../../web/language.js';
import type { CallError } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import type { Question, Reading } from '../contract.js';
import { answerQuestion } from '../endpoints.js';
import { unitsOfItem } from './options.js';
import { placesOf } from './understood.js';
import { intakeWords } from './word-lists.js';

interface LeadFormProps {
  readonly noticeId: string;
  readonly version: string | null;
  readonly question: Question;
  readonly tasks: Reading['tasks'];
  readonly onAnswered: () => void;
}

/** Who leads, item by item: of the units each item names, one (I1). */
export function LeadForm({ noticeId, version, question, tasks, onAnswered }: LeadFormProps) {
  const words = useWords(intakeWords).ask;
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const rows = placesOf(question).flatMap((about) => {
    const task = tasks[Number(/^\/tasks\/(\d+)/u.exec(about)?.[1] ?? Number.NaN)];
    return task ? [{ about, task }] : [];
  });
  const answering = useMutation<void, CallError>({
    mutationFn: async () => {
      let known = version;
      for (const { about } of rows) {
        const body = { code: question.code, about, answer: { kind: 'units' as const, names: [chosen[about] ?? ''] } };
        known = (await call(answerQuestion, { noticeId }, { language, body, version: known })).version;
      }
    },
    onSuccess: onAnswered,
    onSettled: () => queries.invalidateQueries(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    answering.mutate();
  };
  return (
    <form onSubmit={submit} className="settle">
      {answering.error && <ProblemNotice problem={answering.error.problem} />}
      {rows.map(({ about, task }) => (
        <div className="line" key={about}>
          <label htmlFor={`lead-${about}`}>{words.leadOf(task.seq)}</label>
          <select
            id={`lead-${about}`}
            value={chosen[about] ?? ''}
            onChange={(event) => setChosen({ ...chosen, [about]: event.target.value })}
          >
            <option value="">{words.choose}</option>
            {unitsOfItem(task).map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </select>
        </div>
      ))}
      <div className="row-acts">
        <Button htmlType="submit" disabled={answering.isPending || rows.some(({ about }) => !chosen[about])}>
          {words.act}
        </Button>
      </div>
    </form>
  );
}
