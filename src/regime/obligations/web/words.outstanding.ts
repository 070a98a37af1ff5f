/** The words of the page that says who has not filed. */
export interface OutstandingWords {
  readonly question: string;
  readonly answer: (counts: { readonly matters: number; readonly units: number; readonly overdue: number }) => string;
  readonly nothing: string;
  readonly all: string;
  readonly toDays: string;
  readonly progress: (filed: number, expected: number) => string;
  readonly caption: (missing: number) => string;
  readonly column: Readonly<Record<'choose' | 'unit' | 'urged' | 'act', string>>;
  readonly chosen: (unit: string) => string;
  readonly notUrged: string;
  readonly by: Readonly<Record<'message' | 'telephone', string>>;
  readonly filed: string;
  readonly filedLate: string;
  readonly receive: string;
  readonly urgeOne: string;
  readonly urge: (units: number) => string;
  readonly urgeNote: string;
  readonly urged: (done: number) => string;
  readonly notUrgedNow: (unit: string, why: string) => string;
  readonly copy: string;
  /** The text for the group chat; its days are written out. */
  readonly reminder: (said: {
    readonly duty: string;
    readonly written: string;
    /** The day to work towards, and the last one in time, where they are not the written one. */
    readonly towards: string | null;
    readonly last: string | null;
    readonly overdue: boolean;
    readonly to: string | null;
    readonly units: readonly { readonly unit: string; readonly items: readonly string[] }[];
  }) => string;
}
