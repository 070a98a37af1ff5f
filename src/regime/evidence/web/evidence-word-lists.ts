import type { WordLists } from '../../../kernel/language.js';
import { en } from './evidence-words.en.js';
import type { EvidenceWords } from './evidence-words.js';
import { zhCN } from './evidence-words.zh-CN.js';

export const evidenceWords: WordLists<EvidenceWords> = { 'zh-CN': zhCN, en };
