import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.people.en.js';
import type { PeoplePageWords } from './words.people.js';
import { zhCN } from './words.people.zh-CN.js';

export const peoplePageWords: WordLists<PeoplePageWords> = { 'zh-CN': zhCN, en };
