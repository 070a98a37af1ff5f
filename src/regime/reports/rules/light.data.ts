/** A rule by which lights are given, as data: another rule is another row, and no row is changed once it was used. */
export interface LightRule {
  /** Part of each answer: by which rule a light was given. */
  readonly version: string;
  /** In points of planned − reported: from here on an item is behind. */
  readonly lagFrom: number;
  /** In points: above this it is far behind. */
  readonly severeAbove: number;
  /** Working days after its last day on which a report may still come before the light says that it is missing. */
  readonly reportGraceWorkingDays: number;
}

/**
 * All rules there were, the latest last. Thresholds of the first: green below 10 points, yellow 10 to 30, both included, red
 * above (银川2025, as the default of regulation.md §5); the grace is the three working days after which a missing report
 * stands on the office's list (workflow §6, T+3).
 */
export const lightRules = [
  { version: '2026-1', lagFrom: 10, severeAbove: 30, reportGraceWorkingDays: 3 },
] as const satisfies readonly LightRule[];

export const currentLightRule: LightRule = lightRules.at(-1) ?? lightRules[0];
