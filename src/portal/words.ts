import type { Day } from '../kernel/day.js';

export type Language = 'zh-CN' | 'en';

/** What the public reads. A word that another language lacks is a compile error. */
export interface PortalWords {
  readonly masthead: (district: string) => string;
  readonly skip: string;
  readonly largeType: string;
  readonly ordinaryType: string;
  readonly otherLanguage: string;
  readonly day: (on: Day) => string;
  readonly title: (district: string, year: number) => string;
  readonly description: string;
  readonly question: (year: number) => string;
  readonly notYet: (district: string, year: number) => string;
  /** Before and behind the day by which the list is published; true before that day and after it. */
  readonly by: readonly [before: string, after: string];
  readonly provisional: string;
  readonly dayOpen: string;
  /** Where no notice has been issued. */
  readonly noProgramme: {
    readonly title: (district: string) => string;
    readonly question: string;
    readonly notYet: (district: string) => string;
    readonly next: string;
  };
  readonly whatTitle: string;
  readonly what: readonly string[];
  readonly whenTitle: string;
  readonly when: readonly (readonly [what: string, when: string])[];
  readonly speakTitle: string;
  readonly speak: readonly string[];
  /** Where the office says how it is reached. */
  readonly contact: (contact: string) => string;
  readonly end: (district: string) => string;
  /** Where the page signs with another name than that of the district's government. */
  readonly endOf: (host: string) => string;
  /** The bare address, where several districts are served. */
  readonly districts: { readonly title: string; readonly question: string; readonly text: string };
  readonly empty: { readonly title: string; readonly text: string };
  readonly missing: { readonly title: string; readonly text: string };
  readonly failed: { readonly title: string; readonly text: string };
}
