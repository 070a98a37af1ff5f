import type { Listed } from './rules/import-machine.js';
import type { UnitFaultCode } from './rules/unit-fields.js';

/** Why a file cannot be taken for a list at all. */
export type UnreadCode =
  | 'empty'
  | 'too-large'
  | 'too-many-cells'
  | 'too-much-text'
  | 'too-deep'
  | 'archive-bomb'
  | 'entity-in-xml'
  | 'encrypted'
  | 'damaged'
  | 'not-a-document'
  | 'legacy-needs-libreoffice'
  | 'out-of-time'
  | 'out-of-memory';

/** Sentences for a sheet that came in: what is wrong, and what to do about it. `{…}` is filled from the fault. */
export interface ImportWords {
  /** What a sheet lists, as `{list}` of the sentences. */
  readonly list: Readonly<Record<Listed, string>>;
  readonly fault: Readonly<Record<UnitFaultCode, string>>;
  readonly unread: Readonly<Record<UnreadCode, string>>;
}
