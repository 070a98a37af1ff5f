import type { Subject } from '../../../kernel/world.js';
import { type Actor, actsForUnit, isAdministrator } from '../../offices/rules/actor.js';

/** Who sees the evidence of an item: its units what belongs to it, offices and leaders all, administrators nothing. */
export type EvidenceSight = 'all' | 'none' | { readonly unitIds: readonly string[] };

export const evidenceSight = (actor: Actor): EvidenceSight =>
  isAdministrator(actor) ? 'none' : actsForUnit(actor) ? { unitIds: actor.unitIds } : 'all';

/** A photo, a file or a site, as policy and visibility are asked about it. */
export interface EvidenceSubject extends Subject {
  readonly kind: 'evidence';
  readonly leadUnitId: string;
  readonly responsibleUnitIds: readonly string[];
  /** The unit that attached it; null: an office. */
  readonly unitId: string | null;
  /** Of a photo the original holds more than is shown: the place, the device. */
  readonly isPhoto: boolean;
}

export const isEvidenceInSight = (
  sight: EvidenceSight,
  { leadUnitId, responsibleUnitIds }: Pick<EvidenceSubject, 'leadUnitId' | 'responsibleUnitIds'>,
): boolean =>
  sight === 'all' ||
  (sight !== 'none' && sight.unitIds.some((own) => own === leadUnitId || responsibleUnitIds.includes(own)));
