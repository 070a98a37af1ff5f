import { Input } from 'antd';
import { useRead } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt, type Problem } from '../../../web/problem.js';
import { TextField } from '../../../web/TextField.js';
import { listUnits } from '../../offices/endpoints.units.js';
import { UnitSelect } from '../../offices/web/UnitDialog.js';
import { NO_PROOF, ProofFields, shownProof, type TypedProof } from '../../obligations/web/ProofFields.js';
import { staffingPageWords } from './word-lists.js';

export interface Within {
  readonly problem: Problem | undefined;
}

/** How many people from when to when, as it is typed. */
export interface TypedTerms {
  readonly people: string;
  readonly from: string;
  readonly until: string;
}

export const termsBody = ({ people, from, until }: TypedTerms) => ({ people: Number(people), from, until });

interface TermsFieldsProps extends Within {
  /** Where they stand in the body: `terms.`, or nothing. */
  readonly path: string;
  readonly typed: TypedTerms;
  readonly change: (typed: TypedTerms) => void;
}

export function TermsFields({ path, typed, change, problem }: TermsFieldsProps) {
  const words = useWords(staffingPageWords).form;
  return (
    <>
      <Field path={`${path}people`} label={words.people} fault={faultAt(problem, `${path}people`)}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={typed.people}
            onChange={({ target }) => change({ ...typed, people: target.value })}
          />
        )}
      </Field>
      <div className="pair">
        {(['from', 'until'] as const).map((name) => (
          <TextField
            key={name}
            path={path + name}
            label={words[name]}
            type="date"
            value={typed[name]}
            change={(value) => change({ ...typed, [name]: value })}
            problem={problem}
          />
        ))}
      </div>
    </>
  );
}

/** A unit's letter that a clerk registers, as it is typed. */
export interface TypedLetter {
  readonly on: string;
  readonly proof: TypedProof;
}
export const noLetter = (today: string | null): TypedLetter => ({ on: today ?? '', proof: NO_PROOF });

export const letterBody = ({ on, proof }: TypedLetter) => ({ on, proof: shownProof(proof) });

interface LetterFieldsProps extends Within {
  /** Where it stands in the body and what it is called, where it is no unit's letter. */
  readonly of?: { readonly path: string; readonly heading: string; readonly note: string };
  readonly typed: TypedLetter;
  readonly change: (typed: TypedLetter) => void;
}

export function LetterFields({ typed, change, problem, of }: LetterFieldsProps) {
  const words = useWords(staffingPageWords).form;
  const { path, heading, note } = of ?? { path: 'letter', heading: words.letterHeading, note: words.letterNote };
  return (
    <fieldset>
      <legend>{heading}</legend>
      <p className="hint">{note}</p>
      <TextField
        path={`${path}.on`}
        label={words.letterOn}
        type="date"
        value={typed.on}
        change={(on) => change({ ...typed, on })}
        problem={problem}
      />
      <ProofFields
        path={`${path}.proof`}
        typed={typed.proof}
        change={(proof) => change({ ...typed, proof })}
        problem={problem}
      />
    </fieldset>
  );
}

interface UnitFieldProps extends Within {
  readonly chosen: string;
  /** Units that cannot be meant. */
  readonly without: readonly string[];
  readonly change: (unitId: string) => void;
}

const ALL = 500;

export function useUnits() {
  return useRead(listUnits, {}, { limit: ALL }).data?.value.items ?? [];
}

export function UnitField({ chosen, without, change, problem }: UnitFieldProps) {
  const words = useWords(staffingPageWords).form;
  const units = useUnits().filter(({ id }) => !without.includes(id));
  return (
    <Field path="unitId" label={words.unit} fault={faultAt(problem, 'unitId')}>
      {(control) => <UnitSelect control={control} chosen={chosen} units={units} onChoose={change} />}
    </Field>
  );
}
