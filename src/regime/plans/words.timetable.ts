import type { Day } from '../../kernel/day.js';

/** What a picture or a table of a timetable says, whatever it is drawn for. */
export interface TimetableWords {
  readonly lang: string;
  readonly title: (item: string) => string;
  /** The picture in one sentence, for whoever hears it instead. */
  readonly told: (picture: ToldTimetable) => string;
  readonly bar: (bar: {
    readonly number: number;
    readonly title: string;
    readonly start: Day;
    readonly finish: Day;
    readonly critical: boolean;
    /** Days by which the present finish is later than the approved one; null where there is none. */
    readonly later: number | null;
  }) => string;
  readonly month: (month: number) => string;
  readonly year: (year: number) => string;
  readonly day: (d: Day) => string;
  readonly today: string;
  readonly due: string;
  readonly critical: string;
  readonly legend: Readonly<Record<'node' | 'critical' | 'baseline' | 'off', string>>;
  readonly curve: {
    readonly title: (item: string) => string;
    readonly told: (at: {
      readonly on: Day;
      readonly planned: string;
      readonly reported: string;
      readonly verified: string;
    }) => string;
    readonly line: Readonly<Record<'planned' | 'reported' | 'verified', string>>;
  };
}

export interface ToldTimetable {
  readonly nodes: number;
  readonly from: Day;
  readonly until: Day;
  readonly due: Day;
  readonly critical: readonly string[];
}
