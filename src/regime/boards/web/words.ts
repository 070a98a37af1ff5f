import type { CoverageView, TaskStateName } from '../../tasks/contract.js';
import type { Qualifier } from '../../notices/contract.js';

/** The words of pages that look over several capabilities: the board of items, and one item's own page. */
export interface BoardWords {
  readonly state: Readonly<Record<TaskStateName, string>>;
  readonly board: {
    readonly crumb: (year: number) => string;
    readonly question: (items: number) => string;
    readonly answer: (states: readonly (readonly [state: string, count: number])[]) => string;
    readonly earliest: string;
    readonly filter: string;
    readonly search: string;
    readonly searchHint: string;
    readonly stateLabel: string;
    readonly anyState: string;
    readonly lightLabel: string;
    readonly anyLight: string;
    readonly leadLabel: string;
    readonly anyLead: (count: number) => string;
    readonly unitLabel: string;
    readonly anyUnit: (count: number) => string;
    readonly clear: string;
    readonly caption: (listed: number, all: number) => string;
    readonly nothingListed: string;
    readonly noTasks: string;
  };
  /** Of the workbook alone: the light, why, whether a person lowered it and why, how far behind and how far it is, when it will be done. */
  readonly lightColumns: readonly string[];
  readonly column: {
    readonly seq: string;
    readonly title: string;
    readonly state: string;
    readonly lead: string;
    readonly responsible: string;
    readonly targets: string;
    readonly due: string;
    readonly next: string;
  };
  readonly card: (item: string) => string;
  readonly none: string;
  readonly noDay: string;
  readonly unconfirmed: string;
  readonly targetCount: (figures: number, works: number) => string;
  readonly task: {
    readonly allItems: string;
    readonly crumb: (item: string) => string;
    readonly since: (day: string) => string;
    readonly unconfirmed: (names: readonly string[]) => string;
    readonly doneBy: string;
    readonly doneByNote: string;
    readonly leader: string;
    readonly leaderUnsaid: string;
    readonly money: string;
    readonly moneyIs: (invested: boolean | null) => string;
    readonly promise: string;
    readonly promiseNote: string;
    readonly source: (number: string) => string;
    readonly figures: string;
    readonly figuresNote: string;
    readonly noFigures: string;
    readonly indicator: string;
    readonly promised: string;
    readonly coverage: string;
    readonly clause: string;
    readonly carriedBy: string;
    readonly carriedByNothing: string;
    readonly owner: string;
    readonly day: string;
    readonly inherited: string;
    readonly coverageNote: string;
    readonly gaps: (count: number) => string;
    readonly noGaps: string;
    readonly gap: (gap: CoverageView['gaps'][number]) => string;
    readonly duties: string;
    readonly dutiesNote: string;
    readonly history: string;
    readonly noHistory: string;
    readonly amended: string;
    readonly leftOut: (by: string, reason: string) => string;
    readonly firstIssued: string;
    readonly toStaffing: string;
    readonly toAmend: string;
    readonly people: PeopleWords;
    readonly amendment: (change: {
      readonly field: string;
      readonly was: string;
      readonly now: string;
      readonly by: string;
      readonly reason: string;
    }) => string;
  };
  /** What was promised before a change, beside what is promised now (I9). */
  readonly first: string;
  readonly qualifier: Readonly<Record<Qualifier, string>>;
}

/** The words of what the lead unit says of its item, and of what the annex leaves out. */
export interface PeopleWords {
  readonly heading: string;
  readonly note: string;
  readonly none: string;
  readonly head: string;
  readonly handsOn: string;
  readonly plan: string;
  readonly planHint: string;
  readonly since: string;
  readonly act: string;
  readonly again: string;
  readonly save: string;
  readonly paperOn: string;
  readonly paperNote: string;
  readonly receipt: string;
  readonly category: string;
  readonly categoryHint: string;
  readonly sites: string;
  readonly sitesHint: (written: string) => string;
  readonly sitesWritten: (sites: string) => string;
  readonly unsaid: string;
  readonly describe: string;
  readonly invested: string;
  readonly yes: string;
  readonly no: string;
  readonly open: string;
}
