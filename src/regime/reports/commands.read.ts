import type { z } from 'zod';
import { workbookFile } from '../../documents/writing/xlsx.js';
import type { Day } from '../../kernel/day.js';
import { finder } from '../../kernel/finding.js';
import type { World } from '../../kernel/world.js';
import { digest } from '../../platform/ledger/entry.js';
import type { Reader } from '../../platform/operations/parts.js';
import { confirmedRulings, standingChannels } from '../obligations/queries.record.js';
import { programmeObligations, type StoredObligation } from '../obligations/queries.js';
import { isOverdue } from '../obligations/rules/obligation.js';
import { query } from '../offices/declare.js';
import { initialsOf } from '../offices/queries.initials.js';
import type { Actor } from '../offices/rules/actor.js';
import { heirsOn } from '../offices/rules/succession.js';
import { namedItem, type Surroundings, surroundingsOf } from '../tasks/surroundings.js';
import { type FilingRow, ReportBoard } from './contract.js';
import { exportReports, listReports, readReport, readReportEdition } from './endpoints.js';
import { lightsOf } from './lights.js';
import { shownFiling } from './loading.js';
import { filingListDocument } from './outputs/filing-list.js';
import { type SectionLine, sectionId, sectionLines, typedOf } from './queries.js';
import { filingState, periodNamed } from './rules/filing.js';
import { filingsAsked } from './rules/filing-rows.js';
import { dayOf } from './rules/prefill.js';
import { isReportInSight, type ReportSight, reportSight } from './rules/sight.js';
import { contentView, filingView, reportSubject, sectionSubject, unitOf } from './view.js';

const read = query(readReport, {
  visible: reportSight,
  run: async (reader, { params: { obligationId } }, sight, world) => {
    const shown = sight === 'none' ? undefined : await shownFiling(reader, obligationId, world);
    return shown && isReportInSight(sight, shown) ? shown : undefined;
  },
  subject: reportSubject,
  view: (shown, can, { actor }) => filingView(shown, can, actor),
});

const edition = query(readReportEdition, {
  visible: reportSight,
  run: async (reader, { params: { obligationId, taskId, edition: number } }, sight, world) => {
    const shown = sight === 'none' ? undefined : await shownFiling(reader, obligationId, world);
    if (!shown || !isReportInSight(sight, shown)) return undefined;
    const current = shown.sections.find(({ task }) => task.id === taskId);
    const editions = shown.kept.filter((each) => each.taskId === taskId && each.period === shown.period.name);
    const kept = editions.find((each) => each.edition === number);
    const accepted = kept?.accepted;
    const later = editions.find((each) => each.edition > number && each.accepted !== null);
    return current && kept && accepted ? { shown, current, kept, accepted, later } : undefined;
  },
  subject: ({ shown, current }) => sectionSubject(shown, current),
  view: ({ shown, current, kept, accepted, later }) => ({
    ...{ taskId: kept.taskId, item: namedItem(current.task), period: kept.period, edition: kept.edition },
    ...{ state: kept.state, content: kept.content && contentView(kept.content) },
    ...{ text: accepted.text === '' ? null : accepted.text, hash: accepted.hash, algorithm: 'sha256', on: accepted.on },
    intact: accepted.text === '' ? null : digest('sha256', accepted.text) === accepted.hash,
    ...{ by: shown.people.get(accepted.by) ?? null, supersededBy: later?.edition ?? null },
  }),
});

/** The duties to report of a programme that somebody may see, each with the quarter it is for. */
const reportsIn = (
  duties: readonly StoredObligation[],
  { today, successions }: Surroundings,
  sight: ReportSight,
): readonly (StoredObligation & { readonly period: string })[] =>
  duties.flatMap((duty) => {
    if (duty.kind !== 'report' || duty.state === 'void' || duty.period === null) return [];
    const unitIds = duty.unitId === null ? [] : heirsOn(duty.unitId, today, successions);
    return isReportInSight(sight, { unitIds }) ? [{ ...duty, period: duty.period }] : [];
  });

