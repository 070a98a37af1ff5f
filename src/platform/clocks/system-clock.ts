/** The machine's own time: it rules sessions, rate limits, retries and logs, never a rule of the regime. */
export interface SystemClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export const systemClock: SystemClock = { now: () => Date.now() };

/** An instant as the database takes it: ISO 8601 in UTC. */
export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Milliseconds since 1970 of an instant the database gave; what is beyond the millisecond is cut. */
export const millisecondsOf = (text: string): number => Date.parse(text);
