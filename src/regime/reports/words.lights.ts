import type { LightRule } from './rules/light.data.js';
import type { LightReasonView } from './contract.lights.js';

/** A day, as the reader's language writes it. */
export type DayWords = (on: string) => string;

/** The words of lights: why each is what it is, by which rule, and how old what it rests on is. */
export interface LightWords {
  readonly reason: (reason: LightReasonView, day: DayWords) => string;
  readonly figures: (figures: {
    readonly planned: string;
    readonly reported: string;
    readonly verified: string;
  }) => string;
  readonly noFigures: string;
  readonly rule: (rule: LightRule) => string;
  /** Whose word it rests on; null: the plan's own. */
  readonly said: (by: string | null, day: string, age: number) => string;
  readonly nothingSaid: string;
}
