import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { addProvider, changeProvider, type ProviderView } from '../../../platform/sessions/administration-endpoints.js';
import { useCommand } from '../../../web/api.js';
import { Dialog } from '../../../web/Dialog.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { securityWords } from './word-lists.js';

interface ProviderDialogProps {
  /** Left out: a new one. */
  readonly provider?: ProviderView;
  readonly onClose: () => void;
}

/** Sets up a provider of single sign-on. Its secret is typed anew or stays; it is never shown. */
export function ProviderDialog({ provider, onClose }: ProviderDialogProps) {
  const words = useWords(securityWords).providers;
  const add = useCommand(addProvider, {});
  const change = useCommand(changeProvider, { providerId: provider?.id ?? '' });
  const [typed, setTyped] = useState({
    ...{ name: provider?.name ?? '', issuer: provider?.issuer ?? '', clientId: provider?.clientId ?? '' },
    clientSecret: '',
  });
  const [enabled, setEnabled] = useState(provider?.enabled ?? true);
  const [vouches, setVouches] = useState(provider?.vouches ?? false);
  const problem = (provider ? change : add).error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { issuer, clientSecret, ...named } = typed;
    const body = { ...named, enabled, vouches, ...(clientSecret !== '' && { clientSecret }) };
    if (provider) change.mutate({ body }, { onSuccess: onClose });
    else add.mutate({ body: { ...body, issuer } }, { onSuccess: onClose });
  };
  const text = (path: keyof typeof typed, label: string, hint?: string) => (
    <Field path={path} label={label} {...(hint !== undefined && { hint })} fault={faultAt(problem, path)}>
      {(control) => (
        <Input
          {...control}
          type={path === 'clientSecret' ? 'password' : 'text'}
          autoComplete="off"
          value={typed[path]}
          onChange={({ target }) => setTyped({ ...typed, [path]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog title={provider ? words.change(provider.name) : words.add} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        {text('name', words.name, words.nameHint)}
        {!provider && text('issuer', words.issuer, words.issuerHint)}
        {text('clientId', words.clientId)}
        {text('clientSecret', words.secret, provider ? words.keepSecret : words.secretHint)}
        <label className="opt">
          <input type="checkbox" checked={enabled} onChange={({ target }) => setEnabled(target.checked)} />
          {words.enabled}
        </label>
        <label className="opt">
          <input type="checkbox" checked={vouches} onChange={({ target }) => setVouches(target.checked)} />
          <span>
            {words.vouches}
            <span className="sub">{words.vouchesHint}</span>
          </span>
        </label>
        <p className="s">
          {words.addresses} <code>{`${window.location.origin}/api/single-sign-on/callback`}</code>
        </p>
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={add.isPending || change.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
