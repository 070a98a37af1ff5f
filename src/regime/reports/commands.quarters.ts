import type { z } from 'zod';
import { workbookFile } from '../../documents/writing/xlsx.js';
import { finder } from '../../kernel/finding.js';
import type { World } from '../../kernel/world.js';
import type { Reader } from '../../platform/operations/parts.js';
import { findProgramme } from '../notices/queries.js';
import { query } from '../offices/declare.js';
import { known, successionsOf } from '../offices/queries.succession.js';
import { initialsOf } from '../offices/queries.initials.js';
import type { Actor } from '../offices/rules/actor.js';
import { heirsOn } from '../offices/rules/succession.js';
import { exportQuarterBoard, QuarterBoard, readQuarterBoard } from './contract.quarters.js';
import { quarterListDocument } from './outputs/quarter-list.js';
import { type QuarterCell, quarterCellsOf, quarterItemsOf } from './queries.quarters.js';
import { cellStanding } from './rules/quarter-board.js';
import { rowsAsked } from './rules/quarter-rows.js';
import { isReportInSight, type ReportSight, reportSight } from './rules/sight.js';

/** Items by quarters, for the whole year; four statements, however many items there are. */
async function quartersOf(
  reader: Reader,
  programmeId: string,
  sight: ReportSight,
  { actor: { districtId }, today }: Pick<World<Actor>, 'actor' | 'today'>,
) {
  const programme = sight === 'none' ? undefined : await findProgramme(reader, districtId, programmeId);
  if (!programme) return undefined;
  const [items, cells, successions] = await Promise.all([
    quarterItemsOf(reader, districtId, programmeId),
    quarterCellsOf(reader, districtId, programmeId),
    successionsOf(reader, districtId),
  ]);
  const heirs = known(successions);
  const seen = new Map<string, boolean>();
  const sees = (unitId: string | null): boolean => {
    const unit = unitId ?? '';
    const before = seen.get(unit);
    if (before !== undefined) return before;
    const found = isReportInSight(sight, { unitIds: unitId === null ? [] : heirsOn(unitId, today, heirs) });
    seen.set(unit, found);
    return found;
  };
  return { programme, items, today, cells: cells.filter(({ unitId }) => sees(unitId)) };
}

function quartersView({
  programme,
  items,
  cells,
  today,
}: NonNullable<Awaited<ReturnType<typeof quartersOf>>>): z.input<typeof QuarterBoard> {
  // Cells come by their last day, and so do the quarters.
  const quarters = new Map<string, QuarterCell>();
  const byItem = new Map<string, Map<string, QuarterCell>>();
  for (const cell of cells) {
    if (!quarters.has(cell.period)) quarters.set(cell.period, cell);
    const own = byItem.get(cell.taskId) ?? new Map<string, QuarterCell>();
    byItem.set(cell.taskId, own.set(cell.period, cell));
  }
  const periods = [...quarters.values()];
  return {
    programme: { id: programme.id, year: programme.year, title: programme.title },
    periods: periods.map(({ period, opensOn, written, due }) => ({
      ...{ name: period, opensOn, writtenOn: written, dueOn: due },
    })),
    items: items.flatMap(({ id, seq, part, title, lead }) => {
      const own = byItem.get(id);
      if (!own) return [];
      const shown = periods.map(({ period }) => {
        const cell = own.get(period);
        return cell
          ? {
              obligationId: cell.obligationId,
              standing: cellStanding(cell, today),
              on: cell.metOn,
              late: cell.late,
              counts: cell.counts,
              edition: cell.section?.edition ?? 1,
            }
          : null;
      });
      return [{ id, seq, title, lead, cells: shown, ...(part !== undefined && { part }) }];
    }),
  };
}

export const quarterBoard = query(readQuarterBoard, {
  visible: reportSight,
  run: (reader, { params: { programmeId } }, sight, world) => quartersOf(reader, programmeId, sight, world),
  view: quartersView,
});

/** The board as the page shows it, in its order. */
export const quarterExport = query(exportQuarterBoard, {
  visible: reportSight,
  run: async (reader, { params: { programmeId }, search }, sight, world) => {
    const found = await quartersOf(reader, programmeId, sight, world);
    if (!found) return undefined;
    const board = QuarterBoard.parse(quartersView(found));
    const items = [...rowsAsked(board, search, finder(search.q, initialsOf))];
    return workbookFile(quarterListDocument({ ...board, items }, search.language ?? world.language), world.today);
  },
  view: (file) => file,
});
