/** The words of how a notice ends: replaced by another, its year closed, laid to the files. */
export interface EndWords {
  readonly standing: Readonly<Record<'superseded' | 'closed' | 'archived', string>>;
  readonly supersession: string;
  readonly supersessionNote: string;
  readonly replaces: string;
  readonly replacedBy: string;
  readonly became: (counts: { readonly continued: number; readonly ended: number }) => string;
  readonly reason: (reason: string) => string;
  readonly sameYear: (number: string) => string;
  readonly supersede: string;
  readonly alongside: string;
  readonly alongsideLead: (number: string) => string;
  readonly close: {
    readonly heading: string;
    readonly note: string;
    readonly itemsOpen: (rows: readonly string[]) => string;
    readonly publicationOpen: string;
    readonly ready: string;
    readonly act: string;
  };
  readonly archive: { readonly heading: string; readonly note: string; readonly act: string };
  readonly atWork: string;
  readonly archived: string;
  readonly noneArchived: string;
}
