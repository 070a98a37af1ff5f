import type { FileKeeper } from '../../platform/uploads/keeper.js';
import { eraseNoticeFile, filesOfNotices } from './store.files.js';

/** Notices as they came in, their sealed originals, scans of corrections. */
export const noticeFiles: FileKeeper = {
  name: 'notice',
  columns: ['notice.source_sha256', 'notice.proof', 'notice_amendment.proof', 'notice_original.sha256'],
  placesOf: filesOfNotices,
  erase: eraseNoticeFile,
};
