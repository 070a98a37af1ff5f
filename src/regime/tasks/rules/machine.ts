import type { Machine } from '../../../kernel/machine.js';

export type TaskState =
  | 'issued'
  | 'planning'
  | 'ready'
  | 'in-progress'
  | 'suspended'
  | 'completed-self'
  | 'accepted'
  | 'closed'
  | 'carried-over'
  | 'terminated';

export type TaskMove =
  | 'acknowledge'
  | 'approve-plan'
  | 'start'
  | 'suspend'
  | 'resume'
  | 'declare-complete'
  | 'pass'
  | 'fail'
  | 'close'
  | 'carry-over'
  | 'terminate';

/**
 * The life of an item (workflow §3). Overdue is no state, and neither is an early start: an item that was begun before
 * its plan was approved keeps the state its papers give it, and the true start stands beside it (I5). A unit that does
 * not acknowledge is no obstacle to its plan, since acknowledging is a setting (point 10); it may do so later, and again
 * when its persons change or a correction puts another unit in the lead.
 */
export const taskMachine: Machine<TaskState, TaskMove> = {
  initial: 'issued',
  moves: {
    issued: { acknowledge: 'planning', 'approve-plan': 'ready', terminate: 'terminated' },
    planning: { acknowledge: 'planning', 'approve-plan': 'ready', terminate: 'terminated' },
    ready: { acknowledge: 'ready', start: 'in-progress', terminate: 'terminated' },
    'in-progress': {
      acknowledge: 'in-progress',
      suspend: 'suspended',
      'declare-complete': 'completed-self',
      'carry-over': 'carried-over',
      terminate: 'terminated',
    },
    suspended: { resume: 'in-progress', 'carry-over': 'carried-over', terminate: 'terminated' },
    'completed-self': { pass: 'accepted', fail: 'in-progress' },
    accepted: { close: 'closed' },
    closed: {},
    'carried-over': {},
    terminated: {},
  },
};
