import type { ReactNode } from 'react';
import { AnswerLine } from '../../web/AnswerLine.js';
import { useWords } from '../../web/language.js';
import { Foot } from './Foot.js';
import { Mark } from './Mark.js';
import { consoleWords } from './word-lists.js';

interface DoorProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** A page for whoever is not signed in. */
export function Door({ title, lead, children }: DoorProps) {
  const words = useWords(consoleWords);
  return (
    <>
      <main className="door">
        <p className="mark">
          <Mark />
          {words.name}
        </p>
        <AnswerLine question={title} answer={<p>{lead}</p>} />
        {children}
      </main>
      <Foot />
    </>
  );
}
