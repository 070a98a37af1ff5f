import { Button, Input } from 'antd';
import { createContext, type ReactNode, useContext } from 'react';

interface FilterProps {
  /** What it narrows, for whoever hears the page. */
  readonly label: string;
  readonly children: ReactNode;
  /** The button that puts all back; left out where one field is all there is. */
  readonly clear?: { readonly label: string; readonly now: () => void };
}

/** What stands under every filter; the shell of the pages puts it there, and a page on its own has nothing. */
export const UnderFilter = createContext<ReactNode>(null);

/** What narrows a list. It stands in the address bar, so that back works and a link shows the same. */
export function Filter({ label, children, clear }: FilterProps) {
  const under = useContext(UnderFilter);
  return (
    <>
      <form className="filter" role="search" aria-label={label} onSubmit={(event) => event.preventDefault()}>
        {children}
        {clear && <Button onClick={clear.now}>{clear.label}</Button>}
      </form>
      {under}
    </>
  );
}

interface FieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly set: (value: Value | undefined) => void;
}

const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

/** Words to look for, over the whole width. */
export function FilterSearch({ label, hint, value, set }: FieldProps<string> & { readonly hint: string }) {
  return (
    <label className="wide span">
      {label}
      <Input
        type="search"
        placeholder={hint}
        value={value ?? ''}
        onChange={({ target }) => set(orNothing(target.value))}
      />
    </label>
  );
}

export function FilterDay({ label, value, set }: FieldProps<string>) {
  return (
    <label>
      {label}
      <Input type="date" value={value ?? ''} onChange={({ target }) => set(orNothing(target.value))} />
    </label>
  );
}

interface ChoiceProps<Value extends string> extends FieldProps<Value> {
  /** What stands there while nothing is chosen. */
  readonly any: string;
  readonly options: readonly (readonly [value: Value, name: string])[];
}

/** One of several; nothing chosen narrows nothing. */
export function FilterChoice<Value extends string>({ label, any, value, options, set }: ChoiceProps<Value>) {
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={({ target }) => set(options.find(([each]) => each === target.value)?.[0])}>
        <option value="">{any}</option>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Names that are their own value. */
export const asOptions = (names: readonly string[]): readonly (readonly [string, string])[] =>
  names.map((name) => [name, name]);
