/** What a row of finance's own sheet says of a payment, a column each (point 12: 指标, 合同, 支付, 凭证号). */
export const paymentColumns = ['voucher', 'paidOn', 'amount', 'contract', 'indicator', 'source', 'item'] as const;
export type PaymentColumn = (typeof paymentColumns)[number];

/** Without these a table is no list of payments. */
export const neededColumns = ['voucher', 'paidOn', 'amount'] as const satisfies readonly PaymentColumn[];

/** What can be wrong with a cell, a row or the whole of such a sheet. */
export type PaymentFaultCode =
  | 'no-header'
  | 'no-column'
  | 'no-rows'
  | 'too-many-rows'
  | 'voucher-missing'
  | 'voucher-twice'
  | 'too-long'
  | 'day-missing'
  | 'day-unreadable'
  | 'day-later'
  | 'amount-missing'
  | 'amount-unreadable'
  | 'amount-finer-than-fen'
  | 'amount-negative'
  | 'contract-unknown'
  | 'contract-twice'
  | 'item-unknown'
  | 'item-apart'
  | 'item-missing'
  | 'indicator-twice'
  | 'source-unknown'
  | 'source-missing';
