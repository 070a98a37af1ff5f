import sharp from 'sharp';
import type { z } from 'zod';
import type { EvidenceOfItem } from '../src/regime/evidence/contract.shown.js';
import { issuedWorld, taskId } from './console-world.js';

const evidenceId = (at: number): string => `0b6f2b1c-0000-4000-8000-0000000006${String(at).padStart(2, '0')}`;
const CIVIL = '0b6f2b1c-0000-4000-8000-000000000651';

/** A street with a house of a colour. */
const street = (colour: string): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360"><rect width="100%" height="60%" fill="#9cc3e0"/>
      <rect y="60%" width="100%" height="40%" fill="#8d8a84"/><rect x="90" y="90" width="220" height="170" fill="${colour}"/>
      <rect x="130" y="130" width="40" height="50" fill="#fff"/><rect x="220" y="130" width="40" height="50" fill="#fff"/></svg>`,
    ),
  )
    .jpeg()
    .toBuffer();

type Shown = z.infer<typeof EvidenceOfItem>['items'][number];
const photo: Shown = {
  ...{ id: evidenceId(1), version: 1, about: { kind: 'item-quarter', id: '2022Q3' }, kind: 'photo' },
  ...{ name: '为老服务中心一楼.jpg', bytes: 3_412_000, width: 4000, height: 3000 },
  ...{ takenAt: '2022-09-20T14:03:11', place: { latitude: 24.3, longitude: 109.4 } },
  ...{ site: { name: '柳石街道为老服务中心', metres: 120, isAway: false }, alike: [], attachedOn: '2022-09-21' },
  ...{ by: '周明', unit: { id: CIVIL, name: '区民政局' } },
  can: ['evidence.original', 'evidence.withdraw', 'evidence.put-down-site'],
};
const farAndUsed: Shown = {
  ...{ ...photo, id: evidenceId(2), name: '微信图片_20220921093015_为老服务中心二楼活动室改造前后对比照片拼图.jpg' },
  site: { name: '柳石街道为老服务中心', metres: 3240, isAway: true },
  alike: [
    {
      ...{ attachedOn: '2022-07-04', about: { kind: 'item-quarter', id: '2022Q2' }, same: false },
      item: { id: taskId(3), seq: 3, title: '老旧小区改造' },
    },
  ],
};
const plain: Shown = {
  ...{ ...photo, id: evidenceId(3), kind: 'file', name: '竣工验收单.pdf', bytes: 182_000, width: null, height: null },
  ...{ takenAt: null, place: null, site: null, can: ['evidence.original', 'evidence.withdraw'] },
};
const bare: Shown = {
  ...photo,
  id: evidenceId(4),
  name: '航拍.jpg',
  takenAt: null,
  place: null,
  site: null,
  can: plain.can,
};
const gone: Shown = { ...plain, id: evidenceId(5), name: null, can: [] };

const answer = {
  items: [photo, farAndUsed, plain, bare, gone],
  sites: [{ id: evidenceId(9), name: '柳石街道为老服务中心', can: ['evidence.drop-site'] }],
  ...{ quarters: ['2022Q3', '2022Q2'], can: ['evidence.attach'] },
} satisfies z.infer<typeof EvidenceOfItem>;

const of = (at: number, colour: string) => async (): Promise<[string, Buffer][]> => {
  const bytes = await street(colour);
  return ['thumbnail', 'picture'].map((form) => [`/api/evidence/${evidenceId(at)}/${form}`, bytes]);
};
const pictures = await Promise.all([of(1, '#b06a3c')(), of(2, '#6a8c4f')(), of(4, '#5c6f9c')()]);

/** Photos of an item, one of them used before and taken elsewhere, and a file. */
export const evidenceWorld = {
  ...issuedWorld,
  [`/api/tasks/${taskId(2)}/evidence`]: answer,
  ...Object.fromEntries(pictures.flat()),
};
export const noEvidenceWorld = {
  ...issuedWorld,
  [`/api/tasks/${taskId(2)}/evidence`]: { ...answer, items: [], sites: [], quarters: ['2022Q2'] },
};
