import { erasedWithItsNotice } from '../notices/erasing.js';
import { erasePlans, lockPlansOf } from './store.js';

/** A plan repeats what its notice promised: its words go, its states and days stay. */
export const erasePlansOf = erasedWithItsNotice('plan', { lock: lockPlansOf, erase: erasePlans });
