import type { OutgoingDocument, Part } from '../../../documents/writing/document.js';
import { rowName } from '../../notices/rules/row-name.js';
import { type UnsaidMatter, unsaidMatters } from '../../notices/rules/unsaid.js';
import type { HandoutSources } from './sources.js';

/** Nobody's portfolio is known without an account: the leaders are then asked for, not proposed. */
const NO_PORTFOLIOS = { inChargeOf: () => undefined };

/** For the office alone: the questions the reading raised, and what the notice leaves unsaid with our proposals (point 9). */
export function openMatters({ reading, calendar, words }: HandoutSources): OutgoingDocument {
  const { label } = words;
  return {
    title: words.file.questions,
    orientation: 'portrait',
    parts: [
      { kind: 'heading', level: 'title', text: words.file.questions },
      { kind: 'passage', style: 'note', text: words.source(reading.notice.title, reading.notice.number) },
      ...questionsOf({ reading, words }),
      { kind: 'heading', level: 'first', text: label.unsaid },
      {
        kind: 'table',
        name: label.unsaid,
        columns: [{ width: 22 }, { width: 18 }, { width: 30 }],
        header: [[label.what, label.where, label.proposal].map((text) => ({ text }))],
        rows: together(unsaidMatters(reading, NO_PORTFOLIOS, calendar), { reading, words }).map((cells) =>
          cells.map((text) => ({ text })),
        ),
      },
    ],
  };
}

function questionsOf({ reading, words }: Pick<HandoutSources, 'reading' | 'words'>): Part[] {
  const { label } = words;
  // A duty without a day stands in the second table, with a proposal.
  const questions = reading.questions.filter(
    ({ code, about }) => code !== 'no-date' || !about.startsWith('/obligations'),
  );
  if (questions.length === 0) return [];
  return [
    { kind: 'heading', level: 'first', text: label.questions },
    {
      kind: 'table',
      name: label.questions,
      columns: [{ width: 6, align: 'centre' }, { width: 48 }, { width: 16 }],
      header: [[label.seq, label.question, label.where].map((text) => ({ text }))],
      rows: questions.map(({ text, about, places }, at) => [
        { text: String(at + 1), figure: at + 1 },
        { text },
        { text: whereabouts(places ?? [about], { reading, words }) },
      ]),
    },
  ];
}

/** The items a question stands in; a duty has its words in the question itself. */
function whereabouts(places: readonly string[], { reading, words }: Pick<HandoutSources, 'reading' | 'words'>): string {
  const names = places.flatMap((place) => {
    const task = reading.tasks[Number(/^\/tasks\/(\d+)/u.exec(place)?.[1] ?? Number.NaN)];
    return task ? [rowName(task)] : [];
  });
  return names.length === 0 ? words.label.wholePaper : words.items([...new Set(names)]);
}

/** Ten items that ask the same and propose the same are one line. */
function together(
  matters: readonly UnsaidMatter[],
  { reading, words }: Pick<HandoutSources, 'reading' | 'words'>,
): (readonly [string, string, string])[] {
  const year = reading.notice.year ?? 0;
  const lines = new Map<string, { matter: UnsaidMatter; rows: string[] }>();
  for (const matter of matters) {
    const proposal = words.proposal(matter, year);
    const key = JSON.stringify([matter.matter, proposal, matter.matter === 'undated-duty' ? matter.about : '']);
    const line = lines.get(key) ?? { matter, rows: [] };
    if ('row' in matter) line.rows.push(matter.row);
    lines.set(key, line);
  }
  return [...lines.values()].map(({ matter, rows }) => [
    words.matter[matter.matter],
    matter.matter === 'undated-duty' ? matter.clause : rows.length > 0 ? words.items(rows) : words.label.wholePaper,
    words.proposal(matter, year),
  ]);
}
