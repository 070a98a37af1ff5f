import { Input } from 'antd';
import type { PasswordRules } from '../../../platform/sessions/contract.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { accountWords } from '../account/word-lists.js';

interface NewPasswordFieldProps {
  readonly label: string;
  readonly rules: PasswordRules | undefined;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A password that is to be: what it must be stands at the field before it is typed. */
export function NewPasswordField({ label, rules, value, fault, onChange }: NewPasswordFieldProps) {
  const words = useWords(accountWords);
  return (
    <Field path="password" label={label} {...(rules && { hint: words.passwordHint(rules) })} fault={fault}>
      {(control) => (
        <Input
          {...control}
          type="password"
          value={value}
          autoComplete="new-password"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
