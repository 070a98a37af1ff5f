import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Todo } from '../../../platform/sessions/todo-names.js';
import { useCommand, useRead } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { EnrolFactor } from '../account/EnrolFactor.js';
import { PasswordForm } from '../account/PasswordForm.js';
import { accountWords } from '../account/word-lists.js';
import { Door } from '../Door.js';
import { useLeaving } from '../leaving.js';
import { endSession, giveSecondFactor, readAccount, readSession } from '../session-endpoints.js';
import { useForget } from '../use-forget.js';

/** What somebody who signed in has left to do at the door; then on to where they were going. */
export function StepPage() {
  const session = useRead(readSession, {}, {});
  return (
    <Loaded query={session} page>
      {({ todo }) => <FirstStep todo={todo} />}
    </Loaded>
  );
}

/** Stays with what there was to do when the page came, also once the server has nothing left to ask. */
function FirstStep({ todo }: { readonly todo: Todo | null }) {
  const [first] = useState(todo);
  return first === null ? <Navigate to="/" /> : <Step todo={first} />;
}

function Step({ todo }: { readonly todo: Todo }) {
  const words = useWords(accountWords).step;
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/sign-in/step' });
  const forget = useForget();
  const goOn = (): void => {
    forget();
    void navigate({ to: to ?? '/' });
  };
  if (todo === 'second-factor') {
    return (
      <Door title={words.title} lead={words.lead}>
        <CodeForm onDone={goOn} />
        <SignOut />
      </Door>
    );
  }
  if (todo === 'enrol-second-factor') {
    return (
      <Door title={words.enrolTitle} lead={words.enrolLead}>
        <EnrolFactor onDone={goOn} />
        <SignOut />
      </Door>
    );
  }
  return (
    <Door title={words.renewTitle} lead={words.renewLead}>
      <RenewPassword onDone={goOn} />
      <SignOut />
    </Door>
  );
}

function CodeForm({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(accountWords).step;
  const give = useCommand(giveSecondFactor, {});
  const [code, setCode] = useState('');
  const problem = give.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    give.mutate({ body: { code } }, { onSuccess: onDone });
  };
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <form onSubmit={submit} noValidate>
        <Field path="code" label={words.code} hint={words.codeHint} fault={faultAt(problem, 'code')}>
          {(control) => (
            <Input
              {...control}
              value={code}
              autoFocus
              autoComplete="one-time-code"
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <Button type="primary" htmlType="submit" disabled={give.isPending}>
          {words.act}
        </Button>
      </form>
    </>
  );
}

function RenewPassword({ onDone }: { readonly onDone: () => void }) {
  const account = useRead(readAccount, {}, {});
  return <Loaded query={account}>{({ rules }) => <PasswordForm rules={rules} primary onDone={onDone} />}</Loaded>;
}

function SignOut() {
  const words = useWords(accountWords).step;
  const { leave, asking } = useLeaving(useCommand(endSession, {}));
  return (
    <p className="src">
      <button type="button" className="fix" onClick={leave}>
        {words.signOut}
      </button>
      {asking}
    </p>
  );
}
