/** The words of the page for the workbook that goes out and comes back. */
export interface ReturnedSheetWords {
  readonly heading: string;
  readonly note: string;
  readonly download: string;
  readonly choose: string;
  readonly hint: string;
  /** On the office's page of a quarter, where any unit's workbook may be dropped. */
  readonly office: Readonly<Record<'heading' | 'note' | 'choose', string>>;
  readonly title: string;
  /** The workbook as proof of a receipt. */
  readonly name: string;
  readonly same: string;
  readonly would: (changes: number) => string;
  readonly missing: (count: number) => string;
  readonly faults: (count: number) => string;
  readonly where: (sheet: string | null, row: number | null, column: string | null) => string;
  readonly column: Readonly<Record<'place' | 'fault' | 'what' | 'now' | 'then', string>>;
  readonly what: (item: string, what: string) => string;
  readonly meanwhile: (by: string | null) => string;
  readonly act: string;
}
