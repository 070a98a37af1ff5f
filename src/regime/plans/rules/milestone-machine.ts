import type { Machine } from '../../../kernel/machine.js';

export type MilestoneState =
  'planned' | 'part-reported' | 'partial' | 'further-reported' | 'reported' | 'rest-reported' | 'met';

export type MilestoneMove = 'report-met' | 'report-partial' | 'verify' | 'reject';

/**
 * The life of a node (workflow §5): its unit reports it, somebody else looks. A part may be reported before the whole, and a
 * report that is rejected leaves what was seen before it. A day that passed unmet is no state: it is computed, and stays.
 */
export const milestoneMachine: Machine<MilestoneState, MilestoneMove> = {
  initial: 'planned',
  moves: {
    planned: { 'report-met': 'reported', 'report-partial': 'part-reported' },
    'part-reported': { verify: 'partial', reject: 'planned' },
    partial: { 'report-met': 'rest-reported', 'report-partial': 'further-reported' },
    'further-reported': { verify: 'partial', reject: 'partial' },
    reported: { verify: 'met', reject: 'planned' },
    'rest-reported': { verify: 'met', reject: 'partial' },
    met: {},
  },
};
