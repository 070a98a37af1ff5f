import { useWords } from '../../../web/language.js';
import type { Reading } from '../contract.js';
import { intakeWords } from './word-lists.js';

/** What was completed or taken as it is without a question, so that a person sees it once. */
export function Completed({ reading: { completed, tasks, checks } }: { readonly reading: Reading }) {
  const words = useWords(intakeWords).completed;
  const noUnits = tasks.filter(({ responsibleUnits }) => responsibleUnits.length === 0).map(({ seq }) => seq);
  const noFigures = tasks.filter(({ targets }) => targets.length === 0).map(({ seq }) => seq);
  const lines = [
    ...checks
      .filter(({ stated, found }) => stated === found)
      .map(({ stated, found }) => words.confirmed(stated, found)),
    ...completed.map(({ about, written, completed: full }) => {
      const at = /^\/tasks\/(\d+)/u.exec(about)?.[1];
      return words.completed(at === undefined ? undefined : tasks[Number(at)]?.seq, written, full);
    }),
    ...(noUnits.length > 0 ? [words.noUnits(noUnits)] : []),
    ...(noFigures.length > 0 ? [words.noFigures(noFigures)] : []),
  ];
  return (
    <ul className="done-l">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
