import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { pageOf, PageSearch } from '../../kernel/page.js';
import { PaperSigning } from '../offices/contract.paper.js';
import { Reading } from './contract.js';
import { TombstoneView } from './contract.removal.js';
import { AmendmentView } from './endpoints.amendments.js';
import { OriginalView } from './endpoints.originals.js';
import { IssueProof, SupersessionView } from './endpoints.superseding.js';
import { Settlement, UnsaidView } from './settlement.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const LONGEST_NAME = 200;
const LONGEST_TEXT = 4_000;
const Name = z.string().trim().min(1).max(LONGEST_NAME);
const Pointer = z.string().max(LONGEST_NAME).meta({ description: 'JSON pointer into the reading.' });

/** A programme year, as a list shows it. */
export const ProgrammeView = z
  .object({
    id: z.uuid(),
    year: z.int(),
    title: z.string(),
    notice: z.object({ id: z.uuid(), number: z.string().nullable(), issuedOn: IsoDay, removed: z.boolean() }),
    tasks: z.int(),
    leadUnits: z.int(),
    units: z.int(),
  })
  .meta({ id: 'Programme' });
export type ProgrammeView = z.infer<typeof ProgrammeView>;

/** What a person answers to a question of the intake. */
export const Answer = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('keep') })
    .meta({ description: 'As the document has it, marked as unconfirmed or as a gap.' }),
  z
    .strictObject({ kind: z.literal('unit'), unitId: z.uuid() })
    .meta({ description: 'A known unit; the written name becomes its alias.' }),
  z.strictObject({ kind: z.literal('new-unit'), name: Name }),
  z.strictObject({ kind: z.literal('units'), names: z.array(Name).min(1).max(50) }),
  z.strictObject({ kind: z.literal('day'), day: IsoDay }),
  z.strictObject({ kind: z.literal('text'), text: z.string().trim().min(1).max(LONGEST_TEXT) }),
]);
export type Answer = z.infer<typeof Answer>;

const Answered = z.object({
  code: z.string(),
  about: z.string(),
  answer: Answer,
  words: z.string().meta({ description: 'The answer as a sentence would name it: a unit by its name.' }),
  by: z.string(),
  at: z.iso.datetime(),
});

/** A notice on its way from a file to a programme. */
export const NoticeView = z
  .object({
    id: z.uuid(),
    state: z.enum(['reading', 'unread', 'draft', 'checked', 'signing', 'issued', 'superseded', 'closed', 'archived']),
    file: z.object({ name: z.string(), sha256: z.string(), bytes: z.int() }),
    savedAt: z.iso.datetime(),
    progress: z
      .int()
      .min(0)
      .max(100)
      .nullable()
      .meta({ description: 'Of the reading, in percent; null once it ended.' }),
    unread: z
      .object({ code: z.string(), sentence: z.string() })
      .nullable()
      .meta({ description: 'Why the file could not be read, with its remedy.' }),
    reading: Reading.nullable(),
    text: z.string().meta({ description: 'The extracted text that every place of the reading counts in.' }),
    answers: z.array(Answered),
    unsaid: z.array(UnsaidView),
    meeting: z
      .string()
      .nullable()
      .meta({ description: 'The decision the programme rests on (R1), in the words of the notice or its minutes.' }),
    settled: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
    blockers: z.array(
      z.object({ code: z.string(), row: z.string().optional(), about: z.string().optional(), sentence: z.string() }),
    ),
    differences: z
      .array(z.object({ about: z.string(), was: z.string(), now: z.string() }))
      .meta({ description: 'Of a corrected file: what reads otherwise than in the file before it.' }),
    programmeId: z.uuid().nullable(),
    sameYear: z
      .array(z.object({ id: z.uuid(), number: z.string().nullable(), title: z.string(), issuedOn: IsoDay.nullable() }))
      .meta({ description: 'Before its issue: notices of the same year that stand already.' }),
    replaces: SupersessionView.nullable().meta({ description: 'The notice that it replaced as a whole.' }),
    replacedBy: SupersessionView.nullable().meta({ description: 'The notice that replaced it as a whole.' }),
    closing: z
      .object({
        openItems: z.array(z.string()).meta({ description: 'Items that are not at their end, by their numbers.' }),
        publication: IsoDay.nullable().meta({
          description: 'By when its results must be public, as long as they are not.',
        }),
      })
      .nullable()
      .meta({ description: "Once issued: what its year's close still asks for." }),
    removal: TombstoneView.nullable().meta({ description: 'Where it was taken out of everything: what stays of it.' }),
    amendments: z.array(AmendmentView).meta({ description: 'Papers that corrected it, in the order they were made.' }),
    originals: z.array(OriginalView).meta({ description: 'Sealed originals, kept as proof beside the text.' }),
    can: z.array(z.string()),
  })
  .meta({ id: 'Notice' });
