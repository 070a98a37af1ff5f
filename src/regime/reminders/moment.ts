import { momentAt } from '../../platform/clocks/regime-clock.js';
import type { LocalMoment } from './rules/hours.js';

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** An instant as the office's clock shows it. */
export function localMoment(now: string): LocalMoment {
  const at = Date.parse(now);
  return { day: momentAt(at).today, time: new Date(at + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16) };
}
