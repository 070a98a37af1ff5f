import type { WordLists } from '../../../kernel/language.js';
import type { ModelWords } from './model-words.js';
import { en } from './model-words.en.js';
import { zhCN } from './model-words.zh-CN.js';

export const modelWords: WordLists<ModelWords> = { 'zh-CN': zhCN, en };
