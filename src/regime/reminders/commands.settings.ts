import { day } from '../../kernel/day.js';
import type { ChangeGuard } from '../../platform/settings/operations.js';
import { readSettings } from '../../platform/settings/store.js';
import { query } from '../offices/declare.js';
import { previewReminders, rulesAsked } from './endpoints.settings.js';
import { previewOf } from './rules/preview.js';
import { type ReminderSettings, reminderSettings, rulesFault } from './rules/settings.js';

/** Rules that do not fit together are not kept. */
export const guardReminders: ChangeGuard<ReminderSettings> = (_tx, _districtId, { to }) => {
  const code = rulesFault(to);
  return Promise.resolve(code === undefined ? undefined : { code });
};

const preview = query(previewReminders, {
  visible: ({ districtId }) => districtId,
  run: async (reader, { search }, districtId, { calendar }) => {
    const { values } = await readSettings(reader, districtId, reminderSettings);
    const rules = rulesAsked(values, search);
    return rules ? previewOf(day(search.due), calendar, rules) : [];
  },
  view: (reminders) => ({ reminders: reminders.map((each) => ({ ...each, to: [...each.to] })) }),
});

export const reminderSettingOperations = [preview];
