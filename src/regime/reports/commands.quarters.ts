import type { z } from 'zod';
import { findProgramme } from '../notices/queries.js';
import { query } from '../offices/declare.js';
import { known, successionsOf } from '../offices/queries.succession.js';
import { heirsOn } from '../offices/rules/succession.js';
import { type QuarterBoard, readQuarterBoard } from './contract.quarters.js';
import { type QuarterCell, quarterCellsOf, quarterItemsOf } from './queries.quarters.js';
import { cellStanding } from './rules/quarter-board.js';
import { isReportInSight, reportSight } from './rules/sight.js';

/** Items by quarters, for the whole year; four statements, however many items there are. */
export const quarterBoard = query(readQuarterBoard, {
  visible: reportSight,
  run: async (reader, { params: { programmeId } }, sight, { actor: { districtId }, today }) => {
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
  },
  view: ({ programme, items, cells, today }): z.input<typeof QuarterBoard> => {
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
                ...{ obligationId: cell.obligationId, standing: cellStanding(cell, today), on: cell.metOn },
                ...{ late: cell.late, counts: cell.counts, edition: cell.section?.edition ?? 1 },
              }
            : null;
        });
        return [{ id, seq, title, lead, cells: shown, ...(part !== undefined && { part }) }];
      }),
    };
  },
});
