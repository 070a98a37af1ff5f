import { z } from 'zod';
import { readEndpoint } from '../../kernel/endpoint.js';
import { settingsSchema } from '../../kernel/settings.js';
import { settingsEndpoints } from '../../platform/settings/endpoints.js';
import { tellings } from './rules/preview.js';
import { type ReminderRules, reminderSettings } from './rules/settings.js';
import { stages } from './rules/stages.js';

export const { read: readReminderRules, change: changeReminderRules } = settingsEndpoints(reminderSettings);

const IsoDay = z.iso.date();
const LONGEST = 200;

/** Rules as an address bears them: each group of words with commas between. */
const Asked = z.object({
  stages: z.string().max(LONGEST),
  deputyHeadStages: z.string().max(LONGEST),
  headStages: z.string().max(LONGEST),
  aheadDays: z.coerce.number(),
  tomorrowDays: z.coerce.number(),
  lateWorkingDays: z.coerce.number(),
  escalatedWorkingDays: z.coerce.number(),
  workingDaysOnly: z.stringbool(),
  digestAt: z.string(),
  from: z.string(),
  until: z.string(),
});
const listed = (words: string): readonly string[] => (words === '' ? [] : words.split(','));

export const previewReminders = readEndpoint({
  path: '/reminder-preview',
  action: 'reminder.preview',
  summary: 'When the rules, or others that are being considered, would remind of a duty with a day',
  params: z.object({}),
  search: Asked.partial().extend({ due: IsoDay.meta({ description: 'The day as the notice writes it.' }) }),
  reply: z.object({
    reminders: z.array(z.object({ stage: z.enum(stages), on: IsoDay, at: z.string(), to: z.array(z.enum(tellings)) })),
  }),
});

/**
 * The rules as they would be with those that were asked about; undefined where one of these is out of its bounds.
 */
export function rulesAsked(
  rules: ReminderRules,
  { due: _due, stages, deputyHeadStages, headStages, ...plain }: z.output<typeof previewReminders.search>,
): ReminderRules | undefined {
  const lists = Object.entries({ stages, deputyHeadStages, headStages }).flatMap(([name, words]) =>
    words === undefined ? [] : [[name, listed(words)]],
  );
  const asked = { ...plain, ...Object.fromEntries(lists) };
  const read = settingsSchema(reminderSettings).safeParse(asked);
  return read.success ? { ...rules, ...asked } : undefined;
}
