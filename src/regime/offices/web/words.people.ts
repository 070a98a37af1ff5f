/** The words of the pages on people, their posts and accounts. */
export interface PeoplePageWords {
  readonly list: {
    readonly question: (count: number) => string;
    /** How many of them have no account. */
    readonly answer: (without: number) => string;
    readonly filter: string;
    readonly search: string;
    readonly searchHint: string;
    readonly anyRole: string;
    readonly unit: string;
    readonly anyUnit: string;
    readonly standing: string;
    readonly present: string;
    readonly left: string;
    readonly all: string;
    readonly clear: string;
    readonly caption: (count: number) => string;
    readonly more: string;
    readonly nothing: string;
    readonly none: string;
    readonly posts: string;
    readonly noPost: string;
    readonly account: string;
    readonly add: string;
  };
  readonly record: {
    readonly all: string;
    readonly crumb: string;
    readonly change: string;
    readonly notGiven: string;
    readonly masked: string;
    readonly posts: string;
    readonly postsNote: string;
    readonly noPosts: string;
    readonly days: string;
    readonly still: string;
    readonly unforeseen: string;
    readonly standing: string;
    readonly takenOver: (from: string) => string;
    readonly act: string;
    readonly give: string;
    readonly end: string;
    readonly transfer: string;
    /** Tells a screen reader which post a button is for. */
    readonly of: (act: string, post: string) => string;
    readonly account: string;
    readonly secondFactor: string;
    readonly noAccount: string;
    readonly history: string;
    readonly noHistory: string;
  };
  readonly form: {
    readonly addTitle: string;
    readonly changeTitle: (name: string) => string;
    readonly telephoneHint: string;
    readonly mailHint: string;
    readonly withPost: string;
    readonly save: string;
  };
  readonly post: {
    readonly giveTitle: (name: string) => string;
    readonly unitHint: string;
    readonly titleHint: string;
    readonly fromHint: string;
    readonly untilHint: string;
    readonly give: string;
    readonly endTitle: (name: string, post: string) => string;
    readonly endLead: string;
    readonly last: string;
    readonly end: string;
    readonly transferTitle: (name: string, post: string) => string;
    readonly transferLead: string;
    readonly heir: string;
    readonly heirHint: string;
    readonly transferFrom: string;
    readonly transfer: string;
    readonly choose: string;
    readonly nobody: string;
  };
  readonly account: {
    readonly invite: string;
    readonly inviteAgain: string;
    readonly inviteTitle: (name: string) => string;
    readonly inviteLead: string;
    readonly loginHint: string;
    readonly invited: (name: string) => string;
    readonly link: string;
    readonly once: string;
    readonly until: string;
    readonly code: string;
    readonly codeTitle: (name: string) => string;
    readonly codeLead: string;
    readonly codeAct: string;
    readonly codeIs: string;
    readonly codeNext: string;
    readonly repeated: string;
    readonly close: string;
    readonly closeTitle: (name: string) => string;
    readonly closeLead: string;
    readonly reopen: string;
    readonly reset: string;
    readonly resetTitle: (name: string) => string;
    readonly resetLead: string;
  };
}
