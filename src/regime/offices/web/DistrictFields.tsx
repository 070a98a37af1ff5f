import { Input } from 'antd';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt, type Problem } from '../../../web/problem.js';
import { Section } from '../../../web/Record.js';
import type { DistrictForm, DistrictView } from '../endpoints.districts.js';
import { districtPageWords } from './district-page-words.js';

/** The form of a district as it is typed. */
export type TypedDistrict = Readonly<Record<keyof DistrictForm, string>>;
export const BLANK_DISTRICT: TypedDistrict = { code: '', name: '', above: '', host: '', contact: '' };

export const typedDistrict = ({ code, name, above, host, contact }: DistrictView): TypedDistrict => ({
  ...{ code, name, above: above ?? '', host: host ?? '', contact: contact ?? '' },
});

const given = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const districtForm = ({ code, name, above, host, contact }: TypedDistrict): DistrictForm => ({
  ...{ code, name, above: given(above), host: given(host), contact: given(contact) },
});

interface DistrictFieldsProps {
  readonly typed: TypedDistrict;
  readonly onType: (typed: TypedDistrict) => void;
  readonly problem: Problem | undefined;
}

const CODE_BEFORE_ONE_IS_TYPED = '450204';

/** Everything that is said of a district, in the order in which somebody knows it. */
export function DistrictFields({ typed, onType, problem }: DistrictFieldsProps) {
  const words = useWords(districtPageWords).form;
  const text = (path: keyof TypedDistrict, label: string, hint: string) => (
    <Field path={path} label={label} hint={hint} fault={faultAt(problem, path)}>
      {(control) => (
        <Input
          {...control}
          value={typed[path]}
          autoComplete="off"
          {...(path === 'code' && { inputMode: 'numeric' })}
          onChange={({ target }) => onType({ ...typed, [path]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <Section id="district" title={words.district}>
        {text('code', words.code, words.codeHint)}
        {text('name', words.name, words.nameHint)}
        {text('above', words.above, words.aboveHint)}
      </Section>
      <Section
        id="public-page"
        title={words.publicPage}
        note={words.publicPageNote(typed.code === '' ? CODE_BEFORE_ONE_IS_TYPED : typed.code)}
      >
        {text('host', words.host, words.hostHint)}
        {text('contact', words.contact, words.contactHint)}
      </Section>
    </>
  );
}
