import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand, useRead } from '../../web/api.js';
import { Field } from '../../web/Field.js';
import { useWords } from '../../web/language.js';
import { faultAt } from '../../web/problem.js';
import { ProblemNotice } from '../../web/ProblemNotice.js';
import { DemoDoor } from './DemoDoor.js';
import { keepDistrict, keptDistrict, useDoor } from './door/district.js';
import { ProviderLinks } from './door/ProviderLinks.js';
import { Door } from './Door.js';
import { beginSession, readFirstRun } from './session-endpoints.js';
import { useForget } from './use-forget.js';
import { consoleWords } from './word-lists.js';

/** Signs in, and goes on to where the person wanted to be. */
export function SignInPage() {
  const words = useWords(consoleWords).signIn;
  const navigate = useNavigate();
  const { to, failed } = useSearch({ from: '/sign-in' });
  const firstRun = useRead(readFirstRun, {}, {});
  const [district, setDistrict] = useState(keptDistrict);
  // Where name and password are not taken, the form stands behind a link: for the envelope of the emergency account.
  const [emergency, setEmergency] = useState(false);
  const door = useDoor(district);
  const forget = useForget();
  const goOn = (): void => {
    forget();
    void navigate({ to: to ?? '/' });
  };
  return (
    <Door title={words.title} lead={words.lead}>
      {failed !== undefined && (
        <div className="problem" role="alert">
          <p>{words.failed[failed]}</p>
        </div>
      )}
      <Field path="district" label={words.district} hint={words.districtHint}>
        {(control) => (
          <Input
            {...control}
            value={district}
            inputMode="numeric"
            onChange={(event) => setDistrict(event.target.value)}
          />
        )}
      </Field>
      {door && <ProviderLinks district={district} providers={door.providers} to={to} />}
      {door?.local === false && !emergency ? (
        <p className="src">
          <button type="button" className="fix" onClick={() => setEmergency(true)}>
            {words.emergency}
          </button>
        </p>
      ) : (
        <PasswordForm district={district} onSignedIn={goOn} />
      )}
      <DemoDoor onSignedIn={goOn} />
      {firstRun.data?.value.open === true && (
        <p className="src">
          <Link to="/first-run">{words.firstRun}</Link>
        </p>
      )}
    </Door>
  );
}

interface PasswordFormProps {
  readonly district: string;
  readonly onSignedIn: () => void;
}

function PasswordForm({ district, onSignedIn }: PasswordFormProps) {
  const words = useWords(consoleWords).signIn;
  const signIn = useCommand(beginSession, {});
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const problem = signIn.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const onSuccess = (): void => {
      keepDistrict(district);
      onSignedIn();
    };
    signIn.mutate({ body: { district, loginName, password } }, { onSuccess });
  };
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <form onSubmit={submit} noValidate>
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
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={signIn.isPending}>
            {words.act}
          </Button>
          <Link to="/forgotten">{words.forgotten}</Link>
        </div>
      </form>
    </>
  );
}
