import { Input } from 'antd';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt, type Problem } from '../../../web/problem.js';
import { Section } from '../../../web/Record.js';
import { personWords } from '../word-lists.js';
import { districtPageWords } from './district-page-words.js';

const SEATS = ['system', 'security', 'audit'] as const;
type Seat = (typeof SEATS)[number];
type Typed = { readonly name: string; readonly loginName: string };

/** Who is to administer, as it is typed. */
export interface TypedAdministrators {
  readonly seats: Readonly<Record<Seat, Typed>>;
  /** Whether the system administrator is the security administrator too. */
  readonly together: boolean;
}

const NOBODY: Typed = { name: '', loginName: '' };
export const BLANK_ADMINISTRATORS: TypedAdministrators = {
  seats: { system: NOBODY, security: NOBODY, audit: NOBODY },
  together: false,
};

/** Whoever has no name to sign in with signs in with their own. */
const formOf = ({ name, loginName }: Typed) => ({ name, loginName: loginName.trim() === '' ? name : loginName });

export const administratorsForm = ({ seats: { system, security, audit }, together }: TypedAdministrators) => ({
  system: formOf(system),
  security: together ? null : formOf(security),
  audit: formOf(audit),
});

interface AdministratorFieldsProps {
  readonly typed: TypedAdministrators;
  readonly onType: (typed: TypedAdministrators) => void;
  readonly problem: Problem | undefined;
}

/** Three administrators, each with what falls to them, so that whoever names them knows whom they need. */
export function AdministratorFields({ typed, onType, problem }: AdministratorFieldsProps) {
  const words = useWords(districtPageWords).form;
  const { field } = useWords(personWords);
  const { seats, together } = typed;
  const text = (seat: Seat, part: keyof Typed, label: string) => {
    const path = `administrators.${seat}.${part}`;
    return (
      <Field path={path} label={label} fault={faultAt(problem, path)}>
        {(control) => (
          <Input
            {...control}
            value={seats[seat][part]}
            autoComplete="off"
            onChange={({ target }) =>
              onType({ ...typed, seats: { ...seats, [seat]: { ...seats[seat], [part]: target.value } } })
            }
          />
        )}
      </Field>
    );
  };
  return (
    <Section id="administrators" title={words.administrators} note={words.administratorsNote}>
      {SEATS.filter((seat) => seat !== 'security' || !together).map((seat) => (
        <fieldset key={seat}>
          <legend>{words.roleOf[seat]}</legend>
          <p className="hint">{words.does[seat]}</p>
          <div className="pair">
            {text(seat, 'name', field.name)}
            {text(seat, 'loginName', field.loginName)}
          </div>
          {seat === 'system' && (
            <label className="opt">
              <input
                type="checkbox"
                checked={together}
                onChange={({ target }) => onType({ ...typed, together: target.checked })}
              />{' '}
              <span>
                {words.together}
                <span className="sub">{words.togetherNote}</span>
              </span>
            </label>
          )}
        </fieldset>
      ))}
    </Section>
  );
}
