import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.nodes.en.js';
import type { NodeWords } from './words.nodes.js';
import { zhCN } from './words.nodes.zh-CN.js';

export const nodeWords: WordLists<NodeWords> = { 'zh-CN': zhCN, en };
