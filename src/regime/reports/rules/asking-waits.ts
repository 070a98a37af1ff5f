import type { WaitEnded, Waiting } from '../../obligations/rules/waiting.js';
import type { AskingEvent } from './asking.js';

/** The names that duties go by. */
export interface AskingNames {
  readonly leadUnit: string;
  readonly unit: (id: string) => string;
}

/** Who is waited for: the asked unit until its day; of a matter that was answered whoever raised it, to say how it ended. */
export function waitsOfAsking(
  { type, asking, on }: AskingEvent,
  names: AskingNames,
): { readonly begins: readonly Waiting[]; readonly ends: readonly WaitEnded[] } {
  const { id: about, kind, taskId, unitId, dueOn: until } = asking;
  const of = { about, round: 0, itemIds: [taskId], since: on, clause: null };
  const lead = { unit: names.leadUnit };
  const answering = kind === 'material' ? 'material-answer' : 'matter-answer';
  switch (type) {
    case 'request.asked':
    case 'matter.raised':
      return {
        begins: [
          {
            ...{ ...of, kind: answering, owedBy: { unit: names.unit(unitId) }, owedTo: lead, until },
            rule: kind === 'material' ? 'R22' : 'R12',
          },
        ],
        ends: [],
      };
    case 'request.answered':
      return { begins: [], ends: [{ kind: answering, about, on }] };
    case 'matter.answered':
      return {
        begins: [{ ...of, kind: 'matter-settling', owedBy: lead, owedTo: { role: 'gov-office' }, rule: 'R12' }],
        ends: [{ kind: answering, about, on }],
      };
    case 'matter.settled':
      return {
        begins: [],
        ends: [
          { kind: 'matter-settling', about, on },
          { kind: answering, about, reason: 'R12' },
        ],
      };
    case 'request.withdrawn':
    case 'matter.withdrawn':
      return { begins: [], ends: [{ kind: answering, about, reason: kind === 'material' ? 'R22' : 'R12' }] };
  }
}
