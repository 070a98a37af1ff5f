import type { WordLists } from '../../../kernel/language.js';
import { en } from './evaluation-words.en.js';
import type { EvaluationWords } from './evaluation-words.js';
import { zhCN } from './evaluation-words.zh-CN.js';

export const evaluationWords: WordLists<EvaluationWords> = { 'zh-CN': zhCN, en };
