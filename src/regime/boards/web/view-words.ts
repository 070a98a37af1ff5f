/** What the row of views under a filter says. */
export interface ViewWords {
  readonly kept: string;
  readonly save: string;
  readonly remove: (name: string) => string;
  readonly dialog: { readonly title: string; readonly lead: string; readonly name: string; readonly act: string };
}
