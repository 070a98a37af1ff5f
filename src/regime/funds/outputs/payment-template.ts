import type { OutgoingDocument } from '../../../documents/writing/document.js';
import { paymentColumns } from '../rules/payment-columns.js';
import type { PaymentSheetWords } from '../words.sheet.js';

const BLANK_ROWS = 20;

/** An empty sheet of payments, with how it is filled in. */
export const paymentTemplateDocument = ({ column, template }: PaymentSheetWords): OutgoingDocument => ({
  title: template.title,
  orientation: 'landscape',
  parts: [
    { kind: 'heading', level: 'title', text: template.title },
    ...template.notes.map((text) => ({ kind: 'passage', style: 'note', text }) as const),
    {
      kind: 'table',
      name: template.title,
      columns: [18, 14, 16, 20, 24, 14, 34].map((width) => ({ width })),
      header: [paymentColumns.map((each) => ({ text: column[each] }))],
      rows: Array.from({ length: BLANK_ROWS }, () => paymentColumns.map(() => ({ text: '' }))),
    },
  ],
});
