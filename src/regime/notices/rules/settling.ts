import type { KeptReading } from '../contract.js';
import type { Settlement } from '../settlement.js';

/** 通报 without a rhythm of its own takes the one that was settled (R16). */
const CIRCULAR = /通报|通報/u;

/**
 * The reading with what the office settled of the days it leaves unsaid (point 9). A duty with a rhythm keeps it: one
 * day settled for 每季度 would make one duty of four.
 */
export const settledReading = (reading: KeptReading, { undatedDuties, circularRhythm }: Settlement): KeptReading => ({
  ...reading,
  obligations: reading.obligations.map((duty, at) => {
    if (duty.dates.length > 0 || duty.every !== null) return duty;
    if (CIRCULAR.test(duty.what)) return { ...duty, every: circularRhythm };
    const settled = undatedDuties.find(({ about }) => about.startsWith(`/obligations/${String(at)}/`))?.day;
    return settled === undefined || settled === null ? duty : { ...duty, dates: [settled] };
  }),
});
