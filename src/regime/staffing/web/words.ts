import type { SecondmentState, WorkBodyState } from '../rules/machine.js';

/** The words of the pages of people in place. */
export interface StaffingPageWords {
  readonly item: {
    readonly crumb: (item: string) => string;
    readonly question: (title: string) => string;
    readonly answer: (figures: {
      readonly requests: number;
      readonly agreed: number;
      readonly arrived: number;
    }) => string;
    readonly none: string;
  };
  readonly board: {
    readonly crumb: (year: number) => string;
    readonly question: string;
    readonly answer: (figures: {
      readonly waiting: number;
      readonly silent: number;
      readonly agreed: number;
      readonly arrived: number;
      readonly pastEnd: number;
    }) => string;
    readonly none: string;
    readonly units: string;
    readonly unitsNote: string;
    readonly unitsNone: string;
  };
  readonly requests: string;
  readonly requestsNote: string;
  readonly requestsCaption: (count: number) => string;
  readonly requestsNone: string;
  readonly bodies: string;
  readonly bodiesNote: string;
  readonly bodiesNone: string;
  readonly state: Readonly<Record<SecondmentState, string>>;
  readonly bodyState: Readonly<Record<WorkBodyState, string>>;
  readonly silent: string;
  readonly pastItsEnd: string;
  readonly by: Readonly<Record<'unit' | 'counter' | 'leader', string>>;
  readonly answerKind: Readonly<Record<'agreed' | 'countered' | 'refused', string>>;
  readonly decisionKind: Readonly<Record<'order' | 'route' | 'drop', string>>;
  readonly column: Readonly<Record<Column, string>>;
  readonly people: (count: number) => string;
  readonly arrivedOf: (arrived: number, agreed: number) => string;
  readonly noUnitYet: string;
  readonly one: {
    readonly question: (lead: string, unit: string | null, people: number) => string;
    readonly purpose: string;
    readonly posts: string;
    readonly wanted: string;
    readonly agreed: string;
    readonly notAgreed: string;
    readonly approval: string;
    readonly noApproval: string;
    readonly leader: string;
    readonly leaderNone: string;
    readonly askings: string;
    readonly askingsNote: string;
    readonly askingsNone: string;
    readonly decision: string;
    readonly arrivals: string;
    readonly arrivalsNone: string;
    readonly cameOn: (people: number) => string;
    readonly wentBack: string;
    readonly reason: string;
    readonly print: string;
    readonly unanswered: string;
    readonly answerBy: string;
    readonly ofItem: (item: string) => string;
    readonly onPaper: (signedBy: string) => string;
    readonly registered: string;
  };
  readonly act: Readonly<Record<Act, string>>;
  readonly form: Readonly<Record<FormWord, string>>;
  readonly bodyUnits: (count: number) => string;
  readonly slip: string;
}

export type Column =
  | 'what'
  | 'item'
  | 'unit'
  | 'wanted'
  | 'due'
  | 'people'
  | 'state'
  | 'requests'
  | 'asked'
  | 'agreed'
  | 'onTime'
  | 'late'
  | 'refused'
  | 'silent'
  | 'answeredLate'
  | 'name'
  | 'heads'
  | 'units'
  | 'number'
  | 'act';

export type Act =
  | 'request'
  | 'propose'
  | 'route'
  | 'answer'
  | 'accept'
  | 'escalate'
  | 'withdraw'
  | 'decide'
  | 'arrive'
  | 'release'
  | 'decideBody'
  | 'activate'
  | 'dissolve';

export type FormWord =
  | 'requestLead'
  | 'purpose'
  | 'posts'
  | 'postsHint'
  | 'people'
  | 'from'
  | 'until'
  | 'letterHeading'
  | 'letterOn'
  | 'letterNote'
  | 'routeLead'
  | 'unit'
  | 'answerLead'
  | 'how'
  | 'agree'
  | 'counter'
  | 'refuse'
  | 'reason'
  | 'escalateLead'
  | 'withdrawLead'
  | 'decideLead'
  | 'order'
  | 'drop'
  | 'otherUnit'
  | 'here'
  | 'onPaper'
  | 'paperHow'
  | 'arriveLead'
  | 'arrivedOn'
  | 'approval'
  | 'approvalHint'
  | 'releaseLead'
  | 'releasedOn'
  | 'bodyLead'
  | 'bodyName'
  | 'bodyHead'
  | 'bodyHeadHint'
  | 'bodyPurpose'
  | 'bodyUnits'
  | 'bodyDecideLead'
  | 'approve'
  | 'decline'
  | 'number'
  | 'moveLead'
  | 'on'
  | 'save';
