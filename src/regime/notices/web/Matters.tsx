import type { ReactNode } from 'react';
import { useWords } from '../../../web/language.js';
import type { Settlement, UnsaidView } from '../settlement.js';
import { intakeWords } from './word-lists.js';

/** What each part of the settlement's form is handed. */
export interface MattersProps {
  readonly unsaid: readonly UnsaidView[];
  readonly settlement: Settlement;
  readonly onChange: (settlement: Settlement) => void;
}

interface GroupProps {
  readonly matter: UnsaidView['matter'] | 'meeting';
  readonly children: ReactNode;
}

/** The matters of one kind under one question. */
export function Group({ matter, children }: GroupProps) {
  const words = useWords(intakeWords).settle;
  return (
    <fieldset>
      <legend>{words.group[matter]}</legend>
      <p className="hint">{words.groupHint[matter]}</p>
      {children}
    </fieldset>
  );
}

interface MatterLineProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly children: ReactNode;
}

/** One matter: its words left, what it is settled as right. */
export function MatterLine({ id, label, children }: MatterLineProps) {
  return (
    <div className="line">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
