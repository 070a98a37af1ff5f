import type { WaitEnded, Waiting } from '../../obligations/rules/waiting.js';
import type { ChangeEvent } from './change.js';

/** The names that duties go by. */
export interface Names {
  readonly leadUnit: string;
  readonly unit: (id: string) => string;
}

const OFFICE = { role: 'gov-office' } as const;
const LEADER = { role: 'deputy-leader' } as const;

/**
 * Who is waited for since something became of a change: the affected units, then the leader in charge or, of a major one,
 * the office that puts it on the meeting's list and registers its minutes. A unit that kept silent is asked no more once
 * the change has gone up.
 */
export function waitsOf(
  { type, change, on, unitId }: ChangeEvent,
  names: Names,
): { readonly begins: readonly Waiting[]; readonly ends: readonly WaitEnded[] } {
  const { id: about, taskId, countersigns } = change;
  const begin = (more: Pick<Waiting, 'kind' | 'owedBy' | 'owedTo'> & { readonly round?: number }): Waiting => ({
    ...{ about, round: 0, itemIds: [taskId], since: on, rule: 'R10', clause: null },
    ...more,
  });
  const lead = { unit: names.leadUnit };
  const over = (): WaitEnded => ({ kind: 'change-countersign', about, reason: 'point 8' });
  switch (type) {
    case 'change.countersign-requested':
      return {
        begins: countersigns.map((asked, round) =>
          begin({ kind: 'change-countersign', owedBy: { unit: names.unit(asked.unitId) }, owedTo: lead, round }),
        ),
        ends: [],
      };
    case 'change.countersigned':
      return {
        begins: [],
        ends: [
          { kind: 'change-countersign', about, on, round: countersigns.findIndex((each) => each.unitId === unitId) },
        ],
      };
    case 'change.submitted':
      return {
        begins: [
          change.state === 'at-meeting'
            ? begin({ kind: 'change-meeting', owedBy: OFFICE, owedTo: lead })
            : begin({ kind: 'change-decision', owedBy: LEADER, owedTo: lead }),
        ],
        ends: [over()],
      };
    case 'change.escalated':
      return {
        begins: [begin({ kind: 'change-meeting', owedBy: OFFICE, owedTo: lead })],
        ends: [{ kind: 'change-decision', about, on }],
      };
    case 'change.approved':
    case 'change.rejected':
      return {
        begins: [],
        ends: [
          { kind: 'change-decision', about, on },
          { kind: 'change-meeting', about, on },
        ],
      };
    case 'change.withdrawn':
      return {
        begins: [],
        ends: [
          over(),
          { kind: 'change-decision', about, reason: 'R10' },
          { kind: 'change-meeting', about, reason: 'R10' },
        ],
      };
    case 'change.proposed':
    case 'change.succeeded':
      return { begins: [], ends: [] };
  }
}
