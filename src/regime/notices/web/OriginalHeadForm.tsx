import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { typeOriginalHead } from '../endpoints.originals.js';
import { headFields, type OriginalHead } from '../rules/original.js';
import { originalWords } from './word-lists.js';

interface OriginalHeadFormProps {
  readonly noticeId: string;
  readonly originalId: string;
  readonly version: string | null;
  /** As it was read or typed before. */
  readonly head: OriginalHead | null;
}

const EMPTY: OriginalHead = { number: '', title: '', issuedOn: '', issuer: '' };

/** What a person reads on the sealed paper. Nothing is filled in from the notice: who copies it compares nothing. */
export function OriginalHeadForm({ noticeId, originalId, version, head }: OriginalHeadFormProps) {
  const words = useWords(originalWords);
  const typing = useCommand(typeOriginalHead, { noticeId, originalId });
  const [typed, setTyped] = useState(head ?? EMPTY);
  const problem = typing.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    typing.mutate({ body: typed, version });
  };
  return (
    <form className="gap-s" onSubmit={submit} noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <p>{words.typeLead}</p>
      {headFields.map((field) => (
        <Field key={field} path={`${originalId}.${field}`} label={words.field[field]} fault={faultAt(problem, field)}>
          {(control) => (
            <Input
              {...control}
              type={field === 'issuedOn' ? 'date' : 'text'}
              value={typed[field]}
              onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <div className="row-acts">
        <Button htmlType="submit" disabled={typing.isPending}>
          {words.type}
        </Button>
      </div>
    </form>
  );
}
