import type { District } from './district.js';
import { dueBy, nodesOf } from './nodes.js';
import { agree, askUnits, drawUp, planOf, put, sendUp, signedBy } from './planning.js';

/** The items of a unit that leads three, of two that lead one, and of a town that leads one. */
const REPORTED = [1, 2, 3, 8, 9, 10] as const;
/** Its unit has not said yet that its last node was reached: one sentence is asked for. */
const BEHIND = 2;
const PLANNED_ON = '2022-04-20';
const REPORTS_ON = '2022-06-30';

/**
 * Brings the district to the end of the second quarter as it usually is: plans approved, nodes reported and seen on their
 * days, one item behind. What is counted afterwards is what a report then costs.
 */
export async function prepareReports(district: District): Promise<void> {
  const clerk = await district.as('gov-office');
  const leader = await (
    await district.as('deputy-leader')
  ).ask<{ person: string; personId: string }>('GET', '/api/own-post');
  // A post of the demonstration is somebody's from its first sign-in on; nobody before is reminded.
  for (const unit of new Set((await reportedItems(district)).map(({ leadUnit }) => leadUnit)))
    await Promise.all([district.as('liaison', unit), district.as('unit-head', unit)]);
  await district.goTo(PLANNED_ON);
  for (const item of await reportedItems(district)) {
    const { seq } = item;
    await clerk.ask('POST', `/api/tasks/${item.id}/charge`, { leaderId: leader.personId, from: PLANNED_ON });
    if (item.state === 'issued')
      await clerk.ask('POST', `/api/tasks/${item.id}/acknowledgement`, {
        ...{ accountableHead: '梁某', handsOnLeader: '李某', planReference: '2022年工作要点第3条' },
        paper: { on: PLANNED_ON, proof: { kind: 'receipt', number: `收${String(seq)}` } },
      });
    await drawUp(district, seq);
    await agree(district, await askUnits(district, await planOf(district, seq)), PLANNED_ON);
    await sendUp(district, await planOf(district, seq), PLANNED_ON);
    await put(district, await planOf(district, seq), 'approval', signedBy(leader.person, PLANNED_ON));
  }
  await district.goTo(REPORTS_ON);
  for (const seq of REPORTED) await reportNodes(district, seq);
}

const reportedItems = async (district: District) =>
  (await district.items()).filter(({ seq }) => REPORTED.some((each) => each === seq));

/** The unit's letters on its nodes are taken down, and an inspector finds them so. */
async function reportNodes(district: District, seq: number): Promise<void> {
  const clerk = await district.as('gov-office');
  const inspector = await district.as('supervision');
  const { id: planId } = await planOf(district, seq);
  const due = await dueBy(district, seq, REPORTS_ON);
  for (const { id, finish } of seq === BEHIND ? due.slice(0, 1) : due)
    await clerk.ask('POST', `/api/plans/${planId}/milestones/${id}/reports`, {
      ...{ kind: 'met', reachedOn: finish, note: '已完成' },
      letter: { on: finish, proof: { kind: 'receipt', number: `收${finish}` } },
    });
  for (const { reports } of (await nodesOf(district, seq)).items)
    for (const { id, state } of reports)
      if (state === 'reported')
        await inspector.ask('POST', `/api/plans/${planId}/milestone-reports/${id}/verification`, {});
}
