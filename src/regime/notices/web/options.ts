import type { Question, QuestionCode, ReadTask } from '../contract.js';
import type { Answer } from '../endpoints.js';

export type AnswerKind = Answer['kind'];

/** What a question can be answered with, in the order it is offered. None: only another file helps. */
const OPTIONS: Readonly<Record<QuestionCode, readonly AnswerKind[]>> = {
  'unknown-unit': ['unit', 'new-unit', 'keep'],
  'no-lead': ['units'],
  'two-leads': ['units'],
  'open-ended': ['units', 'keep'],
  'no-date': ['day', 'keep'],
  'ambiguous-date': ['keep', 'day'],
  'missing-year': ['day', 'keep'],
  'already-past': ['keep', 'day'],
  'damaged-text': ['text', 'keep'],
  'row-count': ['keep'],
  'sum-mismatch': ['keep', 'text'],
  coverage: ['keep', 'text'],
  'not-a-notice': [],
  scanned: ['keep'],
  classified: [],
};

export const optionsFor = ({ code }: Question): readonly AnswerKind[] => OPTIONS[code];

/** Whether the answer names exactly one of the item's own units: its lead. */
export const asksForLead = ({ code }: Question): boolean => code === 'no-lead' || code === 'two-leads';

/** The units an item may be led by: those it names. */
export const unitsOfItem = ({ leadUnits, responsibleUnits }: ReadTask): readonly string[] => [
  ...new Set([...leadUnits, ...responsibleUnits]),
];

const SEPARATORS = /[、，,;；\s]+/u;

/** The answer as it is sent, or undefined as long as something is missing. */
export function answerFrom(kind: AnswerKind, typed: string): Answer | undefined {
  const text = typed.trim();
  if (kind === 'keep') return { kind };
  if (text === '') return undefined;
  switch (kind) {
    case 'unit':
      return { kind, unitId: text };
    case 'new-unit':
      return { kind, name: text };
    case 'units':
      return { kind, names: text.split(SEPARATORS).filter((name) => name !== '') };
    case 'day':
      return { kind, day: text };
    case 'text':
      return { kind, text };
  }
}
