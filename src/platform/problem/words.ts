import type { Language, WordLists } from '../../kernel/language.js';
import { fieldWords as fieldEnglish, problemWords as problemEnglish } from './words.en.js';
import {
  type FieldCode,
  type FieldWords,
  fieldWords as fieldChinese,
  type ProblemWords,
  problemWords as problemChinese,
} from './words.zh-CN.js';

/** Makes a sentence of a refusal; undefined where the code is not one of its own. */
export type Say = (
  language: Language,
  code: string,
  params: Readonly<Record<string, string | number>>,
) => string | undefined;

const PROBLEMS: WordLists<ProblemWords> = { 'zh-CN': problemChinese, en: problemEnglish };
const FIELDS: WordLists<FieldWords> = { 'zh-CN': fieldChinese, en: fieldEnglish };

/** The platform's sentence for a problem, or undefined where the code is the regime's. */
export const problemSentence = (language: Language, code: string): string | undefined =>
  new Map<string, string>(Object.entries(PROBLEMS[language])).get(code);

/** The sentence for a field, with its bound filled in. */
export const fieldSentence = (language: Language, code: FieldCode, bound?: string): string =>
  FIELDS[language][code].replace('{n}', bound ?? '');

/** Chinese, unless the reader asks for English before it (RFC 9110, 12.5.4). */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', weight] = range
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/);
      return { tag: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => (tag === 'zh' || tag === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.tag === 'en' ? 'en' : 'zh-CN';
}
