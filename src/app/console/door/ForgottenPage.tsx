import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { accountWords } from '../account/word-lists.js';
import { Door } from '../Door.js';
import { renewForgottenPassword } from '../session-endpoints.js';
import { useForget } from '../use-forget.js';
import { consoleWords } from '../word-lists.js';
import { keptDistrict, useDoor } from './district.js';
import { NewPasswordField } from './NewPasswordField.js';

/** Whoever forgot their password enters the code that was read out, and sets a new one. */
export function ForgottenPage() {
  const words = useWords(accountWords).forgotten;
  const signIn = useWords(consoleWords).signIn;
  const navigate = useNavigate();
  const forget = useForget();
  const renew = useCommand(renewForgottenPassword, {});
  const [form, setForm] = useState({ district: keptDistrict(), loginName: '', code: '', password: '' });
  const door = useDoor(form.district);
  const problem = renew.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const goOn = (): void => {
      forget();
      void navigate({ to: '/' });
    };
    renew.mutate({ body: form }, { onSuccess: goOn });
  };
  return (
    <Door title={words.title} lead={words.lead}>
      {problem && <ProblemNotice problem={problem} />}
      <form onSubmit={submit} noValidate>
        <Field path="district" label={signIn.district} hint={signIn.districtHint} fault={faultAt(problem, 'district')}>
          {(control) => (
            <Input
              {...control}
              value={form.district}
              inputMode="numeric"
              onChange={(event) => setForm({ ...form, district: event.target.value })}
            />
          )}
        </Field>
        <Field path="loginName" label={signIn.loginName} fault={faultAt(problem, 'loginName')}>
          {(control) => (
            <Input
              {...control}
              value={form.loginName}
              autoComplete="username"
              onChange={(event) => setForm({ ...form, loginName: event.target.value })}
            />
          )}
        </Field>
        <Field path="code" label={words.code} hint={words.codeHint} fault={faultAt(problem, 'code')}>
          {(control) => (
            <Input
              {...control}
              value={form.code}
              inputMode="numeric"
              autoComplete="one-time-code"
              onChange={(event) => setForm({ ...form, code: event.target.value })}
            />
          )}
        </Field>
        <NewPasswordField
          label={words.password}
          rules={door?.rules}
          value={form.password}
          fault={faultAt(problem, 'password')}
          onChange={(password) => setForm({ ...form, password })}
        />
        <Button type="primary" htmlType="submit" disabled={renew.isPending}>
          {words.act}
        </Button>
      </form>
      <p className="src">
        <Link to="/sign-in" search={{}}>
          {words.back}
        </Link>
      </p>
    </Door>
  );
}
