import { type Day, yearOf } from '../../../kernel/day.js';
import type { ChangeKind, TargetsChanged } from './kinds.js';

/** What a change does, as far as it is told whether it is major. */
export interface Weighed {
  readonly kind: ChangeKind;
  readonly dueOn?: Day;
  readonly targets?: readonly TargetsChanged[];
  /** In fen: the estimate as it was, null where none was written, and as it is to be. */
  readonly value?: { readonly was: number | null; readonly now: number };
  /** The units that led it and that is to lead it, by id. */
  readonly lead?: { readonly was: string; readonly now: string };
  readonly programmeYear: number;
}

export const majorIds = [
  ...(['past-the-year', 'target-removed', 'target-lowered'] as const),
  ...(['value-raised', 'lead-changed', 'item-ended', 'carried-over', 'suspended'] as const),
] as const;

export interface MajorRule {
  readonly id: (typeof majorIds)[number];
  readonly clause: string;
  readonly hit: (change: Weighed) => boolean;
}

const WHOLE = 100;
/** An estimate that is raised by more than this is decided by the meeting, as a plan over its budget is. */
const RAISED_PERCENT = 10;

/**
 * What only the executive meeting decides, as data with a version: a change keeps the version it was weighed by, so a later
 * rule judges no earlier change. Always: a day past the year, a target removed or lowered, an item ended (workflow §12);
 * stopping work is the meeting's or the district head's (国令713-37). Another lead unit is the meeting's too, since the
 * government itself handed the item to the one that leaves; other responsible units are the deputy leader's. Of both the
 * notice says nothing.
 */
export const MAJOR_RULES: { readonly version: string; readonly rules: readonly MajorRule[] } = {
  version: '2022-3',
  rules: [
    {
      id: 'past-the-year',
      clause: 'workflow §12',
      hit: ({ dueOn, programmeYear }) => dueOn !== undefined && yearOf(dueOn) > programmeYear,
    },
    {
      id: 'target-removed',
      clause: 'workflow §12',
      hit: ({ targets = [] }) => targets.some(({ now }) => now === null),
    },
    {
      id: 'target-lowered',
      clause: 'workflow §12',
      hit: ({ targets = [] }) => targets.some(({ was, now }) => now !== null && now < was),
    },
    {
      id: 'value-raised',
      clause: '政府投资条例 23',
      hit: ({ value }) =>
        value !== undefined && value.was !== null && (value.now - value.was) * WHOLE > value.was * RAISED_PERCENT,
    },
    { id: 'lead-changed', clause: 'I1', hit: ({ lead }) => lead !== undefined && lead.was !== lead.now },
    { id: 'item-ended', clause: 'workflow §12', hit: ({ kind }) => kind === 'terminate' },
    { id: 'carried-over', clause: 'workflow §12', hit: ({ kind }) => kind === 'carry-over' },
    { id: 'suspended', clause: '国令713-37', hit: ({ kind }) => kind === 'suspend' },
  ],
};

/** The rules by which a change is the meeting's; none: it is minor. */
export const majorBy = (change: Weighed): readonly MajorRule['id'][] =>
  MAJOR_RULES.rules.filter(({ hit }) => hit(change)).map(({ id }) => id);
