import { declarationsFor } from '../../platform/operations/declarations.js';
import type { Subject } from '../../kernel/world.js';
import type { Actor } from './rules/actor.js';

/** The four declarations for the actors of this regime. */
export const { operation, draft, query, effect } = declarationsFor<Actor>();

/** The district itself: what policy is asked about where something new is begun in it. */
export interface DistrictSubject extends Subject {
  readonly kind: 'district';
  /** Under whom it is registered, where the register is asked for: its own people keep what is begun in it. */
  readonly keptBy?: string;
}

export const districtSubject = (id: string, open: readonly string[]): DistrictSubject => ({
  kind: 'district',
  id,
  version: 0,
  open,
});
