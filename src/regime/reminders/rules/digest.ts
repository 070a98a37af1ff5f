import type { Day } from '../../../kernel/day.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import { type Holder, type Owing, recipients } from './recipients.js';
import type { ReminderRules } from './settings.js';
import { lineStages, type LineStage, type RemindedDuty, stageOn } from './stages.js';

/** A duty still owed. */
export interface OwedDuty extends RemindedDuty {
  readonly id: string;
  readonly owing: Owing;
}

/** One line of a person's message of the day. */
export interface DigestLine {
  readonly dutyId: string;
  readonly stage: LineStage;
}

/** The one message that a person gets on a day, the most pressing first. */
export interface Digest {
  readonly personId: string;
  readonly lines: readonly DigestLine[];
}

/** What a day's reminders come to. */
export interface DaysReminders {
  readonly digests: readonly Digest[];
  /** Duties whose reminder reaches nobody: no such post is held. They stand on the gov office's list. */
  readonly unreached: readonly DigestLine[];
}

/**
 * The reminders of a day: of all duties that ask for one, at most one message a person, with exactly what is theirs. A
 * digest instead of a flood; on a day off there is none.
 */
export function remindersOf(
  duties: readonly OwedDuty[],
  holders: readonly Holder[],
  today: Day,
  calendar: WorkCalendar,
  rules?: ReminderRules,
): DaysReminders {
  const lines = new Map<string, DigestLine[]>();
  const unreached: DigestLine[] = [];
  for (const duty of duties) {
    const stage = stageOn(duty, today, calendar, rules);
    if (stage === undefined) continue;
    const line: DigestLine = { dutyId: duty.id, stage };
    const people = recipients(duty.owing, stage, holders, rules);
    if (people.length === 0) unreached.push(line);
    for (const personId of people) lines.set(personId, [...(lines.get(personId) ?? []), line]);
  }
  const digests = [...lines].map(([personId, theirs]) => ({ personId, lines: theirs.toSorted(byPressure) }));
  return { digests, unreached };
}

const byPressure = (one: DigestLine, other: DigestLine): number =>
  lineStages.indexOf(other.stage) - lineStages.indexOf(one.stage);
