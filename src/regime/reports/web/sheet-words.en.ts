import { counted } from '../../../kernel/counted.js';
import type { ReturnedSheetWords } from './sheet-words.js';

export const sheetPageEn: ReturnedSheetWords = {
  heading: 'As a workbook',
  note: 'Download it, fill it in without a connection, and drop it here: you see what it changes before it goes into the draft.',
  download: 'Download the workbook (Excel)',
  choose: 'Bring in a filled workbook',
  hint: 'Drop it here, or choose it',
  office: {
    heading: 'Workbooks that units sent back',
    note: 'Drop a workbook that came through the OA or by mail: it is known whose it is, and of which quarter.',
    choose: 'Bring in a workbook',
  },
  title: 'What the workbook changes',
  name: 'returned workbook.xlsx',
  same: 'The workbook says what the system says: nothing changes.',
  would: (changes) => `${counted(changes, 'change')}; they go into the draft, which is submitted as ever:`,
  missing: (count) =>
    count === 0
      ? 'Nothing is missing then.'
      : `${counted(count, 'entry', 'entries')} still missing then; the page takes them.`,
  faults: (count) => `${counted(count, 'place')} to put right, and nothing was taken. Mend them and bring it in again:`,
  where: (sheet, row, column) =>
    [
      sheet ?? 'The whole file',
      ...(row === null ? [] : [`row ${String(row)}`]),
      ...(column === null ? [] : [`column ${column}`]),
    ].join(', '),
  column: { place: 'Where', fault: 'What to put right', what: 'What', now: 'Now', then: 'Then' },
  what: (item, what) => `Item ${item}: ${what}`,
  meanwhile: (by) => `Changed since by ${by ?? 'somebody'}`,
  act: 'Put into the draft',
};
