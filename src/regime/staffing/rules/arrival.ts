import type { Day } from '../../../kernel/day.js';
import { dueToArrive, isSilent, type Secondment } from './secondment.js';

/** What a unit was asked for and what came of it: facts, from which the appraisal later makes its own judgement. */
export interface ArrivalFacts {
  readonly unitId: string;
  readonly taskId: string;
  /** Requests that came to it, and how many people they asked for. */
  readonly requests: number;
  readonly asked: number;
  /** People it agreed to send, or was told to. */
  readonly agreed: number;
  /** Of these, who came by the day agreed, and who came later. */
  readonly arrivedOnTime: number;
  readonly arrivedLate: number;
  readonly refused: number;
  /** 未反馈: the time to answer passed in silence (point 8). A late answer stays one. */
  readonly notAnswered: number;
  readonly answeredLate: number;
}

const NOTHING = {
  ...{ requests: 0, asked: 0, agreed: 0, arrivedOnTime: 0, arrivedLate: 0 },
  ...{ refused: 0, notAnswered: 0, answeredLate: 0 },
};

/**
 * R14 "相关单位要确保人员到位", counted for each asked unit and item. A unit that was asked and another then sent is counted
 * with its own answer alone; people who were never due are nobody's.
 */
export function arrivalFacts(secondments: readonly Secondment[], today: Day): readonly ArrivalFacts[] {
  const facts = new Map<string, ArrivalFacts>();
  for (const secondment of secondments) {
    const { taskId, wanted, askings, agreed, arrivals } = secondment;
    for (const { unitId, round, answer, dueOn } of askings) {
      const key = `${unitId} ${taskId}`;
      const before = facts.get(key) ?? { unitId, taskId, ...NOTHING };
      const sends = agreed !== undefined && round === askings.length - 1 && secondment.state !== 'withdrawn';
      const came = (on: (day: Day, due: Day) => boolean): number =>
        sends ? arrivals.reduce((sum, each) => sum + (on(each.on, dueToArrive(agreed)) ? each.people : 0), 0) : 0;
      const isLast = round === askings.length - 1;
      const silent = answer === undefined && (isLast ? isSilentNow(secondment, dueOn, today) : true);
      facts.set(key, {
        ...before,
        requests: before.requests + 1,
        asked: before.asked + wanted.people,
        agreed: before.agreed + (sends ? agreed.people : 0),
        arrivedOnTime: before.arrivedOnTime + came((on, due) => on <= due),
        arrivedLate: before.arrivedLate + came((on, due) => on > due),
        refused: before.refused + (answer?.kind === 'refused' ? 1 : 0),
        notAnswered: before.notAnswered + (silent ? 1 : 0),
        answeredLate: before.answeredLate + (answer !== undefined && answer.on > dueOn ? 1 : 0),
      });
    }
  }
  return [...facts.values()];
}

/** Asked last and without an answer: silent once its time is over, or once somebody else had to decide. */
const isSilentNow = (secondment: Secondment, dueOn: Day, today: Day): boolean =>
  isSilent(secondment, today) || (secondment.state !== 'routed' && secondment.state !== 'withdrawn' && today > dueOn);
