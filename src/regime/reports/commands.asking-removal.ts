import { erasedWithItsNotice } from '../notices/erasing.js';
import { eraseAskings, lockAskings } from './store.asking.js';

/** What is asked on an item may quote the notice, and goes with it. */
export const eraseAskingsOf = erasedWithItsNotice('asking', { lock: lockAskings, erase: eraseAskings });
