import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ProofKind } from '../../../platform/sessions/todo-names.js';
import { useCommand, useRead } from '../../../web/api.js';
import { Dialog } from '../../../web/Dialog.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { accountWords } from '../account/word-lists.js';
import { proveAgain, readSession } from '../session-endpoints.js';
import { ProviderProof } from './ProviderProof.js';

interface ProofDialogProps {
  /** Hears, once, whether they proved that it is them. */
  readonly onAnswer: (proven: boolean) => void;
}

/** Asks once more who it is, over whatever page they are on: what they typed stays where it is. */
export function ProofDialog({ onAnswer }: ProofDialogProps) {
  const words = useWords(accountWords).proof;
  const session = useRead(readSession, {}, {});
  return (
    <Dialog title={words.title} onClose={() => onAnswer(false)}>
      <p>{words.lead}</p>
      <Loaded query={session}>{({ proofs }) => <ProofForms proofs={proofs} onProven={() => onAnswer(true)} />}</Loaded>
    </Dialog>
  );
}

interface ProofFormsProps {
  readonly proofs: readonly ProofKind[];
  readonly onProven: () => void;
}

function ProofForms({ proofs, onProven }: ProofFormsProps) {
  const words = useWords(accountWords).proof;
  const [kind, setKind] = useState(proofs[0] ?? 'password');
  const others = proofs.filter((each) => each !== kind);
  const switchTo = { code: words.byCode, password: words.byPassword, provider: words.byProvider };
  return (
    <>
      {kind === 'provider' ? (
        <ProviderProof onProven={onProven} />
      ) : (
        <SecretForm key={kind} kind={kind} onProven={onProven} />
      )}
      {others.map((other) => (
        <p className="src" key={other}>
          <button type="button" className="fix" onClick={() => setKind(other)}>
            {switchTo[other]}
          </button>
        </p>
      ))}
    </>
  );
}

interface SecretFormProps {
  readonly kind: 'password' | 'code';
  readonly onProven: () => void;
}

function SecretForm({ kind, onProven }: SecretFormProps) {
  const words = useWords(accountWords).proof;
  const prove = useCommand(proveAgain, {});
  const [secret, setSecret] = useState('');
  const problem = prove.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation(); // the dialog may stand inside a form of the page
    prove.mutate({ body: kind === 'code' ? { code: secret } : { password: secret } }, { onSuccess: onProven });
  };
  return (
    <form onSubmit={submit} noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <Field path={kind} label={words[kind]} fault={faultAt(problem, kind)}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            type={kind === 'code' ? 'text' : 'password'}
            value={secret}
            {...(kind === 'code' && { inputMode: 'numeric' as const })}
            autoComplete={kind === 'code' ? 'one-time-code' : 'current-password'}
            onChange={(event) => setSecret(event.target.value)}
          />
        )}
      </Field>
      <div className="row-acts">
        <Button type="primary" htmlType="submit" disabled={prove.isPending}>
          {words.act}
        </Button>
      </div>
    </form>
  );
}
