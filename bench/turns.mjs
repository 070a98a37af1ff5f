// Two who are asked the same by turns, so that a noisy moment spoils both; the middle of the rounds counts.
import { told } from './children.mjs';
import { cpuOf } from './cost.mjs';
import { middle } from './middle.mjs';

/** Rounds that count, and how long each of the two is asked in a round. */
const THOROUGH = { rounds: 9, seconds: 2 };
const SHORT = { rounds: 3, seconds: 1 };
/** So often each is asked before it counts, that the machine has compiled what is asked again and again. */
const WARM_UP = 1_500;
const WARM_UP_SECONDS = 15;

/** Requests a second and CPU time a request (ms), of one who is asked. */
async function asked(load, { processes, ...whom }, clients, seconds, atMost) {
  const before = await cpuOf(...processes);
  const { answers, seconds: took } = await told(load, { ...whom, clients, seconds, atMost });
  return { rate: answers / took, cpu: (1000 * ((await cpuOf(...processes)) - before)) / answers };
}

/**
 * Requests a second of the program and of what stands beneath it, with the CPU time each request took of them.
 * @param load the process that asks
 */
export async function byTurns({ load, program, floor }, clients, short) {
  const { rounds: count, seconds } = short ? SHORT : THOROUGH;
  for (const whom of [program, floor]) await asked(load, whom, clients, WARM_UP_SECONDS, WARM_UP);
  const rounds = [];
  for (let round = 0; round < count; round += 1)
    rounds.push({
      program: await asked(load, program, clients, seconds),
      floor: await asked(load, floor, clients, seconds),
    });
  const of = (who, what) => middle(rounds.map((round) => round[who][what]));
  const note = `CPU a request ${of('program', 'cpu').toFixed(2)} ms, floor ${of('floor', 'cpu').toFixed(2)} ms`;
  return { value: of('program', 'rate'), unit: 'requests/s', floor: of('floor', 'rate'), note };
}
