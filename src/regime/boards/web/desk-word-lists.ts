import type { WordLists } from '../../../kernel/language.js';
import { en } from './desk-words.en.js';
import type { DeskWords } from './desk-words.js';
import { zhCN } from './desk-words.zh-CN.js';

export const deskWords: WordLists<DeskWords> = { 'zh-CN': zhCN, en };
