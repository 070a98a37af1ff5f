import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand, useRead } from '../../web/api.js';
import { Field } from '../../web/Field.js';
import { useWords } from '../../web/language.js';
import { Loaded } from '../../web/Loaded.js';
import { faultAt } from '../../web/problem.js';
import { ProblemNotice } from '../../web/ProblemNotice.js';
import { Door } from './Door.js';
import { completeFirstRun, readFirstRun } from './session-endpoints.js';
import { consoleWords } from './word-lists.js';

/** Makes the first administrator, once, for whoever can read the window the program was started in. */
export function FirstRunPage() {
  const words = useWords(consoleWords).firstRun;
  const firstRun = useRead(readFirstRun, {}, {});
  return (
    <Door title={words.title} lead={words.lead}>
      <Loaded query={firstRun}>
        {({ open }) =>
          open ? (
            <FirstRunForm />
          ) : (
            <p>
              {words.closed} <Link to="/sign-in">{words.toSignIn}</Link>
            </p>
          )
        }
      </Loaded>
    </Door>
  );
}

function FirstRunForm() {
  const words = useWords(consoleWords).firstRun;
  const navigate = useNavigate();
  const complete = useCommand(completeFirstRun, {});
  const [form, setForm] = useState({ code: '', loginName: '', password: '' });
  const problem = complete.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    complete.mutate({ body: form }, { onSuccess: () => void navigate({ to: '/' }) });
  };
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <form onSubmit={submit} noValidate>
        <Field path="code" label={words.code} hint={words.codeHint} fault={faultAt(problem, 'code')}>
          {(control) => (
            <Input
              {...control}
              value={form.code}
              autoComplete="one-time-code"
              onChange={(event) => setForm({ ...form, code: event.target.value })}
            />
          )}
        </Field>
        <Field path="loginName" label={words.loginName} fault={faultAt(problem, 'loginName')}>
          {(control) => (
            <Input
              {...control}
              value={form.loginName}
              autoComplete="username"
              onChange={(event) => setForm({ ...form, loginName: event.target.value })}
            />
          )}
        </Field>
        <Field path="password" label={words.password} hint={words.passwordHint} fault={faultAt(problem, 'password')}>
          {(control) => (
            <Input
              {...control}
              type="password"
              value={form.password}
              autoComplete="new-password"
              onChange={(event) => setForm({ ...form, password: event.target.value })}
            />
          )}
        </Field>
        <Button type="primary" htmlType="submit" disabled={complete.isPending}>
          {words.act}
        </Button>
      </form>
    </>
  );
}
