import type { Day } from '../../kernel/day.js';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { Letter } from '../offices/contract.paper.js';
import { operation, query } from '../offices/declare.js';
import { letterOf } from '../offices/paper.js';
import type { Actor, Role } from '../offices/rules/actor.js';
import { heirsOn } from '../offices/rules/succession.js';
import { namedItem, surroundingsOf, taskIn } from '../tasks/surroundings.js';
import { answerEvaluation, listCooperation, settleEvaluation } from './endpoints.evaluation.js';
import { evaluationFiles } from './files.evaluation.js';
import { evaluationsOf } from './queries.evaluation.js';
import { saidSections, sectionsOf } from './queries.js';
import { type EvaluationHappened, evaluationHappened, evaluationRecord } from './record.evaluation.js';
import * as rules from './rules/evaluation.js';
import { isReportInSight, reportSight } from './rules/sight.js';
import { lockEvaluation, updateEvaluation } from './store.evaluation.js';
import { evaluationSubject, evaluationView, type ShownEvaluation, shownEvaluation } from './view.evaluation.js';

type EvaluationWorld = World<Actor>;
type Happened = Decision<EvaluationHappened, EvaluationHappened>;

/** The words on responsible units that stand: of each item and quarter those of the last edition that was submitted. */
const cooperation = query(listCooperation, {
  visible: reportSight,
  run: async (reader, { params: { programmeId }, search: { period } }, sight, { actor: { districtId }, today }) => {
    const around = sight === 'none' ? undefined : await surroundingsOf(reader, districtId, programmeId, today);
    if (!around) return undefined;
    const said = (await saidSections(reader, districtId, { programmeId, period })).filter(
      ({ state }) => state !== 'draft' && state !== 'returned',
    );
    const told = await evaluationsOf(reader, districtId, { programmeId, period });
    const last = said.filter((each) => said.every((other) => other.id !== each.id || other.edition <= each.edition));
    const words = last.flatMap((section) => {
      const task = around.tasks.find(({ id }) => id === section.taskId);
      if (!task) return [];
      const { leadUnit } = task;
      const isLeads = isReportInSight(sight, { unitIds: heirsOn(leadUnit.id, today, around.successions) });
      return (section.content?.cooperation ?? [])
        .filter(
          ({ unitId }) => isLeads || isReportInSight(sight, { unitIds: heirsOn(unitId, today, around.successions) }),
        )
        .map((word) => {
          const evaluation = told.findLast(
            (each) => each.taskId === task.id && each.period === section.period && each.unitId === word.unitId,
          );
          return { section, task, word, evaluation: evaluation && shownEvaluation(evaluation, around) };
        });
    });
    return words.toSorted((one, other) => waiting(other.evaluation) - waiting(one.evaluation));
  },
  view: (words, can) => ({
    items: words.map(({ section, task, word, evaluation }) => ({
      ...{ item: namedItem(task), period: section.period },
      lead: { id: task.leadUnit.id, name: task.leadUnit.name },
      unit: { id: word.unitId, name: word.unitName },
      ...{ materials: word.materials, sentence: word.sentence, grade: word.grade, facts: [...word.facts] },
      accepted: section.accepted !== null,
      evaluation: evaluation ? evaluationView(evaluation, can) : null,
    })),
  }),
});

/** What somebody can still answer or settle stands first. */
const waiting = (shown: ShownEvaluation | undefined): number =>
  shown && evaluationSubject(shown).open.length > 0 ? 1 : 0;

async function findEvaluation(
  reader: Reader,
  id: string,
  world: EvaluationWorld,
): Promise<ShownEvaluation | undefined> {
  const { districtId } = world.actor;
  const [found] = await evaluationsOf(reader, districtId, { ids: [id] });
  const around = found && (await surroundingsOf(reader, districtId, found.programmeId, world.today, [found.taskId]));
  return around && shownEvaluation(found, around);
}

/** A negative word, locked, with the letter that came about it, and whose accounts are parties of it. */
async function held(tx: Tx, id: string, letter: Letter | undefined, world: EvaluationWorld) {
  const { districtId } = world.actor;
  if (!(await lockEvaluation(tx, districtId, id))) return undefined;
  const shown = await findEvaluation(tx, id, world);
  const place = shown && (await letterOf(tx, letter, world, evaluationFiles));
  if (!shown || place === 'none') return undefined;
  const { taskId, period, edition, answer } = shown.evaluation;
  const section = (await sectionsOf(tx, districtId, [taskId])).find(
    (each) => each.period === period && each.edition === edition,
  );
  const parties = [section?.submittedBy, answer?.by].filter((account) => typeof account === 'string');
  return { shown, letter: place, parties };
}
type Held = NonNullable<Awaited<ReturnType<typeof held>>>;

/** The day of a word: today where whoever gives it sits here, or the one on the letter that a clerk registers (point 1). */
const wordOn = ({ letter }: Held, { actor, today }: EvaluationWorld): Decision<Day, never> =>
  letter
    ? done(letter.on)
    : actor.role === REGISTERS
      ? refuse('evaluation.letter-missing', {}, 'point 1')
      : done(today);
const REGISTERS: Role = 'gov-office';

const heldSubject = ({ shown }: Held) => evaluationSubject(shown);
const happened = ({ evaluation, around }: ShownEvaluation, decision: rules.EvaluationDecision): Happened =>
  evaluationHappened(decision, { leadUnit: taskIn(around, evaluation.taskId).leadUnit.name, unit: around.unitName });
const saveHeld = async (tx: Tx, { evaluation }: EvaluationHappened, { shown }: Held, world: EvaluationWorld) => {
  await updateEvaluation(tx, world.actor.districtId, shown.evaluation, evaluation);
  const after = await findEvaluation(tx, shown.id, world);
  if (!after) throw new Error('what is locked does not go');
  return after;
};

const answering = operation(answerEvaluation, {
  load: (tx, { evaluationId }, { letter }, world) => held(tx, evaluationId, letter, world),
  subject: heldSubject,
  decide: (facts, { stance, words }, world): Happened => {
    const on = wordOn(facts, world);
    if (!on.done) return on;
    const { shown, letter } = facts;
    const given = { on: on.value, stance, words, by: world.actor.accountId, ...(letter && { letter }) };
    return happened(shown, rules.answer(shown.evaluation, given, world.today));
  },
  save: saveHeld,
  record: evaluationRecord,
  view: evaluationView,
});

const settling = operation(settleEvaluation, {
  load: (tx, { evaluationId }, { letter }, world) => held(tx, evaluationId, letter, world),
  subject: heldSubject,
  decide: (facts, { outcome, words }, world): Happened => {
    const on = wordOn(facts, world);
    if (!on.done) return on;
    const { shown, letter, parties } = facts;
    const ruling = { on: on.value, outcome, words, by: world.actor.accountId, ...(letter && { letter }) };
    return happened(shown, rules.settle(shown.evaluation, ruling, world.today, parties));
  },
  save: saveHeld,
  record: evaluationRecord,
  view: evaluationView,
});

export const evaluationOperations = [cooperation, answering, settling];
