import type { Awaited } from '../rules/districts.js';

/** The words of the pages on which districts are opened. */
export interface DistrictPageWords {
  readonly list: {
    readonly question: string;
    /** How many are open, and how many of them still wait for somebody. */
    readonly answer: (open: number, waiting: number) => string;
    readonly open: string;
    readonly none: string;
    readonly caption: string;
    readonly name: string;
    readonly code: string;
    readonly awaits: string;
    readonly more: string;
  };
  readonly awaits: Readonly<Record<Awaited, string>>;
  readonly form: {
    readonly openTitle: string;
    readonly openLead: string;
    readonly changeTitle: (name: string) => string;
    readonly district: string;
    readonly code: string;
    readonly codeHint: string;
    readonly name: string;
    readonly nameHint: string;
    readonly above: string;
    readonly aboveHint: string;
    readonly publicPage: string;
    readonly publicPageNote: (code: string) => string;
    readonly host: string;
    readonly hostHint: string;
    readonly contact: string;
    readonly contactHint: string;
    readonly administrators: string;
    readonly administratorsNote: string;
    /** What falls to each of the three. */
    readonly does: Readonly<Record<'system' | 'security' | 'audit', string>>;
    readonly roleOf: Readonly<Record<'system' | 'security' | 'audit', string>>;
    readonly together: string;
    readonly togetherNote: string;
    readonly act: string;
    readonly note: string;
    readonly save: string;
  };
  readonly opened: {
    readonly title: (name: string) => string;
    readonly lead: string;
    readonly next: readonly string[];
    readonly linkFor: (name: string, roles: string) => string;
    readonly until: string;
    readonly once: string;
    readonly go: string;
  };
  readonly record: {
    readonly question: (name: string) => string;
    readonly crumb: string;
    readonly change: string;
    readonly publicPage: string;
    readonly usualHost: (name: string) => string;
    readonly usualContact: string;
    readonly administrators: string;
    readonly caption: string;
    readonly account: string;
    readonly act: string;
    readonly inviteAgain: string;
  };
}
