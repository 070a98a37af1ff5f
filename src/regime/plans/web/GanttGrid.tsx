import { type UIEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type Day, day } from '../../../kernel/day.js';
import { nextWorkingDay, previousWorkingDay } from '../../../kernel/work-calendar.js';
import { useWords } from '../../../web/language.js';
import { useDays } from '../../../web/today.js';
import { type GanttRow, ganttLayout, scaleOf } from '../outputs/gantt-layout.js';
import type { Milestone } from '../rules/milestone.js';
import type { Moved } from '../rules/schedule-moving.js';
import { moveNode, stretchNode } from '../rules/schedule-moving.js';
import type { Circle } from '../rules/schedule-order.js';
import type { BarActs } from './GanttBar.js';
import { GanttChart } from './GanttChart.js';
import { timetablePageWords } from './timetable-page-words.js';
import type { Moving } from './use-timetable.js';

export const ROW = 40;
const HEAD = 56;
/** Rows beyond those in sight, so that none is missing while somebody scrolls. */
const SPARE = 8;
/** Narrower, a working day could not be told from the next; the picture then scrolls sideways. */
const LEAST_DAY = 1.6;
const NARROW_CHART = 520;

interface GanttGridProps {
  readonly moving: Moving;
  readonly baseline: readonly Milestone[];
  readonly dueOn: Day;
  readonly editable: boolean;
  readonly onOpen: (id: string) => void;
  readonly onPushed: (count: number) => void;
}

/** The timetable as table and picture side by side, row by row: either is edited, and both are reckoned through at once. */
export function GanttGrid({ moving, baseline, dueOn, editable, onOpen, onPushed }: GanttGridProps) {
  const words = useWords(timetablePageWords);
  const { today } = useDays();
  const { milestones, calendar, schedule, set } = moving;
  const box = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 640 });
  const [width, setWidth] = useState(NARROW_CHART);
  const chart = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!chart.current) return undefined;
    const watch = new ResizeObserver(([entry]) =>
      setWidth(Math.max(NARROW_CHART, Math.floor(entry?.contentRect.width ?? 0))),
    );
    watch.observe(chart.current);
    return () => watch.disconnect();
  }, []);
  const [reachedId, setReached] = useState(milestones[0]?.id);
  const layout = useMemo(() => {
    const critical = new Set(schedule === undefined || 'circle' in schedule ? [] : schedule.critical);
    const drawn = { milestones, baseline, critical, dueOn, today, calendar };
    return ganttLayout(drawn, scaleOf(drawn, width, LEAST_DAY));
  }, [milestones, baseline, schedule, dueOn, today, calendar, width]);
  const first = Math.max(0, Math.floor((sight.top - HEAD) / ROW) - SPARE);
  const last = Math.min(milestones.length - 1, Math.ceil((sight.top + sight.height) / ROW) + SPARE);
  const put = (moved: Moved | Circle): void => {
    if ('circle' in moved) return;
    set(moved.milestones);
    onPushed(moved.pushed.length);
  };
  const latest = useRef({ milestones, put, onOpen });
  latest.current = { milestones, put, onOpen };
  const acts = useMemo((): BarActs => {
    const nodeOf = (id: string): Milestone | undefined => latest.current.milestones.find((each) => each.id === id);
    const moveTo = (id: string, start: Day): void =>
      latest.current.put(moveNode(latest.current.milestones, id, start, calendar));
    const stretchTo = (id: string, finish: Day): void => {
      const node = nodeOf(id);
      if (node) latest.current.put(stretchNode(latest.current.milestones, id, { start: node.start, finish }, calendar));
    };
    return {
      move: moveTo,
      stretch: stretchTo,
      step: (id, by, end) => {
        const node = nodeOf(id);
        if (!node) return;
        const next = by === 1 ? nextWorkingDay : previousWorkingDay;
        if (end === 'both') moveTo(id, next(node.start, calendar).day);
        else stretchTo(id, next(node.finish, calendar).day);
      },
      open: (id) => latest.current.onOpen(id),
      go: (id, by) => {
        const at = latest.current.milestones.findIndex((each) => each.id === id) + by;
        const other = latest.current.milestones[at];
        if (!other) return;
        setReached(other.id);
        const top = HEAD + at * ROW;
        const scroller = box.current;
        if (scroller && (top < scroller.scrollTop + HEAD || top + ROW > scroller.scrollTop + scroller.clientHeight))
          scroller.scrollTop = top - scroller.clientHeight / 2;
        // The row may have to be drawn before it can be reached.
        setTimeout(() => document.getElementById(`bar-${other.id}`)?.focus(), 30);
      },
    };
  }, [calendar]);
  const scrolled = ({ currentTarget }: UIEvent<HTMLDivElement>): void =>
    setSight({ top: currentTarget.scrollTop, height: currentTarget.clientHeight });
  const stretchRow = (node: Milestone, changed: Partial<Pick<Milestone, 'start' | 'finish'>>): void =>
    put(stretchNode(milestones, node.id, { start: node.start, finish: node.finish, ...changed }, calendar));
  return (
    <div className="gantt-box" ref={box} onScroll={scrolled} tabIndex={-1}>
      <table className="gantt-table">
        <caption className="vh">{words.page.picture}</caption>
        <thead>
          <tr style={{ height: HEAD }}>
            <th scope="col">{words.column.number}</th>
            <th scope="col">{words.column.title}</th>
            <th scope="col">{words.column.start}</th>
            <th scope="col">{words.column.finish}</th>
            <th scope="col">{words.column.weight}</th>
            <th scope="col">{words.column.slack}</th>
          </tr>
        </thead>
        <tbody>
          {first > 0 && (
            <tr aria-hidden="true" style={{ height: first * ROW }}>
              <td colSpan={6} />
            </tr>
          )}
          {layout.rows.slice(first, last + 1).map((row) => (
            <NodeRow
              key={row.milestone.id}
              row={row}
              slack={
                schedule === undefined || 'circle' in schedule
                  ? null
                  : (schedule.nodes.get(row.milestone.id)?.slack ?? null)
              }
              editable={editable}
              onOpen={onOpen}
              onDays={(changed) => stretchRow(row.milestone, changed)}
              onWeight={(weight) =>
                set(milestones.map((each) => (each.id === row.milestone.id ? { ...each, weight } : each)))
              }
            />
          ))}
          {last < milestones.length - 1 && (
            <tr aria-hidden="true" style={{ height: (milestones.length - 1 - last) * ROW }}>
              <td colSpan={6} />
            </tr>
          )}
        </tbody>
      </table>
      <div className="gantt-scroll" ref={chart}>
        <GanttChart
          layout={layout}
          first={first}
          last={last}
          rowHeight={ROW}
          headHeight={HEAD}
          label={words.page.picture}
          reachedId={reachedId}
          acts={editable ? acts : null}
          onReach={setReached}
          untitled={words.cell.untitled}
        />
      </div>
    </div>
  );
}

