import { Link } from '@tanstack/react-router';
import { addDays, type Day, day } from '../../kernel/day.js';
import { listObligations } from '../../regime/obligations/contract.js';
import { useCommand, useRead } from '../../web/api.js';
import { DayText } from '../../web/DayText.js';
import { useWords } from '../../web/language.js';
import { moveClock } from './demo-endpoints.js';
import { consoleWords } from './word-lists.js';

const NOBODYS_PROGRAMME = '00000000-0000-0000-0000-000000000000';

interface DemoBarProps {
  readonly today: Day;
  readonly programmeId: string | undefined;
}

/** On every page of a demonstration: that it is one, and the clock, which only goes forward. */
export function DemoBar({ today, programmeId }: DemoBarProps) {
  const words = useWords(consoleWords);
  const clock = useCommand(moveClock, {});
  const duties = useRead(
    listObligations,
    { programmeId: programmeId ?? NOBODYS_PROGRAMME },
    { from: addDays(today, 1) },
    { enabled: programmeId !== undefined },
  );
  const deadline = duties.data?.value.items.find(
    ({ state, due }) => (state === 'open' || state === 'not-due') && due > today,
  )?.due;
  const go = (to: Day): void => {
    clock.mutate({ body: { to } });
  };
  return (
    <div className="demo" role="region" aria-label={words.demoDoor}>
      <span>{words.demo}</span>
      <button type="button" className="fix" disabled={clock.isPending} onClick={() => go(addDays(today, 1))}>
        {words.nextDay}
      </button>
      {deadline !== undefined && (
        <button type="button" className="fix" disabled={clock.isPending} onClick={() => go(day(deadline))}>
          {words.nextDeadline} <DayText on={deadline} />
        </button>
      )}
      <Link to="/sign-in" search={{}}>
        {words.otherPost}
      </Link>
    </div>
  );
}
