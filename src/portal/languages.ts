import { en } from './words.en.js';
import type { Language, PortalWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const portalWords: { readonly [L in Language]: PortalWords } = { 'zh-CN': zhCN, en };

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'zh-CN' : 'en');
