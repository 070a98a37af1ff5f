/** The words of an item's light on its own page, and of lowering it. */
export interface LightPageWords {
  readonly heading: string;
  readonly note: string;
  readonly byFacts: (light: string) => string;
  readonly said: string;
  readonly lowered: (by: string | null, was: string, now: string) => string;
  readonly lifted: (by: string | null) => string;
  readonly until: string;
  readonly colon: string;
  readonly lower: string;
  readonly lowerLead: string;
  readonly lowerHint: string;
  readonly lift: string;
  readonly liftLead: (light: string) => string;
  readonly liftHint: string;
  readonly to: string;
  readonly reason: string;
  readonly forecast: string;
  readonly between: string;
  readonly comma: string;
  readonly promised: string;
  readonly onTime: (ofHundred: number) => string;
  readonly earned: string;
  readonly forecastNote: string;
}
