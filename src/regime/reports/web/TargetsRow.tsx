import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { figureIn } from '../rules/figures.js';
import { SectionRow } from './SectionRow.js';
import { figureField, type Typing } from './typing.js';
import { TypedText } from './TypedText.js';
import { reportPageWords } from './word-lists.js';

type Target = Typing['content']['targets'][number];
interface OfTyping {
  readonly typing: Typing;
  readonly year: number;
}

/** How far each target is: what was promised, what is done, where the figure comes from and of which day it is. */
export function TargetsRow({ typing, year }: OfTyping) {
  const { content, section } = typing;
  const wanted = section.missing.some(({ name }) => name === 'target' || name === 'fall-note' || name === 'over-whole');
  return (
    <SectionRow
      {...{ typing, wanted }}
      row="targets"
      fields={content.targets.map(({ number }) => figureField(number))}
      form={content.targets.map((target) => (
        <TargetForm key={target.number} typing={typing} target={target} />
      ))}
    >
      {content.targets.map((target) => (
        <TargetText key={target.number} target={target} year={year} />
      ))}
    </SectionRow>
  );
}

function TargetText({ target, year }: { readonly target: Target; readonly year: number }) {
  const { target: words } = useWords(reportPageWords);
  const { title, value, unit, share, from, on, fell, note } = target;
  return (
    <span className="ln">
      <span lang="zh-CN">{title}</span>
      {'　'}
      <span className="nb">{value === null ? words.unsaid : words.done(value, unit)}</span>
      {share !== null && share > 100 && (
        <>
          {'　'}
          <b className="nb">{words.over(share)}</b>
        </>
      )}
      {(from !== 'none' || fell) && (
        <span className="sub">
          {words.from[from]} {on !== null && <DayText on={on} inYear={year} />}
          {fell && note !== '' && `　${words.fell(note)}`}
        </span>
      )}
    </span>
  );
}

function TargetForm({ typing, target }: { readonly typing: Typing; readonly target: Target }) {
  const words = useWords(reportPageWords);
  const { number, title, value, unit, before, fell, note } = target;
  const field = figureField(number);
  const lacksNote = typing.section.missing.some((each) => each.name === 'fall-note' && each.target === number);
  return (
    <div className="line-form">
      <TypedText
        {...{ typing, field }}
        type="figure"
        label={words.figureOf(title)}
        hint={[unit, ...(before === null ? [] : [words.target.before(before, unit)])].join('，')}
        value={value === null ? '' : String(value)}
        change={(typed) => {
          const figure = figureIn(typed, unit);
          if (figure !== undefined) typing.change(field, { value: figure, note });
        }}
        faultOf={(typed) => (figureIn(typed, unit) === undefined ? words.noFigure : undefined)}
      />
      {(fell || lacksNote || note !== '') && (
        <TypedText
          {...{ typing, field }}
          at={`${field}-note`}
          label={words.field.fallNote}
          value={note}
          change={(typed) => typing.change(field, { value, note: typed })}
        />
      )}
    </div>
  );
}
