import { erasedWithItsNotice } from '../notices/erasing.js';
import { eraseEvidence, lockEvidenceOf } from './store.js';

/** The name of a file may quote the notice: what was written down with evidence goes, days, sizes and units stay. */
export const eraseEvidenceOf = erasedWithItsNotice('evidence', { lock: lockEvidenceOf, erase: eraseEvidence });
