import type { Telling } from '../rules/preview.js';
import type { Stage } from '../rules/stages.js';

/** The words of the page on which the office says when people are reminded. */
export interface ReminderRulesWords {
  readonly question: string;
  readonly answer: string;
  readonly stages: string;
  readonly stagesNote: string;
  /** Of each stage its name, and the field that says its day; the day itself has none. */
  readonly stage: Readonly<Record<Stage, string>>;
  readonly days: Readonly<Record<Exclude<Stage, 'today'>, string>>;
  readonly between: (usual: number, least: number, most: number) => string;
  readonly send: string;
  readonly deputyHead: string;
  readonly head: string;
  readonly liaison: string;
  readonly office: string;
  readonly hours: string;
  readonly workingDaysOnly: string;
  readonly workingDaysNote: string;
  readonly digestAt: string;
  readonly from: string;
  readonly until: string;
  readonly usually: (value: string) => string;
  readonly save: string;
  readonly saved: string;
  readonly preview: string;
  readonly previewNote: string;
  /** What is sent of a duty due on a day, one clause a reminder, as one sentence. */
  readonly ofDuty: (day: string, clauses: readonly string[]) => string;
  readonly clause: (sent: {
    readonly day: string;
    readonly at: string;
    readonly stage: Stage;
    readonly to: readonly Telling[];
  }) => string;
  readonly nothing: (day: string) => string;
  /** The link to this page. */
  readonly link: string;
}
