import { day, daysBetween } from '../../../kernel/day.js';
import { DayText, useDayWords } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Table } from '../../../web/Table.js';
import type { FundView } from '../contract.js';
import { MoneyText, useMoney } from './MoneyText.js';
import { fundWords } from './word-lists.js';

const [WIDTH, HEIGHT, LEFT, TOP, FOOT] = [640, 200, 44, 12, 24];
const SHARES = [0, 2_500, 5_000, 7_500, 10_000];

/** Money and progress on one axis of time, each as a share of its whole, with the figures below it. */
export function MoneyCurve({ fund }: { readonly fund: FundView }) {
  const words = useWords(fundWords);
  const { percent, rate } = useMoney();
  const dayText = useDayWords();
  const { curve, budget } = fund;
  const isPlanned = fund.milestones.length > 0;
  const [first, last] = [curve[0], curve.at(-1)];
  if (!first || !last) return null;
  const span = Math.max(1, daysBetween(day(first.on), day(last.on)));
  const x = (on: string): number => LEFT + ((WIDTH - LEFT - 8) * daysBetween(day(first.on), day(on))) / span;
  const y = (share: number): number =>
    TOP + ((HEIGHT - TOP - FOOT) * (10_000 - Math.min(10_000, Math.max(0, share)))) / 10_000;
  const paidShare = (paid: number): number => (budget <= 0 ? 0 : (paid * 10_000) / budget);
  // What is paid or verified holds until the next day on which it changes: steps, no slopes.
  const steps = (shareOf: (point: (typeof curve)[number]) => number, until?: string): string =>
    curve
      .filter(({ on }) => until === undefined || on <= until)
      .map((point, at, all) => {
        const before = all[at - 1];
        const place = `${x(point.on).toFixed(1)} ${y(shareOf(point)).toFixed(1)}`;
        return before ? `L${x(point.on).toFixed(1)} ${y(shareOf(before)).toFixed(1)} L${place}` : `M${place}`;
      })
      .join(' ');
  return (
    <>
      {curve.length > 1 && (
        <figure className="money-curve">
          <div role="group" aria-label={words.curve.title} tabIndex={0}>
            <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img" aria-label={words.curve.title}>
              {SHARES.map((share) => (
                <g key={share} className="grid">
                  <line x1={LEFT} x2={WIDTH - 8} y1={y(share)} y2={y(share)} />
                  <text x={LEFT - 6} y={y(share) + 4} textAnchor="end">
                    {percent(share)}
                  </text>
                </g>
              ))}
              {isPlanned && <path className="planned" d={steps(({ planned }) => planned)} />}
              {isPlanned && <path className="verified" d={steps(({ verified }) => verified, fund.asOf)} />}
              <path className="paid" d={steps(({ paid }) => paidShare(paid), fund.asOf)} />
              <text className="ends" x={LEFT} y={HEIGHT - 6}>
                {dayText({ on: first.on })}
              </text>
              <text className="ends" x={WIDTH - 8} y={HEIGHT - 6} textAnchor="end">
                {dayText({ on: last.on })}
              </text>
            </svg>
          </div>
          <figcaption>
            {(isPlanned ? (['paid', 'verified', 'planned'] as const) : (['paid'] as const)).map((line) => (
              <span key={line} className={`key-${line}`}>
                {words.curve[line]}
              </span>
            ))}
          </figcaption>
        </figure>
      )}
      <Table
        caption={words.curve.title}
        hideCaption
        rows={curve}
        keyOf={({ on }) => on}
        columns={[
          { key: 'day', heading: words.column.day, names: true, cell: ({ on }) => <DayText on={on} /> },
          {
            key: 'paid',
            heading: words.curve.paid,
            numeric: true,
            cell: ({ on, paid }) => (on > fund.asOf ? '—' : <MoneyText amount={paid} />),
          },
          {
            key: 'rate',
            heading: words.figure.rate,
            numeric: true,
            cell: ({ on, paid }) => (on > fund.asOf ? '—' : rate(paid, budget)),
          },
          {
            key: 'verified',
            heading: words.curve.verified,
            numeric: true,
            cell: ({ on, verified }) => (isPlanned && on <= fund.asOf ? percent(verified) : '—'),
          },
          {
            key: 'planned',
            heading: words.curve.planned,
            numeric: true,
            cell: ({ planned }) => (isPlanned ? percent(planned) : '—'),
          },
        ]}
      />
    </>
  );
}
