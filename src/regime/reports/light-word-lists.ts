import type { WordLists } from '../../kernel/language.js';
import { lightsEn } from './words.lights.en.js';
import type { LightWords } from './words.lights.js';
import { lightsZhCN } from './words.lights.zh-CN.js';

export const lightWords: WordLists<LightWords> = { 'zh-CN': lightsZhCN, en: lightsEn };
