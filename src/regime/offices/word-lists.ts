import type { WordLists } from '../../kernel/language.js';
import { importEn } from './words.import.en.js';
import type { ImportWords } from './words.import.js';
import { importZhCN } from './words.import.zh-CN.js';
import { personImportEn } from './words.people-import.en.js';
import type { PersonImportWords } from './words.people-import.js';
import { personImportZhCN } from './words.people-import.zh-CN.js';
import { peopleEn } from './words.people.en.js';
import type { PersonWords } from './words.people.js';
import { peopleZhCN } from './words.people.zh-CN.js';
import { unitsEn } from './words.units.en.js';
import type { UnitWords } from './words.units.js';
import { unitsZhCN } from './words.units.zh-CN.js';

export const unitWords: WordLists<UnitWords> = { 'zh-CN': unitsZhCN, en: unitsEn };
export const importWords: WordLists<ImportWords> = { 'zh-CN': importZhCN, en: importEn };
export const personWords: WordLists<PersonWords> = { 'zh-CN': peopleZhCN, en: peopleEn };
export const personImportWords: WordLists<PersonImportWords> = { 'zh-CN': personImportZhCN, en: personImportEn };
