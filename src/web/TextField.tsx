import { Input } from 'antd';
import { Field } from './Field.js';
import { faultAt, type Problem } from './problem.js';

interface TextFieldProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'long';
  readonly value: string;
  readonly change: (value: string) => void;
  readonly problem: Problem | undefined;
}

/** A line, a day or a passage of text under its label. */
export function TextField({ path, label, hint, type = 'text', value, change, problem }: TextFieldProps) {
  return (
    <Field path={path} label={label} fault={faultAt(problem, path)} {...(hint !== undefined && { hint })}>
      {(control) =>
        type === 'long' ? (
          <textarea {...control} rows={3} value={value} onChange={({ target }) => change(target.value)} />
        ) : (
          <Input {...control} type={type} value={value} onChange={({ target }) => change(target.value)} />
        )
      }
    </Field>
  );
}
