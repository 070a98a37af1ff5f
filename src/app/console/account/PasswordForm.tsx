import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { PasswordRules } from '../../../platform/sessions/contract.js';
import { useCommand } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { changePassword } from '../session-endpoints.js';
import { accountWords } from './word-lists.js';

interface PasswordFormProps {
  readonly rules: PasswordRules;
  /** Whether it is what the page is for. */
  readonly primary?: boolean;
  readonly onDone?: () => void;
}

/** Changes the password: the present one proves that it is them. */
export function PasswordForm({ rules, primary = false, onDone }: PasswordFormProps) {
  const words = useWords(accountWords);
  const change = useCommand(changePassword, {});
  const [form, setForm] = useState({ current: '', password: '' });
  const problem = change.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const onSuccess = (): void => {
      setForm({ current: '', password: '' });
      onDone?.();
    };
    change.mutate({ body: form }, { onSuccess });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <Field path="current" label={words.account.current} fault={faultAt(problem, 'current')}>
        {(control) => (
          <Input
            {...control}
            type="password"
            value={form.current}
            autoComplete="current-password"
            onChange={(event) => setForm({ ...form, current: event.target.value })}
          />
        )}
      </Field>
      <Field
        path="password"
        label={words.account.fresh}
        hint={words.passwordHint(rules)}
        fault={faultAt(problem, 'password')}
      >
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
      <div className="row-acts">
        <Button {...(primary && { type: 'primary' })} htmlType="submit" disabled={change.isPending}>
          {words.account.change}
        </Button>
        <span role="status">{change.isSuccess ? words.account.changed : ''}</span>
      </div>
    </form>
  );
}
