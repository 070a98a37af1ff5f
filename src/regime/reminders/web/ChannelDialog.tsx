import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Dialog } from '../../../web/Dialog.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { type ChannelKind, channelKinds } from '../contract.js';
import { type ChannelView, setChannel } from '../endpoints.js';
import { reminderWords } from '../word-lists.js';
import { reminderPageWords } from './word-lists.js';

const USUAL_MAIL_PORT = '465';

interface ChannelDialogProps {
  /** Left out: one that is not set up yet. */
  readonly channel: ChannelView | undefined;
  readonly onClose: () => void;
}

/** Sets up a channel. What is secret is typed anew or stays; it is never shown. */
export function ChannelDialog({ channel, onClose }: ChannelDialogProps) {
  const words = useWords(reminderPageWords).channels;
  const names = useWords(reminderWords).channel;
  const save = useCommand(setChannel, {});
  const [kind, setKind] = useState<ChannelKind>(channel?.kind ?? 'mail');
  const [enabled, setEnabled] = useState(channel?.enabled ?? true);
  const [secure, setSecure] = useState(channel?.secure ?? true);
  const [form, setForm] = useState({
    host: channel?.host ?? '',
    port: String(channel?.port ?? USUAL_MAIL_PORT),
    from: channel?.from ?? '',
    user: channel?.user ?? '',
    address: '',
    secret: '',
  });
  const problem = save.error?.problem;
  const field = (name: keyof typeof form, label: string, hint?: string, type = 'text') => (
    <Field path={name} label={label} {...(hint !== undefined && { hint })} fault={faultAt(problem, name)}>
      {(control) => (
        <Input
          {...control}
          type={type}
          autoComplete="off"
          value={form[name]}
          onChange={(event) => setForm({ ...form, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const secret = form.secret === '' ? {} : { secret: form.secret };
    const user = form.user === '' ? {} : { user: form.user };
    const body =
      kind === 'mail'
        ? { kind, enabled, host: form.host, port: Number(form.port), secure, from: form.from, ...user, ...secret }
        : { kind, enabled, address: form.address, ...secret };
    save.mutate({ body }, { onSuccess: onClose });
  };
  return (
    <Dialog title={channel ? names[kind] : words.setUpNew} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        {!channel && (
          <Field path="kind" label={words.kind}>
            {(control) => (
              <select {...control} value={kind} onChange={(event) => setKind(kindNamed(event.target.value))}>
                {channelKinds.map((each) => (
                  <option key={each} value={each}>
                    {names[each]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {kind === 'mail' ? (
          <>
            {field('host', words.host)}
            {field('port', words.port)}
            <label className="opt">
              <input type="checkbox" checked={secure} onChange={() => setSecure(!secure)} /> {words.secure}
            </label>
            {field('from', words.from)}
            {field('user', words.user)}
            {field('secret', words.password, channel?.hasSecret === true ? words.keepSecret : undefined, 'password')}
          </>
        ) : (
          <>
            {field('address', words.address, words.addressHint)}
            {field('secret', words.signing, undefined, 'password')}
          </>
        )}
        <label className="opt">
          <input type="checkbox" checked={enabled} onChange={() => setEnabled(!enabled)} /> {words.enabled}
        </label>
        <p className="row-acts">
          <Button type="primary" htmlType="submit" disabled={save.isPending}>
            {words.save}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}

const kindNamed = (text: string): ChannelKind => channelKinds.find((kind) => kind === text) ?? 'mail';
