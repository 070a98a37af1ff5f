import type { Sentences } from '../../kernel/telling.js';
import type { PlanAct } from './rules/moves.js';
import type { planLedgerZhCN } from './words.ledger.zh-CN.js';

const MOVES: Readonly<Record<PlanAct['move'], string>> = {
  submit: 'sent up',
  check: 'found in order and laid before the deputy leader',
  return: 'sent back',
  approve: 'approved',
  escalate: 'put before the executive meeting',
  'approve-at-meeting': 'approved by the executive meeting',
  remit: 'sent back by the executive meeting',
  defer: 'put off by the executive meeting',
};
const KINDS: Readonly<Record<string, string>> = { 'work-drawing': 'work drawing', other: 'file' };
const moves: Readonly<Record<string, string>> = MOVES;
const MAJORS: Readonly<Record<string, string>> = {
  estimate: 'an estimate above the limit',
  'over-budget': 'an estimate above what was set aside',
  finish: "a finish beyond the year's last day",
  petition: 'a risk of petitions',
  expropriation: 'land or houses to be taken',
  'closes-service': 'a public service that closes',
  'scope-change': 'another scope or site',
  'cross-lead-dispute': 'a dispute between lead units',
};
const edition = (number: string): string => `edition ${number} of the plan`;
const BASES: Readonly<Record<string, string>> = {
  lead: 'seen by the lead unit',
  inspector: 'seen by an inspector',
  certificate: 'by certificate',
};
const howFar = (kind: string, share: string): string => (kind === 'met' ? 'reached' : `${share}% done`);
const registered = (fact: string): string => (fact === 'true' ? 'registered: ' : '');

export const planLedgerEn: Sentences<keyof typeof planLedgerZhCN> = {
  'plan.begun': () => 'began the implementation plan',
  'plan.removed': ({ fact }) =>
    fact('count') === '1'
      ? 'removed the words of the plan with its notice'
      : `removed the words of ${fact('count')} plans with their notice`,
  'plan.countersign-requested': ({ fact, named, day }) =>
    `asked ${named('units')} to countersign ${edition(fact('edition'))} by ${day('due')}`,
  'plan.answered': ({ fact, named, told }) =>
    `${registered(fact('registered'))}${named('unit')} ${
      fact('answer') === 'agreed' ? 'agreed to' : 'objected to'
    } ${edition(fact('edition'))}${fact('answer') === 'agreed' ? '' : `: ${told('reason')}`}`,
  'plan.objection-answered': ({ fact, named, told }) =>
    `answered the objection of ${named('unit')} to ${edition(fact('edition'))}: ${told('reply')}`,
  'plan.moved': ({ fact, told }) => {
    const majors = fact('majors')
      .split(', ')
      .flatMap((each) => MAJORS[each] ?? [])
      .join(', ');
    const why = ['return', 'escalate', 'remit', 'defer'].includes(fact('move')) ? `: ${told('reason')}` : '';
    const by = fact('minutes') === '' ? '' : ` (${fact('minutes')})`;
    return `${registered(fact('registered'))}${edition(fact('edition'))} ${moves[fact('move')] ?? fact('move')}${by}${
      majors === '' ? '' : ` (${majors})`
    }${why}`;
  },
  'plan.approved': ({ fact, day, told }) =>
    fact('by') === 'meeting'
      ? `registered: the executive meeting approved ${edition(fact('edition'))} on ${day('on')} (${fact('minutes')})`
      : fact('registered') === 'true'
        ? `registered: ${told('signedBy')} approved ${edition(fact('edition'))} on ${day('on')}`
        : `approved ${edition(fact('edition'))} on ${day('on')}`,
  'plan.attached': ({ fact, told }) =>
    `added the ${KINDS[fact('kind')] ?? fact('kind')} “${told('name')}” to ${edition(fact('edition'))}`,
  'plan.detached': ({ fact, told }) =>
    `took the ${KINDS[fact('kind')] ?? fact('kind')} “${told('name')}” out of ${edition(fact('edition'))}`,
  'plan.revised': ({ fact }) =>
    fact('change') === ''
      ? `began ${edition(fact('edition'))}`
      : `began ${edition(fact('edition'))} by an approved change; an approved edition holds until it is approved`,
  'plan.milestone-reported': ({ fact, named, day, told }) =>
    `${registered(fact('registered'))}${named('unit')} reported milestone “${told('title')}” ${howFar(fact('kind'), fact('share'))} on ${day('on')}`,
  'plan.milestone-verified': ({ fact, day, told }) =>
    `${registered(fact('registered'))}verified on ${day('on')} that milestone “${told('title')}” is ${howFar(fact('kind'), fact('share'))} (${
      BASES[fact('basis')] ?? fact('basis')
    }${fact('certificate') === '' ? '' : ` ${fact('certificate')}`})`,
  'plan.milestone-rejected': ({ fact, day, told }) =>
    `${registered(fact('registered'))}sent back on ${day('on')} the report of milestone “${told('title')}”: ${told('reason')}`,
};
