import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Dialog } from '../../../web/Dialog.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { useDays } from '../../../web/today.js';
import { addPerson, changePerson, type PersonRecord } from '../endpoints.people.js';
import { personWords } from '../word-lists.js';
import { peoplePageWords } from './people-page-words.js';
import { blankPost, PostFields, postFormOf } from './PostFields.js';

interface PersonDialogProps {
  /** Left out: somebody new. */
  readonly person?: PersonRecord;
  readonly version?: string | null;
  readonly onClose: () => void;
}

const FIELDS = ['name', 'telephone', 'mail'] as const;
const given = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What is said of a person, and for somebody new their first post. */
export function PersonDialog({ person, version, onClose }: PersonDialogProps) {
  const words = useWords(peoplePageWords).form;
  const { field } = useWords(personWords);
  const { today } = useDays();
  const navigate = useNavigate();
  const add = useCommand(addPerson, {});
  const change = useCommand(changePerson, { personId: person?.id ?? '' });
  const [typed, setTyped] = useState({
    ...{ name: person?.name ?? '', telephone: person?.telephone ?? '', mail: person?.mail ?? '' },
  });
  const [post, setPost] = useState(blankPost(today ?? ''));
  const [withPost, setWithPost] = useState(true);
  const problem = (person ? change : add).error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const form = { name: typed.name, telephone: given(typed.telephone), mail: given(typed.mail) };
    if (person) change.mutate({ body: form, version: version ?? null }, { onSuccess: onClose });
    else
      add.mutate(
        { body: { ...form, post: withPost ? postFormOf(post) : null } },
        { onSuccess: ({ value: { id } }) => void navigate({ to: '/people/$personId', params: { personId: id } }) },
      );
  };
  const hints = { name: undefined, telephone: words.telephoneHint, mail: words.mailHint };
  return (
    <Dialog title={person ? words.changeTitle(person.name) : words.addTitle} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        {FIELDS.map((name) => (
          <Field
            key={name}
            path={name}
            label={field[name]}
            fault={faultAt(problem, name)}
            {...(hints[name] !== undefined && { hint: hints[name] })}
          >
            {(control) => (
              <Input
                {...control}
                value={typed[name]}
                onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
              />
            )}
          </Field>
        ))}
        {!person && (
          <label className="opt">
            <input type="checkbox" checked={withPost} onChange={({ target }) => setWithPost(target.checked)} />
            {words.withPost}
          </label>
        )}
        {!person && withPost && <PostFields typed={post} under="post." problem={problem} onType={setPost} />}
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={add.isPending || change.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
