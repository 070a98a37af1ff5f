/** The words of coming in and of one's own account. */
export interface AccountWords {
  readonly passwordHint: (rules: {
    readonly passwordLength: number;
    readonly passwordKinds: number;
    readonly passphrases: boolean;
    readonly passphraseLength: number;
  }) => string;
  readonly way: Readonly<Record<string, string>>;
  readonly outcome: Readonly<Record<string, string>>;
  readonly step: {
    readonly title: string;
    readonly lead: string;
    readonly code: string;
    readonly codeHint: string;
    readonly act: string;
    readonly enrolTitle: string;
    readonly enrolLead: string;
    readonly renewTitle: string;
    readonly renewLead: string;
    readonly signOut: string;
    readonly goOn: string;
  };
  readonly enrol: {
    readonly begin: string;
    readonly scan: string;
    readonly picture: string;
    readonly secret: string;
    readonly code: string;
    readonly codeHint: string;
    readonly confirm: string;
    readonly codesTitle: string;
    readonly codesLead: string;
    readonly copy: string;
    readonly copied: string;
    readonly kept: string;
  };
  readonly proof: {
    readonly title: string;
    readonly lead: string;
    readonly code: string;
    readonly password: string;
    readonly byPassword: string;
    readonly byCode: string;
    readonly byProvider: string;
    readonly providerHint: string;
    readonly act: string;
  };
  readonly invitation: {
    readonly title: string;
    readonly lead: (loginName: string) => string;
    readonly until: string;
    readonly password: string;
    readonly act: string;
    readonly none: string;
  };
  readonly forgotten: {
    readonly title: string;
    readonly lead: string;
    readonly code: string;
    readonly codeHint: string;
    readonly password: string;
    readonly act: string;
    readonly back: string;
  };
  readonly account: {
    readonly title: string;
    readonly lead: (loginName: string, sessions: number) => string;
    readonly sessions: string;
    readonly sessionsCaption: string;
    readonly device: string;
    readonly wayHeading: string;
    readonly since: string;
    readonly lastSeen: string;
    readonly acts: string;
    readonly here: string;
    readonly end: string;
    readonly endLabel: (device: string) => string;
    readonly everywhere: string;
    readonly everywhereNote: string;
    readonly devices: string;
    readonly devicesCaption: string;
    readonly devicesNote: string;
    readonly forget: string;
    readonly forgetLabel: (device: string) => string;
    readonly factor: string;
    /** Behind the moment. */
    readonly factorOn: string;
    readonly factorOff: string;
    readonly factorRequired: string;
    readonly factorSetUp: string;
    readonly factorRemove: string;
    readonly codesLeft: (count: number) => string;
    readonly codesAnew: string;
    readonly password: string;
    readonly passwordSince: string;
    readonly passwordNone: string;
    readonly current: string;
    readonly fresh: string;
    readonly change: string;
    readonly changed: string;
    readonly links: string;
    readonly linksNone: string;
    readonly linkedSince: string;
    readonly notLinked: string;
    readonly link: string;
    readonly unlink: string;
    readonly latest: string;
    readonly latestCaption: string;
    readonly latestNote: string;
    readonly when: string;
    readonly address: string;
    readonly came: string;
    readonly data: string;
    readonly dataNote: string;
    readonly dataJson: string;
    readonly dataXlsx: string;
  };
}
