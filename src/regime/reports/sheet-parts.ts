import type { WordLists } from '../../kernel/language.js';
import { sectionTyped } from './queries.js';
import { grades, materialWords, type SectionTyped } from './rules/content.js';
import type { KnownFiling, TypedFields } from './rules/returned-sheet.js';
import type { ReportSheetWords } from './words.sheet.js';

/** What may be chosen in a workbook, in whichever language it went out. */
export function choicesIn(words: WordLists<ReportSheetWords>): Pick<KnownFiling, 'materials' | 'grades'> {
  const spoken = Object.values(words);
  return {
    materials: new Map(spoken.flatMap((own) => materialWords.map((each) => [own.materials[each], each] as const))),
    grades: new Map(spoken.flatMap((own) => grades.map((each) => [own.grades[each], each] as const))),
  };
}

/** What was typed, with these fields typed over it. */
export function typedWith(typed: SectionTyped, fields: TypedFields): SectionTyped {
  const over = sectionTyped({
    fields: Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        { value, version: 0, accountId: '', window: null, at: '' },
      ]),
    ),
  });
  const named = Object.fromEntries(
    (['sentence', 'explanation', 'next', 'publicity', 'difficulties'] as const)
      .filter((field) => field in fields)
      .map((field) => [field, over[field]]),
  );
  return {
    ...{ ...typed, ...named },
    figures: new Map([...typed.figures, ...over.figures]),
    cooperation: new Map([...typed.cooperation, ...over.cooperation]),
  };
}
