import type { WordLists } from '../../../kernel/language.js';
import type { PlanBoardWords } from './board-words.js';
import { en } from './board-words.en.js';
import { zhCN } from './board-words.zh-CN.js';

export const planBoardWords: WordLists<PlanBoardWords> = { 'zh-CN': zhCN, en };
