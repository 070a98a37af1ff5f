import type { WordLists } from '../kernel/language.js';
import type { Sentences } from '../kernel/telling.js';
import { accountLedgerEn } from '../platform/sessions/words.ledger.en.js';
import { type AccountEvent, accountLedgerZhCN } from '../platform/sessions/words.ledger.zh-CN.js';
import { settingsLedgerEn } from '../platform/settings/words.ledger.en.js';
import { settingsLedgerZhCN } from '../platform/settings/words.ledger.zh-CN.js';
import { boardLedgerEn } from './boards/words.ledger.en.js';
import { boardLedgerZhCN } from './boards/words.ledger.zh-CN.js';
import { calendarLedgerEn } from './calendar/words.ledger.en.js';
import { calendarLedgerZhCN } from './calendar/words.ledger.zh-CN.js';
import type { RegimeEventName } from './consequences.js';
import { fundLedgerEn } from './funds/words.ledger.en.js';
import { fundLedgerZhCN } from './funds/words.ledger.zh-CN.js';
import { noticeLedgerEn } from './notices/words.ledger.en.js';
import { noticeLedgerZhCN } from './notices/words.ledger.zh-CN.js';
import { obligationLedgerEn } from './obligations/words.ledger.en.js';
import { obligationLedgerZhCN } from './obligations/words.ledger.zh-CN.js';
import { officeLedgerEn } from './offices/words.ledger.en.js';
import { officeLedgerZhCN } from './offices/words.ledger.zh-CN.js';
import { planLedgerEn } from './plans/words.ledger.en.js';
import { planLedgerZhCN } from './plans/words.ledger.zh-CN.js';
import { reminderLedgerEn } from './reminders/words.ledger.en.js';
import { reminderLedgerZhCN } from './reminders/words.ledger.zh-CN.js';
import { retentionLedgerEn } from './retention/words.ledger.en.js';
import { retentionLedgerZhCN } from './retention/words.ledger.zh-CN.js';
import { evidenceLedgerEn } from './evidence/words.ledger.en.js';
import { evidenceLedgerZhCN } from './evidence/words.ledger.zh-CN.js';
import { askingLedgerEn } from './reports/words.asking.ledger.en.js';
import { askingLedgerZhCN } from './reports/words.asking.ledger.zh-CN.js';
import { evaluationLedgerEn } from './reports/words.evaluation.ledger.en.js';
import { evaluationLedgerZhCN } from './reports/words.evaluation.ledger.zh-CN.js';
import { changeLedgerEn } from './changes/words.ledger.en.js';
import { lightLedgerEn } from './reports/words.ledger.lights.en.js';
import { changeLedgerZhCN } from './changes/words.ledger.zh-CN.js';
import { lightLedgerZhCN } from './reports/words.ledger.lights.zh-CN.js';
import { reportLedgerEn } from './reports/words.ledger.en.js';
import { reportLedgerZhCN } from './reports/words.ledger.zh-CN.js';
import { staffingLedgerEn } from './staffing/words.ledger.en.js';
import { staffingLedgerZhCN } from './staffing/words.ledger.zh-CN.js';
import { taskLedgerEn } from './tasks/words.ledger.en.js';
import { taskLedgerZhCN } from './tasks/words.ledger.zh-CN.js';

/** Everything that can stand in the ledger. */
export type LedgerEvent = RegimeEventName | AccountEvent;

/** What each event is called in the ledger, the histories and the exports: an event without its words does not compile. */
export const sentences: WordLists<Sentences<LedgerEvent>> = {
  'zh-CN': {
    ...accountLedgerZhCN,
    ...settingsLedgerZhCN,
    ...calendarLedgerZhCN,
    ...noticeLedgerZhCN,
    ...officeLedgerZhCN,
    ...taskLedgerZhCN,
    ...obligationLedgerZhCN,
    ...evidenceLedgerZhCN,
    ...planLedgerZhCN,
    ...fundLedgerZhCN,
    ...reminderLedgerZhCN,
    ...staffingLedgerZhCN,
    ...changeLedgerZhCN,
    ...lightLedgerZhCN,
    ...reportLedgerZhCN,
    ...askingLedgerZhCN,
    ...evaluationLedgerZhCN,
    ...boardLedgerZhCN,
    ...retentionLedgerZhCN,
  },
  en: {
    ...accountLedgerEn,
    ...settingsLedgerEn,
    ...calendarLedgerEn,
    ...noticeLedgerEn,
    ...officeLedgerEn,
    ...taskLedgerEn,
    ...obligationLedgerEn,
    ...evidenceLedgerEn,
    ...planLedgerEn,
    ...fundLedgerEn,
    ...reminderLedgerEn,
    ...staffingLedgerEn,
    ...changeLedgerEn,
    ...lightLedgerEn,
    ...reportLedgerEn,
    ...askingLedgerEn,
    ...evaluationLedgerEn,
    ...boardLedgerEn,
    ...retentionLedgerEn,
  },
};
