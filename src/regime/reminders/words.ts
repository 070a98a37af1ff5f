import type { Day } from '../../kernel/day.js';
import type { ChannelKind, MessageAbout } from './contract.js';
import type { LineStage } from './rules/stages.js';

/** The words of reminders, in one language. */
export interface ReminderWords {
  /** Outside the house: that something waits, and never what (point 13). */
  readonly subject: string;
  readonly toPerson: (matters: number, link: string | undefined) => string;
  readonly toGroup: string;
  readonly trial: string;
  /** What a calendar program calls the days it fetches, and how many owe the same. */
  readonly feedTitle: string;
  readonly feedCount: (duties: number) => string;
  readonly stage: Readonly<Record<LineStage, string>>;
  /** What is no duty, as the inbox says it. */
  readonly about: Readonly<Record<MessageAbout, string>>;
  readonly channel: Readonly<Record<ChannelKind, string>>;
  /** The note to the deputy leader on a duty that is late; a person reads it over and sends it. */
  readonly note: (late: {
    readonly units: readonly string[];
    readonly what: string;
    readonly due: Day;
    readonly workingDays: number;
  }) => string;
}
