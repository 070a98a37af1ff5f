import { useWords } from '../../../web/language.js';
import type { Reading } from '../contract.js';
import { type Line, linesOf, type Mark } from './marks.js';
import { MarkedText } from './MarkedText.js';
import type { Understood } from './understood.js';
import { intakeWords } from './word-lists.js';

interface NoticeDocumentProps {
  readonly text: string;
  readonly reading: Reading;
  readonly understood: readonly Understood[];
  readonly marks: readonly Mark[];
}

/** The notice as it was read, its items apart: they stand in the table below. Nothing of the text is left out. */
export function NoticeDocument({ text, reading, understood, marks }: NoticeDocumentProps) {
  const words = useWords(intakeWords);
  const { before, headings, after } = partsOf(linesOf(text), reading, understood);
  return (
    <article className="doc" tabIndex={0} aria-label={words.document} lang="zh-CN">
      {before.map((line) => (
        <p key={line.start} className={classOf(line, reading)}>
          <MarkedText line={line} marks={marks} />
        </p>
      ))}
      {headings.length > 0 && <p className="s m">{headings.map((line) => line.text).join('　')}</p>}
      {after.map((line) => (
        <p key={line.start} className={classOf(line, reading)}>
          <MarkedText line={line} marks={marks} />
        </p>
      ))}
    </article>
  );
}

/** The lines before the items, the headings of their table, and what follows the items. */
function partsOf(lines: readonly Line[], { tasks }: Reading, understood: readonly Understood[]) {
  const written = lines.filter(({ text }) => text.trim() !== '');
  const first = Math.min(...tasks.map(({ span }) => span[0]));
  const last = Math.max(...tasks.map(({ span }) => span[1]));
  if (tasks.length === 0) return { before: written, headings: [], after: [] };
  const bodyEnd = Math.max(0, ...understood.flatMap(({ span }) => (span && span[1] <= first ? [span[1]] : [])));
  return {
    before: written.filter(({ start, end }) => end <= first && start < bodyEnd),
    headings: written.filter(({ start, end }) => end <= first && start >= bodyEnd),
    after: written.filter(({ start }) => start >= last),
  };
}

/** How a line is set: number and title in the middle, the signature to the right, sentences indented. */
function classOf({ start, end }: Line, { places }: Reading): string | undefined {
  const holds = (pointer: string): boolean => {
    const span = places[pointer];
    return span !== undefined && span[0] < end && span[1] > start;
  };
  if (holds('/notice/title')) return 'doc-title';
  if (holds('/notice/number')) return 'c';
  if (holds('/notice/issuedOn') || holds('/notice/issuer')) return 'r';
  return holds('/notice/addressees/0') ? undefined : 'in';
}
