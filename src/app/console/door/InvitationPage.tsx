import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { accountWords } from '../account/word-lists.js';
import { Door } from '../Door.js';
import { acceptInvitation, readInvitation } from '../session-endpoints.js';
import { useForget } from '../use-forget.js';
import { NewPasswordField } from './NewPasswordField.js';

/** Whoever was invited sets their password. The invitation stands behind the `#`, where no server and no log sees it. */
export function InvitationPage() {
  const words = useWords(accountWords).invitation;
  const navigate = useNavigate();
  const forget = useForget();
  const [invitation] = useState(() => window.location.hash.slice(1));
  const { mutate: look, ...looked } = useCommand(readInvitation, {});
  const accept = useCommand(acceptInvitation, {});
  const [password, setPassword] = useState('');
  useEffect(() => {
    if (invitation !== '') look({ body: { invitation } });
  }, [invitation, look]);

  const invited = looked.data?.value;
  const problem = looked.error?.problem ?? accept.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const goOn = (): void => {
      forget();
      void navigate({ to: '/', hash: '' });
    };
    accept.mutate({ body: { invitation, password } }, { onSuccess: goOn });
  };
  const lead = invitation === '' ? words.none : invited ? words.lead(invited.loginName) : '';
  return (
    <Door title={words.title} lead={lead}>
      {problem && <ProblemNotice problem={problem} />}
      {invited && (
        <form onSubmit={submit} noValidate>
          <input type="text" name="username" autoComplete="username" value={invited.loginName} readOnly hidden />
          <NewPasswordField
            label={words.password}
            rules={invited.rules}
            value={password}
            fault={faultAt(problem, 'password')}
            onChange={setPassword}
          />
          <p className="hint">
            {words.until} <MomentText at={invited.expiresAt} />
          </p>
          <Button type="primary" htmlType="submit" disabled={accept.isPending}>
            {words.act}
          </Button>
        </form>
      )}
    </Door>
  );
}
