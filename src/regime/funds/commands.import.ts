import { createHash } from 'node:crypto';
import { writeXlsx } from '../../documents/writing/xlsx.js';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import type { EventRecord } from '../../kernel/record.js';
import { sum } from '../../kernel/money.js';
import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import { attachUpload, ownUpload, type Upload } from '../../platform/uploads/upload-store.js';
import { findProgramme } from '../notices/queries.js';
import { districtSubject, operation, query } from '../offices/declare.js';
import type { Actor } from '../offices/rules/actor.js';
import { type SheetParts, type SheetReading, whyUnread } from '../offices/sheet-reading.js';
import { importPayments, paymentTemplate, readPaymentSheet } from './contract.import.js';
import type { ProgressFacts } from './facts.js';
import { fundFiles } from './files.js';
import { paymentTemplateDocument } from './outputs/payment-template.js';
import { type FundedItem, fundsOf } from './queries.js';
import { fundRecord } from './record.js';
import type { EntryEvent } from './rules/events.js';
import { type ImportPlan, planPayments } from './rules/payment-import.js';
import { readPayments } from './rules/payment-sheet.js';
import { fundSight } from './rules/sight.js';
import { paymentSheetWords } from './sheet-word-lists.js';
import { lockFunds, saveFund } from './store.js';
import { isNew, paymentsView, unreadPayments } from './view.import.js';

/** A sheet of finance's that came in as a whole; its payments have events of their own. */
interface PaymentsImported {
  readonly type: 'payment.imported';
  readonly programmeId: string;
  readonly sha256: string;
  readonly recorded: number;
  readonly known: number;
  readonly amount: number;
}

const importRecord = (event: PaymentsImported | EntryEvent): EventRecord => {
  if (event.type !== 'payment.imported') return fundRecord(event);
  const { programmeId, sha256, recorded, known, amount } = event;
  return { subjects: [{ kind: 'programme', id: programmeId }], facts: { sha256, recorded, known, amount } };
};

/** Names what was shown: the file, and what would become of each of its rows. */
const basisOf = ({ sha256 }: Upload, { rows }: ImportPlan): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        sha256,
        rows.map(({ row, does, taskId, amount, source, payment, overCap }) => [
          ...[row, does, taskId, amount, source, payment?.id, overCap],
        ]),
      ]),
    )
    .digest('hex');

interface HeldSheet {
  readonly districtId: string;
  readonly programmeId: string;
  readonly upload: Upload;
  readonly items: readonly FundedItem[];
  readonly reading: SheetReading;
}

interface TakenSheet extends ImportPlan {
  readonly imported: PaymentsImported;
}

/** Finance's own payments from its own sheet (point 12: nothing is entered twice). */
export function paymentImportOperations(facts: ProgressFacts, { readSheets }: SheetParts) {
  const itemsOf = (reader: Reader, districtId: string, programmeId: string): Promise<readonly FundedItem[]> =>
    fundsOf(reader, districtId, { programmeId }, facts);

  const template = query(paymentTemplate, {
    visible: fundSight,
    run: async (_reader, { search }, _sight, { language }) => {
      const document = paymentTemplateDocument(paymentSheetWords[search.language ?? language]);
      return { name: `${document.title}.xlsx`, bytes: await writeXlsx(document) };
    },
    view: (file) => file,
  });

  const preview = query(readPaymentSheet, {
    visible: fundSight,
    run: async (reader, { params: { programmeId }, search }, sight, { actor, language, today, newId }) => {
      const { districtId } = actor;
      const programme = sight === 'all' ? await findProgramme(reader, districtId, programmeId) : undefined;
      if (!programme) return undefined;
      const { list } = paymentSheetWords[language];
      const upload = await ownUpload(reader, actor, search.upload);
      if (!upload) return unreadPayments(whyUnread('empty', { list, language }));
      const reading = await readSheets(districtId, upload);
      if ('unread' in reading) return unreadPayments(whyUnread(reading.unread, { list, language }, reading.params));
      const [read, items] = [readPayments(reading.book), await itemsOf(reader, districtId, programmeId)];
      const plan = planPayments(read, items, { today, newId });
      return paymentsView(read, plan, items, { basis: basisOf(upload, plan), language });
    },
    view: (shown) => shown,
  });

  /** Read before anything is locked: however long the file takes, nobody waits for it. */
  async function hold(tx: Tx, programmeId: string, uploadId: string, { actor, now }: World<Actor>) {
    const { districtId } = actor;
    const upload = await attachUpload(tx, actor, uploadId, now, fundFiles);
    if (!upload) return undefined;
    const reading = await readSheets(districtId, upload);
    await lockFunds(tx, districtId, programmeId);
    return { districtId, programmeId, upload, reading, items: await itemsOf(tx, districtId, programmeId) };
  }

  const take = operation(importPayments, {
    load: (tx, { programmeId }, { uploadId }, world): Promise<HeldSheet | undefined> =>
      hold(tx, programmeId, uploadId, world),
    subject: ({ districtId }) => districtSubject(districtId, ['payment.import']),
    decide: (
      { programmeId, upload, reading, items },
      { basis },
      { today, newId },
    ): Decision<TakenSheet, PaymentsImported | EntryEvent> => {
      if ('unread' in reading) return refuse('payment-sheet.unread');
      const plan = planPayments(readPayments(reading.book), items, { today, newId, slip: { scan: upload.sha256 } });
      if (plan.faults.length > 0) return refuse('payment-sheet.faulty', { count: plan.faults.length });
      if (basisOf(upload, plan) !== basis) return refuse('payment-sheet.moved-on');
      const fresh = plan.rows.filter(isNew);
      if (fresh.length === 0) return refuse('payment-sheet.nothing-new', {}, 'point 12');
      const imported: PaymentsImported = {
        ...{ type: 'payment.imported', programmeId, sha256: upload.sha256, recorded: fresh.length },
        ...{ known: plan.rows.length - fresh.length, amount: sum(fresh.map(({ amount }) => amount)) },
      };
      const events: readonly (PaymentsImported | EntryEvent)[] = [imported, ...plan.events];
      return done({ ...plan, imported }, ...events);
    },
    save: async (tx, { changes, imported }, { programmeId, items }, world) => {
      for (const { fund } of items) {
        const change = changes.get(fund.taskId);
        if (change) await saveFund(tx, fund, change, world);
      }
      return { id: programmeId, version: 1, imported };
    },
    record: importRecord,
    view: ({ imported: { recorded, known, amount } }) => ({ recorded, known, amount }),
  });

  return [template, preview, take];
}
