import type { FileView } from '../src/regime/evidence/contract.js';
import { NOTICE_ID, taskId } from './console-world.js';
import { deskWorld } from './desk-world.js';

const MOMENT = '2022-07-01T01:00:00.000Z';
const sent = { attachedAt: MOMENT, by: '李某', can: ['file.remove'] };

const files: readonly FileView[] = [
  {
    ...{ ...sent, sha256: 'a1'.repeat(32), bytes: 183_201, names: ['区民政局第二季度进展情况报告（盖章扫描件）.jpg'] },
    ...{ keepers: ['obligation'], places: [{ kind: 'obligation', id: taskId(1) }] },
  },
  {
    ...{ ...sent, sha256: 'b2'.repeat(32), bytes: 52_114, names: ['承办回执.jpg', '承办回执（2）.jpg'] },
    ...{ keepers: ['task'], places: [] },
  },
  {
    ...{ ...sent, sha256: 'c3'.repeat(32), bytes: 6_674, names: ['柳南政办〔2022〕10号.docx'], can: [] },
    ...{ keepers: ['notice'], places: [{ kind: 'notice', id: NOTICE_ID }] },
  },
];

const removal = {
  ...{ reason: 'mark-overlooked', paper: '柳南保函〔2022〕3号', by: '李某', at: MOMENT, bytes: 4_210 },
};

/** Files that were attached, one whose cleaning is under way, one that an administrator has to finish. */
export const filesWorld: Readonly<Record<string, unknown>> = {
  ...deskWorld,
  '/api/files': { items: files, next: null },
  '/api/file-removals': {
    items: [
      {
        ...{ ...removal, id: taskId(91), noticeId: null, sha256: 'd4'.repeat(32) },
        ...{ progress: 40, cleanedAt: null, leftOver: null },
      },
      {
        ...{ ...removal, id: taskId(92), noticeId: NOTICE_ID, sha256: 'e5'.repeat(32) },
        ...{ progress: null, cleanedAt: MOMENT, leftOver: 'log' },
      },
    ],
    next: null,
  },
};

export const noFilesWorld: Readonly<Record<string, unknown>> = {
  ...deskWorld,
  '/api/files': { items: [], next: null },
  '/api/file-removals': { items: [], next: null },
};
