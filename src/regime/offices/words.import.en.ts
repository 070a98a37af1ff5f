import type { ImportWords } from './words.import.js';

const KINDS =
  "town, subdistrict, department, public institution, state-owned enterprise, enterprise, people's organisation, other";

export const importEn: ImportWords = {
  list: { unit: 'units', person: 'people' },
  fault: {
    'no-header': 'There is no column “{heading}”. Keep the headings; an export of the list shows them',
    'name-missing': 'The name is missing. Fill it in, or delete the row',
    'name-too-long': 'The name is longer than {limit} characters. Put remarks elsewhere',
    'name-taken': '“{name}” is already a name of {unit}. Choose another, or put it into the row of {unit}',
    'row-name-taken': '“{name}” stands in row {row} already. Take one of them away',
    'row-twice': '{name} has row {row} already. Make one row of the two',
    'unit-ambiguous': 'Several units were called “{name}”, all of them ended. Fill in the days to tell them apart',
    'kind-unknown': `“{written}” is no kind of unit. One of: ${KINDS}`,
    'kind-missing': `A new unit needs its kind. One of: ${KINDS}`,
    'parent-unknown': 'Neither the list nor the sheet has “{written}”. Give its full name, or add it to the sheet',
    'parent-twice': 'Several units are called “{written}”. Give the full name of the one above',
    'parent-circle': 'A unit cannot stand under itself or under one below it. Please compare',
    'code-length': '“{written}” has not {length} characters. Compare it with the certificate',
    'code-character':
      '“{written}” holds a character that codes do not use (I, O, S, V, Z). Compare it with the certificate',
    'code-check-character': 'The check character of “{written}” does not fit. Compare it with the certificate',
    'code-taken': 'The code {code} is that of {unit}. See which unit it belongs to',
    'row-code-taken': 'The code {code} stands in row {row} already. Please compare',
    'day-unreadable': '“{written}” is no day. Write 2022-04-07',
    'ends-before-it-begins': 'The last day {until} comes before the first day {from}. Please compare',
    'still-bound':
      'It is still named (items: {items}; open duties: {duties}) and cannot be ended. Correct the notice first, so that it names who comes after it',
  },
  unread: {
    empty: 'The file is empty. Export it again',
    'too-large': 'The file is too large. Keep only the list of {list} in it',
    'too-many-cells': 'The sheet is too large. Keep only the list of {list}, without spare rows and columns',
    'too-much-text': 'There is too much text in the sheet. Keep only the list of {list} in it',
    'too-deep': 'The file is not built as it should be and was not opened. Save it again and upload that',
    'archive-bomb': 'The file unpacks to an impossible size and was not opened. Save it again and upload that',
    'entity-in-xml': 'The file is not built as it should be and was not opened. Save it again and upload that',
    encrypted: 'The file has a password. Take the password off and upload it again',
    damaged: 'The file is damaged and cannot be opened. Save it again and upload that',
    'not-a-document': 'This is no workbook. Upload an .xlsx',
    'legacy-needs-libreoffice': 'This is a workbook of the old format. Save it as .xlsx and upload that',
    'out-of-time': 'The file was read for long without an end, so it was let go. Keep only the list of {list} in it',
    'out-of-memory': 'The file took too much memory, so it was let go. Keep only the list of {list} in it',
  },
};
