import type { WordLists } from '../../../kernel/language.js';
import { lightsEn } from './words.lights.en.js';
import type { LightPageWords } from './words.lights.js';
import { lightsZhCN } from './words.lights.zh-CN.js';

export const lightPageWords: WordLists<LightPageWords> = { 'zh-CN': lightsZhCN, en: lightsEn };