/** The reports of a programme by quarters, and of one of them who has filed. */
async function filingsOf(
  reader: Reader,
  { programmeId, period: asked }: { readonly programmeId: string; readonly period: string | undefined },
  sight: ReportSight,
  { actor: { districtId }, today, calendar }: Pick<World<Actor>, 'actor' | 'today' | 'calendar'>,
) {
  const around = sight === 'none' ? undefined : await surroundingsOf(reader, districtId, programmeId, today);
  if (!around) return undefined;
  const all = reportsIn(await programmeObligations(reader, districtId, programmeId), around, 'all');
  const duties = reportsIn(all, around, sight);
  // Which quarters there are is no secret: a unit that leads nothing looks for the words on itself by them.
  const periods = [...new Set(all.map(({ period }) => period))].toSorted((one, other) =>
    endOf(one) < endOf(other) ? -1 : 1,
  );
  const begun = periods.filter((each) => all.some(({ period, opensOn }) => period === each && opensOn <= today));
  const period = asked ?? begun.at(-1) ?? periods[0] ?? null;
  const owed = duties.filter((duty) => duty.period === period);
  const ids = owed.map(({ id }) => id);
  const tasks = around.tasks.filter(({ id }) => owed.some(({ itemIds }) => itemIds.includes(id)));
  const [lines, channels, rulings, lights, typed] = [
    period === null ? [] : await sectionLines(reader, districtId, { programmeId, period }),
    await standingChannels(reader, districtId, ids),
    await confirmedRulings(reader, districtId, ids),
    await lightsOf(reader, districtId, tasks, { today: spokenOf(period, today), calendar }),
    await typedOf(reader, districtId, period === null ? [] : tasks.map(({ id }) => sectionId(id, period))),
  ];
  const rows = owed.map((duty): z.input<typeof FilingRow> => {
    const items = tasks.filter(({ id }) => duty.itemIds.includes(id));
    const sections = items.flatMap((task) => {
      const line = lines.find((each) => each.taskId === task.id);
      if (line && line.obligationId !== duty.id && line.state !== 'draft') return [];
      const { state, edition: number }: Pick<SectionLine, 'state' | 'edition'> = line ?? DRAFT;
      const light = lights.get(task.id)?.kind ?? null;
      return [{ taskId: task.id, item: namedItem(task), state, edition: number, light }];
    });
    const receivedBy = channels.get(duty.id) ?? null;
    return {
      ...{ obligationId: duty.id, unit: unitOf({ duty, around }), sections, receivedBy },
      state: filingState(sections, {
        received: receivedBy !== null,
        begun: items.some(({ id }) => typed(sectionId(id, duty.period)).version > 0),
      }),
      ...{ opensOn: duty.opensOn, writtenOn: duty.written, dueOn: duty.due, overdue: isOverdue(duty, today) },
      ...{ metOn: duty.metOn ?? null, late: duty.metLate ?? null, counts: rulings.get(duty.id) ?? null },
    };
  });
  return { around, period, periods, rows };
}

const boardView = ({
  around: { programme },
  period,
  periods,
  rows,
}: NonNullable<Awaited<ReturnType<typeof filingsOf>>>): z.input<typeof ReportBoard> => ({
  programme: { id: programme.id, year: programme.year, title: programme.title },
  ...{ period, periods, items: rows },
});

const list = query(listReports, {
  visible: reportSight,
  run: (reader, { params: { programmeId }, search: { period } }, sight, world) =>
    filingsOf(reader, { programmeId, period }, sight, world),
  view: boardView,
});

/** The filings as the page lists them, in its order. */
const exporting = query(exportReports, {
  visible: reportSight,
  run: async (reader, { params: { programmeId }, search }, sight, world) => {
    const found = await filingsOf(reader, { programmeId, period: search.period }, sight, world);
    if (!found) return undefined;
    const board = ReportBoard.parse(boardView(found));
    const items = [...filingsAsked(board.items, search, finder(search.q, initialsOf))];
    return workbookFile(filingListDocument({ ...board, items }, search.language ?? world.language), world.today);
  },
  view: (file) => file,
});

const DRAFT = { state: 'draft', edition: 1 } as const;
/** The day a quarter's lights are of: today, and once it is over its last day. */
const spokenOf = (period: string | null, today: Day): Day =>
  period === null ? today : dayOf({ period: periodNamed(period), today });
const endOf = (period: string): Day => periodNamed(period).end;

export const reportQueries = [read, edition, list, exporting];
