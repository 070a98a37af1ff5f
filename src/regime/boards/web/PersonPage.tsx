import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { History } from '../../../web/History.js';
import { Loaded } from '../../../web/Loaded.js';
import { Facts, Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { type PersonRecord, type PostView, readPerson, readPersonHistory } from '../../offices/endpoints.people.js';
import { personWords } from '../../offices/word-lists.js';
import { AccountActs, type ResetDialogOf } from '../../offices/web/AccountActs.js';
import { peoplePageWords } from '../../offices/web/people-page-words.js';
import { handoverWords } from './handover-word-lists.js';
import { Delegations } from './Delegations.js';
import { PersonDialog } from '../../offices/web/PersonDialog.js';
import { EndPostDialog, GivePostDialog, TransferPostDialog } from '../../offices/web/PostDialogs.js';
import { PostDays, postText } from '../../offices/web/PostText.js';
import { webWords } from '../../../web/word-lists.js';

interface PersonPart {
  readonly person: PersonRecord;
  readonly version: string | null;
}

/** Which posts does this person hold, and can they sign in? */
export function PersonPage({ resetDialog }: { readonly resetDialog: ResetDialogOf }) {
  const { personId } = useParams({ from: '/shell/people/$personId' });
  const person = useRead(readPerson, { personId }, {});
  return (
    <Loaded query={person} page>
      {(record, version) => <PersonRecordPage person={record} version={version} resetDialog={resetDialog} />}
    </Loaded>
  );
}

function PersonRecordPage({ person, version, resetDialog }: PersonPart & { readonly resetDialog: ResetDialogOf }) {
  const words = useWords(peoplePageWords).record;
  const spoken = useWords(personWords);
  const toHandover = useWords(handoverWords).link;
  const { comma } = useWords(webWords);
  const [changing, setChanging] = useState(false);
  const historyShown = person.can.includes('person.history');
  const held = person.posts.filter(({ standing }) => standing === 'held');
  return (
    <>
      <AnswerLine
        crumb={
          <>
            <Link to="/people">{words.all}</Link>
            {'　'}
            {words.crumb}
          </>
        }
        question={person.name}
        answer={
          <p lang="zh-CN">
            {held.length === 0 ? words.noPosts : held.map((post) => postText(post, spoken)).join(comma)}
          </p>
        }
        actions={
          <>
            {person.can.includes('person.change') && <Button onClick={() => setChanging(true)}>{words.change}</Button>}
            {person.can.includes('person.hand-over') && (
              <Link to="/people/$personId/handover" params={{ personId: person.id }}>
                {toHandover}
              </Link>
            )}
          </>
        }
      />
      <PersonFacts person={person} />
      <div className={historyShown ? 'cols gap' : 'gap'}>
        <div>
          <Posts person={person} version={version} />
          <Section id="account" title={words.account}>
            <p>
              {spoken.account[person.account.standing]}
              {person.account.standing === 'none' && `　${words.noAccount}`}
            </p>
            <AccountActs person={person} version={version} resetDialog={resetDialog} />
          </Section>
          <Delegations person={person} version={version} />
        </div>
        {historyShown && <PersonHistory personId={person.id} />}
      </div>
      {changing && <PersonDialog person={person} version={version} onClose={() => setChanging(false)} />}
    </>
  );
}

/** What was done to this person and by them, as far as the reader may see it. */
function PersonHistory({ personId }: { readonly personId: string }) {
  const words = useWords(peoplePageWords).record;
  const history = useRead(readPersonHistory, { personId }, {});
  return <History title={words.history} none={words.noHistory} query={history} />;
}

function PersonFacts({ person }: Pick<PersonPart, 'person'>) {
  const words = useWords(peoplePageWords).record;
  const { field, account } = useWords(personWords);
  const { telephone, mail, contact, account: own } = person;
  const note = contact === 'masked' ? { note: words.masked } : {};
  return (
    <Facts
      facts={[
        { label: field.telephone, value: telephone ?? words.notGiven, ...(telephone !== null && note) },
        { label: field.mail, value: mail ?? words.notGiven, ...(mail !== null && note) },
        {
          label: words.account,
          value: account[own.standing],
          ...(own.secondFactor && { note: words.secondFactor }),
        },
        { label: field.loginName, value: own.loginName ?? '—' },
      ]}
    />
  );
}

/** All posts, the present first, each with what can be done about it. */
function Posts({ person, version }: PersonPart) {
  const words = useWords(peoplePageWords).record;
  const spoken = useWords(personWords);
  const [open, setOpen] = useState<{ readonly act: 'give' } | { readonly act: 'end' | 'transfer'; post: PostView }>();
  const shared = { person, version, onClose: () => setOpen(undefined) };
  const acts = (['transfer', 'end'] as const).filter((act) => person.can.includes(`post.${act}`));
  return (
    <Section id="posts" title={words.posts} note={words.postsNote}>
      {person.posts.length === 0 ? (
        <p className="m">{words.noPosts}</p>
      ) : (
        <Table<PostView>
          caption={words.posts}
          hideCaption
          rows={person.posts}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'post',
              heading: spoken.field.role,
              names: true,
              cell: (post) => (
                <>
                  <span lang="zh-CN">{postText(post, spoken)}</span>
                  {post.title !== null && (
                    <span className="sub" lang="zh-CN">
                      {post.title}
                    </span>
                  )}
                </>
              ),
            },
            {
              key: 'days',
              heading: words.days,
              cell: (post) => (
                <>
                  <PostDays post={post} />
                  {post.takenOverFrom !== null && <span className="sub">{words.takenOver(post.takenOverFrom)}</span>}
                </>
              ),
            },
            { key: 'standing', heading: words.standing, cell: ({ standing }) => spoken.standing[standing] },
            ...(acts.length === 0
              ? []
              : [
                  {
                    key: 'act',
                    heading: words.act,
                    cell: (post: PostView) =>
                      post.standing !== 'past' &&
                      acts.map((act) => (
                        <button
                          key={act}
                          type="button"
                          className="fix"
                          aria-label={words.of(words[act], postText(post, spoken))}
                          onClick={() => setOpen({ act, post })}
                        >
                          {words[act]}
                        </button>
                      )),
                  },
                ]),
          ]}
        />
      )}
      {person.can.includes('post.give') && (
        <div className="row-acts">
          <Button onClick={() => setOpen({ act: 'give' })}>{words.give}</Button>
        </div>
      )}
      {open?.act === 'give' && <GivePostDialog {...shared} />}
      {open?.act === 'end' && <EndPostDialog {...shared} post={open.post} />}
      {open?.act === 'transfer' && <TransferPostDialog {...shared} post={open.post} />}
    </Section>
  );
}