export type NoticeView = z.infer<typeof NoticeView>;

const NoticeParams = z.object({ noticeId: z.uuid() });

export const listProgrammes = readEndpoint({
  path: '/programmes',
  action: 'programme.list',
  summary: 'The programme years of the district, latest first',
  params: z.object({}),
  search: PageSearch,
  reply: pageOf(ProgrammeView),
});

export const listNotices = readEndpoint({
  path: '/notices',
  action: 'notice.list',
  summary: 'The notices that were registered or are on their way, latest first',
  params: z.object({}),
  search: PageSearch.extend({
    archived: z.stringbool().optional().meta({ description: 'Only those laid to the files, or only the others.' }),
  }),
  reply: pageOf(
    NoticeView.pick({ id: true, state: true, file: true, savedAt: true, programmeId: true }).extend({
      number: z.string().nullable(),
      title: z.string(),
      removed: z.boolean().meta({ description: 'It was taken out of everything; a tombstone stands in its place.' }),
    }),
  ),
});

export const startReading = endpoint({
  method: 'POST',
  path: '/notices',
  action: 'notice.read',
  summary: 'Has an uploaded file read as a notice; the same file again answers with the notice it already is',
  status: 202,
  params: z.object({}),
  body: z.strictObject({
    uploadId: z.uuid(),
    corrects: z.uuid().optional().meta({ description: 'The notice that this file replaces before its issue.' }),
  }),
  reply: z.object({
    noticeId: z.uuid(),
    known: z.boolean().meta({ description: 'The very same file was here before.' }),
  }),
});

export const readNoticeRecord = readEndpoint({
  path: '/notices/:noticeId',
  action: 'notice.open',
  summary: 'A notice: its text, what was understood, what is asked and what keeps it from being issued',
  params: NoticeParams,
  search: z.object({}),
  reply: NoticeView,
});

export const answerQuestion = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/answers',
  action: 'notice.answer',
  summary: 'Answers a question of the intake, in every place it speaks of',
  params: NoticeParams,
  body: z.strictObject({ code: z.string().max(LONGEST_NAME), about: Pointer, answer: Answer }),
  reply: NoticeView,
});

export const correctValue = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/corrections',
  action: 'notice.correct',
  summary: 'Puts right a value that was read wrongly; what the document says stays beside it',
  params: NoticeParams,
  body: z.strictObject({ about: Pointer, value: z.string().trim().max(LONGEST_TEXT) }),
  reply: NoticeView,
});

export const settleUnsaid = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/settlement',
  action: 'notice.settle',
  summary: 'Settles once what the notice does not say',
  params: NoticeParams,
  body: Settlement,
  reply: NoticeView,
});

/** Closes the year of a notice. */
export const closeYear = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/close',
  action: 'notice.close',
  summary: 'Closes the year of a notice: every item is at its end and the results are public (办结)',
  params: NoticeParams,
  body: z.strictObject({}),
  reply: NoticeView.pick({ id: true, state: true }),
});

export const archiveNotice = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/archive',
  action: 'notice.archive',
  summary: 'Lays a notice that is closed or was replaced to the files: it is read-only from then on (归档)',
  params: NoticeParams,
  body: z.strictObject({}),
  reply: NoticeView.pick({ id: true, state: true }),
});

export const registerIssued = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/issue',
  action: 'notice.register',
  summary: 'Registers a notice that was issued on paper; its rows become items and their duties get their days',
  params: NoticeParams,
  body: PaperSigning.omit({ post: true, proof: true }).extend({
    post: PaperSigning.shape.post.optional(),
    proof: IssueProof,
    alongside: z.literal(true).optional().meta({
      description: 'Another list of the same year stands and goes on beside this one: said by a person, never assumed.',
    }),
  }),
  reply: z.object({ noticeId: z.uuid(), programmeId: z.uuid() }),
});

export const submitForSigning = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/signing',
  action: 'notice.submit',
  summary: 'Sends a notice to a leader to be signed here, where a district does not sign on paper',
  params: NoticeParams,
  body: z.strictObject({}),
  reply: NoticeView,
});

export const returnNotice = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/return',
  action: 'notice.return',
  summary: 'Sends a notice that waits for its signature back to the gov office, with the reason',
  params: NoticeParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(LONGEST_TEXT) }),
  reply: NoticeView.pick({ id: true, state: true }),
});

export const signNotice = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/signature',
  action: 'notice.sign',
  summary: 'Signs a notice, which is issued by it: its rows become items and their duties get their days',
  params: NoticeParams,
  body: z.strictObject({ opinion: z.string().trim().min(1).max(LONGEST_TEXT).optional() }),
  reply: z.object({ noticeId: z.uuid(), programmeId: z.uuid() }),
});
