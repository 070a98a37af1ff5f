import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { SignInValues } from '../../../platform/sessions/settings.js';
import { roles } from '../../../regime/offices/rules/actor.js';
import { personWords } from '../../../regime/offices/word-lists.js';
import { useCommand } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { changeSignInSettings, signInGroup } from './endpoints.js';
import type { SecurityWords } from './words.js';
import { securityWords } from './word-lists.js';

type Whole = keyof SecurityWords['rules']['label'];
const GROUPS = [
  ['passwords', ['passwordLength', 'passwordKinds', 'passphraseLength', 'passwordDays']],
  ['guesses', ['lockAfter', 'lockSeconds']],
  ['sessions', ['idleMinutes', 'wholeHours', 'proofMinutes']],
] as const satisfies readonly (readonly [string, readonly Whole[]])[];

interface RulesFormProps {
  readonly rules: SignInValues;
  readonly mayChange: boolean;
}

/** The rules of signing in, in the order in which somebody meets them; only what was changed is sent. */
export function RulesForm({ rules, mayChange }: RulesFormProps) {
  const words = useWords(securityWords).rules;
  const { role } = useWords(personWords);
  const change = useCommand(changeSignInSettings, {});
  const [typed, setTyped] = useState(rules);
  const problem = change.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const changed = Object.entries(typed).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(rules[name as keyof SignInValues]),
    );
    change.mutate({ body: Object.fromEntries(changed) });
  };
  const whole = (name: Whole) => {
    const { least, most } = signInGroup.settings[name];
    const hint = [words.hint[name], words.between(least, most)].filter(Boolean).join('；');
    return (
      <Field key={name} path={name} label={words.label[name]} hint={hint} fault={faultAt(problem, name)}>
        {(control) => (
          <Input
            {...control}
            type="number"
            min={least}
            max={most}
            value={typed[name]}
            onChange={({ target }) => setTyped({ ...typed, [name]: Number(target.value) })}
          />
        )}
      </Field>
    );
  };
  const yesNo = (name: 'passphrases' | 'localSignIn', label: string, note?: string) => (
    <label className="opt">
      <input
        type="checkbox"
        checked={typed[name]}
        onChange={({ target }) => setTyped({ ...typed, [name]: target.checked })}
      />
      <span>
        {label}
        {note !== undefined && <span className="sub">{note}</span>}
      </span>
    </label>
  );
  const factorFor = (each: (typeof roles)[number], needed: boolean): void => {
    const others = typed.secondFactorRoles.filter((name) => name !== each);
    setTyped({ ...typed, secondFactorRoles: roles.filter((name) => (name === each ? needed : others.includes(name))) });
  };
  return (
    <Section id="rules" title={words.title} note={words.note}>
      <form className="sheet" onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        {GROUPS.map(([group, names]) => (
          <fieldset key={group}>
            <legend>{words[group]}</legend>
            <div className="pair">{names.map(whole)}</div>
            {group === 'passwords' && yesNo('passphrases', words.passphrases)}
          </fieldset>
        ))}
        <fieldset>
          <legend>{words.factors}</legend>
          <p className="hint">{words.factorsNote}</p>
          <div className="pair">
            {roles.map((each) => (
              <label className="opt" key={each}>
                <input
                  type="checkbox"
                  checked={typed.secondFactorRoles.includes(each)}
                  onChange={({ target }) => factorFor(each, target.checked)}
                />
                {role[each]}
              </label>
            ))}
          </div>
        </fieldset>
        {yesNo('localSignIn', words.local, words.localNote)}
        {mayChange && (
          <div className="row-acts">
            <Button type="primary" htmlType="submit" disabled={change.isPending}>
              {words.save}
            </Button>
            <span role="status">{change.isSuccess ? words.saved : ''}</span>
          </div>
        )}
      </form>
    </Section>
  );
}
