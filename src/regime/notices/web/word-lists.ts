import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.en.js';
import type { IntakeWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const intakeWords: WordLists<IntakeWords> = { 'zh-CN': zhCN, en };
