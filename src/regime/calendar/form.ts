import { Buffer } from 'node:buffer';
import type { z } from 'zod';
import { decodeText } from '../../documents/decode.js';
import { type Day, day } from '../../kernel/day.js';
import type { Typed } from '../../kernel/draft.js';
import type { WorkCalendar } from '../../kernel/work-calendar.js';
import type { Language } from '../../kernel/language.js';
import type { CalendarForm } from './endpoints.js';
import type { Checked } from './rules/check.js';
import { type Outcome, problem } from './rules/draft.js';
import { readArrangement } from './rules/file.js';
import { knownCalendar } from './rules/known.js';
import { changedDays, type KeptArrangement, standingOf } from './rules/publication.js';
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

/** In which districts a calendar would give duties other days, and how many. */
export type Foresight = (calendar: WorkCalendar) => readonly { readonly district: string; readonly duties: number }[];

/** The calendar as it is kept, and what another would do to what is owed. */
export interface CalendarFacts {
  readonly kept: readonly KeptArrangement[];
  readonly foresee: Foresight;
}

/** The form with what it would do to the calendar as it is known today. */
export function formView(
  typed: Typed,
  facts: CalendarFacts,
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
    preview: outcome?.read === true ? previewOf(outcome.value, facts, today) : null,
  };
}

function previewOf({ arrangement, missing }: Checked, { kept, foresee }: CalendarFacts, today: Day) {
  const standing = standingOf(arrangement, kept, today);
  const stands = standing === 'new' || standing === 'correction';
  return {
    ...{ year: arrangement.year, published: arrangement.published, document: arrangement.document, standing },
    missing: [...missing],
    changes: [...changedDays(arrangement, kept, today)],
    moved: stands ? [...foresee(knownCalendar([...kept, arrangement], today))] : [],
  };
}
