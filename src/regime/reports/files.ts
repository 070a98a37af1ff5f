import type { FileKeeper } from '../../platform/uploads/keeper.js';

/**
 * What a section was submitted with. It holds digests and sizes alone, and they stay as they stay everywhere: they say that
 * something was there. What the files are called and show is the evidence's.
 */
export const reportFiles: FileKeeper = {
  name: 'report',
  columns: ['report_section.content', 'report_section.snapshot'],
  placesOf: () => Promise.resolve([]),
  erase: () => Promise.resolve([]),
};
