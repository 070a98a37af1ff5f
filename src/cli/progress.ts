import type { Io } from './io.js';

/** Nobody waits for less: before it a line that comes and goes would only flicker. */
const WORTH_SAYING_MS = 1000;
const EVERY_MS = 500;

/** A line on standard error that says how far a reading is, once it has taken over a second and where somebody looks on. */
export function progressLine(name: string, io: Io): { report: (done: number) => void; end: () => void } {
  const begun = Date.now();
  let said = 0;
  return {
    report: (done) => {
      const now = Date.now();
      if (!io.watched || now - begun < WORTH_SAYING_MS || now - said < EVERY_MS) return;
      said = now;
      io.err(`\r${name} ${String(Math.round(done * 100))} % `);
    },
    end: () => {
      if (said > 0) io.err('\r\n');
    },
  };
}
