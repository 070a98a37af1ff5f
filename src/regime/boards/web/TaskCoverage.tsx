import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import type { TaskRecord } from '../../tasks/contract.js';
import { boardWords } from './word-lists.js';

/** Is every word of the promise carried by something, with somebody in charge (R8)? Gaps are counted, never filled. */
export function TaskCoverage({ task: { coverage, programme } }: { readonly task: TaskRecord }) {
  const all = useWords(boardWords);
  const words = all.task;
  const { rows, gaps } = coverage;
  return (
    <Section id="coverage" title={words.coverage} note={words.coverageNote}>
      {gaps.length === 0 ? (
        <p>{words.noGaps}</p>
      ) : (
        <>
          <p>{words.gaps(gaps.length)}</p>
          <ul className="done-l">
            {gaps.map((gap) => (
              <li key={gap.gap + (gap.words ?? '')}>{words.gap(gap)}</li>
            ))}
          </ul>
        </>
      )}
      <div className="gap-s">
        <Table
          caption={words.coverage}
          hideCaption
          rows={rows.map((row, at) => ({ ...row, at }))}
          keyOf={({ at }) => String(at)}
          columns={[
            {
              key: 'clause',
              heading: words.clause,
              names: true,
              cell: ({ clause }) => (
                <span className="clause" lang="zh-CN">
                  {clause}
                </span>
              ),
            },
            {
              key: 'carried',
              heading: words.carriedBy,
              cell: ({ targets, deliverables }) => {
                const figures = targets.map(
                  ({ indicator, qualifier, written, unit }) =>
                    `${indicator}${all.qualifier[qualifier]}${written}${unit}`,
                );
                const carried = [...figures, ...deliverables].join('、');
                return carried === '' ? words.carriedByNothing : <span lang="zh-CN">{carried}</span>;
              },
            },
            {
              key: 'owner',
              heading: words.owner,
              width: 'w-unit',
              cell: ({ owner, due, inherited }) => (
                <>
                  <span lang="zh-CN">{owner ?? all.none}</span>
                  <span className="sub">
                    {due === null ? all.noDay : <DayText on={due} inYear={programme.year} />}
                    {inherited && words.inherited}
                  </span>
                </>
              ),
            },
          ]}
        />
      </div>
    </Section>
  );
}
