import { z } from 'zod';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import { page } from '../../kernel/page.js';
import type { EventRecord } from '../../kernel/record.js';
import type { Subject, World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import { enqueue } from '../../platform/jobs/queue.js';
import type { Seal } from '../../platform/ledger/seal.js';
import { cursorOf, readCursor } from '../../platform/operations/cursor.js';
import { operation, query } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import type { Actor } from '../offices/rules/actor.js';
import {
  exportLedger,
  LedgerFilter,
  listLedger,
  listSeals,
  readLedgerChoices,
  SealView,
  verifyLedger,
} from './endpoints.ledger.js';
import { itemsToChoose, peopleToChoose } from './queries.ledger.js';
import { ADMINISTRATION, BUSINESS, ledgerSight } from './rules/ledger-sight.js';
import { type EventSentences, entryView, namedEntries, wanted } from './view.ledger.js';
import { tellingWords } from './word-lists.js';

export interface LedgerParts {
  readonly sentences: EventSentences;
  /** The daily seals that lie on this machine, in no order. */
  readonly seals: () => Promise<readonly Seal[]>;
}

/** The jobs that go over a chain, and what each is handed. */
export const EXPORT_LEDGER = 'ledger.export';
export const ExportInput = z.object({
  filter: LedgerFilter,
  format: z.enum(['xlsx', 'jsonl']),
  sight: z.enum(['all', 'business']),
  language: z.enum(['zh-CN', 'en']),
});
export const VERIFY_LEDGER = 'ledger.verify';
export const VerifyInput = z.object({
  seal: z.object({ day: z.iso.date(), heads: z.array(SealView.omit({ day: true })) }).optional(),
});

type LedgerHappening =
  | { readonly type: 'ledger.exported'; readonly filter: LedgerFilter; readonly format: string }
  | { readonly type: 'ledger.verification-asked'; readonly against: string | undefined };

interface ChainJob {
  readonly kind: string;
  readonly id: string;
  readonly input: unknown;
}

/** One's own chain, as policy and visibility are asked about it. */
export interface LedgerSubject extends Subject {
  readonly kind: 'ledger';
}

const chainSubject = ({ districtId }: Actor): LedgerSubject => ({
  kind: 'ledger',
  id: districtId,
  version: 0,
  open: ['ledger.export', 'ledger.verify'],
});

/** What is asked of a chain changes nothing in the regime: all that is saved is the job. */
const onOwnChain = {
  load: (_tx: Tx, _params: object, _body: object, { actor }: World<Actor>) => Promise.resolve(actor),
  subject: chainSubject,
  save: async (tx: Tx, { kind, id, input }: ChainJob, { districtId, accountId }: Actor, { now }: World<Actor>) => {
    await enqueue(tx, { districtId, id, kind, accountId, input }, Date.parse(now));
    return { id, version: 0, job: id, districtId };
  },
  record: (event: LedgerHappening, { districtId }: { readonly districtId: string }): EventRecord => ({
    subjects: [{ kind: 'ledger', id: districtId }],
    facts:
      event.type === 'ledger.exported'
        ? { format: event.format, ...given(event.filter) }
        : { ...(event.against !== undefined && { seal: event.against }) },
  }),
  view: ({ job }: { readonly job: string }) => ({ jobId: job }),
};

/** What of a filter was said. */
const given = (filter: LedgerFilter): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

const list = (sentences: EventSentences) =>
  query(listLedger, {
    visible: ledgerSight,
    run: async (reader, { search: { limit, cursor, ...filter } }, sight, { actor }) => {
      const [before] = cursor === undefined ? [undefined] : readCursor(z.tuple([z.int()]), cursor);
      const asked = { ...wanted(filter), before, limit };
      const { rows, names } = await namedEntries(reader, actor.districtId, sight, asked);
      return { ...page(rows, limit, ({ seq }) => cursorOf([seq])), names, sight };
    },
    view: ({ rows, next, names, sight }, _can, { language }) => ({
      items: rows.map((row) => entryView(row, sight, { names, language, sentences })),
      next,
    }),
  });

const choices = query(readLedgerChoices, {
  visible: ledgerSight,
  run: async (reader, _asked, sight, { actor: { districtId } }) => ({
    sight,
    people: await peopleToChoose(reader, districtId),
    units: await unitsOf(reader, districtId),
    items: await itemsToChoose(reader, districtId),
  }),
  view: ({ sight, people, units, items }, _can, { language }) => {
    const words = tellingWords[language];
    return {
      people: [...people],
      units: units.map(({ id, name }) => ({ id, name })),
      items: items.map((item) => ({ id: item.id, name: words.thing(item) })),
      kinds: [...BUSINESS, ...(sight === 'all' ? ADMINISTRATION : [])].map((kind) => ({
        kind,
        name: words.kind(kind),
      })),
    };
  },
});

const listOfSeals = (seals: LedgerParts['seals']) =>
  query(listSeals, {
    visible: ({ districtId }) => districtId,
    run: async (_reader, { search: { limit, cursor } }, districtId) => {
      const [before] = cursor === undefined ? [undefined] : readCursor(z.tuple([z.iso.date()]), cursor);
      const own = (await seals())
        .flatMap(({ day, heads }) => heads.map((head) => ({ day, ...head })))
        .filter(({ district, day }) => district === districtId && (before === undefined || day < before))
        .sort((one, other) => (one.day < other.day ? 1 : -1));
      return page(own.slice(0, limit + 1), limit, ({ day }) => cursorOf([day]));
    },
    view: ({ rows, next }) => ({ items: [...rows], next }),
  });

const startExport = operation(exportLedger, {
  ...onOwnChain,
  decide: (actor, { format, ...filter }, { newId, language }): Decision<ChainJob, LedgerHappening> => {
    const input = { filter, format, sight: ledgerSight(actor), language };
    return done({ kind: EXPORT_LEDGER, id: newId(), input }, { type: 'ledger.exported', filter, format });
  },
});

const startVerification = operation(verifyLedger, {
  ...onOwnChain,
  decide: ({ districtId }, { seal }, { newId }): Decision<ChainJob, LedgerHappening> => {
    // A seal that says nothing of this chain would pass whatever became of it.
    if (seal && !seal.heads.some(({ district }) => district === districtId)) return refuse('ledger.foreign-seal');
    return done(
      { kind: VERIFY_LEDGER, id: newId(), input: { ...(seal && { seal }) } },
      { type: 'ledger.verification-asked', against: seal?.day },
    );
  },
});

export const ledgerOperations = ({ sentences, seals }: LedgerParts) => [
  list(sentences),
  choices,
  listOfSeals(seals),
  startExport,
  startVerification,
];
