/** The words of a dock under a form that is kept as it is typed. */
export interface ActDockWords {
  readonly label: string;
  readonly open: (count: number) => string;
  readonly ready: string;
  readonly note: string;
  readonly act: string;
  readonly why: string;
}
