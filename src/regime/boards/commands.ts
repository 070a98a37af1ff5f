import { query } from '../offices/declare.js';
import { listedProgrammes } from '../notices/queries.js';
import { obligationSight } from '../obligations/rules/sight.js';
import { obligationView } from '../obligations/view.js';
import { readDesk } from './contract.js';
import { looseEndsOf, owedIn, unreadOf } from './queries.js';
import { type DeskMatter, deskOf } from './rules/desk.js';

const desk = query(readDesk, {
  visible: obligationSight,
  run: async (reader, _asked, sight, { actor, today, calendar }) => {
    const { districtId, role, personId } = actor;
    const duties = sight === 'none' ? [] : await owedIn(reader, districtId, sight);
    const [programme] = sight === 'none' ? [] : await listedProgrammes(reader, districtId, undefined, 1);
    return {
      duties,
      desk: deskOf(duties, actor, today, calendar),
      programme,
      looseEnds: role === 'gov-office' ? await looseEndsOf(reader, districtId) : [],
      unread: personId === undefined ? 0 : await unreadOf(reader, districtId, personId),
      today,
    };
  },
  view: ({ duties, desk: { groups, ahead }, programme, looseEnds, unread, today }, _can, { language }) => {
    const rows = new Map(duties.map(({ id, row }) => [id, row]));
    const shown = (matters: readonly DeskMatter[]) =>
      matters.map(({ act, due, dutyIds }) => ({
        act,
        due,
        duties: dutyIds.flatMap((id) => {
          const row = rows.get(id);
          return row ? [obligationView(row, today, language)] : [];
        }),
      }));
    return {
      programmeId: programme?.id ?? null,
      year: programme?.year ?? null,
      overdue: shown(groups.overdue),
      soon: shown(groups.soon),
      later: shown(groups.later),
      looseEnds: [...looseEnds],
      ahead: shown(ahead),
      unread,
    };
  },
});

export const boardOperations = [desk];
