import type { WordLists } from '../../kernel/language.js';
import { grades, materialWords } from './rules/content.js';
import type { KnownFiling } from './rules/returned-sheet.js';
import type { ReportSheetWords } from './words.sheet.js';

/** What may be chosen in a workbook, in whichever language it went out. */
export function choicesIn(words: WordLists<ReportSheetWords>): Pick<KnownFiling, 'materials' | 'grades'> {
  const spoken = Object.values(words);
  return {
    materials: new Map(spoken.flatMap((own) => materialWords.map((each) => [own.materials[each], each] as const))),
    grades: new Map(spoken.flatMap((own) => grades.map((each) => [own.grades[each], each] as const))),
  };
}
