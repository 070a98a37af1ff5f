import type { z } from 'zod';
import { day } from '../../kernel/day.js';
import { type Decision, refuse } from '../../kernel/decision.js';
import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import { waitsUntil } from '../obligations/waits.js';
import { operation } from '../offices/declare.js';
import type { PaperSigning } from '../offices/contract.paper.js';
import { paperOf, placeOf } from '../offices/paper.js';
import { unitsOf } from '../offices/queries.js';
import type { Actor } from '../offices/rules/actor.js';
import type { SignedPaper } from '../offices/rules/paper.js';
import { leadersPaperFault } from '../offices/rules/portfolios.js';
import { existsOn } from '../offices/rules/units.js';
import { leaderInCharge } from '../tasks/queries.charge.js';
import { happened, saveMove, termsOf } from './commands.secondments.js';
import { decideRequest, decideWorkBody, moveWorkBody, proposeWorkBody } from './endpoints.js';
import { staffingFiles } from './files.js';
import {
  again,
  findWorkBody,
  forAnother,
  holdItem,
  holdSecondment,
  holdWorkBody,
  itemSubject,
  namesIn,
} from './loading.js';
import {
  bodyHappened,
  bodyRecord,
  type SecondmentHappened,
  secondmentRecord,
  type WorkBodyHappened,
} from './record.js';
import { dayOfWord } from './rules/letter.js';
import * as rules from './rules/secondment.js';
import { activateBody, decideBody, dissolveBody, proposeBody, type WorkBodyDecision } from './rules/work-body.js';
import { insertWorkBody, updateWorkBody } from './store.js';
import { bodySubject, bodyView, secondmentSubject, secondmentView, type ShownWorkBody } from './view.js';

/** The paper that a decision came on, with who was in charge of the item when it was signed. */
interface Signed {
  readonly paper?: SignedPaper;
  readonly inCharge: string | null;
}

/** @returns undefined where a scan was named that is not there */
async function signedOn(
  tx: Tx,
  { task }: { readonly task: { readonly id: string } },
  said: PaperSigning | undefined,
  world: World<Actor>,
): Promise<Signed | undefined> {
  if (!said) return { inCharge: null };
  const place = await placeOf(tx, said.proof, world, staffingFiles);
  const inCharge = await leaderInCharge(tx, world.actor.districtId, task.id, day(said.signedOn));
  return place && { paper: paperOf(said, place, world.actor), inCharge };
}

/** A decision of the leader in charge: his own act here, or a paper that the gov office registers (I5, point 1). */
const deciding = operation(decideRequest, {
  load: async (tx, { secondmentId }, body, world) => {
    const held = await holdSecondment(tx, secondmentId, undefined, world);
    const signed = held && (await signedOn(tx, held.shown, body.paper, world));
    if (!held || !signed) return undefined;
    const unitId = body.decision === 'route' ? body.unitId : undefined;
    const units = unitId === undefined ? [] : await unitsOf(tx, world.actor.districtId);
    return { ...held, signed, unit: units.find(({ id }) => id === unitId) };
  },
  subject: ({ shown }) => secondmentSubject(shown),
  proof: (_facts, { paper }) => paper === undefined,
  decide: (
    { shown, signed, unit },
    body: z.output<typeof decideRequest.body>,
    { actor, today, calendar },
  ): Decision<SecondmentHappened, SecondmentHappened> => {
    const { secondment, task } = shown;
    const { paper, inCharge } = signed;
    if (!paper && actor.role === 'gov-office') return refuse('staffing.paper-missing', {}, 'I5');
    const fault = paper && leadersPaperFault(paper, inCharge, today);
    if (fault) return fault;
    const said = {
      on: paper?.signedOn ?? today,
      ...(body.reason !== undefined && { reason: body.reason }),
      ...(paper && { paper }),
    };
    if (secondment.state !== 'escalated')
      return refuse('secondment.wrong-state', { state: secondment.state, move: 'decide' });
    switch (body.decision) {
      case 'order':
        return happened(shown, rules.order(secondment, termsOf(body.terms), said));
      case 'drop':
        return happened(shown, rules.drop(secondment, said));
      case 'route': {
        if (!unit || !existsOn(unit, today)) return refuse('staffing.no-such-unit');
        const dueOn = waitsUntil('staffing-answer', today, calendar).day;
        return happened(shown, rules.route(secondment, { unitId: unit.id, leadUnitId: task.leadUnit.id, dueOn }, said));
      }
    }
  },
  save: (tx, event, { shown }, world) => saveMove(tx, event, shown, world),
  record: secondmentRecord,
  view: secondmentView,
});

