import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand, useRead } from '../../web/api.js';
import { Field } from '../../web/Field.js';
import { useWords } from '../../web/language.js';
import { faultAt } from '../../web/problem.js';
import { ProblemNotice } from '../../web/ProblemNotice.js';
import { DemoDoor } from './DemoDoor.js';
import { Door } from './Door.js';
import { beginSession, readFirstRun } from './session-endpoints.js';
import { useForget } from './use-forget.js';
import { consoleWords } from './word-lists.js';

const KEPT_DISTRICT = 'shishi.district';

/** Signs in, and goes on to where the person wanted to be. */
export function SignInPage() {
  const words = useWords(consoleWords).signIn;
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/sign-in' });
  const firstRun = useRead(readFirstRun, {}, {});
  const signIn = useCommand(beginSession, {});
  const [district, setDistrict] = useState(() => localStorage.getItem(KEPT_DISTRICT) ?? '');
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const problem = signIn.error?.problem;

  const forget = useForget();
  const goOn = (): void => {
    forget();
    void navigate({ to: to ?? '/' });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate(
      { body: { district, loginName, password } },
      {
        onSuccess: () => {
          localStorage.setItem(KEPT_DISTRICT, district);
          goOn();
        },
      },
    );
  };

  return (
    <Door title={words.title} lead={words.lead}>
      {problem && <ProblemNotice problem={problem} />}
      <form onSubmit={submit} noValidate>
        <Field path="district" label={words.district} hint={words.districtHint} fault={faultAt(problem, 'district')}>
          {(control) => (
            <Input
              {...control}
              value={district}
              inputMode="numeric"
              onChange={(event) => setDistrict(event.target.value)}
            />
          )}
        </Field>
        <Field path="loginName" label={words.loginName} fault={faultAt(problem, 'loginName')}>
          {(control) => (
            <Input
              {...control}
              value={loginName}
              autoComplete="username"
              onChange={(event) => setLoginName(event.target.value)}
            />
          )}
        </Field>
        <Field path="password" label={words.password} fault={faultAt(problem, 'password')}>
          {(control) => (
            <Input
              {...control}
              type="password"
              value={password}
              autoComplete="current-password"
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <Button type="primary" htmlType="submit" disabled={signIn.isPending}>
          {words.act}
        </Button>
      </form>
      <DemoDoor onSignedIn={goOn} />
      {firstRun.data?.value.open === true && (
        <p className="src">
          <Link to="/first-run">{words.firstRun}</Link>
        </p>
      )}
    </Door>
  );
}
