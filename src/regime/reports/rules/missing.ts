import type { Day } from '../../../kernel/day.js';
import { proposals } from '../words.proposals.js';
import {
  asksForExplanation,
  type CooperationReport,
  type Missing,
  type SectionContent,
  type TargetReport,
} from './content.js';

const WHOLE = 100;
const isBlank = (text: string): boolean => text.trim() === '';

/** A counter from the beginning on that says less than it did (I18). */
export const fell = ({ value, before }: Pick<TargetReport, 'value' | 'before'>): boolean =>
  value !== null && before !== null && value < before;

/** What a target has reached of what was promised, in percent; one honestly overfulfilled passes 100. */
export const shareOf = ({ value, promised }: Pick<TargetReport, 'value' | 'promised'>): number | null =>
  value === null || promised === 0 ? null : Math.round((value / promised) * WHOLE * 10) / 10;

/**
 * What keeps a section from being submitted, by name (workflow §6): progress for every target, a sentence where the light
 * is not green, the next quarter, a word on exactly the responsible units (R22, I16), a note where a counter fell and no
 * percentage above a hundred where there is nothing to count (I18); behind a grade below the middle at least one fact (workflow §7);
 * and a difficulty asks of nobody who cannot be asked, since it would become no matter.
 * @param units the responsible units of the item
 * @param mayBeAsked whether a unit can be asked for help: it stands, and is not the lead itself
 */
export function missingIn(
  content: SectionContent,
  units: readonly string[],
  { end }: { readonly end: Day },
  mayBeAsked: (unitId: string) => boolean = () => true,
): readonly Missing[] {
  const { targets, light, explanation, sentence, next, cooperation, difficulties, item } = content;
  return [
    ...targets.flatMap((target): Missing[] => {
      const named = (name: Missing['name']): Missing => ({ name, target: target.number });
      return [
        ...(target.value === null ? [named('target')] : []),
        ...(fell(target) && isBlank(target.note) ? [named('fall-note')] : []),
        ...(target.kind !== 'figure' && (target.value ?? 0) > WHOLE ? [named('over-whole')] : []),
      ];
    }),
    ...(isBlank(sentence.text) ? [{ name: 'sentence' } as const] : []),
    ...(asksForExplanation(light?.kind) && isBlank(explanation) ? [{ name: 'explanation' } as const] : []),
    ...(isBlank(next.text) && item.dueOn > end ? [{ name: 'next' } as const] : []),
    ...(isExactly(
      (cooperation ?? []).map(({ unitId }) => unitId),
      units,
    )
      ? []
      : [{ name: 'cooperation' } as const]),
    ...(cooperation ?? []).flatMap((word): Missing[] => {
      const { unitId } = word;
      if (isBlank(word.sentence)) return [{ name: 'cooperation-sentence', unitId }];
      return isWithoutFact(word) ? [{ name: 'cooperation-fact', unitId }] : [];
    }),
    ...difficulties.flatMap(({ unitId }): Missing[] =>
      unitId === null || mayBeAsked(unitId) ? [] : [{ name: 'difficulty-unit', unitId }],
    ),
  ];
}

/** “A grade below the middle needs >= 1 fact”: what was asked and answered, or a sentence that is not the proposed one. */
const isWithoutFact = ({ grade, facts, sentence }: CooperationReport): boolean =>
  grade === 'poor' && facts.length === 0 && sentence === proposals.cooperation;

const isExactly = (said: readonly string[], units: readonly string[]): boolean =>
  said.length === new Set(said).size && said.length === units.length && units.every((id) => said.includes(id));
