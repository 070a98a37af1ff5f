import type { SignInValues } from '../../../platform/sessions/settings.js';

type Whole = { [Name in keyof SignInValues]: SignInValues[Name] extends number ? Name : never }[keyof SignInValues];

/** The words of the page on which the security administrator says how people come in. */
export interface SecurityWords {
  readonly title: string;
  readonly lead: (local: boolean, providers: number, arrivals: number) => string;
  readonly rules: {
    readonly title: string;
    readonly note: string;
    readonly passwords: string;
    readonly guesses: string;
    readonly sessions: string;
    readonly factors: string;
    readonly factorsNote: string;
    /** Of each figure what it is, in which unit, and what speaks for and against it. */
    readonly label: Readonly<Record<Whole, string>>;
    readonly hint: Readonly<Partial<Record<Whole, string>>>;
    readonly between: (least: number, most: number) => string;
    readonly passphrases: string;
    readonly local: string;
    readonly localNote: string;
    readonly save: string;
    readonly saved: string;
  };
  readonly administrators: {
    readonly title: string;
    readonly together: string;
    readonly note: string;
    readonly allow: string;
    readonly forbid: string;
    readonly is: (allowed: boolean) => string;
  };
  readonly signing: {
    readonly title: string;
    readonly note: string;
    readonly allow: string;
    readonly forbid: string;
    readonly is: (allowed: boolean) => string;
  };
  readonly providers: {
    readonly title: string;
    readonly note: string;
    readonly none: string;
    readonly add: string;
    readonly change: (name: string) => string;
    readonly act: string;
    readonly name: string;
    readonly nameHint: string;
    readonly issuer: string;
    readonly issuerHint: string;
    readonly clientId: string;
    readonly secret: string;
    readonly secretHint: string;
    readonly keepSecret: string;
    readonly state: string;
    readonly on: string;
    readonly off: string;
    readonly enabled: string;
    readonly vouches: string;
    readonly vouchesHint: string;
    readonly addresses: string;
    readonly save: string;
  };
  readonly arrivals: {
    readonly title: string;
    readonly note: string;
    readonly none: string;
    readonly said: string;
    readonly subject: string;
    readonly from: string;
    readonly when: string;
    readonly act: string;
    readonly link: string;
    readonly dialog: (said: string) => string;
    readonly warning: string;
    readonly account: string;
    readonly choose: string;
  };
  readonly emergency: {
    readonly title: string;
    readonly note: string;
    readonly never: string;
    readonly sealed: string;
    readonly opened: string;
    readonly seal: string;
    readonly sealAnew: string;
    readonly dialog: string;
    readonly follows: string;
    readonly told: string;
    readonly loginName: string;
    readonly password: string;
  };
}
