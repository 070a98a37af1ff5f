import { writeXlsx } from '../../documents/writing/xlsx.js';
import { query } from '../offices/declare.js';
import { findProgramme } from '../notices/queries.js';
import { obligationsIn } from '../obligations/queries.js';
import { obligationSight } from '../obligations/rules/sight.js';
import { obligationView } from '../obligations/view.js';
import { obligationWords } from '../obligations/word-lists.js';
import { isPlanInSight, planSight } from '../plans/rules/sight.js';
import { lightsOf } from '../reports/lights.js';
import { type TaskRow, tasksOf } from '../tasks/queries.js';
import { exportBoard } from './contract.js';
import { boardDocument } from './outputs/board-document.js';

/** A year has dozens of items, not thousands. */
const ALL = 500;
const ALL_DUTIES = 5_000;

const unitsOfItem = ({ leadUnit, responsibleUnits }: TaskRow) => ({
  leadUnitId: leadUnit.id,
  responsibleUnitIds: responsibleUnits.map(({ id }) => id),
});

/** The board as it is shown, in the order in which it is shown, as a workbook. */
export const boardExport = query(exportBoard, {
  visible: obligationSight,
  run: async (reader, { params: { programmeId }, search: { items } }, sight, world) => {
    const { actor, today, language } = world;
    const { districtId } = actor;
    const programme = sight === 'none' ? undefined : await findProgramme(reader, districtId, programmeId);
    if (!programme) return undefined;
    const tasks = await tasksOf(reader, districtId, { programmeId, limit: ALL });
    const duties = await obligationsIn(reader, districtId, sight, { programmeId, limit: ALL_DUTIES });
    const owed = duties.map((row) => obligationView(row, today, language));
    // Of lights a unit reads its own items': the export tells nobody more than the page.
    const lit = tasks.filter((task) => isPlanInSight(planSight(actor), unitsOfItem(task)));
    const lights = await lightsOf(reader, districtId, lit, world);
    const document = boardDocument(programme.title, tasks, {
      ...{ owed, items, lights, words: obligationWords[language], language },
    });
    return { name: `${programme.title} ${today}.xlsx`, bytes: await writeXlsx(document) };
  },
  view: (file) => file,
});
