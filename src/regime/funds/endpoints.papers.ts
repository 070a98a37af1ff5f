import { z } from 'zod';
import { fileEndpoint } from '../../kernel/endpoint.js';
import { WORKBOOK } from '../offices/contract.import.js';
import { ItemParams } from './endpoints.js';

export const exportFunds = fileEndpoint({
  path: '/programmes/:programmeId/funds.xlsx',
  action: 'fund.export',
  summary: 'The money of a programme as a workbook: the items, and every payment that was really made',
  file: WORKBOOK,
  params: z.object({ programmeId: z.uuid() }),
  search: z.object({}),
});

export const printPayment = fileEndpoint({
  path: '/tasks/:taskId/funds/paper',
  action: 'payment.print',
  summary: 'The application form or the approval slip of a payment, to be signed on paper; blank where none is named',
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  params: ItemParams,
  search: z.object({ form: z.enum(['application', 'approval']).default('application'), payment: z.uuid().optional() }),
});
