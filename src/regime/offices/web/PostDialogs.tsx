import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { useDays } from '../../../web/today.js';
import {
  endPost,
  givePost,
  type PersonRecord,
  type PersonView,
  type PostView,
  transferPost,
} from '../endpoints.people.js';
import { personWords } from '../word-lists.js';
import { peoplePageWords } from './people-page-words.js';
import { PersonSelect } from './PersonSelect.js';
import { blankPost, DayField, PostFields, postFormOf } from './PostFields.js';
import { postText } from './PostText.js';

interface OfPerson {
  readonly person: PersonRecord;
  readonly version: string | null;
  readonly onClose: () => void;
}
type OfPost = OfPerson & { readonly post: PostView };

/** Gives somebody a further post. */
export function GivePostDialog({ person, version, onClose }: OfPerson) {
  const words = useWords(peoplePageWords).post;
  const give = useCommand(givePost, { personId: person.id });
  const [typed, setTyped] = useState(blankPost(useDays().today ?? ''));
  const problem = give.error?.problem;
  return (
    <ActDialog
      title={words.giveTitle(person.name)}
      act={words.give}
      problem={problem}
      pending={give.isPending}
      onAct={() => give.mutate({ body: postFormOf(typed), version }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <PostFields typed={typed} problem={problem} onType={setTyped} />
    </ActDialog>
  );
}

/** Says the last day of a post. */
export function EndPostDialog({ person, version, post, onClose }: OfPost) {
  const words = useWords(peoplePageWords).post;
  const named = postText(post, useWords(personWords));
  const end = useCommand(endPost, { personId: person.id, postId: post.id });
  const [until, setUntil] = useState<string>(useDays().today ?? '');
  const problem = end.error?.problem;
  return (
    <ActDialog
      title={words.endTitle(person.name, named)}
      lead={words.endLead}
      act={words.end}
      problem={problem}
      pending={end.isPending}
      onAct={() => end.mutate({ body: { until }, version }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <DayField path="until" label={words.last} fault={faultAt(problem, 'until')} day={until} onType={setUntil} />
    </ActDialog>
  );
}

/** Hands a post on to a successor, without a new notice. */
export function TransferPostDialog({ person, version, post, onClose }: OfPost) {
  const words = useWords(peoplePageWords).post;
  const named = postText(post, useWords(personWords));
  const transfer = useCommand(transferPost, { personId: person.id, postId: post.id });
  const [from, setFrom] = useState<string>(useDays().today ?? '');
  const [to, setTo] = useState<PersonView>();
  const problem = transfer.error?.problem;
  return (
    <ActDialog
      title={words.transferTitle(person.name, named)}
      lead={words.transferLead}
      act={words.transfer}
      problem={problem}
      pending={transfer.isPending}
      onAct={() => transfer.mutate({ body: { to: to?.id ?? '', from }, version }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Field path="to" label={words.heir} hint={words.heirHint} fault={faultAt(problem, 'to')}>
        {(control) => <PersonSelect control={control} chosen={to} without={person.id} onChoose={setTo} />}
      </Field>
      <DayField path="from" label={words.transferFrom} fault={faultAt(problem, 'from')} day={from} onType={setFrom} />
    </ActDialog>
  );
}
