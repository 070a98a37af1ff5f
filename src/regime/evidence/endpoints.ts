import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { pageOf, PageSearch } from '../../kernel/page.js';
import { RemovalOrder } from '../notices/contract.removal.js';
import { FileView, RemovedFile } from './contract.js';

const Nothing = z.object({});
const LONGEST_WORDS = 100;

export const listFiles = readEndpoint({
  path: '/files',
  action: 'file.list',
  summary: 'Files that were attached to something, latest first; by a word of the name or the beginning of the digest',
  params: Nothing,
  search: PageSearch.extend({ q: z.string().trim().max(LONGEST_WORDS).default('') }),
  reply: pageOf(FileView),
});

export const listRemovals = readEndpoint({
  path: '/file-removals',
  action: 'file.removals',
  summary: 'What was taken out in an emergency: digests and papers, latest first',
  params: Nothing,
  search: PageSearch,
  reply: pageOf(RemovedFile),
});

export const removeFile = endpoint({
  method: 'POST',
  path: '/files/:sha256/removal',
  action: 'file.remove',
  summary: 'Emergency removal: takes an attached file out of everything; a tombstone stays',
  status: 202,
  params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  body: RemovalOrder,
  reply: z.object({ sha256: z.string(), tombstoneId: z.uuid() }),
});
