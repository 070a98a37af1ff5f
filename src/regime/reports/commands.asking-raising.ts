import { type Decision, done } from '../../kernel/decision.js';
import { waitsUntil } from '../obligations/waits.js';
import { effect } from '../offices/declare.js';
import { heirsOn } from '../offices/rules/succession.js';
import { existsOn } from '../offices/rules/units.js';
import { surroundingsOf, taskIn } from '../tasks/surroundings.js';
import { askingsOf } from './queries.asking.js';
import { sectionsOf } from './queries.js';
import { type AskingHappened, askingHappened, askingRecord } from './record.asking.js';
import type { ReportAccepted } from './record.js';
import { ask } from './rules/asking.js';
import { insertAsking } from './store.asking.js';

/**
 * A difficulty that names whom it asks becomes a matter once the office has accepted the report that speaks of it: before,
 * its words may still change. One that was raised already, here or on the item's page, is raised once.
 */
export const raiseMatters = effect('report.accepted', {
  changes: 'asking',
  emits: ['matter.raised'],
  load: async (tx, { programmeId, taskIds }: ReportAccepted, { actor: { districtId }, today }) => {
    const around = await surroundingsOf(tx, districtId, programmeId, today, taskIds);
    if (!around) return undefined;
    const sections = await sectionsOf(tx, districtId, taskIds);
    const raised = await askingsOf(tx, districtId, { programmeId });
    return { around, sections, raised };
  },
  decide: (
    { around, sections, raised },
    { obligationId },
    { today, calendar, newId },
  ): Decision<readonly AskingHappened[], AskingHappened> => {
    const known = new Set(raised.flatMap(({ difficultyId }) => difficultyId ?? []));
    const events: AskingHappened[] = [];
    for (const section of sections.filter((each) => each.obligationId === obligationId && each.state === 'accepted'))
      for (const { id: difficultyId, text: what, unitId: named } of section.content?.difficulties ?? []) {
        if (named === null || known.has(difficultyId)) continue;
        // A unit that ended since the report was submitted is asked through the one that came after it.
        const [unitId = named, ...others] = heirsOn(named, today, around.successions);
        if (others.length > 0) continue;
        known.add(difficultyId);
        const task = taskIn(around, section.taskId);
        const asked = ask(
          {
            ...{
              id: newId(),
              taskId: task.id,
              programmeId: task.programmeId,
              kind: 'matter',
              unitId,
              what,
              difficultyId,
            },
            ...{ askedOn: today, dueOn: waitsUntil('matter-answer', today, calendar).day },
          },
          {
            leadUnitId: task.leadUnit.id,
            responsibleUnitIds: task.responsibleUnits.map(({ id }) => id),
            exists: around.units.some((unit) => unit.id === unitId && existsOn(unit, today)),
          },
          today,
        );
        // What cannot be asked of anybody stays a difficulty of the report, which nothing keeps from being accepted.
        const happened = askingHappened(asked, { leadUnit: task.leadUnit.name, unit: around.unitName });
        if (happened.done) events.push(happened.value);
      }
    return done(events, ...events);
  },
  save: async (tx, events, _facts, { actor }) => {
    for (const { asking } of events) await insertAsking(tx, asking, actor);
  },
  record: (event) => askingRecord(event),
});
