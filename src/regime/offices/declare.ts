import { declarationsFor } from '../../platform/operations/declarations.js';
import type { Actor } from './rules/actor.js';

/** The four declarations for the actors of this regime. */
export const { operation, query, effect } = declarationsFor<Actor>();
