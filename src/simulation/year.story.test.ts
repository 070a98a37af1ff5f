import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { shishi } from '../cli/running.testing.js';
import { calendarAsOf } from '../regime/calendar/shipped.js';
import { day } from '../kernel/day.js';
import { isWorkingDay } from '../kernel/work-calendar.js';
import { PHOTO, PHOTOGRAPHED } from './evidence.js';
import type { YearFigures } from './figures.js';

const WITHIN_MS = 240_000;
const outside = { DATABASE_URL: '', SHISHI_DATA: '' };

test(
  'the year of the seed notice, played day by day by the program’s own operations',
  async () => {
    const { code, out, err } = await shishi(['simulate', '--json'], { env: outside });
    expect([code, err]).toEqual([0, '']);
    const { byKind, items, plans, nodes, received, photos, reminded, unowned, ledger } = JSON.parse(out) as YearFigures;
    const [inTime, late, overdue] = (['met', 'metLate', 'overdue'] as const).map((how) =>
      Object.fromEntries(Object.entries(byKind).map(([kind, figures]) => [kind, figures[how]])),
    );
    // Six units report in July, five after the merger of 1 September.
    expect([inTime, late]).toMatchObject([
      { acknowledgement: 8, plan: 8, report: 15 },
      { acknowledgement: 2, plan: 2, report: 1 },
    ]);
    // Inspections, circulars, publication and acceptance have no part in the year yet: nobody claims that they were done.
    expect(overdue).toMatchObject({ acknowledgement: 0, plan: 0, report: 0, completion: 9, 'closing-publication': 1 });
    // One day was moved past the year by the executive meeting, and is still to come.
    expect(byKind['completion']?.toCome).toBe(1);
    expect(Object.keys(byKind).filter((kind) => byKind[kind]?.toCome !== 0)).toEqual(['completion']);

    // Of the second quarter one section was sent back and came again, one accepted one was corrected; the office looked at all.
    expect(inTime).toMatchObject({ 'report-acceptance': 18, 'report-correction': 2 });

    // Of the second quarter two letters came on paper; of the third one unit sent its workbook, which proves its receipt.
    expect(received).toEqual([
      { period: '2022Q2', unit: '区乡村振兴局', channel: 'paper' },
      { period: '2022Q2', unit: '太阳村镇', channel: 'paper' },
      { period: '2022Q3', unit: '太阳村镇', channel: 'xlsx' },
    ]);

    // One photo goes with a section: kept to the byte, and shown without what the camera wrote into it.
    const sha256 = createHash('sha256')
      .update(await readFile(PHOTO))
      .digest('hex');
    expect(photos).toEqual([{ seq: PHOTOGRAPHED.seq, sha256, originalHasExif: true, pictureHasExif: false }]);

    // Of one hard word its unit was told: it objected, and the supervision office settled it.
    expect(inTime).toMatchObject({ 'evaluation-answer': 1, 'evaluation-settling': 1 });

    // Ten plans were countersigned and approved: two drawn up late, one sent back and approved in its second edition; two
    // more went on in one when a day was moved, of which one is approved.
    expect(plans).toEqual({ approved: 10, revised: 3, late: 2 });
    expect(inTime).toMatchObject({ countersign: 13, 'plan-check': 12, 'plan-approval': 12 });

    // One change was the leader's and one the meeting's; of each the first day stands beside the new one (I9).
    expect(inTime).toMatchObject({ 'change-countersign': 2, 'change-decision': 1, 'change-meeting': 1 });
    expect(
      items.filter(({ firstDue }) => firstDue !== null).map(({ seq, due, firstDue }) => [seq, due, firstDue]),
    ).toEqual([
      [1, '2023-03-31', '2022-12-30'],
      [5, '2022-12-31', '2022-12-30'],
    ]);

    // Of three items the nodes were reported and seen, of one of them late; those of the others nobody reported.
    expect(nodes).toEqual({ met: 29, metLate: 9, missed: 64 });
    expect(inTime).toMatchObject({ 'milestone-look': 29 });

    // Fields were dealt anew and units merged: who leads and who is in charge follows, and nothing is nobody's.
    expect(items.map(({ seq, inCharge }) => `${String(seq)} ${inCharge ?? ''}`)).toEqual([
      ...['1 演示·韦某', '2 演示·韦某', '3 演示·韦某', '4 演示·覃某', '5 演示·覃某'],
      ...['6 演示·覃某', '7 演示·覃某', '8 演示·覃某', '9 演示·覃某', '10 演示·韦某'],
    ]);
    expect(items.filter(({ leadUnit }) => leadUnit === '区农业农村局').map(({ seq }) => seq)).toEqual([8, 9]);
    expect(unowned).toBe(0);

    // The unit that forgets is told on working days alone, once a day, and no more once it has filed.
    const calendar = calendarAsOf('latest');
    const days = reminded['区卫生健康局'] ?? [];
    expect(days.filter((each) => !isWorkingDay(day(each), calendar))).toEqual([]);
    expect(days).toEqual([
      ...['2022-04-29', '2022-05-06', '2022-05-07', '2022-05-09'], // plans due on a Saturday that is worked
      ...['2022-06-30', '2022-07-04', '2022-07-05', '2022-07-06'], // the report of the second quarter
      ...['2022-09-23', '2022-09-29', '2022-09-30'], // of the third: 5 October lies in the holiday
      ...['2022-12-23', '2022-12-29', '2022-12-30', '2023-01-03'], // completion, which nobody declares yet
      ...['2023-01-04', '2023-01-05'], // the report of the fourth
    ]);

    // One seal a day from the day after the notice to the last.
    expect(ledger).toMatchObject({ broken: null, differs: null, seals: 278 });
  },
  WITHIN_MS,
);

test('a day outside the year is refused with the days there are', async () => {
  const { code, err } = await shishi(['simulate', '--until', '2024-01-01'], { env: outside });
  expect([code, err]).toEqual([2, expect.stringContaining('2022-04-07 … 2023-01-10')]);
});
