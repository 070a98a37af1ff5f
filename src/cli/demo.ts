import { fileURLToPath } from 'node:url';
import type { Io } from './io.js';
import { runIntake } from './intake.js';

/** The seed notice in Word, as an office would drop it in. */
const SEED = fileURLToPath(new URL('../../fixtures/seed/notice.docx', import.meta.url));

/** Reads the seed notice and prints the reading: all there is to show until the programme runs in the browser. */
export const runDemo = (args: readonly string[], io: Io): Promise<number> => runIntake([SEED, ...args], io);
