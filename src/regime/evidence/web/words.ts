/** The words of the list of attached files, and of taking one out of everything. */
export interface FilesWords {
  readonly question: string;
  readonly answer: (files: number) => string;
  readonly filter: string;
  readonly search: string;
  readonly searchHint: string;
  readonly list: string;
  readonly none: string;
  readonly nothingFound: string;
  readonly file: string;
  readonly size: (bytes: number) => string;
  readonly belongs: string;
  /** By the kind of a place, as the server names it. */
  readonly place: Readonly<Record<string, string>>;
  /** By the part of the regime that attached it, where no thing is known. */
  readonly keeper: Readonly<Record<string, string>>;
  readonly unknown: string;
  readonly by: string;
  readonly at: string;
  readonly act: string;
  readonly onItsPage: string;
  readonly heading: (name: string) => string;
  readonly goes: readonly string[];
  readonly stays: readonly string[];
  readonly removals: string;
  readonly noRemovals: string;
  readonly digest: string;
  readonly what: string;
  readonly aNotice: string;
  readonly aFile: string;
  readonly state: string;
  readonly reason: string;
}
