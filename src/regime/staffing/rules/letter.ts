import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import type { LetterPlace } from '../../offices/rules/paper.js';

/**
 * The day that counts of a unit's word: of one given here today, of a letter the day it bears, which may be earlier than
 * its entry and never later (point 1). Whoever registers for another shows the letter.
 */
export function dayOfWord(
  letter: LetterPlace | undefined,
  { today, forAnother }: { readonly today: Day; readonly forAnother: boolean },
): Decision<Day, never> {
  if (!letter) return forAnother ? refuse('staffing.letter-missing', {}, 'point 1') : done(today);
  if (letter.scan === undefined && letter.receiptNumber === undefined)
    return refuse('staffing.letter-missing', {}, 'point 1');
  return letter.on > today ? refuse('staffing.letter-from-the-future', { on: letter.on, today }) : done(letter.on);
}
