import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { pageOf, PageSearch } from '../../kernel/page.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const Sha = z.string().regex(/^[0-9a-f]{64}$/);

/** What the ledger is filtered by; what is left out filters nothing. */
export const LedgerFilter = z.object({
  person: z.uuid().optional().meta({ description: 'An account: what it did, what was done for it and to it.' }),
  unit: z.uuid().optional().meta({ description: 'A unit: what was done for it and to it.' }),
  item: z.uuid().optional(),
  event: z
    .string()
    .regex(/^[a-z-]+(?:[.][a-z-]+)?$/)
    .max(80)
    .optional()
    .meta({ description: 'An event, notice.issued, or all of a kind: notice.' }),
  from: IsoDay.optional(),
  to: IsoDay.optional(),
});
export type LedgerFilter = z.infer<typeof LedgerFilter>;

/** One entry of the ledger, told in the reader's language, with what proves it. */
export const LedgerEntryView = z
  .object({
    seq: z.int(),
    id: z.uuid(),
    at: z.iso.datetime(),
    event: z.string(),
    sentence: z.string().meta({ description: 'Who did what to what, and why.' }),
    who: z.object({
      name: z.string().nullable(),
      role: z.string(),
      units: z.array(z.string()),
      onBehalfOf: z.string().nullable(),
    }),
    what: z.string(),
    things: z.array(z.object({ kind: z.string(), id: z.string(), name: z.string() })),
    why: z.string().nullable(),
    address: z.string().nullable().meta({
      description: 'From which address of the network; null where none was kept, or for whom it is not.',
    }),
    erased: z.boolean().meta({ description: 'A name or text of it was erased when its time was over.' }),
    causedBy: z.int().nullable().meta({ description: 'The number of the entry that brought it about.' }),
    algorithm: z.string(),
    hash: Sha,
    previous: Sha.nullable(),
  })
  .meta({ id: 'LedgerEntry' });
export type LedgerEntryView = z.infer<typeof LedgerEntryView>;

export const listLedger = readEndpoint({
  path: '/ledger',
  action: 'ledger.list',
  summary: "The ledger of one's district, latest first, as far as one's reach goes",
  params: z.object({}),
  search: PageSearch.extend(LedgerFilter.shape),
  reply: pageOf(LedgerEntryView),
});

const Choice = z.object({ id: z.uuid(), name: z.string() });

export const readLedgerChoices = readEndpoint({
  path: '/ledger/choices',
  action: 'ledger.choices',
  summary: 'Whom, which unit, which item and which kind of event the ledger can be filtered by',
  params: z.object({}),
  search: z.object({}),
  reply: z.object({
    people: z.array(Choice),
    units: z.array(Choice),
    items: z.array(Choice),
    kinds: z.array(z.object({ kind: z.string(), name: z.string() })),
  }),
});

const JobBegun = z.object({ jobId: z.uuid() });

export const exportLedger = endpoint({
  method: 'POST',
  path: '/ledger/exports',
  action: 'ledger.export',
  summary: 'Writes entries into a file, oldest first, with their hashes; that it was asked for stands in the ledger',
  status: 202,
  params: z.object({}),
  body: LedgerFilter.extend({ format: z.enum(['xlsx', 'jsonl']) }).strict(),
  reply: JobBegun,
});

/** What came of an export: the file, to be fetched within a day from `/api/uploads/{uploadId}/content`. */
export const LedgerExported = z.object({
  uploadId: z.uuid(),
  name: z.string(),
  entries: z.int(),
  bytes: z.int(),
  sha256: Sha,
});

/** Where a chain ended on a day. */
export const SealView = z.object({ day: IsoDay, district: z.uuid(), seq: z.int().min(1), hash: Sha });
export type SealView = z.infer<typeof SealView>;

export const listSeals = readEndpoint({
  path: '/ledger/seals',
  action: 'ledger.seals',
  summary: "The daily seals of one's own chain, latest first",
  params: z.object({}),
  search: PageSearch,
  reply: pageOf(SealView),
});

export const verifyLedger = endpoint({
  method: 'POST',
  path: '/ledger/verifications',
  action: 'ledger.verify',
  summary: "Checks one's own chain from its first entry to its last, and against every seal",
  status: 202,
  params: z.object({}),
  body: z.strictObject({
    seal: z
      .object({ day: IsoDay, heads: z.array(SealView.omit({ day: true })) })
      .optional()
      .meta({ description: 'A seal that was kept outside; those of the data folder are checked in any case.' }),
  }),
  reply: JobBegun,
});

/** What came of a verification. */
export const LedgerVerified = z.object({
  entries: z.int(),
  /** The first entry at which the chain is broken. */
  broken: z.object({ seq: z.int(), fault: z.string() }).nullable(),
  seals: z.int().meta({ description: 'How many seals were compared.' }),
  /** The first seal that the chain does not agree with. */
  differs: z.object({ day: IsoDay, seq: z.int() }).nullable(),
});
export type LedgerVerified = z.infer<typeof LedgerVerified>;
