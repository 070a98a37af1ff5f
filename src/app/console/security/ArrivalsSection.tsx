import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { linkAccount, listAccounts, type ProviderView } from '../../../platform/sessions/administration-endpoints.js';
import { listPeople } from '../../../regime/offices/endpoints.people.js';
import { useCommand, useRead } from '../../../web/api.js';
import { MomentText } from '../../../web/DayText.js';
import { Dialog } from '../../../web/Dialog.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { securityWords } from './word-lists.js';

const ALL = 500;

interface Arrival {
  readonly providerId: string;
  readonly subject: string;
  readonly said: string;
  readonly cameAt: string;
}
interface ArrivalsSectionProps {
  readonly arrivals: readonly Arrival[];
  readonly providers: readonly ProviderView[];
}

/** Who came by single sign-on and is nobody's account yet: known by their subject, whatever they are called. */
export function ArrivalsSection({ arrivals, providers }: ArrivalsSectionProps) {
  const words = useWords(securityWords).arrivals;
  const [linked, setLinked] = useState<Arrival>();
  return (
    <Section id="arrivals" title={words.title} note={words.note}>
      {arrivals.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table<Arrival>
          caption={words.title}
          hideCaption
          rows={arrivals}
          keyOf={({ providerId, subject }) => providerId + subject}
          columns={[
            { key: 'said', heading: words.said, names: true, cell: ({ said }) => (said === '' ? '—' : said) },
            { key: 'subject', heading: words.subject, cell: ({ subject }) => <code>{subject}</code> },
            {
              key: 'from',
              heading: words.from,
              cell: ({ providerId }) => providers.find(({ id }) => id === providerId)?.name ?? '—',
            },
            { key: 'when', heading: words.when, cell: ({ cameAt }) => <MomentText at={cameAt} /> },
            {
              key: 'act',
              heading: words.act,
              cell: (arrival) => <Button onClick={() => setLinked(arrival)}>{words.link}</Button>,
            },
          ]}
        />
      )}
      {linked && <LinkDialog arrival={linked} onClose={() => setLinked(undefined)} />}
    </Section>
  );
}

interface LinkDialogProps {
  readonly arrival: Arrival;
  readonly onClose: () => void;
}

/** Nothing is proposed: a name that fits is no proof. */
function LinkDialog({ arrival: { providerId, subject, said }, onClose }: LinkDialogProps) {
  const words = useWords(securityWords).arrivals;
  const accounts = useRead(listAccounts, {}, { limit: ALL }).data?.value.items ?? [];
  const people = useRead(listPeople, {}, { limit: ALL }).data?.value.items ?? [];
  const [accountId, setAccountId] = useState('');
  const link = useCommand(linkAccount, { accountId });
  const nameOf = (loginName: string): string => {
    const person = people.find(({ account }) => account.loginName === loginName);
    return person ? `${person.name}（${loginName}）` : loginName;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    link.mutate({ body: { providerId, subject } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={words.dialog(said === '' ? subject : said)} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {link.error && <ProblemNotice problem={link.error.problem} />}
        <p>{words.warning}</p>
        <p>
          {words.subject} <code>{subject}</code>
        </p>
        <Field path="account" label={words.account}>
          {(control) => (
            <select {...control} value={accountId} onChange={({ target }) => setAccountId(target.value)}>
              <option value="">{words.choose}</option>
              {accounts
                .filter(({ closed }) => !closed)
                .map(({ id, loginName }) => (
                  <option key={id} value={id}>
                    {nameOf(loginName)}
                  </option>
                ))}
            </select>
          )}
        </Field>
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={accountId === '' || link.isPending}>
            {words.link}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
