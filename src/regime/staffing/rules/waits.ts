import type { Waiting, WaitEnded } from '../../obligations/rules/waiting.js';
import type { WaitKind } from '../../obligations/rules/obligation.js';
import { arrivedPeople, dueToArrive, lastAsking, type SecondmentEvent } from './secondment.js';
import type { WorkBodyEvent } from './work-body.js';

interface Waits {
  readonly begins: readonly Waiting[];
  readonly ends: readonly WaitEnded[];
}

/** The names that duties go by. */
export interface Names {
  readonly leadUnit: string;
  readonly unit: (id: string) => string;
}

const OFFICE = { role: 'gov-office' } as const;
const LEADER = { role: 'deputy-leader' } as const;
/** Whatever of a request may still be waited for. */
const ANY: readonly WaitKind[] = [
  'staffing-routing',
  'staffing-answer',
  'staffing-counter',
  'staffing-decision',
  'staffing-arrival',
  'staffing-release',
];

/**
 * Who is waited for after something became of a request, and who is waited for no more: the office that passes it on, the
 * asked unit, the lead, the deputy leader; then the unit for its people, and the lead for sending them back. A unit that
 * kept silent is still waited for while the request lies with the leader: it may answer until he has decided.
 */
export function waitsOfSecondment({ type, secondment, on }: SecondmentEvent, names: Names): Waits {
  const { id: about, taskId, askings, agreed } = secondment;
  const begin = (kind: WaitKind, more: Pick<Waiting, 'owedBy' | 'owedTo' | 'round'> & Partial<Waiting>): Waiting => ({
    ...{ kind, about, itemIds: [taskId], since: on, rule: 'R14', clause: null },
    ...more,
  });
  const met = (...kinds: readonly WaitKind[]): WaitEnded[] => kinds.map((kind) => ({ kind, about, on }));
  const over = (...kinds: readonly WaitKind[]): WaitEnded[] => kinds.map((kind) => ({ kind, about, reason: 'R14' }));
  const asked = lastAsking(secondment);
  const unit = asked && { unit: names.unit(asked.unitId) };
  const lead = { unit: names.leadUnit };
  const round = asked?.round ?? 0;
  const arrival =
    agreed && unit
      ? [begin('staffing-arrival', { owedBy: unit, owedTo: lead, round: 0, until: dueToArrive(agreed) })]
      : [];
  switch (type) {
    case 'secondment.requested':
      return { begins: [begin('staffing-routing', { owedBy: OFFICE, owedTo: lead, round: askings.length })], ends: [] };
    case 'secondment.routed':
      return {
        begins: unit ? [begin('staffing-answer', { owedBy: unit, owedTo: OFFICE, round })] : [],
        ends: [...met('staffing-routing', 'staffing-counter', 'staffing-decision'), ...over('staffing-answer')],
      };
    case 'secondment.countered':
      return {
        begins: [begin('staffing-counter', { owedBy: lead, owedTo: OFFICE, round })],
        ends: met('staffing-answer'),
      };
    case 'secondment.refused':
      return {
        begins: [begin('staffing-routing', { owedBy: OFFICE, owedTo: lead, round: askings.length })],
        ends: met('staffing-answer'),
      };
    case 'secondment.escalated':
      return {
        begins: [begin('staffing-decision', { owedBy: LEADER, owedTo: lead, round })],
        ends: met('staffing-counter', 'staffing-routing'),
      };
    case 'secondment.agreed':
      return { begins: arrival, ends: [...met('staffing-answer'), ...over('staffing-decision')] };
    case 'secondment.accepted':
      return { begins: arrival, ends: met('staffing-counter') };
    case 'secondment.ordered':
      return { begins: arrival, ends: [...met('staffing-decision'), ...over('staffing-answer')] };
    case 'secondment.dropped':
      return { begins: [], ends: [...met('staffing-decision'), ...over('staffing-answer')] };
    case 'secondment.arrived': {
      const isFirst = secondment.arrivals.length === 1;
      const isAll = agreed !== undefined && arrivedPeople(secondment) >= agreed.people;
      return {
        begins:
          isFirst && agreed
            ? [begin('staffing-release', { owedBy: lead, owedTo: unit ?? OFFICE, round: 0, until: agreed.until })]
            : [],
        ends: isAll ? met('staffing-arrival') : [],
      };
    }
    case 'secondment.released':
      return { begins: [], ends: [...met('staffing-release'), ...over('staffing-arrival')] };
    case 'secondment.withdrawn':
      return { begins: [], ends: over(...ANY) };
  }
}

/** A proposed body waits for the leader in charge, and no longer once he has spoken. */
export function waitsOfBody({ type, body: { id: about, taskId }, on }: WorkBodyEvent, names: Names): Waits {
  const kind = 'work-body-decision';
  if (type === 'work-body.proposed')
    return {
      begins: [
        {
          ...{ kind, about, round: 0, itemIds: [taskId], owedBy: LEADER, owedTo: { unit: names.leadUnit } },
          ...{ since: on, rule: 'R14', clause: null },
        },
      ],
      ends: [],
    };
  const decided = type === 'work-body.approved' || type === 'work-body.declined';
  return { begins: [], ends: decided ? [{ kind, about, on }] : [] };
}
