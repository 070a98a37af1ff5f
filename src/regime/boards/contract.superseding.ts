import { z } from 'zod';
import { DraftView } from '../../kernel/draft.js';
import { readEndpoint } from '../../kernel/endpoint.js';
import { columns } from '../notices/rules/cell-text.js';
import { TaskStateName } from '../tasks/contract.js';
import { DutyLine } from './contract.amending.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const NoticeLine = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  title: z.string(),
  issuedOn: IsoDay.nullable(),
});

/** The rows of a notice beside the items of the one it may replace, and what would follow if it were registered now. */
export const SupersessionForm = z
  .object({
    form: DraftView,
    notice: NoticeLine.extend({ year: z.int().nullable() }),
    choices: z.array(NoticeLine).meta({ description: 'Issued notices of the same year.' }),
    replaces: z.uuid().nullable().meta({ description: 'The one it would replace; null where there is none.' }),
    items: z.array(
      z.object({
        id: z.uuid(),
        row: z.string(),
        title: z.string(),
        content: z.string(),
        leadUnit: z.string(),
        state: TaskStateName,
        atEnd: z.boolean().meta({ description: 'Nothing of it changes any more, and it may be left out.' }),
      }),
    ),
    rows: z.array(
      z.object({
        row: z.string(),
        title: z.string(),
        content: z.string(),
        leadUnit: z.string(),
        proposal: z
          .object({ itemId: z.uuid(), why: z.enum(['title', 'content']) })
          .nullable()
          .meta({ description: 'The item it may continue: a proposal, which a person takes or not.' }),
        said: z.boolean(),
        continues: z.uuid().nullable().meta({ description: 'What a person said; null where it opens a new item.' }),
        changes: z
          .array(z.object({ column: z.enum([...columns, 'deliverables']), was: z.string(), now: z.string() }))
          .meta({ description: 'Of the item that it continues: what reads otherwise.' }),
      }),
    ),
    leftOver: z.array(z.uuid()).meta({ description: 'Items that no row continues: they end.' }),
    faults: z.array(z.object({ code: z.string(), sentence: z.string() })),
    duties: z.object({
      added: z.array(DutyLine),
      changed: z.array(z.object({ before: DutyLine, after: DutyLine })),
      ended: z.array(DutyLine),
      kept: z.int().meta({ description: 'Duties that stay as they are, met ones among them.' }),
    }),
    blockers: z.int().meta({ description: 'What still keeps the new notice from being issued at all.' }),
    can: z.array(z.string()),
  })
  .meta({ id: 'SupersessionForm' });
export type SupersessionForm = z.infer<typeof SupersessionForm>;

export const openSupersession = readEndpoint({
  path: '/notices/:noticeId/supersession',
  action: 'supersession.open',
  summary: 'The rows of a notice beside the items of the one it would replace, with what would follow',
  params: z.object({ noticeId: z.uuid() }),
  search: z.object({}),
  reply: SupersessionForm,
});