const bodyMoved = ({ task, around }: ShownWorkBody, decision: WorkBodyDecision) =>
  bodyHappened(decision, namesIn(around, task));

const proposing = operation(proposeWorkBody, {
  load: async (tx, { taskId }, { letter }, world) => {
    const held = await holdItem(tx, taskId, letter, world);
    return held && { ...held, units: await unitsOf(tx, world.actor.districtId) };
  },
  subject: ({ task }) => itemSubject(task),
  decide: (
    { task, around, letter, units },
    { name, leader, purpose, unitIds },
    { actor, today, newId },
  ): Decision<WorkBodyHappened, WorkBodyHappened> => {
    if (itemSubject(task).open.length === 0) return refuse('staffing.item-over', { state: task.state });
    const word = dayOfWord(letter, { today, forAnother: forAnother(actor) });
    if (!word.done) return word;
    if (unitIds.some((id) => !units.some((unit) => unit.id === id && existsOn(unit, today))))
      return refuse('staffing.no-such-unit');
    const proposed = proposeBody(
      {
        ...{ id: newId(), taskId: task.id, programmeId: task.programmeId, name, leader, purpose, unitIds },
        ...{ proposedOn: word.value, proposedBy: actor.accountId },
      },
      { on: word.value, ...(letter && { letter }) },
    );
    return bodyHappened(proposed, namesIn(around, task));
  },
  save: async (tx, event, _facts, world) => {
    await insertWorkBody(tx, event, world);
    return again(findWorkBody(tx, event.body.id, world));
  },
  record: bodyRecord,
  view: bodyView,
});

const decidingBody = operation(decideWorkBody, {
  load: async (tx, { workBodyId }, { paper }, world) => {
    const shown = await holdWorkBody(tx, workBodyId, world);
    const signed = shown && (await signedOn(tx, shown, paper, world));
    return shown && signed ? { shown, signed } : undefined;
  },
  subject: ({ shown }) => bodySubject(shown),
  proof: (_facts, { paper }) => paper === undefined,
  decide: ({ shown, signed }, body, { actor, today }): Decision<WorkBodyHappened, WorkBodyHappened> => {
    const { paper, inCharge } = signed;
    if (!paper && actor.role === 'gov-office') return refuse('staffing.paper-missing', {}, 'I5');
    return bodyMoved(
      shown,
      decideBody(
        shown.body,
        {
          ...{ approve: body.decision === 'approve', by: actor.accountId, inCharge },
          ...(body.decision === 'approve' ? { documentNumber: body.documentNumber } : { reason: body.reason }),
          ...(paper && { paper }),
        },
        today,
      ),
    );
  },
  save: async (tx, event, { shown }, world) => {
    await updateWorkBody(tx, shown.body, event, world);
    return again(findWorkBody(tx, shown.id, world));
  },
  record: bodyRecord,
  view: bodyView,
});

const movingBody = operation(moveWorkBody, {
  load: (tx, { workBodyId }, _body, world) => holdWorkBody(tx, workBodyId, world),
  subject: bodySubject,
  decide: (shown, { move, on }, { today }): Decision<WorkBodyHappened, WorkBodyHappened> =>
    bodyMoved(shown, (move === 'activate' ? activateBody : dissolveBody)(shown.body, day(on), today)),
  save: async (tx, event, shown, world) => {
    await updateWorkBody(tx, shown.body, event, world);
    return again(findWorkBody(tx, shown.id, world));
  },
  record: bodyRecord,
  view: bodyView,
});

export const decidingOperations = [deciding, proposing, decidingBody, movingBody];
