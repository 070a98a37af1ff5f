import { type KeyboardEvent, memo, type PointerEvent, useRef, useState } from 'react';
import { addDays, type Day } from '../../../kernel/day.js';
import type { GanttRow, GanttScale } from '../outputs/gantt-layout.js';

/** What somebody does to a bar: moves it to begin on a day, stretches it to end on one, steps it by working days, opens it. */
export interface BarActs {
  readonly move: (id: string, start: Day) => void;
  readonly stretch: (id: string, finish: Day) => void;
  readonly step: (id: string, by: 1 | -1, end: 'both' | 'finish') => void;
  readonly open: (id: string) => void;
  /** Goes to the row above or below. */
  readonly go: (id: string, by: 1 | -1) => void;
}

interface GanttBarProps {
  readonly row: GanttRow;
  readonly scale: Pick<GanttScale, 'dayWidth'>;
  readonly top: number;
  readonly rowHeight: number;
  readonly told: string;
  readonly title: string;
  /** Of all bars one is reached by the tab key; the arrows go on from there. */
  readonly reached: boolean;
  readonly acts: BarActs | null;
  readonly onReach: (id: string) => void;
}

const BAR = 14;
/** As much of a bar's right end as takes hold of its last day. */
const EDGE = 10;

/** A node's bar. While it is dragged it alone is drawn anew; where it is let go, the timetable is reckoned through. */
export const GanttBar = memo(function GanttBar(props: GanttBarProps) {
  const { row, scale, top, rowHeight, told, title, reached, acts, onReach } = props;
  const { milestone, bar, baseline, critical } = row;
  const { id, start, finish } = milestone;
  const [dragged, setDragged] = useState<{ readonly days: number; readonly end: 'both' | 'finish' }>();
  const from = useRef<{ readonly x: number; readonly end: 'both' | 'finish' }>(undefined);
  const y = top + (rowHeight - BAR) / 2 - 2;
  const by = (dragged?.days ?? 0) * scale.dayWidth;
  const x = bar.x + (dragged?.end === 'both' ? by : 0);
  const width = Math.max(scale.dayWidth, bar.width + (dragged?.end === 'finish' ? by : 0));
  const take = (event: PointerEvent<SVGGElement>): void => {
    onReach(id);
    if (acts === null || event.button !== 0) return;
    const right = event.currentTarget.getBoundingClientRect().right;
    from.current = { x: event.clientX, end: right - event.clientX <= EDGE && bar.width > EDGE * 2 ? 'finish' : 'both' };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent<SVGGElement>): void => {
    if (from.current === undefined) return;
    const days = Math.round((event.clientX - from.current.x) / scale.dayWidth);
    if (days !== (dragged?.days ?? 0)) setDragged({ days, end: from.current.end });
  };
  const drop = (): void => {
    from.current = undefined;
    setDragged(undefined);
    if (dragged === undefined || dragged.days === 0) return;
    if (dragged.end === 'both') acts?.move(id, addDays(start, dragged.days));
    else acts?.stretch(id, addDays(finish, dragged.days));
  };
  const key = (event: KeyboardEvent): void => {
    const act = keyAct(event, id, acts);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <g
      id={`bar-${id}`}
      role="button"
      tabIndex={reached ? 0 : -1}
      aria-label={told}
      className={critical ? 'g-node g-critical' : 'g-node'}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={() => {
        from.current = undefined;
        setDragged(undefined);
      }}
      onDoubleClick={() => acts?.open(id)}
      onKeyDown={key}
      onFocus={() => onReach(id)}
    >
      <text className="g-name" x={Math.max(4, x)} y={top + 12} aria-hidden="true">
        {title}
      </text>
      {baseline && (
        <rect className="g-baseline" x={baseline.x} y={y + BAR + 3} width={baseline.width} height={4} rx={1} />
      )}
      <rect className="g-grip" x={x - 2} y={top + 4} width={width + 4} height={rowHeight - 8} />
      <rect className="g-bar" x={x} y={y} width={width} height={BAR} rx={2} />
      {critical && width > 8 && (
        <path className="g-through" d={`M${String(x + 3)} ${String(y + BAR / 2)}h${String(width - 6)}`} />
      )}
    </g>
  );
});

/** What a key does to a bar; nothing where it means nothing here. */
function keyAct(event: KeyboardEvent, id: string, acts: BarActs | null): (() => void) | undefined {
  const end = event.shiftKey ? 'finish' : 'both';
  switch (event.key) {
    case 'ArrowUp':
      return () => acts?.go(id, -1);
    case 'ArrowDown':
      return () => acts?.go(id, 1);
    case 'ArrowLeft':
      return acts ? () => acts.step(id, -1, end) : undefined;
    case 'ArrowRight':
      return acts ? () => acts.step(id, 1, end) : undefined;
    case 'Enter':
    case ' ':
      return acts ? () => acts.open(id) : undefined;
    default:
      return undefined;
  }
}
