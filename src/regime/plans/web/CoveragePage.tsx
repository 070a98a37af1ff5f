import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { day } from '../../../kernel/day.js';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Table } from '../../../web/Table.js';
import { useRead } from '../../../web/api.js';
import { type PlanRecord, readPlan } from '../contract.js';
import { type CoverageGap, coverageProof } from '../rules/coverage.js';
import { timetablePageWords } from './timetable-page-words.js';
import { milestonesIn } from './use-timetable.js';

/** Is somebody in charge of every promise (R8 “不缺项、不漏项”)? To be read, and to be printed. */
export function CoveragePage() {
  const { planId } = useParams({ from: '/shell/plans/$planId/coverage' });
  const plan = useRead(readPlan, { planId }, {});
  return (
    <Loaded query={plan} page>
      {(record) => <Coverage plan={record} />}
    </Loaded>
  );
}

/** What a gap is about: a clause, a target or a node, in its own words. */
const aboutOf = (gap: CoverageGap): string =>
  'clause' in gap ? gap.clause : 'target' in gap ? gap.target.title : gap.milestone.title;

function Coverage({ plan }: { readonly plan: PlanRecord }) {
  const all = useWords(timetablePageWords);
  const words = all.coverage;
  const { item, content } = plan;
  const clauses = [...new Set(item.targets.map(({ clause }) => clause))];
  const { rows, gaps } = coverageProof(
    clauses,
    item.targets,
    { owners: content.owners, milestones: milestonesIn(content.milestones) },
    { leadUnitId: item.leadUnit.id, person: item.handsOnLeader, dueOn: day(item.dueOn) },
  );
  const names = new Map([item.leadUnit, ...item.responsibleUnits].map(({ id, name }) => [id, name]));
  const inherited = <span className="sub">{all.cell.inherited}</span>;
  return (
    <>
      <AnswerLine
        crumb={
          <Link to="/plans/$planId/timetable" params={{ planId: plan.id }}>
            {all.crumb(item.seq, item.title)}
          </Link>
        }
        question={words.question}
        answer={
          <p>{gaps.length === 0 ? words.whole(clauses.length, item.targets.length) : words.lacking(gaps.length)}</p>
        }
        actions={<Button onClick={() => window.print()}>{all.page.print}</Button>}
      />
      {gaps.length > 0 && (
        <ul className="done-l">
          {gaps.map((gap) => (
            <li key={gap.gap + aboutOf(gap)}>{words.gap[gap.gap](aboutOf(gap))}</li>
          ))}
        </ul>
      )}
      <div className="gap-s">
        <Table
          caption={words.table}
          rows={rows.map((row, at) => ({ ...row, at, opens: rows[at - 1]?.clause !== row.clause }))}
          keyOf={({ at }) => String(at)}
          columns={[
            {
              key: 'target',
              heading: words.target,
              names: true,
              cell: ({ target, clause, opens }) => (
                <span className="clause" lang="zh-CN">
                  {target === null ? words.none : `${String(target.number)}. ${target.title}`}
                  {opens && target?.title !== clause && <span className="sub">{clause}</span>}
                </span>
              ),
            },
            {
              key: 'unit',
              heading: words.unit,
              width: 'w-unit',
              cell: ({ unitId }) => (
                <>
                  <span lang="zh-CN">{names.get(unitId.value) ?? words.none}</span>
                  {unitId.inherited && inherited}
                </>
              ),
            },
            {
              key: 'person',
              heading: words.person,
              cell: ({ person }) =>
                person.value === null ? (
                  words.none
                ) : (
                  <>
                    <span lang="zh-CN">{person.value}</span>
                    {person.inherited && inherited}
                  </>
                ),
            },
            {
              key: 'due',
              heading: words.due,
              width: 'w-day',
              cell: ({ due }) => (
                <>
                  <DayText on={due.value} />
                  {due.inherited && inherited}
                </>
              ),
            },
            {
              key: 'milestones',
              heading: words.milestones,
              cell: ({ milestones }) =>
                milestones.length === 0 ? (
                  words.none
                ) : (
                  <span lang="zh-CN" title={milestones.map(({ title }) => title).join('、')}>
                    {milestones.map(({ title }) => title).join('、')}
                  </span>
                ),
            },
          ]}
        />
      </div>
    </>
  );
}
