import { counted } from '../../../kernel/counted.js';
import type { PaperWords } from './paper-words.js';

export const en: PaperWords = {
  crumb: 'Notice',
  question: 'Which papers can be handed out?',
  answer: (files, draft) =>
    `${counted(files, 'paper')}; whoever gets them needs no account.${draft ? ' The notice is not registered yet: these are drafts, and what is open is marked.' : ''}`,
  pack: 'Download all',
  chat: 'Text for the group chat',
  chatLabel: 'Read and copy the text',
  files: 'One by one',
  papers: 'Papers to hand out',
};
