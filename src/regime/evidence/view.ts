import type { z } from 'zod';
import type { World } from '../../kernel/world.js';
import type { Can, Reader } from '../../platform/operations/parts.js';
import { peopleBehind } from '../offices/queries.js';
import type { Actor } from '../offices/rules/actor.js';
import { findTask, type WholeTask } from '../tasks/queries.js';
import { taskSubject, type TaskSubject } from '../tasks/view.js';
import type { EvidenceView, SiteView } from './contract.shown.js';
import type { EvidenceFacts } from './facts.js';
import { evidenceOf, sitesOf, type StoredEvidence, type StoredSite, type WhichEvidence } from './queries.shown.js';
import type { About } from './rules/about.js';
import { atSite } from './rules/place.js';
import type { EvidenceSubject } from './rules/sight.js';

/** Evidence of an item, with what stands around it. */
export interface ShownEvidence {
  readonly task: WholeTask;
  readonly items: readonly StoredEvidence[];
  readonly sites: readonly StoredSite[];
  readonly names: ReadonlyMap<string, string>;
  /** Who beside the item's own units was asked about what it is about. */
  readonly askedUnitIds: readonly string[];
}

type EvidenceWorld = Pick<World<Actor>, 'actor' | 'today'>;
type Asked = Pick<EvidenceFacts, 'askedAbout'>;

/** @returns undefined where there is no such item */
export async function shownEvidence(
  reader: Reader,
  taskId: string,
  { which, about }: { readonly which: WhichEvidence; readonly about: About | undefined },
  { actor: { districtId }, today }: EvidenceWorld,
  { askedAbout }: Asked,
): Promise<ShownEvidence | undefined> {
  const task = await findTask(reader, districtId, taskId);
  if (!task) return undefined;
  const [items, sites, askedUnitIds] = await Promise.all([
    evidenceOf(reader, districtId, which),
    sitesOf(reader, districtId, { taskId }),
    about?.kind === 'change' ? askedAbout(reader, districtId, { taskId, changeId: about.id }, today) : [],
  ]);
  const by = [...new Set(items.map(({ attachedBy }) => attachedBy))];
  return { task, items, sites, askedUnitIds, names: await peopleBehind(reader, districtId, by) };
}

/** One piece of evidence with its item; undefined where there is none. */
export async function oneEvidence(reader: Reader, evidenceId: string, world: EvidenceWorld, asked: Asked) {
  const which = { evidenceId };
  const [found] = await evidenceOf(reader, world.actor.districtId, which);
  const shown = found && (await shownEvidence(reader, found.taskId, { which, about: found.about }, world, asked));
  return shown && { shown, evidence: found };
}

/** What can be attached to an item, as policy is asked about it. */
export const itemSubject = (task: WholeTask): TaskSubject => ({ ...taskSubject(task), open: ['evidence.attach'] });

/** The units that see it: those of its item, and those that were asked about what it is about. */
export const unitsOfEvidence = ({ task: { leadUnit, responsibleUnits }, askedUnitIds }: Seen) => ({
  leadUnitId: leadUnit.id,
  responsibleUnitIds: [...responsibleUnits.map(({ id }) => id), ...askedUnitIds],
});
type Seen = Pick<ShownEvidence, 'task' | 'askedUnitIds'>;

export function evidenceSubject(
  seen: Seen,
  { id, version, unitId, kind, photo, name, withdrawnOn }: StoredEvidence,
): EvidenceSubject {
  const stands = withdrawnOn === null;
  return {
    ...{ kind: 'evidence', id, version, unitId, isPhoto: kind === 'photo' },
    ...unitsOfEvidence(seen),
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
  ({ sites, names, ...seen }: Omit<ShownEvidence, 'items'>, can: Can) =>
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
      can: can(evidenceSubject(seen, evidence)),
    };
  };

export const siteView =
  (task: WholeTask, can: Can) =>
  (site: Pick<StoredSite, 'id' | 'version' | 'name'>): z.input<typeof SiteView> => ({
    ...{ id: site.id, name: site.name },
    can: can(siteSubject(task, site)),
  });
