import { z } from 'zod';
import { fileEndpoint, InLanguage, readEndpoint } from '../../kernel/endpoint.js';
import { TurnedRound } from '../../kernel/page.js';
import { ObligationView } from '../obligations/contract.js';
import { WORKBOOK } from '../offices/contract.import.js';
import { backSteps } from '../plans/rules/awaited.js';
import { lightKinds } from '../reports/rules/light.js';
import { TaskStateName } from '../tasks/contract.js';

/** One matter of a desk: duties of one kind and day that are settled together. */
const DeskMatterView = z.object({
  act: z
    .enum(['do', 'receive'])
    .meta({ description: 'Whether it is to be met, or taken down when a unit sends it in.' }),
  due: z.iso.date().meta({ description: 'The last day not counted as late.' }),
  duties: z.array(ObligationView),
  note: z.string().nullable().meta({
    description: 'Drafted for the deputy leader once a matter is late for three working days; a person sends it.',
  }),
});
export type DeskMatterView = z.infer<typeof DeskMatterView>;

/** What else waits for somebody, without a day of its own. */
const LooseEnd = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unconfirmed-unit'), id: z.uuid(), name: z.string(), items: z.array(z.int()) }),
  z
    .object({ kind: z.literal('held-succession'), id: z.uuid(), name: z.string(), from: z.iso.date() })
    .meta({ description: 'Units that should have ended on a day, and have not: somebody must decide first.' }),
  z.object({ kind: z.literal('open-notice'), id: z.uuid(), name: z.string() }),
  z.object({ kind: z.literal('failed-messages'), count: z.int() }),
  z
    .object({ kind: z.literal('plan'), id: z.uuid(), row: z.string(), title: z.string(), step: z.enum(backSteps) })
    .meta({ description: 'The plan of an item, by the id of that, which came back to the unit that leads it.' }),
]);
export type LooseEnd = z.infer<typeof LooseEnd>;

/** What needs whoever asks now, red first, and nothing else. */
export const DeskView = z
  .object({
    programmeId: z.uuid().nullable(),
    year: z.int().nullable(),
    overdue: z.array(DeskMatterView),
    soon: z.array(DeskMatterView),
    later: z.array(DeskMatterView),
    looseEnds: z.array(LooseEnd),
    ahead: z.array(DeskMatterView).meta({ description: 'What comes later and is not asked for yet, nearest first.' }),
    asked: z.array(z.object({ kind: z.enum(['urging', 'ruling']), on: z.iso.date(), duty: ObligationView })).meta({
      description:
        'What whoever asks asked of others and nobody has answered, oldest first: an urging, or a ruling on lateness that waits for a second person.',
    }),
    unread: z.int().meta({ description: 'Reminders that were not opened yet.' }),
  })
  .meta({ id: 'Desk' });
export type DeskView = z.infer<typeof DeskView>;

export const readDesk = readEndpoint({
  path: '/desk',
  action: 'desk.read',
  summary: 'What needs whoever asks now, with its day, its clause and what to do about it',
  params: z.object({}),
  search: z.object({}),
  reply: DeskView,
});

/** What narrows and sorts the board of items. */
export const BoardAsked = z.object({
  q: z.string().max(100).optional().meta({ description: 'Of an item or a unit, also by pinyin initials.' }),
  state: TaskStateName.optional(),
  light: z.enum(lightKinds).optional(),
  lead: z.string().max(200).optional().meta({ description: 'The name of the lead unit.' }),
  unit: z.string().max(200).optional().meta({ description: 'The name of a responsible unit.' }),
  sort: z.enum(['seq', 'title', 'lead', 'due', 'next', 'light']).optional(),
  down: TurnedRound,
});
export type BoardAsked = z.infer<typeof BoardAsked>;

export const exportBoard = fileEndpoint({
  path: '/programmes/:programmeId/tasks.xlsx',
  action: 'task.export',
  summary: 'The board as it is shown, as a workbook',
  file: WORKBOOK,
  params: z.object({ programmeId: z.uuid() }),
  search: BoardAsked.extend({ language: InLanguage }),
});
