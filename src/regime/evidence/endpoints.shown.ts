import { z } from 'zod';
import { endpoint, fileEndpoint, readEndpoint } from '../../kernel/endpoint.js';
import { AboutSearch, AboutView, EvidenceOfItem, EvidenceView, SiteView } from './contract.shown.js';

const EvidenceParams = z.object({ evidenceId: z.uuid() });
const Nothing = z.strictObject({});
const LONGEST_NAME = 60;

export const evidenceOfItem = readEndpoint({
  path: '/tasks/:taskId/evidence',
  action: 'evidence.of-item',
  summary:
    'Photos and files that show how an item stands, the last first; of one quarter or one report where it is named',
  params: z.object({ taskId: z.uuid() }),
  search: AboutSearch,
  reply: EvidenceOfItem,
});

export const attachEvidence = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/evidence',
  action: 'evidence.attach',
  summary:
    "Attaches one's own uploaded photo or file; that it was used before, or taken elsewhere, is told, not refused",
  status: 201,
  params: z.object({ taskId: z.uuid() }),
  body: z.strictObject({ uploadId: z.uuid(), about: AboutView }),
  reply: EvidenceView,
});

export const withdrawEvidence = endpoint({
  method: 'POST',
  path: '/evidence/:evidenceId/withdrawal',
  action: 'evidence.withdraw',
  summary: 'Takes a photo or file back: it is shown no more, and the ledger keeps that it was there',
  params: EvidenceParams,
  body: Nothing,
  reply: z.object({ id: z.uuid() }),
});

export const evidenceThumbnail = fileEndpoint({
  path: '/evidence/:evidenceId/thumbnail',
  action: 'evidence.thumbnail',
  summary: 'The small picture of a photo',
  file: 'image/jpeg',
  params: EvidenceParams,
  search: z.object({}),
});

export const evidencePicture = fileEndpoint({
  path: '/evidence/:evidenceId/picture',
  action: 'evidence.picture',
  summary: 'The copy of a photo that can be shown to anybody: encoded anew, without metadata',
  file: 'image/jpeg',
  params: EvidenceParams,
  search: z.object({}),
});

export const evidenceOriginal = fileEndpoint({
  path: '/evidence/:evidenceId/original',
  action: 'evidence.original',
  summary: 'The file as it was sent; of a photo with all that the camera wrote into it',
  file: 'application/octet-stream',
  params: EvidenceParams,
  search: z.object({}),
});

export const putDownSite = endpoint({
  method: 'POST',
  path: '/evidence/:evidenceId/site',
  action: 'evidence.put-down-site',
  summary: 'Says that the photo was taken where the work of the item is done: later ones are compared with it',
  status: 201,
  params: EvidenceParams,
  body: z.strictObject({ name: z.string().trim().min(1).max(LONGEST_NAME) }),
  reply: SiteView,
});

export const dropSite = endpoint({
  method: 'POST',
  path: '/item-sites/:siteId/withdrawal',
  action: 'evidence.drop-site',
  summary: 'Takes a site back that was put down by mistake',
  params: z.object({ siteId: z.uuid() }),
  body: Nothing,
  reply: z.object({ id: z.uuid() }),
});
