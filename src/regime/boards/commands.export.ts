import { nothingToDo } from '../../platform/operations/parts.js';
import { workbookFile } from '../../documents/writing/xlsx.js';
import { finder } from '../../kernel/finding.js';
import { query } from '../offices/declare.js';
import { initialsOf } from '../offices/queries.initials.js';
import { findProgramme } from '../notices/queries.js';
import { obligationsIn } from '../obligations/queries.js';
import { obligationSight } from '../obligations/rules/sight.js';
import { obligationView } from '../obligations/view.js';
import { isPlanInSight, planSight } from '../plans/rules/sight.js';
import { lightsOf } from '../reports/lights.js';
import { type TaskRow, tasksOf } from '../tasks/queries.js';
import { taskView } from '../tasks/view.js';
import { exportBoard } from './contract.js';
import { boardDocument } from './outputs/board-document.js';
import { listed, rowsOf } from './rules/board-rows.js';

const ALL_DUTIES = 20_000;

const unitsOfItem = ({ leadUnit, responsibleUnits }: TaskRow) => ({
  leadUnitId: leadUnit.id,
  responsibleUnitIds: responsibleUnits.map(({ id }) => id),
});

/** The board as it is shown, in the order in which it is shown, as a workbook. */
export const boardExport = query(exportBoard, {
  visible: obligationSight,
  run: async (reader, { params: { programmeId }, search }, sight, world) => {
    const { actor, today } = world;
    const { districtId } = actor;
    const programme = sight === 'none' ? undefined : await findProgramme(reader, districtId, programmeId);
    if (!programme) return undefined;
    const language = search.language ?? world.language;
    const tasks = await tasksOf(reader, districtId, { programmeId });
    const duties = await obligationsIn(reader, districtId, sight, { programmeId, limit: ALL_DUTIES });
    const owed = duties.map((row) => obligationView(row, today, language));
    // Of lights a unit reads its own items': the export tells nobody more than the page.
    const lit = tasks.filter((task) => isPlanInSight(planSight(actor), unitsOfItem(task)));
    const lights = await lightsOf(reader, districtId, lit, world);
    const rows = rowsOf(
      tasks.map((task) => taskView(task, nothingToDo)),
      owed,
      (taskId) => lights.get(taskId),
    );
    const shown = listed(rows, search, finder(search.q, initialsOf));
    return workbookFile(boardDocument(programme.title, shown, language), today);
  },
  view: (file) => file,
});
