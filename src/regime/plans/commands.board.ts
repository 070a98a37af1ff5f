import { workbookFile } from '../../documents/writing/xlsx.js';
import { query } from '../offices/declare.js';
import { surroundingsOf } from '../tasks/surroundings.js';
import { exportPlans, listPlans, PlanBoard } from './contract.board.js';
import { planListDocument } from './outputs/plan-list.js';
import { linesAsked } from './rules/plan-lines.js';
import { planSight } from './rules/sight.js';
import { planBoard, planLines } from './view.board.js';

const list = query(listPlans, {
  visible: planSight,
  run: async (reader, { params: { programmeId } }, sight, { actor: { districtId }, today }) => {
    const around = sight === 'none' ? undefined : await surroundingsOf(reader, districtId, programmeId, today);
    return around && planBoard(around, await planLines(reader, districtId, around, sight));
  },
  view: (board) => board,
});

const workbook = query(exportPlans, {
  visible: planSight,
  run: async (reader, { params: { programmeId }, search }, sight, { actor: { districtId }, today, language }) => {
    const around = sight === 'none' ? undefined : await surroundingsOf(reader, districtId, programmeId, today);
    if (!around) return undefined;
    const { items } = PlanBoard.parse(planBoard(around, await planLines(reader, districtId, around, sight)));
    const spoken = search.language ?? language;
    return workbookFile(planListDocument(around.programme.title, linesAsked(items, search), spoken), today);
  },
  view: (file) => file,
});

export const planBoardOperations = [list, workbook];
