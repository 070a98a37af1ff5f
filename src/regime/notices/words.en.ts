import { counted } from '../../kernel/counted.js';
import { weekdayOf } from '../../kernel/day.js';
import { writtenDay, writtenParam } from '../../kernel/written.js';
import type { NoticeWords, Params } from './words.js';

const named = (params: Params, name: string): string => String(params[name] ?? '');

/** Whole megabytes of a size in bytes. */
const megabytes = (params: Params, name: string): string => String(Math.round(Number(params[name]) / 1024 ** 2));

/** The words of the document that a question is about. */
const quoted = (p: Params): string => String(p['words'] ?? p['text'] ?? p['what'] ?? p['day'] ?? '');

/** The clause a question is about, where there is one: 定期 alone says nothing to a clerk. */
const sentence = (p: Params): string => named(p, 'clause') || quoted(p);

export const en: NoticeWords = {
  question: {
    'unknown-unit': (p) =>
      `Which unit is “${named(p, 'unit')}”? The document has only this short name; name the unit, or keep it as written.`,
    'no-lead': (p) =>
      p['count'] === undefined
        ? 'This item names no lead unit. Who leads it?'
        : `The document names no lead unit (${named(p, 'count')} items); the responsible units are taken as written. Who leads each?`,
    'two-leads': (p) => `This item names more than one lead unit (${named(p, 'units')}). Which of them leads?`,
    'open-ended': (p) => `“${named(p, 'tail')}” leaves the list open. Which other units belong to it?`,
    'no-date': (p) =>
      quoted(p) === ''
        ? 'The document gives no day. Which day holds?'
        : `“${sentence(p)}” has no day in the document. Which day holds?`,
    'ambiguous-date': (p) =>
      p['on'] === undefined
        ? `Which day is “${quoted(p)}”?`
        : `“${quoted(p)}” can be read two ways; the earlier day (${writtenParam('en', p, 'on')}) is recorded. Is that right?`,
    'missing-year': (p) => `“${quoted(p)}” has no year. Which year is it?`,
    'already-past': (p) => `“${quoted(p)}” had passed when the document was signed. Does it stand as written?`,
    'damaged-text': (p) =>
      p['other'] === undefined
        ? `“${quoted(p)}” seems to lack or confuse characters and is kept as found. What should it say?`
        : `“${quoted(p)}” and “${named(p, 'other')}” disagree. Which one holds?`,
    'row-count': (p) =>
      p['group'] === undefined
        ? `The document speaks of ${named(p, 'stated')} items; ${named(p, 'found')} were read. Is one missing, or one too many?`
        : `“${named(p, 'group')}” speaks of ${named(p, 'stated')} items; ${named(p, 'found')} were read. Is one missing, or one too many?`,
    'sum-mismatch': (p) =>
      `The total of ${named(p, 'total')} differs from the sum of its parts, ${named(p, 'sum')}. Which one holds?`,
    coverage: (p) =>
      `The title promises “${named(p, 'promised')}”, and the content holds nothing for it. Is something missing?`,
    'not-a-notice': () =>
      'No items were found: this does not seem to be a notice that hands out tasks. Is it the wrong file, or is its annex missing?',
    scanned: (p) =>
      `${named(p, 'pages')} page(s) are pictures without text and were not read. Please provide a version whose text can be copied.`,
    classified: () =>
      'The document bears a mark of secrecy in its head. It is not read and nothing of it is kept. Please handle it in the classified system.',
  },
  refusal: {
    'no-file': (p) =>
      p['reason'] === 'EISDIR'
        ? 'This is a folder; name a file.'
        : 'The file is not there or cannot be opened; check its path and permissions.',
    empty: () => 'The file is empty; export or download it again.',
    'too-large': (p) =>
      `The file has ${megabytes(p, 'bytes')} MB, over the limit of ${megabytes(p, 'limit')} MB; leave out pictures, or keep the notice and its annex only.`,
    'too-many-pages': (p) =>
      `The file has ${named(p, 'pages')} pages, over the limit of ${named(p, 'limit')}; keep the notice and its annex only.`,
    'too-many-cells': (p) =>
      `The table is too large (limit ${named(p, 'limit')}); keep only the rows and columns of the items.`,
    'too-much-text': (p) =>
      `The file holds too much text (limit ${named(p, 'limit')} characters); keep the notice and its annex only.`,
    'too-deep': () =>
      'The inside of the file is nested too deeply for an official document; save it anew in Word or WPS.',
    'archive-bomb': () => 'The file unpacks to an enormous size and was not opened; ask its source for the original.',
    encrypted: () => 'The file is encrypted; remove the password, save it, and try again.',
    damaged: () => 'The file is incomplete or damaged; download it again, or save it anew in Word or WPS.',
    'entity-in-xml': () =>
      'The file defines XML entities, which no office document does, and was not opened; save it anew in Word or WPS.',
    'not-a-document': () => 'This is no file that can be read; provide .docx, .xlsx, .pdf, .html or .txt.',
    'legacy-needs-libreoffice': () =>
      'Old formats (.doc, .wps, .xls) need LibreOffice installed; or save as .docx or .xlsx in Word or WPS.',
    'conversion-failed': () => 'The old format could not be converted; save it as .docx or .xlsx in Word or WPS.',
    'out-of-time': (p) =>
      `Reading made no progress for ${named(p, 'seconds')} seconds and was stopped; save the file anew in Word or WPS.`,
    'out-of-memory': () => 'Reading needs too much memory and was stopped; keep the notice and its annex only.',
    classified: () =>
      'The document bears a mark of secrecy in its head. It is not read and nothing of it is kept. Please handle it in the classified system.',
  },
  rhythm: {
    week: 'every week',
    'ten-days': 'every ten days',
    month: 'every month',
    quarter: 'every quarter',
    'half-year': 'every half-year',
    year: 'every year',
  },
  report: {
    number: 'Number',
    title: 'Title',
    issuer: 'Issued by',
    issuedOn: 'Signed on',
    year: 'Programme year',
    addressees: 'To',
    attachments: 'Annexes',
    items: 'Items',
    lead: 'Lead',
    responsible: 'Responsible',
    due: 'Done by',
    targets: 'Targets',
    deliverables: 'Deliverables',
    obligations: 'Who owes what to whom by when',
    questions: 'For a person to decide',
    noQuestions: 'Nothing is left for a person to decide.',
    none: 'none',
    notSaid: 'not said in the document',
    asWritten: 'as written',
    shown: 'Completed from the same list or document (nothing to answer)',
  },
  confirmed: (stated) => `the ${counted(stated, 'item')} the document speaks of = ${counted(stated, 'row')} read ✓`,
  completed: (written, completed) => `${written} → ${completed}`,
  day: (on) => `${writtenDay.en(on)} (${['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekdayOf(on)] ?? ''})`,
  qualified: (qualifier, figure) =>
    ({ exact: '', approx: 'about ', at_least: 'at least ', at_most: 'at most ' })[qualifier] + figure,
  items: (numbers) => `(item${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')})`,
};
