import type { WordLists } from '../../../kernel/language.js';
import type { AttachmentWords } from './attachment-words.js';
import { en } from './attachment-words.en.js';
import { zhCN } from './attachment-words.zh-CN.js';

export const attachmentWords: WordLists<AttachmentWords> = { 'zh-CN': zhCN, en };
