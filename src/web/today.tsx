import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Day, isWeekend } from '../kernel/day.js';
import type { DayKind } from './words.js';

/** What pages must know of days: which it is by the regime's clock, and how the calendar departs from the week. */
interface Days {
  readonly today: Day | null;
  readonly kindOf: (day: Day) => DayKind;
}

const Days = createContext<Days>({ today: null, kindOf: () => 'plain' });

interface DaysScopeProps {
  readonly today: Day | null;
  /** Weekdays that are off, and weekend days that are worked. */
  readonly off: ReadonlySet<string>;
  readonly worked: ReadonlySet<string>;
  readonly children: ReactNode;
}

export function DaysScope({ today, off, worked, children }: DaysScopeProps) {
  const days = useMemo(() => {
    const kindOf = (day: Day): DayKind =>
      isWeekend(day) ? (worked.has(day) ? 'worked' : 'plain') : off.has(day) ? 'off' : 'plain';
    return { today, kindOf };
  }, [today, off, worked]);
  return <Days.Provider value={days}>{children}</Days.Provider>;
}

export const useDays = (): Days => useContext(Days);
