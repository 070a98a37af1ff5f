import type { WordLists } from '../../../kernel/language.js';
import { en } from './leader-words.en.js';
import type { LeaderWords } from './leader-words.js';
import { zhCN } from './leader-words.zh-CN.js';

export const leaderWords: WordLists<LeaderWords> = { 'zh-CN': zhCN, en };
