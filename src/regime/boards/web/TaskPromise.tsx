import { Link } from '@tanstack/react-router';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import type { TaskRecord } from '../../tasks/contract.js';
import { successionWords } from './succession-word-lists.js';
import { amendWords, boardWords } from './word-lists.js';

/** What was promised, not a word changed, each work underlined; then the figures, then what a correction changed. */
export function TaskPromise({ task }: { readonly task: TaskRecord }) {
  const all = useWords(boardWords);
  const words = all.task;
  const { notice, targets, amended, succeeded } = task;
  return (
    <>
      <Section id="promise" title={words.promise} note={words.promiseNote}>
        <div className="promise" lang="zh-CN">
          <blockquote>
            {underlined(task.content, task.deliverables).map(({ text, at, isWork }) =>
              isWork ? <u key={at}>{text}</u> : <span key={at}>{text}</span>,
            )}
          </blockquote>
          <p className="src">
            <Link to="/notices/$noticeId" params={{ noticeId: notice.id }}>
              {words.source(notice.number ?? '')}
            </Link>{' '}
            <DayText on={notice.issuedOn} />
          </p>
        </div>
        {succeeded.length > 0 && <Succeeded task={task} />}
        {amended.length + succeeded.length > 0 && <Amended task={task} />}
      </Section>
      <Section id="figures" title={words.figures} note={words.figuresNote}>
        {targets.length === 0 ? (
          <p>{words.noFigures}</p>
        ) : (
          <Table
            caption={words.figures}
            hideCaption
            rows={targets.map((target, at) => ({ target, at }))}
            keyOf={({ at }) => String(at)}
            columns={[
              {
                key: 'indicator',
                heading: words.indicator,
                names: true,
                cell: ({ target }) => <span lang="zh-CN">{target.indicator}</span>,
              },
              {
                key: 'promised',
                heading: words.promised,
                cell: ({ target }) => (
                  <>
                    {all.qualifier[target.qualifier]}
                    <span className="nb" lang="zh-CN">
                      {target.written}
                      {target.unit}
                    </span>
                  </>
                ),
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}

/** Units that others stand for now, by the names they bore then (I9). */
function Succeeded({ task: { succeeded } }: { readonly task: TaskRecord }) {
  const words = useWords(successionWords);
  return (
    <>
      <h3 className="gap-s">{words.became}</h3>
      <ul className="done-l">
        {succeeded.map(({ role, was, now, from, number }) => (
          <li key={role + was + from}>
            {words.placeMoved({ role, was, now }, number)} <DayText on={from} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What corrections changed, the words before beside those that stand, and the promise as first issued (I9). */
function Amended({ task: { amended, original } }: { readonly task: TaskRecord }) {
  const words = useWords(boardWords).task;
  const { column } = useWords(amendWords);
  // What was decided stands under the item's changes; here is what was corrected.
  const corrected = amended.filter(({ byChange }) => !byChange);
  return (
    <>
      {corrected.length > 0 && (
        <>
          <h3 className="gap-s">{words.amended}</h3>
          <ul className="done-l">
            {corrected.map(({ field, was, now, by, on, reason, amendmentId }) => (
              <li key={amendmentId + field}>
                {words.amendment({ field: column[field], was, now, by, reason })} <DayText on={on} />
              </li>
            ))}
          </ul>
        </>
      )}
      <details className="gap-s">
        <summary>{words.firstIssued}</summary>
        <div lang="zh-CN">
          <p className="key">{original.title}</p>
          <blockquote>{original.content}</blockquote>
          <p>
            {[original.leadUnit, ...original.responsibleUnits].join('、')}　{original.dueText}
          </p>
        </div>
      </details>
    </>
  );
}

/** The text cut where its works stand, each found after the one before it. */
function underlined(content: string, works: readonly string[]) {
  const pieces: { readonly text: string; readonly at: number; readonly isWork: boolean }[] = [];
  let done = 0;
  for (const work of works) {
    const at = content.indexOf(work, done);
    if (at < 0) continue;
    pieces.push({ text: content.slice(done, at), at: done, isWork: false });
    pieces.push({ text: work, at, isWork: true });
    done = at + work.length;
  }
  return [...pieces, { text: content.slice(done), at: done, isWork: false }].filter(({ text }) => text !== '');
}
