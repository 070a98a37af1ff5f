import { useRead } from '../../../web/api.js';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { CooperationList } from '../contract.evaluation.js';
import { listCooperation } from '../endpoints.evaluation.js';
import { EvaluationStanding } from './EvaluationStanding.js';
import { reportBoardWords, reportPageWords } from './word-lists.js';

type Said = CooperationList['items'][number];

interface CooperationProps {
  readonly programmeId: string;
  readonly period: string;
  readonly year: number;
}

/**
 * What lead units said of responsible ones (R22), with the facts behind it; a unit reads here what is said of itself, and
 * answers where it is negative.
 */
export function CooperationSection({ programmeId, period, year }: CooperationProps) {
  const words = useWords(reportBoardWords).cooperation;
  const { materials, grade: grades } = useWords(reportPageWords);
  const { column } = words;
  const said = useRead(listCooperation, { programmeId }, { period });
  return (
    <Section id="cooperation" title={words.heading} note={words.note}>
      <Loaded query={said}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="m">{words.none}</p>
          ) : (
            <Table<Said>
              caption={words.caption(items.length)}
              rows={items}
              keyOf={({ item, unit }) => `${item.id} ${unit.id}`}
              columns={[
                {
                  key: 'unit',
                  heading: column.unit,
                  names: true,
                  cell: ({ unit }) => <span lang="zh-CN">{unit.name}</span>,
                },
                {
                  key: 'item',
                  heading: column.item,
                  cell: ({ item, lead }) => (
                    <span lang="zh-CN">
                      {words.of(rowName(item), item.title)}
                      <span className="sub">{lead.name}</span>
                    </span>
                  ),
                },
                {
                  key: 'said',
                  heading: column.said,
                  cell: (each) => (
                    <>
                      {materials[each.materials]}
                      <span className="sub" lang="zh-CN">
                        {each.sentence}
                      </span>
                      {each.facts.map(({ what, askedOn, dueOn, answeredOn }) => (
                        <span className="sub" key={what + askedOn}>
                          <span lang="zh-CN">{what}</span>
                          {'　'}
                          {words.fact.asked} <DayText on={askedOn} inYear={year} />
                          {'　'}
                          {words.fact.due} <DayText on={dueOn} inYear={year} />
                          {'　'}
                          {answeredOn === null ? (
                            words.fact.unanswered
                          ) : (
                            <>
                              {words.fact.answered} <DayText on={answeredOn} inYear={year} />
                            </>
                          )}
                        </span>
                      ))}
                    </>
                  ),
                },
                { key: 'grade', heading: column.grade, cell: ({ grade }) => grades[grade ?? 'none'] },
                {
                  key: 'state',
                  heading: column.state,
                  cell: (each) =>
                    each.evaluation ? (
                      <EvaluationStanding said={each} evaluation={each.evaluation} year={year} />
                    ) : each.accepted ? (
                      words.accepted
                    ) : (
                      words.pending
                    ),
                },
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
