import { query } from '../offices/declare.js';
import { findTask } from '../tasks/queries.js';
import { decidingOperations } from './commands.deciding.js';
import { printing } from './commands.papers.js';
import { secondmentOperations } from './commands.secondments.js';
import { readSecondment, staffingBoard, staffingOfItem } from './endpoints.js';
import { findSecondment, itemSubject } from './loading.js';
import { secondmentsOf, type Wanted, workBodiesOf } from './queries.js';
import { arrivalFacts } from './rules/arrival.js';
import { isStaffingInSight, type StaffingSight, staffingSight } from './rules/sight.js';
import type { Reader } from '../../platform/operations/parts.js';
import { bodySubject, bodyView, secondmentSubject, secondmentView, shownSecondment, shownWorkBody } from './view.js';
import { type Surroundings, surroundingsOf } from '../tasks/surroundings.js';

/** The requests and bodies that somebody may see, of an item or a programme. */
async function seen(reader: Reader, districtId: string, wanted: Wanted, sight: StaffingSight, around: Surroundings) {
  const [secondments, bodies] = await Promise.all([
    secondmentsOf(reader, districtId, wanted),
    workBodiesOf(reader, districtId, wanted),
  ]);
  return {
    secondments: secondments
      .map((each) => shownSecondment(each, around))
      .filter((each) => isStaffingInSight(sight, secondmentSubject(each))),
    bodies: bodies
      .map((each) => shownWorkBody(each, around))
      .filter((each) => isStaffingInSight(sight, bodySubject(each))),
  };
}

const ofItem = query(staffingOfItem, {
  visible: staffingSight,
  run: async (reader, { params: { taskId } }, sight, { actor: { districtId }, today }) => {
    const task = sight === 'none' ? undefined : await findTask(reader, districtId, taskId);
    const around = task && (await surroundingsOf(reader, districtId, task.programmeId, today));
    return around && { task, ...(await seen(reader, districtId, { taskId }, sight, around)) };
  },
  view: ({ task, secondments, bodies }, can) => ({
    items: secondments.map((each) => secondmentView(each, can)),
    bodies: bodies.map((each) => bodyView(each, can)),
    can: can(itemSubject(task)),
  }),
});

const board = query(staffingBoard, {
  visible: staffingSight,
  run: async (reader, { params: { programmeId } }, sight, { actor: { districtId }, today }) => {
    const around = sight === 'none' ? undefined : await surroundingsOf(reader, districtId, programmeId, today);
    return around && { around, ...(await seen(reader, districtId, { programmeId }, sight, around)) };
  },
  view: ({ around, secondments, bodies }, can) => ({
    year: around.programme.year,
    items: secondments.map((each) => secondmentView(each, can)),
    bodies: bodies.map((each) => bodyView(each, can)),
    units: byUnit(
      arrivalFacts(
        secondments.map(({ secondment }) => secondment),
        around.today,
      ),
    ).map(({ unitId, ...facts }) => ({ ...facts, unit: { id: unitId, name: around.unitName(unitId) } })),
  }),
});

/** The facts of each unit over all its items. */
function byUnit(facts: ReturnType<typeof arrivalFacts>): readonly Omit<(typeof facts)[number], 'taskId'>[] {
  const sums = new Map<string, Omit<(typeof facts)[number], 'taskId'>>();
  for (const { taskId: _item, ...each } of facts) {
    const before = sums.get(each.unitId);
    sums.set(
      each.unitId,
      before === undefined
        ? each
        : {
            unitId: each.unitId,
            requests: before.requests + each.requests,
            asked: before.asked + each.asked,
            agreed: before.agreed + each.agreed,
            arrivedOnTime: before.arrivedOnTime + each.arrivedOnTime,
            arrivedLate: before.arrivedLate + each.arrivedLate,
            refused: before.refused + each.refused,
            notAnswered: before.notAnswered + each.notAnswered,
            answeredLate: before.answeredLate + each.answeredLate,
          },
    );
  }
  return [...sums.values()];
}

const one = query(readSecondment, {
  visible: staffingSight,
  run: async (reader, { params: { secondmentId } }, sight, world) => {
    const shown = await findSecondment(reader, secondmentId, world);
    return shown && isStaffingInSight(sight, secondmentSubject(shown)) ? shown : undefined;
  },
  subject: secondmentSubject,
  view: secondmentView,
});

export const staffingOperations = [ofItem, board, one, ...secondmentOperations, ...decidingOperations, ...printing];
