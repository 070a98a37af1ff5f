import { z } from 'zod';
import { readEndpoint } from '../../kernel/endpoint.js';
import { pageOf, PageSearch } from '../../kernel/page.js';
import { waitKinds } from './rules/obligation.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });

export const ObligationKindName = z.enum([
  'acknowledgement',
  'plan',
  'report',
  'inspection',
  'circular',
  'completion',
  'acceptance',
  'opening-publication',
  'closing-publication',
  'stated',
  ...waitKinds,
]);

/** Who owes what to whom by when, as a list shows it. */
export const ObligationView = z
  .object({
    id: z.uuid(),
    kind: ObligationKindName,
    what: z.string().nullable().meta({ description: "What a stated duty asks for, in the notice's words." }),
    about: z.uuid().nullable().meta({ description: 'Of a wait: the thing that waits for an answer.' }),
    task: z.uuid().optional().meta({ description: 'The item it speaks of, where it is exactly one.' }),
    tasks: z
      .array(z.object({ id: z.uuid(), seq: z.int(), part: z.int().optional() }))
      .meta({ description: 'Every item it speaks of; none where it is of the whole programme.' }),
    period: z
      .string()
      .nullable()
      .meta({ description: '2022Q2, 2022-06, 2022H1, 2022, or a day; null where owed once.' }),
    owedBy: z.string(),
    owedTo: z.string().nullable(),
    writtenDue: IsoDay.meta({ description: 'The day as the notice writes it.' }),
    reminder: IsoDay.meta({ description: 'What reminders work towards.' }),
    due: IsoDay.meta({ description: 'The last day not counted as late.' }),
    provisional: z.boolean().meta({ description: '暂定: the calendar of a year on the way is not published yet.' }),
    rule: z.string(),
    clause: z
      .string()
      .nullable()
      .meta({ description: 'The words it rests on; null where only a setting asks for it.' }),
    state: z.enum(['not-due', 'open', 'met', 'void']),
    overdue: z.boolean(),
    metOn: IsoDay.nullable(),
    metLate: z.boolean().nullable(),
  })
  .meta({ id: 'Obligation' });
export type ObligationView = z.infer<typeof ObligationView>;

export const listObligations = readEndpoint({
  path: '/programmes/:programmeId/obligations',
  action: 'obligation.list',
  summary: 'Who owes what to whom by when, by the last day that is not late',
  params: z.object({ programmeId: z.uuid() }),
  search: PageSearch.extend({
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    unit: z.string().max(200).optional().meta({ description: 'The name of the unit that owes.' }),
    task: z.uuid().optional(),
  }),
  reply: pageOf(ObligationView),
});
