import { readPaper } from '../documents/read.js';
import { calendarAsOf } from '../regime/calendar/shipped.js';
import { readNotice } from '../regime/notices/rules/reading.js';
import type { NoticeRead } from './intake.js';
import { readHere } from './reading-worker.js';

/** The share of a reading that opening the file takes, of a large book; the grammar takes the rest. */
const OPENED = 0.1;

await readHere<NoticeRead>(async (file, reach) => {
  const paper = await readPaper(file, { onProgress: (done) => reach(done * OPENED) });
  const notice = readNotice(paper, calendarAsOf('latest'), (done) => reach(OPENED + done * (1 - OPENED)));
  return { notice, format: paper.format };
});
