import type { AttachmentWords } from './attachment-words.js';
import { sizeIn } from './file-size.js';

export const en: AttachmentWords = {
  title: 'Work drawings and files',
  note: 'They stand with this edition: none is added or taken out once the units have it',
  none: 'No files',
  kind: { 'work-drawing': 'Work drawing', other: 'File' },
  size: sizeIn,
  gone: 'The file was removed from the system',
  add: { 'work-drawing': 'Add a work drawing', other: 'Add another file' },
  remove: (name) => `Take out “${name}”`,
  removeShort: 'Take out',
};
