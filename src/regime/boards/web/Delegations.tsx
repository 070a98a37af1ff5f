import { Button } from 'antd';
import { useState } from 'react';
import { useCommand, useRead } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { listProgrammes } from '../../notices/endpoints.js';
import { endDelegation } from '../../offices/endpoints.delegations.js';
import { readOwnPost } from '../../offices/endpoints.js';
import { type PersonRecord, readPerson } from '../../offices/endpoints.people.js';
import { listUnits } from '../../offices/endpoints.units.js';
import { DelegateDialog } from '../../offices/web/DelegateDialog.js';
import { peoplePageWords } from '../../offices/web/people-page-words.js';
import { ActDialog } from '../../../web/ActDialog.js';
import { PostDays } from '../../offices/web/PostText.js';
import { personWords } from '../../offices/word-lists.js';
import { listTasks } from '../../tasks/contract.js';
import { rowName } from '../../notices/rules/row-name.js';

interface PersonPart {
  readonly person: PersonRecord;
  readonly version: string | null;
}
type Delegation = PersonRecord['delegations'][number];

const ALL = 500;
const NO_PROGRAMME = '00000000-0000-0000-0000-000000000000';

/** Who acts for somebody, and for whom they act: in what, from a day to a day. */
export function Delegations({ person, version }: PersonPart) {
  const all = useWords(peoplePageWords);
  const words = all.delegation;
  const spoken = useWords(personWords);
  const [open, setOpen] = useState<'give' | Delegation>();
  const items = useItems();
  const close = (): void => setOpen(undefined);
  return (
    <Section id="delegations" title={words.title} note={words.note}>
      {person.delegations.length === 0 ? (
        <p className="m">{words.none}</p>
      ) : (
        <Table<Delegation>
          caption={words.title}
          hideCaption
          rows={person.delegations}
          keyOf={({ id }) => id}
          columns={[
            { key: 'who', heading: words.who, names: true, cell: ({ to }) => <span lang="zh-CN">{to.name}</span> },
            { key: 'for', heading: words.inPlaceOf, cell: ({ by }) => <span lang="zh-CN">{by.name}</span> },
            {
              key: 'scope',
              heading: words.scope,
              cell: (delegation) => (
                <>
                  {spoken.role[delegation.role]}
                  <Scope delegation={delegation} items={items} />
                </>
              ),
            },
            { key: 'days', heading: all.record.days, cell: (delegation) => <PostDays post={delegation} /> },
            {
              key: 'act',
              heading: all.record.standing,
              cell: (delegation) => (
                <>
                  {spoken.acting[delegation.standing]}{' '}
                  {delegation.standing !== 'past' &&
                    delegation.by.id === person.id &&
                    person.can.includes('delegation.end') && (
                      <button
                        type="button"
                        className="fix"
                        aria-label={all.record.of(words.end, delegation.to.name)}
                        onClick={() => setOpen(delegation)}
                      >
                        {words.end}
                      </button>
                    )}
                </>
              ),
            },
          ]}
        />
      )}
      {person.can.includes('delegation.give') && (
        <div className="row-acts">
          <Button onClick={() => setOpen('give')}>{words.give}</Button>
        </div>
      )}
      {open === 'give' && <DelegateDialog person={person} version={version} items={items} onClose={close} />}
      {open !== undefined && open !== 'give' && (
        <EndDialog person={person} version={version} delegation={open} onClose={close} />
      )}
    </Section>
  );
}

/** The same of whoever asks, on the page of their own account; administrators act for nobody. */
export function OwnDelegations() {
  const post = useRead(readOwnPost, {}, {}).data?.value;
  const personId = post?.personId ?? null;
  const own = useRead(
    readPerson,
    { personId: personId ?? NO_PROGRAMME },
    {},
    { enabled: personId !== null && !(post?.role.endsWith('-admin') ?? true) },
  ).data;
  return own ? <Delegations person={own.value} version={own.version} /> : null;
}

/** The items of the latest year, by which a leader's standing in can be bounded. */
function useItems(): readonly { readonly id: string; readonly name: string }[] {
  const programmeId = useRead(listProgrammes, {}, { limit: 1 }).data?.value.items[0]?.id;
  const tasks = useRead(
    listTasks,
    { programmeId: programmeId ?? NO_PROGRAMME },
    { limit: ALL },
    { enabled: programmeId !== undefined },
  );
  return (tasks.data?.value.items ?? []).map((task) => ({ id: task.id, name: `${rowName(task)}　${task.title}` }));
}

function Scope({
  delegation: { unitIds, taskIds },
  items,
}: {
  readonly delegation: Delegation;
  readonly items: readonly { readonly id: string; readonly name: string }[];
}) {
  const words = useWords(peoplePageWords).delegation;
  const units = useRead(listUnits, {}, { limit: ALL, standing: 'all' }, { enabled: unitIds !== null });
  const named = (ids: readonly string[], known: readonly { readonly id: string; readonly name: string }[]) =>
    known.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const ofUnits = unitIds === null ? [] : named(unitIds, units.data?.value.items ?? []);
  const ofItems = taskIds === null ? [] : named(taskIds, items);
  return (
    <>
      {unitIds === null && taskIds === null && <span className="sub">{words.whole}</span>}
      {ofUnits.length > 0 && <span className="sub">{words.someUnits(ofUnits)}</span>}
      {taskIds !== null && (
        <span className="sub">
          {ofItems.length === taskIds.length
            ? words.someItems(ofItems)
            : words.someItems([...ofItems, words.more(taskIds.length - ofItems.length)])}
        </span>
      )}
    </>
  );
}

function EndDialog({
  person,
  version,
  delegation,
  onClose,
}: PersonPart & { readonly delegation: Delegation; readonly onClose: () => void }) {
  const words = useWords(peoplePageWords).delegation;
  const end = useCommand(endDelegation, { personId: person.id, delegationId: delegation.id });
  return (
    <ActDialog
      title={words.endTitle(delegation.to.name)}
      lead={words.endLead}
      act={words.end}
      problem={end.error?.problem}
      pending={end.isPending}
      onAct={() => end.mutate({ body: {}, version }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
