import type { Language } from '../../kernel/language.js';
import { day, type Day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import { readSettings } from '../../platform/settings/store.js';
import { query } from '../offices/declare.js';
import { type Actor, actsForUnit } from '../offices/rules/actor.js';
import { decidesOn, leaderOn } from '../offices/rules/portfolios.js';
import { boardExport } from './commands.export.js';
import { listedProgrammes } from '../notices/queries.js';
import { obligationSight } from '../obligations/rules/sight.js';
import type { ObligationView } from '../obligations/contract.js';
import { dutyName } from '../obligations/rules/naming.js';
import { obligationView } from '../obligations/view.js';
import { obligationWords } from '../obligations/word-lists.js';
import { plansBackWith } from '../plans/queries.awaited.js';
import { reminderSettings } from '../reminders/rules/settings.js';
import { reminderWords } from '../reminders/word-lists.js';
import { readDesk } from './contract.js';
import { chargesOver } from '../tasks/queries.charge.js';
import { askedBy, looseEndsOf, owedIn, type OwedDuty, unreadOf } from './queries.js';
import { type DeskMatter, deskOf } from './rules/desk.js';

const desk = query(readDesk, {
  visible: obligationSight,
  run: async (reader, _asked, sight, { actor, today, calendar }) => {
    const { districtId, role, personId } = actor;
    const all = sight === 'none' ? [] : await owedIn(reader, districtId, sight);
    const duties = role === 'deputy-leader' ? await asInCharge(reader, actor, all, today) : all;
    const { values: rules } = await readSettings(reader, districtId, reminderSettings);
    const [programme] = sight === 'none' ? [] : await listedProgrammes(reader, districtId, undefined, 1);
    return {
      duties,
      desk: deskOf(duties, actor, today, calendar),
      programme,
      asked: sight === 'none' ? [] : await askedBy(reader, actor, sight),
      looseEnds: role === 'gov-office' ? await looseEndsOf(reader, districtId, today) : [],
      plans: actsForUnit(actor) ? await plansBackWith(reader, districtId, actor.unitIds, today) : [],
      unread: personId === undefined ? 0 : await unreadOf(reader, districtId, personId),
      today,
      escalatedWorkingDays: rules.escalatedWorkingDays,
    };
  },
  view: (
    { duties, desk: { groups, ahead }, programme, asked, looseEnds, plans, unread, today, escalatedWorkingDays },
    _can,
    { language },
  ) => {
    const rows = new Map(duties.map(({ id, row }) => [id, row]));
    const shown = (matters: readonly DeskMatter[]) =>
      matters.map((matter) => {
        const duties = matter.dutyIds.flatMap((id) => {
          const row = rows.get(id);
          return row ? [obligationView(row, today, language)] : [];
        });
        return {
          act: matter.act,
          due: matter.due,
          duties,
          note: noteOn(matter, duties, escalatedWorkingDays, language),
        };
      });
    return {
      programmeId: programme?.id ?? null,
      year: programme?.year ?? null,
      overdue: shown(groups.overdue),
      soon: shown(groups.soon),
      later: shown(groups.later),
      looseEnds: [...looseEnds, ...plans.map(({ taskId: id, ...plan }) => ({ kind: 'plan' as const, id, ...plan }))],
      ahead: shown(ahead),
      asked: asked.map(({ kind, on, row }) => ({ kind, on, duty: obligationView(row, today, language) })),
      unread,
    };
  },
});

/** What waits for a deputy leader waits for the one in charge of its item, and for nobody else's desk (I19). */
async function asInCharge(
  reader: Reader,
  actor: Actor,
  duties: readonly OwedDuty[],
  today: Day,
): Promise<readonly OwedDuty[]> {
  const items = [...new Set(duties.flatMap(({ row }) => row.tasks.map(({ id }) => id)))];
  const charges = await chargesOver(reader, actor.districtId, items);
  return duties.map((duty) => ({
    ...duty,
    othersCharge: !duty.row.tasks.every(({ id }) => decidesOn(actor, leaderOn(charges, id, today), id)),
  }));
}

/**
 * The note to the deputy leader on what units are late with (workflow §6, T+3): drafted here, read over and sent by a
 * person, since a machine never writes to a leader.
 */
function noteOn(
  { act, lateWorkingDays }: DeskMatter,
  duties: readonly ObligationView[],
  escalatedWorkingDays: number,
  language: Language,
): string | null {
  const [first] = duties;
  if (!first || act !== 'receive' || lateWorkingDays < escalatedWorkingDays) return null;
  const words = obligationWords[language];
  return reminderWords[language].note({
    units: [...new Set(duties.map(({ owedBy }) => owedBy))],
    what: dutyName(first, words),
    due: day(first.writtenDue),
    workingDays: lateWorkingDays,
  });
}

export const boardOperations = [boardExport, desk];
