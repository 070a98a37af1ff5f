import { useMemo, useState } from 'react';
import type { z } from 'zod';
import type { Endpoint } from '../../../kernel/endpoint.js';
import { inWan, readMoney } from '../../../kernel/money.js';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt, type Problem } from '../../../web/problem.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import type { PaperSigning } from '../../offices/contract.paper.js';
import { noPaper, paperBody, PaperFields } from '../../obligations/web/PaperFields.js';
import { fundWords } from './word-lists.js';

export type Values = Readonly<Record<string, string>>;

/** One field of a dialog, under its place in the body. */
export interface ActField {
  readonly path: string;
  readonly label: string;
  readonly kind?: 'text' | 'date' | 'long' | 'money' | 'choice';
  readonly hint?: string | ((values: Values) => string);
  readonly options?: readonly (readonly [value: string, label: string])[];
  /** Left out where it is always asked. */
  readonly when?: (values: Values) => boolean;
}

/** Whether a paper may stand for whoever acts: never, if they like, or always, where an office acts for another. */
export type OnPaper = 'never' | 'may' | 'must';

interface MoneyDialogProps<P extends z.ZodObject, B extends z.ZodType, R extends z.ZodType> {
  readonly endpoint: Endpoint<P, B, R>;
  readonly params: z.input<P>;
  readonly version: string | null;
  readonly title: string;
  readonly lead: string;
  readonly fields: readonly ActField[];
  readonly initial: Values;
  /** What stands in a field for as long as nobody has typed into it; by what is known, what was typed among it. */
  readonly propose?: (known: Values) => Values;
  readonly paper: OnPaper;
  readonly body: (values: Values, paper: { readonly paper?: PaperSigning }) => z.input<B>;
  /** The field that a place of the body was typed into, where it is not the same; the same function each time. */
  readonly fieldOf?: (place: string, values: Values) => string;
  readonly onClose: () => void;
}

/** An amount as it was typed; what is no amount goes out as none, so that the answer names the field. */
export const typedMoney = (text: string | undefined): number => readMoney(text ?? '') ?? Number.NaN;

/** A dialog that does one thing to an item's money: its fields in the order of the paper, and whose hand it is. */
export function MoneyDialog<P extends z.ZodObject, B extends z.ZodType, R extends z.ZodType>(
  props: MoneyDialogProps<P, B, R>,
) {
  const {
    endpoint,
    params,
    title,
    lead,
    fields,
    initial,
    propose,
    paper: onPaper,
    body,
    onClose,
    version,
    fieldOf,
  } = props;
  const words = useWords(fundWords);
  const { today } = useDays();
  const command = useCommand(endpoint, params);
  const [known, setKnown] = useState<Values>(initial);
  const values = propose ? propose(known) : known;
  const [how, setHow] = useState<'here' | 'onPaper'>(onPaper === 'must' ? 'onPaper' : 'here');
  const [paper, setPaper] = useState(noPaper(today));
  const [unread, setUnread] = useState<readonly string[]>([]);
  const shown = fields.filter(({ when }) => when === undefined || when(values));
  const [sent, setSent] = useState<Values>(initial);
  const { noMoney } = words;
  const { error } = command;
  const problem = useMemo(
    () =>
      unread.length > 0
        ? notAmounts(unread, noMoney)
        : error
          ? placed(error.problem, (place) => fieldOf?.(place, sent) ?? place)
          : undefined,
    [unread, noMoney, error, fieldOf, sent],
  );
  const act = (): void => {
    const faulty = shown.filter((field) => isUnread(field, values)).map(({ path }) => path);
    setUnread(faulty);
    if (faulty.length > 0) return;
    setSent(values);
    const hand = onPaper !== 'never' && how === 'onPaper' ? { paper: paperBody(paper) } : {};
    command.mutate({ body: body(values, hand), version }, { onSuccess: onClose });
  };
  return (
    <ActDialog {...{ title, lead, problem, onClose }} act={title} pending={command.isPending} onAct={act}>
      {shown.map((field) => (
        <ActFieldInput
          key={field.path}
          field={field}
          hint={typeof field.hint === 'function' ? field.hint(values) : field.hint}
          value={values[field.path] ?? ''}
          change={(value) => setKnown({ ...known, [field.path]: value })}
          problem={problem}
        />
      ))}
      {onPaper === 'may' && (
        <Choice
          legend={words.how}
          name="how"
          options={[
            ['here', words.here],
            ['onPaper', words.onPaper],
          ]}
          value={how}
          change={setHow}
        />
      )}
      {onPaper !== 'never' && how === 'onPaper' && <PaperFields typed={paper} change={setPaper} problem={problem} />}
    </ActDialog>
  );
}

/** Whether something was typed that is no amount: it is not sent, for the answer could only say that it is missing. */
const isUnread = ({ path, kind }: ActField, values: Values): boolean =>
  kind === 'money' && (values[path] ?? '').trim() !== '' && readMoney(values[path] ?? '') === undefined;

/** Found here, before anything was sent: the fields whose words are no amount. */
const notAmounts = (paths: readonly string[], message: string): Problem => ({
  ...{ type: '/problems/invalid', title: message, status: 422 },
  errors: paths.map((path) => ({ in: 'body', path, code: 'malformed', message })),
});

/** The faults of an answer at the fields they were typed into. */
const placed = (problem: Problem, fieldOf: (place: string) => string): Problem => ({
  ...problem,
  ...(problem.errors && { errors: problem.errors.map((each) => ({ ...each, path: fieldOf(each.path) })) }),
});

interface ActFieldInputProps {
  readonly field: ActField;
  readonly hint: string | undefined;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly problem: Problem | undefined;
}

function ActFieldInput({ field, hint, value, change, problem }: ActFieldInputProps) {
  const words = useWords(fundWords);
  const { path, label, kind = 'text', options = [] } = field;
  if (kind === 'choice') {
    return (
      <Field path={path} label={label} fault={faultAt(problem, path)} {...(hint !== undefined && { hint })}>
        {(control) => (
          <select {...control} value={value} onChange={({ target }) => change(target.value)}>
            {options.map(([option, name]) => (
              <option key={option} value={option}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    );
  }
  const read = kind === 'money' ? readMoney(value) : undefined;
  // What follows from what was typed is said beside the amount in words; a hint how to type it gives way to that.
  const amount = read === undefined ? [] : [words.money(inWan(read))];
  const said = typeof field.hint === 'function' ? [...amount, hint].join('　') : (amount[0] ?? hint);
  return (
    <TextField
      {...{ path, label, value, change, problem }}
      {...(said !== undefined && { hint: said })}
      type={kind === 'date' ? 'date' : kind === 'long' ? 'long' : 'text'}
    />
  );
}
