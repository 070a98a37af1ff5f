import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { CopyText } from '../../../web/CopyText.js';
import { MomentText } from '../../../web/DayText.js';
import { Dialog } from '../../../web/Dialog.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import {
  closeAccount,
  giveTelephoneCode,
  invitePerson,
  type PersonRecord,
  reopenAccount,
} from '../endpoints.people.js';
import { personWords } from '../word-lists.js';
import { peoplePageWords } from './people-page-words.js';
import { ActDialog } from '../../../web/ActDialog.js';

interface OfPerson {
  readonly person: PersonRecord;
  readonly version: string | null;
}
/** Opens what takes somebody's second factor away: the platform's own act, which the app hands in. */
export type ResetDialogOf = (person: PersonRecord, onClose: () => void) => ReactNode;
type InDialog = OfPerson & { readonly onClose: () => void };

/** What can be done about somebody's account: ways in that are handed out, and their end. */
export function AccountActs({ person, version, resetDialog }: OfPerson & { readonly resetDialog: ResetDialogOf }) {
  const words = useWords(peoplePageWords).account;
  const [open, setOpen] = useState<'invite' | 'code' | 'close' | 'reset'>();
  const reopen = useCommand(reopenAccount, { personId: person.id });
  const shared = { person, version, onClose: () => setOpen(undefined) };
  const can = (action: string): boolean => person.can.includes(action);
  return (
    <>
      {reopen.error && <ProblemNotice problem={reopen.error.problem} />}
      <div className="row-acts">
        {can('account.invite') && (
          <Button onClick={() => setOpen('invite')}>
            {person.account.standing === 'none' ? words.invite : words.inviteAgain}
          </Button>
        )}
        {can('account.telephone-code') && <Button onClick={() => setOpen('code')}>{words.code}</Button>}
        {can('account.reset-second-factor') && <Button onClick={() => setOpen('reset')}>{words.reset}</Button>}
        {can('account.close') && <Button onClick={() => setOpen('close')}>{words.close}</Button>}
        {can('account.reopen') && (
          <Button disabled={reopen.isPending} onClick={() => reopen.mutate({ body: {}, version })}>
            {words.reopen}
          </Button>
        )}
      </div>
      {open === 'invite' && <InviteDialog {...shared} />}
      {open === 'code' && <CodeDialog {...shared} />}
      {open === 'close' && <CloseDialog {...shared} />}
      {open === 'reset' && resetDialog(person, shared.onClose)}
    </>
  );
}

function InviteDialog({ person, version, onClose }: InDialog) {
  const words = useWords(peoplePageWords).account;
  const { field } = useWords(personWords);
  const invite = useCommand(invitePerson, { personId: person.id });
  const [isNew] = useState(person.account.standing === 'none');
  const [loginName, setLoginName] = useState(person.name);
  const problem = invite.error?.problem;
  const sent = invite.data?.value;
  if (sent)
    return (
      <Dialog title={words.invited(person.name)} onClose={onClose}>
        {sent.invitation === null ? (
          <p>{words.repeated}</p>
        ) : (
          <>
            <p>{words.once}</p>
            <CopyText open label={words.link} text={`${window.location.origin}/invitation#${sent.invitation}`} />
            <p className="s m">
              {words.until} <MomentText at={sent.expiresAt} />
            </p>
          </>
        )}
      </Dialog>
    );
  return (
    <ActDialog
      title={words.inviteTitle(person.name)}
      lead={words.inviteLead}
      act={words.invite}
      problem={problem}
      pending={invite.isPending}
      onAct={() => invite.mutate({ body: { loginName: isNew ? loginName : null }, version })}
      onClose={onClose}
    >
      {isNew && (
        <Field path="loginName" label={field.loginName} hint={words.loginHint} fault={faultAt(problem, 'loginName')}>
          {(control) => <Input {...control} value={loginName} onChange={({ target }) => setLoginName(target.value)} />}
        </Field>
      )}
    </ActDialog>
  );
}

const IN_GROUPS = /\d{4}(?=\d)/gu;

function CodeDialog({ person, version, onClose }: InDialog) {
  const words = useWords(peoplePageWords).account;
  const give = useCommand(giveTelephoneCode, { personId: person.id });
  const given = give.data?.value;
  if (given)
    return (
      <Dialog title={words.codeTitle(person.name)} onClose={onClose}>
        {given.code === null ? (
          <p>{words.repeated}</p>
        ) : (
          <>
            <p>{words.codeIs}</p>
            <p className="say">
              <output>{given.code.replaceAll(IN_GROUPS, '$& ')}</output>
            </p>
            <p>{words.codeNext}</p>
            <p className="s m">
              {words.until} <MomentText at={given.expiresAt} />
            </p>
          </>
        )}
      </Dialog>
    );
  return (
    <ActDialog
      title={words.codeTitle(person.name)}
      lead={words.codeLead}
      act={words.codeAct}
      problem={give.error?.problem}
      pending={give.isPending}
      onAct={() => give.mutate({ body: {}, version })}
      onClose={onClose}
    />
  );
}

function CloseDialog({ person, version, onClose }: InDialog) {
  const words = useWords(peoplePageWords).account;
  const close = useCommand(closeAccount, { personId: person.id });
  return (
    <ActDialog
      title={words.closeTitle(person.name)}
      lead={words.closeLead}
      act={words.close}
      problem={close.error?.problem}
      pending={close.isPending}
      onAct={() => close.mutate({ body: {}, version }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
