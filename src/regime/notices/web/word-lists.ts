import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.en.js';
import { en as originalsEn } from './words.originals.en.js';
import type { OriginalWords } from './words.originals.js';
import { zhCN as originalsZhCN } from './words.originals.zh-CN.js';
import { removalEn } from './words.removal.en.js';
import type { RemovalWords } from './words.removal.js';
import { removalZhCN } from './words.removal.zh-CN.js';
import { endEn } from './words.end.en.js';
import type { EndWords } from './words.end.js';
import { endZhCN } from './words.end.zh-CN.js';
import type { IntakeWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const intakeWords: WordLists<IntakeWords> = { 'zh-CN': zhCN, en };
export const endWords: WordLists<EndWords> = { 'zh-CN': endZhCN, en: endEn };
export const originalWords: WordLists<OriginalWords> = { 'zh-CN': originalsZhCN, en: originalsEn };
export const removalWords: WordLists<RemovalWords> = { 'zh-CN': removalZhCN, en: removalEn };
