import type { WaitEnded, Waiting } from '../../obligations/rules/waiting.js';
import type { AskingEvent } from './asking.js';

/** The names that duties go by. */
export interface AskingNames {
  readonly leadUnit: string;
  readonly unit: (id: string) => string;
}

/** How each kind is waited for, and by which sentence. */
const WAITS = {
  material: { answering: 'material-answer', settling: 'matter-settling', rule: 'R22' },
  matter: { answering: 'matter-answer', settling: 'matter-settling', rule: 'R12' },
  // What leaders decide is followed up (R15 "持续跟踪督查").
  decision: { answering: 'decision-answer', settling: 'decision-settling', rule: 'R15' },
} as const;

/**
 * Who is waited for: the asked unit until its day; of a matter that was answered whoever raised it, of a decision the office,
 * to say how it ended.
 */
export function waitsOfAsking(
  { type, asking, on }: AskingEvent,
  names: AskingNames,
): { readonly begins: readonly Waiting[]; readonly ends: readonly WaitEnded[] } {
  const { id: about, kind, taskId, unitId, dueOn: until } = asking;
  const { answering, settling, rule } = WAITS[kind];
  const of = { about, round: 0, itemIds: [taskId], since: on, clause: null };
  const lead = { unit: names.leadUnit };
  const office = { role: 'gov-office' } as const;
  switch (type) {
    case 'request.asked':
    case 'matter.raised':
    case 'decision.recorded': {
      const owedTo = kind === 'decision' ? office : lead;
      const owedBy = { unit: names.unit(unitId) };
      return { begins: [{ ...of, kind: answering, owedBy, owedTo, until, rule }], ends: [] };
    }
    case 'request.answered':
      return { begins: [], ends: [{ kind: answering, about, on }] };
    case 'matter.answered':
      return {
        begins: [{ ...of, kind: settling, owedBy: lead, owedTo: office, rule }],
        ends: [{ kind: answering, about, on }],
      };
    case 'decision.answered':
      return {
        begins: [{ ...of, kind: settling, owedBy: office, owedTo: null, rule }],
        ends: [{ kind: answering, about, on }],
      };
    case 'matter.settled':
    case 'decision.settled':
      return {
        begins: [],
        ends: [
          { kind: settling, about, on },
          { kind: answering, about, reason: rule },
        ],
      };
    case 'request.withdrawn':
    case 'matter.withdrawn':
    case 'decision.withdrawn':
      return { begins: [], ends: [{ kind: answering, about, reason: rule }] };
  }
}
