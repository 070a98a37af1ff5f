import type { Day } from '../../kernel/day.js';
import type { PersonFaultCode } from './rules/person-fields.js';

/** A post as it is said in a row of a preview or of a list of invitations. */
interface SaidPost {
  readonly role: string;
  readonly rank: string | undefined;
  readonly unit: string | undefined;
  readonly from: Day | undefined;
  readonly until: Day | undefined;
}

/** Words of a sheet of people that came in, and of the sheets that go out with it. */
export interface PersonImportWords {
  readonly fault: Readonly<Record<PersonFaultCode, string>>;
  readonly post: (post: SaidPost) => string;
  readonly template: { readonly title: string; readonly notes: readonly string[] };
  readonly invitations: {
    readonly title: (district: string) => string;
    readonly note: (count: number) => string;
    readonly columns: readonly [name: string, posts: string, loginName: string, link: string];
  };
}
