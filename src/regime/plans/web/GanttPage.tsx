import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { v4 as uuid } from 'uuid';
import { day } from '../../../kernel/day.js';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { ClashBox } from '../../../web/ClashBox.js';
import { useDayWords } from '../../../web/DayText.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { StandingText } from '../../../web/StandingText.js';
import { webWords } from '../../../web/word-lists.js';
import { Whose } from '../../offices/web/Whose.js';
import type { PlanRecord } from '../contract.js';
import type { TimetableView } from '../contract.timetable.js';
import type { Milestone } from '../rules/milestone.js';
import { reserveOf } from '../rules/schedule.js';
import { stretchNode } from '../rules/schedule-moving.js';
import { GanttCurve } from './GanttCurve.js';
import { GanttGrid } from './GanttGrid.js';
import { type ChangedNode, GanttNodeDialog } from './GanttNodeDialog.js';
import { GanttSheetDialog } from './GanttSheetDialog.js';
import { GanttTemplateDialog } from './GanttTemplateDialog.js';
import { timetablePageWords } from './timetable-page-words.js';
import { usePartLines } from './part-lines.js';
import { milestonesIn, useMoving, useTimetable } from './use-timetable.js';

/** Which step is done when (施工图)? Moved by drag, by table and by keyboard; kept as it is moved. */
export function GanttPage() {
  const { planId } = useParams({ from: '/shell/plans/$planId/timetable' });
  const { plan, timetable } = useTimetable(planId);
  return (
    <Loaded query={plan} page>
      {(record) => (
        <Loaded query={timetable} page>
          {(view) => (
            <Whose>
              {(personId) => <GanttEditor key={personId} plan={record} timetable={view} personId={personId} />}
            </Whose>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

type Opened = 'template' | 'sheet' | { readonly node: string };

interface GanttEditorProps {
  readonly plan: PlanRecord;
  readonly timetable: TimetableView;
  readonly personId: string;
}

function GanttEditor({ plan, timetable, personId }: GanttEditorProps) {
  const all = useWords(timetablePageWords);
  const words = all.page;
  const dayWords = useDayWords();
  const { saved } = useWords(webWords).standing;
  const linesOf = usePartLines(plan);
  const moving = useMoving(plan, timetable, personId);
  const [opened, setOpened] = useState<Opened>();
  const [pushed, setPushed] = useState(0);
  const { milestones, schedule, calendar, set } = moving;
  const { item } = plan;
  const dueOn = day(item.dueOn);
  const editable = plan.can.includes('plan.type');
  const titles = (ids: readonly string[]): string[] =>
    ids.map((id) => milestones.find((each) => each.id === id)?.title ?? '');
  const node = typeof opened === 'object' ? milestones.find(({ id }) => id === opened.node) : undefined;
  const change = (changed: ChangedNode): void => {
    if (!node) return;
    const { ownerUnitId, person, ...rest } = { ...node, ...changed };
    const next: Milestone = {
      ...rest,
      ...(ownerUnitId !== undefined && { ownerUnitId }),
      ...(person !== undefined && person !== '' && { person }),
    };
    const others = milestones.map((each) => (each.id === node.id ? next : each));
    const moved = stretchNode(others, node.id, next, calendar);
    set('circle' in moved ? others : moved.milestones);
  };
  const add = (): void => {
    const id = uuid();
    const last = milestones.at(-1);
    const start = last?.finish ?? day(timetable.from);
    set([...milestones, { id, title: words.newNode, targets: [], start, finish: start, weight: 1, after: [] }]);
    setOpened({ node: id });
  };
  const close = (): void => setOpened(undefined);
  return (
    <>
      <AnswerLine
        crumb={
          <Link to="/tasks/$taskId" params={{ taskId: item.id }}>
            {all.crumb(item.seq, item.title)}
          </Link>
        }
        question={words.question}
        {...(schedule && {
          answer: (
            <p>
              {'circle' in schedule
                ? words.circle(titles(schedule.circle))
                : words.answer(
                    milestones.length,
                    dayWords({ on: schedule.ends }),
                    reserveOf(schedule, dueOn, calendar),
                  )}
            </p>
          ),
        })}
        actions={
          <>
            <Link className="btn" to="/plans/$planId/coverage" params={{ planId: plan.id }}>
              {words.coverage}
            </Link>
            {plan.editions.length > 1 && (
              <Link className="btn" to="/plans/$planId/comparison" params={{ planId: plan.id }}>
                {words.compare}
              </Link>
            )}
          </>
        }
      />
      {moving.problem && <ProblemNotice problem={moving.problem} />}
      <ClashBox {...moving.clashing} linesOf={linesOf('milestones')} />
      <div className="gantt-acts">
        {editable && (
          <>
            <Button onClick={add}>{words.add}</Button>
            <Button onClick={() => setOpened('template')}>{words.byTemplate}</Button>
            <Button onClick={() => setOpened('sheet')}>{words.bringIn}</Button>
            <Button disabled={!moving.undo} onClick={() => moving.undo?.()}>
              {words.undo}
            </Button>
          </>
        )}
        <a href={`/api/plans/${plan.id}/timetable.xlsx`} download>
          {words.exportXlsx}
        </a>
        <a href={`/api/plans/${plan.id}/timetable.xml`} download>
          {words.exportProject}
        </a>
        <a href={`/api/plans/${plan.id}/timetable.svg`} download>
          {words.exportPicture}
        </a>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </div>
      <Section
        id="picture"
        title={words.picture}
        note={
          editable ? (
            <span role="status">
              {moving.standing === 'saved' ? saved : <StandingText standing={moving.standing} />}{' '}
              {pushed > 0 && words.pushed(pushed)}
            </span>
          ) : (
            words.readOnly
          )
        }
      >
        {schedule !== undefined && !('circle' in schedule) && (
          <>
            {schedule.conflicts.length > 0 && (
              <p role="alert">{words.conflicts(titles([...new Set(schedule.conflicts.map(({ id }) => id))]))}</p>
            )}
            <p className="s">{words.critical(titles(schedule.critical))}</p>
          </>
        )}
        {milestones.length === 0 ? (
          <Empty why={words.empty} />
        ) : (
          <GanttGrid
            moving={moving}
            baseline={milestonesIn(timetable.baseline)}
            dueOn={dueOn}
            editable={editable}
            onOpen={(id) => setOpened({ node: id })}
            onPushed={setPushed}
          />
        )}
        {editable && milestones.length > 0 && (
          <p className="s m">
            {words.pictureNote} {words.tableNote}
          </p>
        )}
      </Section>
      <GanttCurve item={item.title} milestones={milestones} dueOn={item.dueOn} timetable={timetable} />
      {opened === 'template' && (
        <GanttTemplateDialog
          {...{ timetable, calendar, dueOn }}
          targets={item.targets.map(({ number }) => number)}
          nodes={milestones.length}
          onLaid={set}
          onClose={close}
        />
      )}
      {opened === 'sheet' && <GanttSheetDialog planId={plan.id} onTaken={set} onClose={close} />}
      {node && (
        <GanttNodeDialog
          {...{ node, milestones, item, editable }}
          onChange={change}
          onRemove={() => {
            set(
              milestones
                .filter(({ id }) => id !== node.id)
                .map((each) => ({ ...each, after: each.after.filter((id) => id !== node.id) })),
            );
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
