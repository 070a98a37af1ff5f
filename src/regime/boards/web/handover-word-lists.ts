import type { WordLists } from '../../../kernel/language.js';
import { en } from './handover-words.en.js';
import type { HandoverWords } from './handover-words.js';
import { zhCN } from './handover-words.zh-CN.js';

export const handoverWords: WordLists<HandoverWords> = { 'zh-CN': zhCN, en };
