import { useMemo } from 'react';
import { day } from '../../../kernel/day.js';
import { DayText } from '../../../web/DayText.js';
import { useLanguage, useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { useDays } from '../../../web/today.js';
import { curveSvg, shareText } from '../outputs/gantt-curve.js';
import { scaleOf } from '../outputs/gantt-layout.js';
import type { TimetableView } from '../contract.timetable.js';
import { curveOf } from '../rules/curve.js';
import type { Milestone } from '../rules/milestone.js';
import { timetableWords } from '../timetable-word-lists.js';
import { timetablePageWords } from './timetable-page-words.js';
import { calendarIn } from './use-timetable.js';

interface GanttCurveProps {
  readonly item: string;
  readonly milestones: readonly Milestone[];
  readonly dueOn: string;
  readonly timetable: TimetableView;
  readonly width?: number;
}

const WIDTH = 760;

/** What should be reached by which day, and what was: a picture with its table. */
export function GanttCurve({ item, milestones, dueOn, timetable, width = WIDTH }: GanttCurveProps) {
  const words = useWords(timetablePageWords);
  const drawing = timetableWords[useLanguage().language];
  const { today } = useDays();
  const points = useMemo(
    () =>
      curveOf(
        milestones,
        timetable.reports.map(({ reportedOn, decidedOn, ...report }) => ({
          ...report,
          ...{ reportedOn: day(reportedOn), decidedOn: decidedOn === null ? null : day(decidedOn) },
        })),
      ),
    [milestones, timetable.reports],
  );
  const svg = useMemo(() => {
    const scale = scaleOf({ milestones, baseline: [], dueOn: day(dueOn), calendar: calendarIn(timetable) }, width);
    return curveSvg(points, scale, { item, words: drawing, today: today ?? scale.from });
  }, [points, milestones, dueOn, timetable, item, drawing, today, width]);
  return (
    <Section id="curve-section" title={words.curve.title}>
      {points.length === 0 ? (
        <p>{words.curve.none}</p>
      ) : (
        <>
          <div
            className="gantt-picture"
            role="group"
            aria-label={words.curve.title}
            tabIndex={0}
            dangerouslySetInnerHTML={{ __html: svg }}
          />
          <details className="basis">
            <summary>{words.curve.table}</summary>
            <Table
              caption={words.curve.table}
              hideCaption
              rows={points}
              keyOf={({ day: on }) => on}
              columns={[
                { key: 'day', heading: words.curve.day, names: true, cell: ({ day: on }) => <DayText on={on} /> },
                ...(['planned', 'reported', 'verified'] as const).map((side) => ({
                  ...{ key: side, heading: drawing.curve.line[side], numeric: true },
                  cell: (point: (typeof points)[number]) => shareText(point[side]),
                })),
              ]}
            />
          </details>
        </>
      )}
    </Section>
  );
}
