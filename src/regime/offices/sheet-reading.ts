import type { Language } from '../../kernel/language.js';
import { filled } from '../../kernel/written.js';
import type { Upload } from '../../platform/uploads/upload-store.js';
import type { Sheet } from './rules/sheet.js';
import { importWords } from './word-lists.js';

/** What an uploaded workbook holds, or the code of why it cannot be read. */
export type SheetReading =
  | { readonly book: readonly Sheet[] }
  | { readonly unread: string; readonly params: Readonly<Record<string, string | number>> };

/** What is handed to whoever takes a workbook in. */
export interface SheetParts {
  /** Reads an uploaded workbook apart from whoever else is served. */
  readonly readSheets: (districtId: string, upload: Upload) => Promise<SheetReading>;
}

/** Why a file that lists something cannot be read, and what to do about it; of a kind that is new here it is called damaged. */
export function whyUnread(
  code: string,
  { list, language }: { readonly list: string; readonly language: Language },
  params: Readonly<Record<string, string | number>> = {},
): string {
  const sentences: ReadonlyMap<string, string> = new Map(Object.entries(importWords[language].unread));
  return filled(language, sentences.get(code) ?? importWords[language].unread.damaged, { list, ...params });
}
