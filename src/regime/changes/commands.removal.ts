import { erasedWithItsNotice } from '../notices/erasing.js';
import { lockChanges } from './store.js';
import { eraseChanges } from './store.removal.js';

/** What a change quotes of a notice goes with it; kinds, days and who decided stay. */
export const eraseChangesOf = erasedWithItsNotice('change', { lock: lockChanges, erase: eraseChanges });
