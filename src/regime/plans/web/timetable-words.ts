import type { ItemKind } from '../rules/templates.data.js';
import type { MilestoneField } from '../rules/compare.js';

/** The words of the pages of a timetable: moving it, its coverage, and two editions compared. */
export interface TimetablePageWords {
  readonly crumb: (seq: number, title: string) => string;
  readonly page: {
    readonly question: string;
    readonly answer: (nodes: number, ends: string, reserve: number) => string;
    readonly empty: string;
    /** @param titles of the whole path, from its first node to its last */
    readonly critical: (titles: readonly string[]) => string;
    readonly conflicts: (titles: readonly string[]) => string;
    readonly circle: (titles: readonly string[]) => string;
    readonly readOnly: string;
    readonly undo: string;
    readonly add: string;
    readonly newNode: string;
    readonly byTemplate: string;
    readonly bringIn: string;
    readonly exportXlsx: string;
    readonly exportProject: string;
    readonly exportPicture: string;
    readonly print: string;
    readonly coverage: string;
    readonly compare: string;
    readonly picture: string;
    readonly pictureNote: string;
    readonly tableNote: string;
    readonly pushed: (count: number) => string;
  };
  readonly column: Readonly<Record<'number' | MilestoneField | 'length' | 'slack' | 'state', string>>;
  readonly cell: {
    readonly startOf: (title: string) => string;
    readonly finishOf: (title: string) => string;
    readonly weightOf: (title: string) => string;
    readonly untitled: string;
    readonly days: (count: number) => string;
    readonly critical: string;
    readonly inherited: string;
    readonly keys: string;
  };
  readonly form: {
    readonly title: (number: number) => string;
    readonly lead: string;
    readonly noPerson: string;
    readonly targets: string;
    readonly after: string;
    readonly done: string;
    readonly remove: string;
  };
  readonly template: {
    readonly title: string;
    readonly legend: string;
    readonly kind: Readonly<Record<ItemKind, string>>;
    readonly why: (kind: string, words: readonly string[]) => string;
    readonly replaces: (count: number) => string;
    readonly edition: (edition: string) => string;
    readonly act: string;
  };
  readonly sheet: {
    readonly title: string;
    readonly hint: string;
    readonly choose: string;
    readonly faults: (count: number) => string;
    readonly place: string;
    readonly where: (row: number | null, column: string | null) => string;
    readonly what: string;
    readonly would: (counts: {
      readonly added: number;
      readonly changed: number;
      readonly removed: number;
      readonly same: number;
    }) => string;
    readonly act: string;
  };
  readonly curve: {
    readonly title: string;
    readonly table: string;
    readonly day: string;
    readonly none: string;
  };
  readonly coverage: {
    readonly question: string;
    readonly whole: (clauses: number, targets: number) => string;
    readonly lacking: (count: number) => string;
    readonly gap: Readonly<
      Record<
        'clause-without-target' | 'target-without-person' | 'target-without-milestone' | 'milestone-for-nothing',
        (words: string) => string
      >
    >;
    readonly table: string;
    readonly clause: string;
    readonly target: string;
    readonly unit: string;
    readonly person: string;
    readonly due: string;
    readonly milestones: string;
    readonly none: string;
    readonly more: (count: number) => string;
  };
  readonly comparison: {
    readonly question: string;
    readonly one: string;
    readonly edition: (number: number) => string;
    readonly from: string;
    readonly to: string;
    readonly same: string;
    readonly answer: (added: number, removed: number, changed: number) => string;
    readonly nodes: string;
    readonly node: string;
    readonly kind: Readonly<Record<'added' | 'removed' | 'changed', string>>;
    readonly what: string;
    readonly moved: (days: number) => string;
    readonly field: (field: string, was: string, now: string, moved: string | null) => string;
    readonly other: string;
    readonly part: Readonly<Record<'summary' | 'duties' | 'owners' | 'funds' | 'staffing' | 'risks', string>>;
    readonly was: string;
    readonly now: string;
    readonly nothing: string;
    readonly noDistrictFunds: string;
    readonly needed: (needed: boolean | null) => string;
    readonly wholeItem: string;
    readonly target: (number: number) => string;
    readonly posts: (count: number) => string;
  };
}
