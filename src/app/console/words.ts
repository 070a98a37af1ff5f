import type { UnderWay } from '../../web/under-way.js';
import type { PageName } from './pages.js';
import type { PlaceKind } from './palette.js';

/** The words of the shell: the door, the head and foot of every page, and what stands where no page is. */
export interface ConsoleWords {
  readonly name: string;
  readonly skip: string;
  readonly navigation: string;
  readonly nav: {
    readonly channels: string;
    readonly calendar: string;
    readonly districts: string;
    readonly signIn: string;
    readonly desk: string;
    readonly programme: string;
    readonly days: string;
    readonly plans: string;
    readonly reports: string;
    readonly stocktake: string;
    readonly funds: string;
    readonly notices: string;
    readonly units: string;
    readonly people: string;
    readonly ledger: string;
  };
  readonly year: (year: number) => string;
  readonly today: string;
  readonly demo: string;
  /** Signing in as a post, in a demonstration. */
  readonly demoDoor: string;
  readonly nextDay: string;
  readonly nextDeadline: string;
  readonly otherPost: string;
  readonly account: string;
  readonly signOut: string;
  /** Asked of whoever signs out while something they typed lies in this browser alone. */
  readonly leaving: Readonly<Record<'title' | 'lead' | 'act', string>>;
  /** Where leaving a page would cut something off: what that is, and the two ways on. */
  readonly cutOff: Readonly<Record<'title' | UnderWay['kind'] | 'stay' | 'act', string>>;
  readonly role: (role: string) => string;
  /** A person, the role they act in and the units for which. */
  readonly at: (person: string, role: string, units: readonly string[]) => string;
  readonly pages: Readonly<Record<PageName, string>>;
  readonly palette: {
    /** The button, and the keys that do the same. */
    readonly act: string;
    readonly keys: string;
    readonly title: string;
    readonly label: string;
    readonly hint: string;
    readonly kind: Readonly<Record<PlaceKind, string>>;
    readonly found: (count: number) => string;
    readonly nothing: string;
  };
  readonly hats: {
    /** Opens the choice. */
    readonly change: string;
    readonly title: string;
    readonly lead: string;
    readonly own: (role: string) => string;
    readonly of: (role: string, name: string) => string;
    readonly now: string;
    /** On every page of whoever acts for another. */
    readonly acting: (name: string, role: string) => string;
    readonly back: string;
  };
  readonly foot: {
    readonly type: string;
    readonly theme: Readonly<Record<'auto' | 'dark' | 'light', string>>;
    readonly print: string;
    /** The other language, named in itself. */
    readonly otherLanguage: string;
  };
  readonly signIn: {
    readonly title: string;
    readonly lead: string;
    readonly district: string;
    readonly districtHint: string;
    readonly loginName: string;
    readonly password: string;
    readonly act: string;
    readonly forgotten: string;
    readonly provider: (name: string) => string;
    readonly emergency: string;
    /** Why somebody came back from a provider without coming in. */
    readonly failed: Readonly<Record<'unknown' | 'failed' | 'linked', string>>;
    readonly firstRun: string;
  };
  readonly firstRun: {
    readonly title: string;
    readonly lead: string;
    readonly code: string;
    readonly codeHint: string;
    readonly loginName: string;
    readonly password: string;
    readonly passwordHint: string;
    readonly act: string;
    readonly closed: string;
    readonly toSignIn: string;
  };
  readonly missing: { readonly title: string; readonly lead: string; readonly home: string };
  readonly broken: { readonly title: string; readonly lead: string; readonly reload: string };
  readonly home: { readonly title: string; readonly why: string; readonly act: string };
}