const HEAVIEST = 10_000;

interface NodeRowProps {
  readonly row: GanttRow;
  readonly slack: number | null;
  readonly editable: boolean;
  readonly onOpen: (id: string) => void;
  readonly onDays: (changed: Partial<Pick<Milestone, 'start' | 'finish'>>) => void;
  readonly onWeight: (weight: number) => void;
}

function NodeRow({ row, slack, editable, onOpen, onDays, onWeight }: NodeRowProps) {
  const words = useWords(timetablePageWords);
  const { milestone, number, critical } = row;
  const title = milestone.title.trim() === '' ? words.cell.untitled : milestone.title;
  const dayField = (end: 'start' | 'finish', label: string) =>
    editable ? (
      <input
        className="plain-input"
        type="date"
        aria-label={label}
        value={milestone[end]}
        onChange={({ target }) => {
          if (target.value !== '') onDays({ [end]: day(target.value) });
        }}
      />
    ) : (
      milestone[end]
    );
  return (
    <tr style={{ height: ROW }}>
      <td className="num">{number}</td>
      <th scope="row" title={title}>
        {critical && (
          <span className="g-mark">
            <span aria-hidden="true">◆</span>
            <span className="vh">{words.cell.critical}</span>
          </span>
        )}
        <button type="button" className="fix" onClick={() => onOpen(milestone.id)}>
          {title}
        </button>
      </th>
      <td>{dayField('start', words.cell.startOf(title))}</td>
      <td>{dayField('finish', words.cell.finishOf(title))}</td>
      <td>
        {editable ? (
          <input
            className="plain-input g-weight"
            inputMode="numeric"
            aria-label={words.cell.weightOf(title)}
            value={String(milestone.weight)}
            onChange={({ target }) => {
              const weight = Number(target.value);
              if (/^\d{0,5}$/u.test(target.value) && weight <= HEAVIEST) onWeight(weight);
            }}
          />
        ) : (
          milestone.weight
        )}
      </td>
      <td className="num">{slack === null ? '' : words.cell.days(slack)}</td>
    </tr>
  );
}
