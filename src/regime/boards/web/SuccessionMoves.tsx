import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { DutyText } from '../../obligations/web/DutyText.js';
import { personWords } from '../../offices/word-lists.js';
import type { SuccessionPreview } from '../contract.succession.js';
import { rowName } from '../../notices/rules/row-name.js';
import { successionWords } from './succession-word-lists.js';

/** Everything that would go over, each kind with its count and, opened, its things. */
export function SuccessionMoves({
  preview: { units, items, duties, met, posts, below },
}: {
  readonly preview: SuccessionPreview;
}) {
  const words = useWords(successionWords);
  const { role: roles } = useWords(personWords);
  const ends = (id: string): boolean => units.some((unit) => unit.id === id);
  const leads = items.filter(({ leadUnit }) => ends(leadUnit.id));
  const shares = items.filter(({ responsibleUnits }) => responsibleUnits.some(({ id }) => ends(id)));
  const leaving = posts.filter(({ unitId }) => ends(unitId));
  const groups: readonly (readonly [string, readonly ReactNode[]])[] = [
    [words.leads(leads.length), leads.map(itemLine)],
    [words.shares(shares.length), shares.map(itemLine)],
    [
      words.owed(duties.length, duties.filter(({ overdue }) => overdue).length),
      duties.map((duty) => (
        <li key={duty.id}>
          <DutyText duty={duty} /> <DayText on={duty.due} />
        </li>
      )),
    ],
    [
      words.posts(leaving.length),
      leaving.map(({ id, holder, role, title }) => <li key={id}>{words.post(holder, title ?? roles[role])}</li>),
    ],
    [
      words.below(below.length),
      below.map(({ id, name }) => (
        <li key={id} lang="zh-CN">
          {name}
        </li>
      )),
    ],
  ];
  const there = groups.filter(([, things]) => things.length > 0);
  return (
    <Section id="moves" title={words.moves} note={words.movesNote}>
      {there.length === 0 && <p className="m">{words.nothing}</p>}
      {there.map(([title, things]) => (
        <details key={title}>
          <summary>{title}</summary>
          <ul className="done-l">{things}</ul>
        </details>
      ))}
      {met > 0 && <p className="m">{words.met(met)}</p>}
    </Section>
  );
}

const itemLine = ({ id, seq, part, title }: SuccessionPreview['items'][number]): ReactNode => (
  <li key={id}>
    <Link to="/tasks/$taskId" params={{ taskId: id }} lang="zh-CN">
      {rowName({ seq, part })}　{title}
    </Link>
  </li>
);
