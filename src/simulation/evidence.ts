import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { EvidenceView } from '../regime/evidence/contract.shown.js';
import type { Part } from './act.js';

/** A photo as a telephone makes it: with the day, the place and the camera written into it. */
export const PHOTO = fileURLToPath(new URL('../../fixtures/seed/site.jpg', import.meta.url));

/** Whose photo it is, of which item and quarter. */
export const PHOTOGRAPHED = { unit: '区住房城乡建设局', seq: 2, quarter: '2022Q3' } as const;

/** What shows how an item stands (R17). */
export const evidence: Part = [
  {
    on: '2022-09-27',
    says: {
      'zh-CN': `${PHOTOGRAPHED.unit}给第${String(PHOTOGRAPHED.seq)}项的三季度报告附现场照片1张`,
      en: `The lead unit of item ${String(PHOTOGRAPHED.seq)} attaches a photo of the site to its report of the third quarter`,
    },
    play: async (district) => {
      const { unit, seq, quarter } = PHOTOGRAPHED;
      const item = (await district.items()).find((each) => each.seq === seq);
      if (!item) throw new Error(`there is no item ${String(seq)}`);
      const head = await district.as('unit-head', unit);
      const uploadId = await head.send('现场.jpg', await readFile(PHOTO));
      const about = { kind: 'item-quarter', id: quarter };
      await head.ask<EvidenceView>('POST', `/api/tasks/${item.id}/evidence`, { uploadId, about });
    },
  },
];
