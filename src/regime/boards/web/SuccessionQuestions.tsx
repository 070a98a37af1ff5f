import { useState } from 'react';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { dutyName } from '../../obligations/rules/naming.js';
import { obligationWords } from '../../obligations/word-lists.js';
import type { UnitView } from '../../offices/endpoints.units.js';
import { ENDS, LEAD_ALONE, type SuccessionQuestion } from '../../offices/rules/taking-over.js';
import { UnitSelect } from '../../offices/web/UnitDialog.js';
import { personWords } from '../../offices/word-lists.js';
import type { SuccessionPreview } from '../contract.succession.js';
import { rowName } from '../../notices/rules/row-name.js';
import { successionWords } from './succession-word-lists.js';
import type { Answered } from './use-succession.js';

interface SuccessionQuestionsProps {
  readonly preview: SuccessionPreview;
  readonly open: readonly SuccessionQuestion[];
  readonly answered: readonly Answered[];
  readonly units: readonly UnitView[];
  /** The name of a unit that ends or comes after, a new one by its place. */
  readonly nameOf: (unit: string) => string;
  readonly onSay: (question: SuccessionQuestion, choice: string) => void;
  readonly onTakeBack: (about: string) => void;
}

/** What only a person can decide, as a short list to work through; what was said stands under it and can be said anew. */
export function SuccessionQuestions({ open, answered, ...rest }: SuccessionQuestionsProps) {
  const words = useWords(successionWords);
  const textOf = useTexts(rest);
  if (open.length + answered.length === 0) return null;
  return (
    <Section id="asked" title={words.asked} note={words.askedNote}>
      <div className="settle">
        {open.map((question) => (
          <Asked key={question.about} question={question} {...rest} />
        ))}
      </div>
      <ul className="done-l">
        {answered.map(({ question, choice }) => (
          <li key={question.about}>
            {words.said(textOf.question(question), textOf.choice(choice))}{' '}
            <button type="button" className="fix" onClick={() => rest.onTakeBack(question.about)}>
              {words.again}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Told = Pick<SuccessionQuestionsProps, 'preview' | 'units' | 'nameOf'>;

/** Questions and their choices in words. */
function useTexts({ preview, units, nameOf }: Told) {
  const words = useWords(successionWords);
  const obligation = useWords(obligationWords);
  const { role: roles } = useWords(personWords);
  const unitName = (id: string): string => units.find((unit) => unit.id === id)?.name ?? nameOf(id);
  const about = ({ asks, id }: SuccessionQuestion): string => {
    const item = preview.items.find((each) => each.id === id);
    if (item) return words.item(rowName(item), item.title);
    const duty = preview.duties.find((each) => each.id === id);
    if (duty) return dutyName(duty, obligation);
    const post = preview.posts.find((each) => each.id === id);
    if (post) return words.post(post.holder, post.title ?? roles[post.role]);
    return asks === 'which-above' ? (preview.below.find((each) => each.id === id)?.name ?? '') : '';
  };
  return {
    question: (question: SuccessionQuestion): string =>
      words.asks[question.asks](about(question), unitName(question.unit)),
    choice: (choice: string): string => {
      if (choice === LEAD_ALONE) return words.leadAlone;
      if (choice === ENDS) return words.ends;
      return choice === 'head' || choice === 'deputy-head' ? words.rank[choice] : unitName(choice);
    },
  };
}

interface AskedProps extends Told {
  readonly question: SuccessionQuestion;
  readonly onSay: SuccessionQuestionsProps['onSay'];
}

function Asked({ question, onSay, ...told }: AskedProps) {
  const words = useWords(successionWords);
  const textOf = useTexts(told);
  const [other, setOther] = useState(false);
  const mayBeOther = question.asks === 'named-twice';
  return (
    <fieldset>
      <legend>{textOf.question(question)}</legend>
      {question.choices.map((choice) => (
        <label className="opt" key={choice}>
          <input type="radio" name={question.about} onChange={() => onSay(question, choice)} />
          {textOf.choice(choice)}
        </label>
      ))}
      {mayBeOther && (
        <label className="opt">
          <input type="radio" name={question.about} onChange={() => setOther(true)} />
          {words.other}
        </label>
      )}
      {other && (
        <UnitSelect
          control={{ id: `other-${question.id}`, 'aria-label': words.chooseOther }}
          chosen=""
          units={free(question, told)}
          onChoose={(unitId) => onSay(question, unitId)}
        />
      )}
    </fieldset>
  );
}

/** Units that may take the place: neither on the item already nor ending. */
function free({ id, unit }: SuccessionQuestion, { preview, units }: Told): readonly UnitView[] {
  const item = preview.items.find((each) => each.id === id);
  const taken = [
    unit,
    ...preview.units.map((each) => each.id),
    ...(item ? [item.leadUnit.id, ...item.responsibleUnits.map((each) => each.id)] : []),
  ];
  return units.filter((each) => each.standing === 'living' && !taken.includes(each.id));
}
