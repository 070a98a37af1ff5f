import { Input } from 'antd';
import { type ChangeEvent, useState } from 'react';
import { Field } from '../../../web/Field.js';
import { pathOf, type Typing } from './typing.js';

interface TypedTextProps {
  readonly typing: Typing;
  readonly field: string;
  /** Where it stands on the page, if it is only a part of the field. */
  readonly at?: string;
  readonly label: string;
  readonly hint?: string;
  readonly example?: string;
  readonly type?: 'text' | 'date' | 'long' | 'figure';
  readonly value: string;
  readonly change: (value: string) => void;
  /** Why what was typed cannot be read, and is not kept. */
  readonly faultOf?: (typed: string) => string | undefined;
}

/**
 * A field that is kept as it is typed. While somebody types in it, it says what they typed to the last blank, whatever the
 * server has made of it meanwhile; what cannot be read stays in it with the reason, and the value from before goes on holding.
 */
export function TypedText(props: TypedTextProps) {
  const { typing, field, at, label, hint, example, type = 'text', value, change, faultOf } = props;
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  const unread = typed === undefined ? undefined : faultOf?.(typed);
  const shared = {
    value: typed ?? value,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setTyped(target.value);
      change(target.value);
    },
    onBlur: () => {
      setLeft(unread !== undefined);
      if (unread === undefined) setTyped(undefined);
    },
    ...(example !== undefined && { placeholder: example }),
  };
  return (
    <Field
      path={pathOf(typing.section, at ?? field)}
      label={label}
      {...(hint !== undefined && { hint })}
      fault={left ? unread : undefined}
    >
      {(control) =>
        type === 'long' ? (
          <textarea {...control} rows={3} lang="zh-CN" {...shared} />
        ) : (
          <Input
            {...control}
            {...shared}
            type={type === 'date' ? 'date' : 'text'}
            {...(type === 'figure' && { inputMode: 'decimal' as const })}
          />
        )
      }
    </Field>
  );
}
