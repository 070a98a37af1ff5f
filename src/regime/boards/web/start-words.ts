/** The texts of the start of an item, on its own page. */
export interface StartWords {
  readonly heading: string;
  readonly note: string;
  readonly none: string;
  /** Around the day of the start. */
  readonly begun: (on: string) => string;
  /** 审定前已实施: never hidden. */
  readonly early: string;
  readonly earlyOn: (on: string) => string;
  readonly because: (explanation: string) => string;
  readonly evidence: (number: string) => string;
  readonly scanned: string;
  readonly act: string;
  readonly registerEarly: string;
  readonly lead: string;
  readonly earlyLead: string;
  readonly on: string;
  readonly built: string;
  readonly builtYes: string;
  readonly builtNo: string;
  readonly conditions: string;
  readonly funds: string;
  readonly yes: string;
  readonly no: string;
  readonly explanation: string;
  readonly explanationHint: string;
}
