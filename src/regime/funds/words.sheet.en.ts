import { counted } from '../../kernel/counted.js';
import type { PaymentSheetWords } from './words.sheet.js';

export const paymentSheetEn: PaymentSheetWords = {
  column: {
    voucher: 'Voucher',
    paidOn: 'Paid on',
    amount: 'Amount',
    contract: 'Contract',
    indicator: 'Indicator',
    source: 'Source',
    item: 'Item',
  },
  list: 'payments',
  fault: {
    'no-header': 'No row of headings was found: there should be a column “{heading}”',
    'no-column': 'The column “{heading}” is missing: add it and choose the file again',
    'no-rows': 'The sheet has no payments',
    'too-many-rows': 'It has {count} rows, and {limit} are taken at once: bring it in by parts',
    'voucher-missing': 'No voucher number: take it from the voucher',
    'voucher-twice': 'Row {first} has a payment of this item under voucher {voucher} already: make them one row',
    'too-long': 'Longer than {limit} signs: shorten it',
    'day-missing': 'No day of payment: take it from the voucher',
    'day-unreadable': '“{written}” is no day: write it as 2022-04-07',
    'day-later': 'Paid on {paidOn}, and today is {today}: check the day',
    'amount-missing': 'No amount: take it from the voucher',
    'amount-unreadable': '“{written}” is no amount: write 125000, 1,250.50 or 12.5万元',
    'amount-finer-than-fen': '“{written}” is finer than a fen: write it to the fen as on the voucher',
    'amount-negative':
      'The amount “{written}” is not above zero: what came back is not taken from a sheet. Delete the row, and reverse the payment in the ledger',
    'contract-unknown':
      "No contract bears the number “{written}”: put it down on the page of the item's money, or check the number",
    'contract-twice': 'Several items have a contract “{written}”: fill in the column “{heading}”',
    'item-unknown': 'No item is called “{written}”: give its title or its number (such as 2)',
    'item-apart': 'Contract “{written}” is not one of “{item}”: check the two cells',
    'item-missing': "Which item it is for is not said: give the contract's number, or fill in the column “{heading}”",
    'indicator-twice':
      'The fund plans of several items name “{written}”: give the contract, or fill in the column “{heading}”',
    'source-unknown': "“{written}” is no source: it is District, Grant from above, Unit's own or Others",
    'source-missing': 'Whose money it is is not said: fill in the column “{heading}”',
  },
  template: {
    title: 'Payments by finance, template',
    notes: [
      'One row for each payment that was made. Voucher, day and amount must be there; of contract and item one is enough, and neither is needed where the indicator is one of an approved fund plan.',
      'Amounts are yuan; under a heading “Amount (万元)” they are ten thousands of yuan, and a cell may say “12.5万元” itself.',
      "Finance's own sheet is taken as well, as long as it has these columns; names and order may differ, and further columns are not read.",
      'Vouchers that are put down already are skipped, so a cumulative sheet may come in each month. With one fault nothing is put down.',
    ],
  },
  page: {
    title: "Import finance's payments",
    hint: 'Finance pays in its own system: bring its sheet in, and nothing is typed again. At least voucher, day and amount must be there. First you see what would be put down; with one fault nothing is.',
    template: 'Download the template',
    choose: 'Choose an xlsx file',
    faults: (count) => `${counted(count, 'fault')} to mend; then choose the file again:`,
    place: 'Place',
    where: (row, column) =>
      row === null ? 'The whole sheet' : `Row ${String(row)}${column === null ? '' : `, column ${column}`}`,
    what: 'What is wrong',
    would: ({ recorded, paid, known, overCap, amount }) =>
      [
        recorded + paid === 0
          ? 'No payment in it is new'
          : `${counted(recorded + paid, 'payment')} of ${amount} would be put down`,
        ...(paid > 0 ? [`${String(paid)} of them for an approved application`] : []),
        ...(known > 0 ? [`${String(known)} known already and skipped`] : []),
        ...(overCap > 0 ? [`${String(overCap)} above the cap, put down as paid and marked`] : []),
      ].join('; ') + '.',
    ignored: (headings) => `Columns that are not read: ${headings}.`,
    preview: 'Payments in the sheet',
    row: 'Row',
    does: {
      record: 'Put down',
      pay: 'Put down for its application',
      known: 'Known, skipped',
      reversed: 'Known and reversed, skipped',
    },
    serial: (serial) => `application ${String(serial)}`,
    differs: (amount, day) => `In the ledger it is ${amount}, ${day}: left as it is, look into it`,
    act: 'Put these payments down',
    done: (recorded, known) =>
      `${counted(recorded, 'payment')} put down${known > 0 ? `, ${String(known)} skipped that were known` : ''}.`,
  },
};
