/** The words of the pages on units. */
export interface UnitPageWords {
  readonly list: {
    readonly question: (count: number) => string;
    /** How many names wait for a person to say what they are. */
    readonly answer: (unconfirmed: number) => string;
    readonly filter: string;
    readonly search: string;
    readonly searchHint: string;
    readonly anyKind: string;
    readonly kind: string;
    readonly standing: string;
    readonly present: string;
    readonly anyStanding: string;
    readonly clear: string;
    readonly caption: (count: number) => string;
    readonly more: string;
    readonly nothing: string;
    readonly none: string;
    readonly name: string;
    readonly above: string;
    readonly act: string;
    readonly exported: string;
    readonly add: string;
    readonly bringIn: string;
    readonly bringInHint: string;
  };
  readonly record: {
    readonly all: string;
    readonly crumb: string;
    readonly noKind: string;
    readonly noCode: string;
    readonly noParent: string;
    readonly always: string;
    readonly still: string;
    readonly days: string;
    readonly names: string;
    readonly namesNote: string;
    readonly noAliases: string;
    readonly remove: (alias: string) => string;
    readonly newAlias: string;
    readonly newAliasHint: string;
    readonly addAlias: string;
    readonly below: string;
    readonly change: string;
    readonly leads: (count: number) => string;
    readonly leadsNone: string;
    readonly shares: (count: number) => string;
    readonly sharesNone: string;
    readonly duties: string;
    readonly dutiesNote: string;
    readonly noProgramme: string;
    readonly history: string;
    readonly noHistory: string;
  };
  readonly form: {
    readonly addTitle: string;
    readonly changeTitle: (name: string) => string;
    readonly shortHint: string;
    readonly codeHint: string;
    readonly parentHint: string;
    readonly fromHint: string;
    readonly untilHint: string;
    readonly keepFormer: string;
    readonly noParent: string;
    readonly save: string;
    readonly choose: string;
  };
  readonly confirm: {
    readonly act: string;
    readonly title: (name: string) => string;
    readonly lead: string;
    readonly nameHint: string;
    readonly save: string;
  };
  readonly import: {
    readonly question: (file: string) => string;
    readonly reading: (percent: number) => string;
    readonly faults: (count: number) => string;
    readonly faultsLead: string;
    readonly nothing: (same: number) => string;
    readonly ready: (counts: { readonly added: number; readonly changed: number; readonly same: number }) => string;
    readonly unnamed: (count: number) => string;
    readonly ignored: (headings: readonly string[]) => string;
    readonly applied: string;
    readonly toList: string;
    readonly again: string;
    readonly row: string;
    readonly place: (row: number | null, column: string | null) => string;
    readonly what: string;
    readonly does: Readonly<Record<'add' | 'change', string>>;
    readonly changes: string;
    readonly became: (was: string | null, now: string | null) => string;
    readonly shownOf: (shown: number, all: number) => string;
    readonly act: (count: number) => string;
    readonly note: string;
    readonly dock: string;
  };
}
