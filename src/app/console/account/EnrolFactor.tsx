import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { beginEnrolment, confirmEnrolment } from '../session-endpoints.js';
import { QrPicture } from './QrPicture.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import { accountWords } from './word-lists.js';

/** Sets up a second factor: the picture, its first code, the recovery codes. */
export function EnrolFactor({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(accountWords).enrol;
  const begin = useCommand(beginEnrolment, {});
  const confirm = useCommand(confirmEnrolment, {});
  const [code, setCode] = useState('');
  const shown = begin.data?.value;
  const codes = confirm.data?.value.recoveryCodes;
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />;
  if (!shown) {
    return (
      <>
        {begin.error && <ProblemNotice problem={begin.error.problem} />}
        <Button type="primary" disabled={begin.isPending} onClick={() => begin.mutate({ body: {} })}>
          {words.begin}
        </Button>
      </>
    );
  }
  const problem = confirm.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirm.mutate({ body: { code } });
  };
  return (
    <form className="enrol" onSubmit={submit} noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <p>{words.scan}</p>
      <QrPicture text={shown.uri} label={words.picture} />
      <p className="hint">
        {words.secret}: <code className="secret">{shown.secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      <Field path="code" label={words.code} hint={words.codeHint} fault={faultAt(problem, 'code')}>
        {(control) => (
          <Input
            {...control}
            value={code}
            inputMode="numeric"
            autoComplete="one-time-code"
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <div className="row-acts">
        <Button type="primary" htmlType="submit" disabled={confirm.isPending}>
          {words.confirm}
        </Button>
      </div>
    </form>
  );
}
