import { useLanguage } from '../../../web/language.js';
import { type GanttLayout, linkPath } from '../outputs/gantt-layout.js';
import { timetableWords } from '../timetable-word-lists.js';
import { type BarActs, GanttBar } from './GanttBar.js';

interface GanttChartProps {
  readonly layout: GanttLayout;
  /** The rows that are in sight: of a thousand only these are drawn. */
  readonly first: number;
  readonly last: number;
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly label: string;
  readonly reachedId: string | undefined;
  readonly acts: BarActs | null;
  readonly onReach: (id: string) => void;
  readonly untitled: string;
}

/** The bars of a timetable with its months, days off, dependencies, today and the day it is due. */
export function GanttChart(props: GanttChartProps) {
  const { layout, first, last, rowHeight, headHeight, label, reachedId, acts, onReach, untitled } = props;
  const words = timetableWords[useLanguage().language];
  const { rows, width, months, off, links, dueX, todayX } = layout;
  const height = headHeight + rows.length * rowHeight;
  const middle = (at: number): number => headHeight + at * rowHeight + rowHeight / 2 - 2;
  const shown = links.filter(({ from, to }) => Math.min(from, to) <= last && Math.max(from, to) >= first);
  return (
    <svg className="gantt gantt-live" width={width} height={height} role="group" aria-label={label}>
      {off.map(({ x, width: wide }) => (
        <rect key={x} className="g-off" x={x} y={headHeight} width={wide} height={rows.length * rowHeight} />
      ))}
      {months.map(({ x, year, month }, at) => (
        <g key={x} aria-hidden="true">
          <path className="g-line" d={`M${String(x)} 18V${String(height)}`} />
          {(at === 0 || month === 1) && (
            <text className="g-text g-strong" x={x + 4} y={13}>
              {words.year(year)}
            </text>
          )}
          <text className="g-text" x={x + 4} y={29}>
            {words.month(month)}
          </text>
        </g>
      ))}
      <g aria-hidden="true">
        {shown.map(({ from, to, critical }) => {
          const [one, other] = [rows[from], rows[to]];
          if (one === undefined || other === undefined) return null;
          const arrow = `M${String(other.bar.x)} ${String(middle(to))}l-5 -3v6z`;
          return (
            <g key={`${String(from)}-${String(to)}`} className={critical ? 'g-link g-critical' : 'g-link'}>
              <path className="g-way" d={linkPath(one.bar, middle(from), other.bar, middle(to), rowHeight)} />
              <path className="g-arrow" d={arrow} />
            </g>
          );
        })}
      </g>
      {[...rows.slice(first, last + 1)].map((row) => {
        const { title, start, finish } = row.milestone;
        const { number, critical, later } = row;
        const name = title.trim() === '' ? untitled : title;
        return (
          <GanttBar
            key={row.milestone.id}
            row={row}
            scale={layout}
            top={headHeight + (number - 1) * rowHeight}
            rowHeight={rowHeight}
            title={`${String(number)} ${critical ? '◆ ' : ''}${name}`}
            told={words.bar({ number, title: name, start, finish, critical, later })}
            reached={row.milestone.id === reachedId}
            acts={acts}
            onReach={onReach}
          />
        );
      })}
      <g className="g-due" aria-hidden="true">
        <path d={`M${String(dueX - 1.5)} ${String(headHeight - 2)}V${String(height)}`} />
        <path d={`M${String(dueX + 1.5)} ${String(headHeight - 2)}V${String(height)}`} />
        <text className="g-text g-strong g-halo" x={Math.min(dueX, width - 30)} y={headHeight - 7} textAnchor="middle">
          {words.due}
        </text>
      </g>
      {todayX !== null && (
        <g className="g-today" aria-hidden="true">
          <path d={`M${String(todayX)} ${String(headHeight - 2)}V${String(height)}`} />
          <text
            className="g-text g-strong g-halo"
            x={Math.max(18, Math.min(todayX, width - 18 - (Math.abs(todayX - dueX) < 60 ? 60 : 0)))}
            y={headHeight - 7}
            textAnchor="middle"
          >
            {words.today}
          </text>
        </g>
      )}
    </svg>
  );
}
