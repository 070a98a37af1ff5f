import { Link, useParams } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { DayText, NearText } from '../../../web/DayText.js';
import { History } from '../../../web/History.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Facts, Section } from '../../../web/Record.js';
import { ItemEvidence } from '../../evidence/web/ItemEvidence.js';
import { ItemAskings } from '../../reports/web/ItemAskings.js';
import { listObligations } from '../../obligations/contract.js';
import { RemovedLine } from '../../notices/web/RemovedLine.js';
import { DutyTable } from '../../obligations/web/DutyTable.js';
import { readLight } from '../../reports/contract.lights.js';
import { ItemLight } from '../../reports/web/ItemLight.js';
import { LightSection } from '../../reports/web/LightSection.js';
import { readTask, readTaskHistory, type TaskRecord } from '../../tasks/contract.js';
import { rowName } from '../../notices/rules/row-name.js';
import { TaskChanges } from './TaskChanges.js';
import { TaskCharge } from './TaskCharge.js';
import { TaskCoverage } from './TaskCoverage.js';
import { TaskDescription } from './TaskDescription.js';
import { TaskFunds } from './TaskFunds.js';
import { TaskPlan } from './TaskPlan.js';
import { TaskPeople } from './TaskPeople.js';
import { TaskStart } from './TaskStart.js';
import { TaskPromise } from './TaskPromise.js';
import { Units } from './Units.js';
import { boardWords } from './word-lists.js';

/** How does this item stand? The promise, what carries it, what is owed, and how it came about. */
export function TaskPage() {
  const { taskId } = useParams({ from: '/shell/tasks/$taskId' });
  const task = useRead(readTask, { taskId }, {});
  return (
    <Loaded query={task} page>
      {(record, version) => <TaskRecordPage task={record} version={version} />}
    </Loaded>
  );
}

function TaskRecordPage({ task, version }: { readonly task: TaskRecord; readonly version: string | null }) {
  const all = useWords(boardWords);
  const words = all.task;
  const { programme, notice } = task;
  const obligations = useRead(listObligations, { programmeId: programme.id }, { task: task.id });
  // Whoever does not see the plan sees no light, and the page goes on without it.
  const light = useRead(readLight, { taskId: task.id }, {}).data;
  const history = useRead(readTaskHistory, { taskId: task.id }, {});
  return (
    <>
      <AnswerLine
        crumb={
          <>
            <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
              {words.allItems}
            </Link>
            {'　'}
            {words.crumb(rowName(task))}
          </>
        }
        question={task.title}
        answer={
          <div className="state">
            {light && <ItemLight light={light.value} inYear={programme.year} />}
            <span>{all.state[task.state]}</span>
            <span className="m s">
              <Since day={task.stateSince} year={programme.year} />
            </span>
            {task.leftOut && (
              <p>
                <Link to="/notices/$noticeId" params={{ noticeId: task.leftOut.noticeId }}>
                  {words.leftOut(task.leftOut.by, task.leftOut.reason)}
                </Link>
              </p>
            )}
          </div>
        }
        actions={
          <>
            <Link to="/tasks/$taskId/staffing" params={{ taskId: task.id }}>
              {words.toStaffing}
            </Link>
            {task.can.includes('task.describe') && !notice.removed && (
              <Link
                to="/notices/$noticeId/amend"
                params={{ noticeId: task.notice.id }}
                search={{ item: rowName(task) }}
              >
                {words.toAmend}
              </Link>
            )}
          </>
        }
      />
      <TaskFacts task={task} />
      {notice.removed ? <RemovedLine noticeId={notice.id} /> : <TaskDescription task={task} version={version} />}
      <div className="cols gap">
        <div>
          {!notice.removed && <TaskPromise task={task} />}
          <TaskPeople task={task} version={version} fromPaper={task.can.includes('task.describe')} />
          <TaskPlan taskId={task.id} year={programme.year} />
          {light && <LightSection light={light.value} version={light.version} year={programme.year} />}
          <TaskStart task={task} version={version} />
          <TaskCharge task={task} version={version} />
          <TaskChanges task={task} />
          <ItemAskings taskId={task.id} programmeId={programme.id} year={programme.year} />
          {!notice.removed && <ItemEvidence taskId={task.id} />}
          <TaskFunds taskId={task.id} />
          {!notice.removed && <TaskCoverage task={task} />}
          <Section id="duties" title={words.duties} note={words.dutiesNote}>
            <Loaded query={obligations}>
              {({ items }) => <DutyTable duties={items} year={programme.year} programmeId={programme.id} />}
            </Loaded>
          </Section>
        </div>
        <History title={words.history} none={words.noHistory} query={history} />
      </div>
    </>
  );
}

function Since({ day, year }: { readonly day: string; readonly year: number }) {
  const [before = '', after = ''] = useWords(boardWords).task.since('|').split('|');
  return (
    <>
      {before}
      <DayText on={day} inYear={year} />
      {after}
    </>
  );
}

function TaskFacts({ task }: { readonly task: TaskRecord }) {
  const all = useWords(boardWords);
  const words = all.task;
  return (
    <Facts
      facts={[
        { label: all.column.lead, value: <Units names={[task.leadUnit]} unconfirmed={task.unconfirmedUnits} /> },
        {
          label: all.column.responsible,
          value: <Units names={task.responsibleUnits} unconfirmed={task.unconfirmedUnits} />,
          ...(task.unconfirmedUnits.length > 0 && { note: words.unconfirmed(task.unconfirmedUnits) }),
        },
        {
          label: words.doneBy,
          value: task.dueOn === null ? all.noDay : <DayText on={task.dueOn} full />,
          ...(task.dueOn !== null && {
            note: (
              <>
                <NearText on={task.dueOn} />
                {words.doneByNote}
                {task.first !== null && task.first.dueOn !== null && (
                  <span className="sub">
                    {all.first} <DayText on={task.first.dueOn} />
                  </span>
                )}
              </>
            ),
          }),
        },
        {
          label: words.leader,
          value: task.deputyLeader ?? <span className="m">{words.leaderUnsaid}</span>,
          note: words.moneyIs(task.districtInvested),
        },
      ]}
    />
  );
}
