import { randomUUID } from 'node:crypto';
import { workbookFile } from '../../documents/writing/xlsx.js';
import type { Language } from '../../kernel/language.js';
import type { World } from '../../kernel/world.js';
import type { Reader } from '../../platform/operations/parts.js';
import { ownUpload } from '../../platform/uploads/upload-store.js';
import { query } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import type { Actor } from '../offices/rules/actor.js';
import { type SheetParts, whyUnread } from '../offices/sheet-reading.js';
import {
  exportPicture,
  exportProject,
  exportTimetable,
  readPlanTimetable,
  readTimetableSheet,
} from './contract.timetable.js';
import { ganttSvg } from './outputs/gantt-svg.js';
import { timetableDocument } from './outputs/plan-xlsx.js';
import { readTimetable } from './outputs/plan-xlsx-reading.js';
import { projectXml } from './outputs/project-xml.js';
import { reportsOn } from './queries.milestones.js';
import type { StoredEdition } from './queries.js';
import { type PlanSight, planSight } from './rules/sight.js';
import { sheetWords, timetableWords } from './timetable-word-lists.js';
import { type ShownPlan, shownPlan, unitNames } from './view.js';
import { baselineOf, criticalIn, sheetView, timetableSubject, timetableView, unreadView } from './view.timetable.js';

type Asked = Pick<World<Actor>, 'actor' | 'today'>;

const planIn = (
  reader: Reader,
  planId: string,
  sight: PlanSight,
  { actor: { districtId }, today }: Asked,
): Promise<ShownPlan | undefined> =>
  sight === 'none' ? Promise.resolve(undefined) : shownPlan(reader, districtId, planId, { today });

const readThe = query(readPlanTimetable, {
  visible: planSight,
  run: async (reader, { params: { planId } }, sight, world) => {
    const shown = await planIn(reader, planId, sight, world);
    if (!shown) return undefined;
    const reports = await reportsOn(reader, world.actor.districtId, [planId]);
    return { shown, reports: reports.get(planId) ?? [] };
  },
  subject: ({ shown }) => timetableSubject(shown),
  view: ({ shown, reports }, _can, world) => timetableView(shown, reports, world),
});

/** An edition of a plan that is carried away, with what its file is called. */
async function carried(
  reader: Reader,
  { planId, edition }: { readonly planId: string; readonly edition: number | undefined },
  sight: PlanSight,
  world: Asked,
): Promise<{ readonly shown: ShownPlan; readonly edition: StoredEdition; readonly item: string } | undefined> {
  const shown = await planIn(reader, planId, sight, world);
  const found =
    shown && (edition === undefined ? shown.current : shown.plan.editions.find((each) => each.number === edition));
  return shown && found && { shown, edition: found, item: shown.shown.task.title };
}

const spokenOr = (asked: Language | undefined, { language }: { readonly language: Language }): Language =>
  asked ?? language;

interface CarriedFile {
  readonly shown: ShownPlan;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Whoever sees a plan may carry it away as a file. */
const asFile = {
  visible: planSight,
  subject: ({ shown }: CarriedFile) => timetableSubject(shown),
  view: ({ name, bytes }: CarriedFile) => ({ name, bytes }),
};

const sheet = query(exportTimetable, {
  ...asFile,
  run: async (reader, { params: { planId }, search }, sight, world) => {
    const found = await carried(reader, { planId, edition: search.edition }, sight, world);
    if (!found) return undefined;
    const { shown, edition, item } = found;
    const document = timetableDocument({
      ...{ item, milestones: edition.content.milestones, targets: shown.item.targets, on: world.today },
      ...{ unitName: unitNames(shown.shown), words: sheetWords[spokenOr(search.language, world)] },
    });
    return { shown, ...(await workbookFile(document, world.today)) };
  },
});

const project = query(exportProject, {
  ...asFile,
  run: async (reader, { params: { planId }, search }, sight, world) => {
    const found = await carried(reader, { planId, edition: search.edition }, sight, world);
    if (!found) return undefined;
    const { shown, edition, item } = found;
    const { milestones } = edition.content;
    const nameOf = unitNames(shown.shown);
    const title = sheetWords[spokenOr(search.language, world)].title(item);
    const xml = projectXml({
      ...{ title, milestones, calendar: world.calendar, critical: criticalIn(milestones, world.calendar) },
      dueOn: shown.item.dueOn,
      ownerOf: ({ ownerUnitId, person }) =>
        [nameOf(ownerUnitId ?? shown.item.leadUnitId), ...(person === undefined ? [] : [person])].join(' '),
    });
    return { shown, name: `${title} ${world.today}.xml`, bytes: new TextEncoder().encode(xml) };
  },
});

const picture = query(exportPicture, {
  ...asFile,
  run: async (reader, { params: { planId }, search }, sight, world) => {
    const found = await carried(reader, { planId, edition: search.edition }, sight, world);
    if (!found) return undefined;
    const { shown, edition, item } = found;
    const { milestones } = edition.content;
    const words = timetableWords[spokenOr(search.language, world)];
    const svg = ganttSvg(
      {
        ...{ milestones, baseline: baselineOf(shown, edition), critical: criticalIn(milestones, world.calendar) },
        ...{ dueOn: shown.item.dueOn, today: world.today, calendar: world.calendar },
      },
      { item, words },
    );
    return { shown, name: `${words.title(item)} ${world.today}.svg`, bytes: new TextEncoder().encode(svg) };
  },
});

const readSheet = ({ readSheets }: SheetParts) =>
  query(readTimetableSheet, {
    visible: planSight,
    run: async (reader, { params: { planId }, search }, sight, { language, ...world }) => {
      const shown = await planIn(reader, planId, sight, world);
      if (!shown) return undefined;
      const upload = await ownUpload(reader, world.actor, search.upload);
      const { list } = sheetWords[language];
      const unread = (code: string, params: Readonly<Record<string, string | number>> = {}) => ({
        ...{ shown, view: unreadView(whyUnread(code, { list, language }, params)) },
      });
      if (!upload) return unread('empty');
      const read = await readSheets(world.actor.districtId, upload);
      if ('unread' in read) return unread(read.unread, read.params);
      const { milestones } = shown.current.content;
      const known = await knownUnits(reader, shown, world.actor.districtId);
      const timetable = readTimetable(
        read.book,
        { milestones, targets: shown.item.targets.length, units: known },
        randomUUID,
      );
      return { shown, view: sheetView(timetable, milestones, language) };
    },
    subject: ({ shown }) => timetableSubject(shown),
    view: ({ view }) => view,
  });

/** The units of the item by every name they go by. */
async function knownUnits(reader: Reader, { item }: ShownPlan, districtId: string) {
  const own = new Set([item.leadUnitId, ...item.responsibleUnitIds]);
  const units = await unitsOf(reader, districtId);
  return units
    .filter(({ id }) => own.has(id))
    .map(({ id, name, shortName, aliases }) => ({ id, names: [name, ...(shortName ? [shortName] : []), ...aliases] }));
}

export const timetableOperations = (parts: SheetParts) => [readThe, sheet, project, picture, readSheet(parts)];
