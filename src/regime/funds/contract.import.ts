import { z } from 'zod';
import { endpoint, fileEndpoint, InLanguage, readEndpoint } from '../../kernel/endpoint.js';
import { WORKBOOK } from '../offices/contract.import.js';
import { FenAmount, IsoDay, SourceName } from './contract.js';

const ProgrammeParams = z.object({ programmeId: z.uuid() });

/** What finance's own sheet would put down, row by row, or every fault in it. */
export const PaymentSheetView = z
  .object({
    unread: z.string().nullable().meta({ description: 'Why the file could not be read at all.' }),
    sheet: z.string(),
    ignored: z.array(z.string()).meta({ description: 'Headings of columns that nothing is made of.' }),
    faults: z.array(
      z.object({
        row: z.int().nullable().meta({ description: 'As the sheet numbers its rows, from 1.' }),
        column: z.string().nullable(),
        code: z.string(),
        sentence: z.string(),
      }),
    ),
    counts: z.object({
      ...{ recorded: z.int(), paid: z.int(), known: z.int(), overCap: z.int(), faults: z.int() },
      amount: FenAmount.meta({ description: 'Of all that would be put down.' }),
    }),
    rows: z
      .array(
        z.object({
          row: z.int(),
          does: z.enum(['record', 'pay', 'known', 'reversed']),
          item: z.object({ id: z.uuid(), name: z.string(), title: z.string() }),
          voucher: z.string(),
          paidOn: IsoDay,
          amount: FenAmount,
          source: SourceName,
          contractNumber: z.string().nullable(),
          paymentSerial: z.int().nullable().meta({ description: 'The approved application it is paid for.' }),
          overCap: FenAmount,
          differs: z
            .object({ amount: FenAmount, paidOn: IsoDay })
            .nullable()
            .meta({ description: 'As the ledger has it, where the sheet says otherwise; nothing is changed.' }),
        }),
      )
      .meta({ description: 'In the order of the sheet; with a fault, none.' }),
    basis: z.string().meta({ description: 'Names exactly what was shown; sent back by whoever puts it down.' }),
  })
  .meta({ id: 'PaymentSheet' });
export type PaymentSheetView = z.infer<typeof PaymentSheetView>;

export const paymentTemplate = fileEndpoint({
  path: '/payments-template.xlsx',
  action: 'payment.template',
  summary: 'An empty workbook with the columns in which finance’s payments are imported, and how to fill it in',
  file: WORKBOOK,
  params: z.object({}),
  search: z.object({ language: InLanguage }),
});

export const readPaymentSheet = readEndpoint({
  path: '/programmes/:programmeId/payment-sheet',
  action: 'payment.read-sheet',
  summary: "What one's own uploaded sheet of finance's payments would put down; nothing is changed",
  params: ProgrammeParams,
  search: z.object({ upload: z.uuid() }),
  reply: PaymentSheetView,
});

export const importPayments = endpoint({
  method: 'POST',
  path: '/programmes/:programmeId/payment-sheet',
  action: 'payment.import',
  summary:
    'Puts down what finance paid as its own sheet says, all of it or nothing; above a cap it is flagged, never refused',
  params: ProgrammeParams,
  body: z.strictObject({ uploadId: z.uuid(), basis: z.string().max(64) }),
  reply: z.object({ recorded: z.int(), known: z.int(), amount: FenAmount }),
});
