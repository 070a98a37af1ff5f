import type { WordLists } from '../../../kernel/language.js';
import { viewWordsEn } from './view-words.en.js';
import { viewWordsZhCN } from './view-words.zh-CN.js';
import type { ViewWords } from './view-words.js';

export const viewWords: WordLists<ViewWords> = { 'zh-CN': viewWordsZhCN, en: viewWordsEn };
