import { DayText } from '../../../web/DayText.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { grades, materialWords } from '../rules/content.js';
import { isNegative } from '../rules/remark.js';
import { SectionRow } from './SectionRow.js';
import { pathOf, type Typing, unitField } from './typing.js';
import { TypedText } from './TypedText.js';
import { reportPageWords } from './word-lists.js';

type Cooperation = NonNullable<Typing['content']['cooperation']>[number];

/** A word on exactly the responsible units (R22), with what the system knows of what was asked of them. */
export function UnitsRow({ typing, year }: { readonly typing: Typing; readonly year: number }) {
  const words = useWords(reportPageWords);
  const { cooperation } = typing.content;
  const units = cooperation ?? [];
  return (
    <SectionRow
      {...{ typing }}
      row="units"
      fields={units.map(({ unit }) => unitField(unit.id))}
      wanted={typing.section.missing.some(({ name }) => name.startsWith('cooperation'))}
      {...(units.length > 0 && {
        form: units.map((each) => <UnitForm key={each.unit.id} typing={typing} said={each} />),
      })}
    >
      {units.length === 0 && <span className="m">{words.noUnits}</span>}
      {units.map((each) => (
        <span key={each.unit.id} className="ln">
          <span lang="zh-CN">{words.unit(each.unit.name, words.materials[each.materials], each.sentence)}</span>
          {each.facts.map(({ what, askedOn, dueOn, answeredOn }) => (
            <span className="sub" key={what + askedOn}>
              {words.fact(what, answeredOn !== null)} <DayText on={answeredOn ?? dueOn} inYear={year} />
            </span>
          ))}
          {typing.mayType && isNegative(each) && <span className="sub">{words.negative}</span>}
        </span>
      ))}
    </SectionRow>
  );
}

function UnitForm({ typing, said }: { readonly typing: Typing; readonly said: Cooperation }) {
  const words = useWords(reportPageWords);
  const { unit, materials, sentence, grade, corrected } = said;
  const field = unitField(unit.id);
  const change = (changed: Partial<Pick<Cooperation, 'materials' | 'sentence' | 'grade'>>): void =>
    typing.change(field, {
      // What nobody corrected goes on following the facts.
      ...(corrected ? { materials, sentence } : { materials: null, sentence: null }),
      ...{ grade, ...changed },
    });
  return (
    <div className="line-form">
      <Field path={pathOf(typing.section, `${field}-materials`)} label={words.ofUnit(unit.name, words.field.materials)}>
        {(control) => (
          <select
            {...control}
            value={materials}
            onChange={({ target }) => {
              const chosen = materialWords.find((each) => each === target.value);
              if (chosen) change({ materials: chosen });
            }}
          >
            {materialWords.map((each) => (
              <option key={each} value={each}>
                {words.materials[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field path={pathOf(typing.section, `${field}-grade`)} label={words.ofUnit(unit.name, words.field.grade)}>
        {(control) => (
          <select
            {...control}
            value={grade ?? ''}
            onChange={({ target }) => change({ grade: grades.find((each) => each === target.value) ?? null })}
          >
            <option value="">{words.grade.none}</option>
            {grades.map((each) => (
              <option key={each} value={each}>
                {words.grade[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="whole">
        <TypedText
          {...{ typing, field }}
          label={words.ofUnit(unit.name, words.field.said)}
          value={sentence}
          change={(typed) => change({ sentence: typed })}
        />
      </div>
    </div>
  );
}
