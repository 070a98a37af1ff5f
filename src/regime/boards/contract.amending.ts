import { z } from 'zod';
import { DraftView } from '../../kernel/draft.js';
import { readEndpoint } from '../../kernel/endpoint.js';
import { Target } from '../notices/contract.js';
import { columns } from '../notices/rules/cell-text.js';
import { ObligationKindName } from '../obligations/contract.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });

const Column = z.enum(columns);

/** An item of the annex as it stands, by its columns. */
const AmendableItem = z.object({
  row: z.string(),
  title: z.string(),
  cells: z.record(Column, z.string()),
  targets: z.array(Target.omit({ value: true })),
});

/** A duty that a correction touches, in short. */
export const DutyLine = z.object({
  kind: ObligationKindName,
  what: z.string().nullable(),
  period: z.string().nullable(),
  owedBy: z.string(),
  due: IsoDay,
  rows: z.array(z.string()),
});
export type DutyLine = z.infer<typeof DutyLine>;

/** A correction on its way: what stands, what is typed, and what would follow if it were registered now. */
export const AmendmentForm = z
  .object({
    form: DraftView,
    notice: z.object({
      id: z.uuid(),
      number: z.string().nullable(),
      title: z.string(),
      issuedOn: IsoDay,
      year: z.int(),
    }),
    items: z.array(AmendableItem),
    changes: z.array(
      z.object({
        row: z.string(),
        column: z.enum([...columns, 'deliverables']),
        was: z.string(),
        now: z.string(),
        followed: z.boolean().meta({ description: 'Nobody typed it: figures and works follow their content.' }),
      }),
    ),
    asked: z.array(
      z.object({
        row: z.string(),
        written: z.string(),
        why: z.enum(['unknown', 'ambiguous', 'ended']),
        candidates: z.array(z.object({ id: z.uuid(), name: z.string() })),
      }),
    ),
    completed: z.array(z.object({ written: z.string(), name: z.string() })),
    faults: z
      .array(z.object({ code: z.string(), sentence: z.string() }))
      .meta({ description: 'What stands against it, in the order it was typed.' }),
    duties: z.object({
      added: z.array(DutyLine),
      changed: z.array(z.object({ before: DutyLine, after: DutyLine })),
      ended: z.array(DutyLine),
      kept: z.int().meta({ description: 'Duties of these items that stay as they are, met ones among them.' }),
    }),
    can: z.array(z.string()),
  })
  .meta({ id: 'AmendmentForm' });
export type AmendmentForm = z.infer<typeof AmendmentForm>;

const NoticeParams = z.object({ noticeId: z.uuid() });

export const openAmendment = readEndpoint({
  path: '/notices/:noticeId/amendment',
  action: 'amendment.open',
  summary: 'A correction that is being typed, with what stands and what would follow from it',
  params: NoticeParams,
  search: z.object({}),
  reply: AmendmentForm,
});
