import type { Machine } from '../../../kernel/machine.js';

export type SecondmentState =
  | 'requested'
  | 'routed'
  | 'countered'
  | 'refused'
  | 'escalated'
  | 'agreed'
  | 'arrived'
  | 'released'
  | 'dropped'
  | 'withdrawn';

export type SecondmentMove =
  | 'route'
  | 'agree'
  | 'counter'
  | 'refuse'
  | 'accept'
  | 'escalate'
  | 'order'
  | 'drop'
  | 'arrive'
  | 'release'
  | 'withdraw';

/**
 * The life of a request for people (workflow §11, R14 "相关单位要确保人员到位"). Silence moves nothing: it lets the request
 * go up to the deputy leader in charge and is never agreement (point 8); a unit that is late may still agree until he has
 * decided. What was refused or answered otherwise can also be asked of another unit.
 */
export const secondmentMachine: Machine<SecondmentState, SecondmentMove> = {
  initial: 'requested',
  moves: {
    requested: { route: 'routed', withdraw: 'withdrawn' },
    routed: {
      agree: 'agreed',
      counter: 'countered',
      refuse: 'refused',
      escalate: 'escalated',
      withdraw: 'withdrawn',
    },
    countered: { accept: 'agreed', route: 'routed', escalate: 'escalated', withdraw: 'withdrawn' },
    refused: { route: 'routed', escalate: 'escalated', withdraw: 'withdrawn' },
    escalated: { agree: 'agreed', order: 'agreed', route: 'routed', drop: 'dropped', withdraw: 'withdrawn' },
    agreed: { arrive: 'arrived', withdraw: 'withdrawn' },
    arrived: { arrive: 'arrived', release: 'released' },
    released: {},
    dropped: {},
    withdrawn: {},
  },
};

export type WorkBodyState = 'proposed' | 'approved' | 'declined' | 'active' | 'dissolved';
export type WorkBodyMove = 'approve' | 'decline' | 'activate' | 'dissolve';

/** The life of a work body (工作机构): it stands on a document number, and ends on a day (workflow §11). */
export const workBodyMachine: Machine<WorkBodyState, WorkBodyMove> = {
  initial: 'proposed',
  moves: {
    proposed: { approve: 'approved', decline: 'declined' },
    approved: { activate: 'active', dissolve: 'dissolved' },
    active: { dissolve: 'dissolved' },
    declined: {},
    dissolved: {},
  },
};
