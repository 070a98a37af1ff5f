import type { z } from 'zod';
import type { World } from '../../kernel/world.js';
import type { Can, Reader } from '../../platform/operations/parts.js';
import { peopleBehind } from '../offices/queries.js';
import type { Actor } from '../offices/rules/actor.js';
import { findTask, type WholeTask } from '../tasks/queries.js';
import { taskSubject, type TaskSubject } from '../tasks/view.js';
import type { EvidenceView, SiteView } from './contract.shown.js';
import { evidenceOf, sitesOf, type StoredEvidence, type StoredSite, type WhichEvidence } from './queries.shown.js';
import { atSite } from './rules/place.js';
import type { EvidenceSubject } from './rules/sight.js';

/** Evidence of an item, with what stands around it. */
export interface ShownEvidence {
  readonly task: WholeTask;
  readonly items: readonly StoredEvidence[];
  readonly sites: readonly StoredSite[];
  readonly names: ReadonlyMap<string, string>;
}

type EvidenceWorld = Pick<World<Actor>, 'actor'>;

/** @returns undefined where there is no such item */
export async function shownEvidence(
  reader: Reader,
  taskId: string,
  which: WhichEvidence,
  { actor: { districtId } }: EvidenceWorld,
): Promise<ShownEvidence | undefined> {
  const task = await findTask(reader, districtId, taskId);
  if (!task) return undefined;
  const [items, sites] = await Promise.all([
    evidenceOf(reader, districtId, which),
    sitesOf(reader, districtId, { taskId }),
  ]);
  const by = [...new Set(items.map(({ attachedBy }) => attachedBy))];
  return { task, items, sites, names: await peopleBehind(reader, districtId, by) };
}

/** One piece of evidence with its item; undefined where there is none. */
export async function oneEvidence(reader: Reader, evidenceId: string, world: EvidenceWorld) {
  const [found] = await evidenceOf(reader, world.actor.districtId, { evidenceId });
  const shown = found && (await shownEvidence(reader, found.taskId, { evidenceId }, world));
  return shown && { shown, evidence: found };
}

/** What can be attached to an item, as policy is asked about it. */
export const itemSubject = (task: WholeTask): TaskSubject => ({ ...taskSubject(task), open: ['evidence.attach'] });

export function evidenceSubject(
  task: Pick<WholeTask, 'leadUnit' | 'responsibleUnits'>,
  { id, version, unitId, kind, photo, name, withdrawnOn }: StoredEvidence,
): EvidenceSubject {
  const stands = withdrawnOn === null;
  return {
    ...{ kind: 'evidence', id, version, unitId, isPhoto: kind === 'photo' },
    ...{ leadUnitId: task.leadUnit.id, responsibleUnitIds: task.responsibleUnits.map((unit) => unit.id) },
    open: [
      ...(name === null ? [] : ['evidence.original']),
      ...(stands ? ['evidence.withdraw'] : []),
      ...(stands && photo?.place ? ['evidence.put-down-site'] : []),
    ],
  };
}

export const siteSubject = (
  { leadUnit, responsibleUnits }: Pick<WholeTask, 'leadUnit' | 'responsibleUnits'>,
  { id, version }: Pick<StoredSite, 'id' | 'version'>,
): EvidenceSubject => ({
  ...{ kind: 'evidence', id, version, unitId: leadUnit.id, isPhoto: false },
  ...{ leadUnitId: leadUnit.id, responsibleUnitIds: responsibleUnits.map((unit) => unit.id) },
  open: ['evidence.drop-site'],
});

export const evidenceView =
  ({ task, sites, names }: Pick<ShownEvidence, 'task' | 'sites' | 'names'>, can: Can) =>
  (evidence: StoredEvidence): z.input<typeof EvidenceView> => {
    const { id, version, about, kind, name, bytes, photo, attachedOn, attachedBy, unitId, unitName } = evidence;
    const site = atSite(photo?.place ?? null, sites);
    return {
      ...{ id, version, about, kind, name, bytes, width: photo?.width ?? null, height: photo?.height ?? null },
      ...{ takenAt: photo?.takenAt ?? null, place: photo?.place ?? null },
      site: site ? { name: site.name, metres: site.metres, isAway: site.isAway } : null,
      alike: evidence.alike.map(({ item: { part, ...item }, ...seen }) => ({
        ...seen,
        item: { ...item, ...(part !== 0 && { part }) },
      })),
      ...{ attachedOn, by: names.get(attachedBy) ?? '' },
      unit: unitId === null ? null : { id: unitId, name: unitName ?? '' },
      can: can(evidenceSubject(task, evidence)),
    };
  };

export const siteView =
  (task: WholeTask, can: Can) =>
  (site: Pick<StoredSite, 'id' | 'version' | 'name'>): z.input<typeof SiteView> => ({
    ...{ id: site.id, name: site.name },
    can: can(siteSubject(task, site)),
  });
