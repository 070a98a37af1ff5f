import { Buffer } from 'node:buffer';
import type { z } from 'zod';
import { decodeText } from '../../documents/decode.js';
import { type Day, day } from '../../kernel/day.js';
import type { Typed } from '../../kernel/draft.js';
import type { Language } from '../../kernel/language.js';
import type { CalendarForm } from './endpoints.js';
import type { Arrangement } from './rules/arrangement.js';
import type { Checked } from './rules/check.js';
import { type Outcome, problem } from './rules/draft.js';
import { readArrangement } from './rules/file.js';
import { changedDays, standingOf } from './rules/publication.js';
import { calendarWords } from './word-lists.js';

/** What was put into the form for a year. */
interface PutIn {
  readonly file: string | null;
  /** The text of the file; null where none was put in, undefined where its bytes are no text. */
  readonly text: string | null | undefined;
  readonly published: Day | null;
}

export function putIn({ fields }: Typed): PutIn {
  const text = (name: string): string | null => {
    const value = fields[name]?.value;
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const [content, published] = [text('content'), text('published')];
  return {
    file: text('file'),
    text: content === null ? null : decodeText(Buffer.from(content, 'base64')),
    published: published === null ? null : day(published),
  };
}

/** Reads what was put in; null as long as there is nothing to read. */
export const readPutIn = ({ text, published }: PutIn): Outcome<Checked> | null =>
  text === null
    ? null
    : text === undefined
      ? { read: false, problems: [problem('not-a-calendar', null)] }
      : readArrangement(text, published);

/** The form with what it would do to the calendar as it is known today. */
export function formView(
  typed: Typed,
  kept: readonly Arrangement[],
  { today, language }: { readonly today: Day; readonly language: Language },
): z.input<typeof CalendarForm> {
  const put = putIn(typed);
  const outcome = readPutIn(put);
  const words = calendarWords[language];
  return {
    version: typed.version,
    file: put.file,
    published: put.published,
    problems: (outcome?.read === false ? outcome.problems : []).map(({ code, line, params }) => ({
      line,
      sentence: (words.onPage[code] ?? words.problem[code])(params),
    })),
    preview: outcome?.read === true ? previewOf(outcome.value, kept, today) : null,
  };
}

const previewOf = ({ arrangement, missing }: Checked, kept: readonly Arrangement[], today: Day) => ({
  ...{ year: arrangement.year, published: arrangement.published, document: arrangement.document },
  standing: standingOf(arrangement, kept, today),
  missing: [...missing],
  changes: [...changedDays(arrangement, kept, today)],
});
