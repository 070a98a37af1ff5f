import { useRead } from '../../../web/api.js';
import { useDayWords } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { readMilestones, type PlanMilestones } from '../contract.milestones.js';
import { nodeWords } from './node-word-lists.js';

/** Never more than there is: 99.6 is not the whole. */
const percent = (share: number): string => `${String(Math.floor(share))}%`;

/** How far the item is: what was due, what was said and what was seen, each with the day it is from. */
export function ProgressLine({
  nodes: { progress, items },
  year,
}: {
  readonly nodes: PlanMilestones;
  readonly year: number;
}) {
  const words = useWords(nodeWords).progress;
  const dayWords = useDayWords();
  const on = (day: string): string => dayWords({ on: day, inYear: year });
  const met = items.filter(({ state }) => state === 'met').length;
  const late = items.filter(({ state, missed }) => missed !== null && state !== 'met').length;
  const parts = [
    words.met(met, items.length),
    ...(late > 0 ? [words.late(late)] : []),
    words.planned(percent(progress.planned), on(progress.on)),
    words.reported(percent(progress.reported), progress.reportedOn && on(progress.reportedOn)),
    words.verified(percent(progress.verified), progress.verifiedOn && on(progress.verifiedOn)),
  ];
  return (
    <p>
      {parts.map((part, at) => (
        <span key={part} className={at < 2 ? undefined : 'm'}>
          {at > 0 && '　'}
          <span className="nb">{part}</span>
        </span>
      ))}
    </p>
  );
}

/** The same for the item's own page, where a plan holds. */
export function ProgressOfPlan({ planId, year }: { readonly planId: string; readonly year: number }) {
  const found = useRead(readMilestones, { planId }, {}).data?.value;
  return found && found.edition !== null && found.items.length > 0 ? <ProgressLine nodes={found} year={year} /> : null;
}
