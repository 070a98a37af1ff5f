import { useState } from 'react';
import { day } from '../../../kernel/day.js';
import { useDays } from '../../../web/today.js';
import type { UnitView } from '../../offices/endpoints.units.js';
import type { PostInUnit } from '../../offices/rules/carrying.js';
import { type Heir, heirNames, openQuestions } from '../../offices/rules/recording.js';
import type { SuccessionAnswer, SuccessionQuestion } from '../../offices/rules/taking-over.js';
import type { SuccessionPreview } from '../contract.succession.js';

/** A question with what a person said to it. */
export interface Answered {
  readonly question: SuccessionQuestion;
  readonly choice: string;
}

/** The answers given so far; when other units come after, all of them are asked anew. */
export function useAnswers() {
  const [answered, setAnswered] = useState<readonly Answered[]>([]);
  return {
    answered,
    answers: answered.map(({ question: { about }, choice }): SuccessionAnswer => ({ about, choice })),
    say: (question: SuccessionQuestion, choice: string): void =>
      setAnswered([...answered.filter((each) => each.question.about !== question.about), { question, choice }]),
    takeBack: (about: string): void => setAnswered(answered.filter(({ question }) => question.about !== about)),
    forget: (): void => setAnswered([]),
  };
}

interface Asked {
  readonly preview: SuccessionPreview | undefined;
  readonly heirs: readonly Heir[];
  readonly answers: readonly SuccessionAnswer[];
  /** The first day, as typed. */
  readonly from: string;
  readonly units: readonly UnitView[];
}

/** What is still to be decided: by the rule that the server holds the act to. */
export function useOpenQuestions({ preview, heirs, answers, from, units }: Asked): readonly SuccessionQuestion[] {
  const { today } = useDays();
  if (!preview || heirs.length === 0 || today === null) return [];
  const on = from > today ? day(from) : today;
  const over = { predecessors: preview.units.map(({ id }) => id), heirs: heirNames(heirs), answers };
  const held = {
    items: preview.items.map(({ id, leadUnit, responsibleUnits }) => ({
      ...{ id, leadUnit: leadUnit.id },
      responsibleUnits: responsibleUnits.map((unit) => unit.id),
    })),
    duties: preview.duties,
    below: preview.below,
    posts: preview.posts.map(({ rank, title, until, from: since, ...post }): PostInUnit => ({
      ...{ ...post, from: day(since) },
      ...(rank !== null && { rank }),
      ...(title !== null && { title }),
      ...(until !== null && { until: day(until) }),
    })),
  };
  return openQuestions(held, over, new Set(units.map(({ id }) => id)), on);
}
