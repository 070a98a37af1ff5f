import type { z } from 'zod';
import type { Language } from '../../kernel/language.js';
import { filled } from '../../kernel/written.js';
import { rowName } from '../notices/rules/row-name.js';
import { FIGURE_FIELD, UNIT_FIELD } from './contract.js';
import type { ReturnedSheetView } from './contract.sheet.js';
import type { ShownFiling, ShownSection } from './loading.js';
import type { SectionContent } from './rules/content.js';
import type { ReturnedBook } from './rules/returned-sheet.js';
import { reportSheetWords } from './sheet-word-lists.js';
import type { ReportSheetWords } from './words.sheet.js';

/** Faults that one answer shows. */
const FAULTS_SHOWN = 200;

export const unreadSheet = (unread: string): z.input<typeof ReturnedSheetView> => ({
  ...{ unread, faults: [], sections: [], changes: [], missing: 0 },
});

/** What a workbook would change, field by field, beside what stands there now. @param after its sections as they would be */
export function returnedView(
  shown: ShownFiling,
  { faults, sections }: ReturnedBook,
  after: ReadonlyMap<string, ShownSection>,
  language: Language,
): z.input<typeof ReturnedSheetView> {
  const words = reportSheetWords[language];
  const changes = sections.flatMap(({ taskId, version, fields }) => {
    const [now, then] = [shown.sections.find(({ task }) => task.id === taskId), after.get(taskId)];
    if (!now || !then) return [];
    return Object.keys(fields).map((field) => {
      const typed = now.typed.fields[field];
      const meanwhile = typed !== undefined && typed.version > version ? typed : undefined;
      return {
        ...{ item: rowName(now.task), what: nameOf(field, now.content, words) },
        ...{ now: textOf(field, now.content, words), then: textOf(field, then.content, words) },
        meanwhile: meanwhile ? { by: shown.people.get(meanwhile.accountId) ?? null, at: meanwhile.at } : null,
      };
    });
  });
  return {
    unread: null,
    faults: faults.slice(0, FAULTS_SHOWN).map(({ sheet, row, column, code, params }) => ({
      ...{ sheet, row, column, code, sentence: filled(language, words.fault[code], params) },
    })),
    sections: sections.map((section) => ({ ...section, fields: { ...section.fields } })),
    changes: changes.filter(({ now, then }) => now !== then),
    missing: shown.sections.reduce((sum, one) => sum + (after.get(one.task.id) ?? one).missing.length, 0),
  };
}

const targetIn = (field: string, { targets }: SectionContent) =>
  targets.find(({ number }) => String(number) === FIGURE_FIELD.exec(field)?.[1]);
const unitIn = (field: string, { cooperation }: SectionContent) =>
  cooperation?.find(({ unitId }) => unitId === UNIT_FIELD.exec(field)?.[1]);

function nameOf(field: string, content: SectionContent, { row, changed }: ReportSheetWords): string {
  if (FIGURE_FIELD.test(field)) return changed.target(targetIn(field, content)?.title ?? '');
  if (UNIT_FIELD.test(field)) return changed.unit(unitIn(field, content)?.unitName ?? '');
  switch (field) {
    case 'sentence':
    case 'explanation':
    case 'next':
      return row[field];
    case 'publicity':
      return changed.publicity;
    default:
      return changed.difficulties;
  }
}

function textOf(field: string, content: SectionContent, words: ReportSheetWords): string {
  const said = saidIn(field, content, words);
  return said === '' ? words.changed.empty : said;
}

function saidIn(field: string, content: SectionContent, words: ReportSheetWords): string {
  const target = targetIn(field, content);
  if (target)
    return [target.value === null ? '' : `${String(target.value)}${target.unit}`, target.note]
      .filter((part) => part !== '')
      .join('；');
  const unit = unitIn(field, content);
  if (unit)
    return [words.materials[unit.materials], unit.sentence, unit.grade === null ? '' : words.grades[unit.grade]]
      .filter((part) => part !== '')
      .join('，');
  const { sentence, explanation, next, publicity, difficulties } = content;
  switch (field) {
    case 'sentence':
      return sentence.text;
    case 'explanation':
      return explanation;
    case 'next':
      return next.text;
    case 'publicity':
      return publicity
        .map(({ on, channel, link }) => [on, channel, link].filter((part) => part !== '').join(' '))
        .join('；');
    default:
      return difficulties
        .map(({ text, unitName }) => [text, unitName ?? ''].filter((part) => part !== '').join('，'))
        .join('；');
  }
}
