import { writtenDay } from '../../kernel/written.js';
import { en as obligationWords } from '../obligations/words.en.js';
import { rolesEn } from '../offices/words.roles.en.js';
import type { TellingWords } from './rules/telling.js';

const KINDS: Readonly<Record<string, string>> = {
  account: 'account',
  person: 'person',
  people: 'sheet of people',
  'person-import': 'import of people',
  'unit-import': 'import of units',
  units: 'sheet of units',
  post: 'post',
  emergency: 'emergency account',
  settings: 'settings',
  retention: 'retention',
  reminder: 'reminder',
  feed: 'calendar address',
  view: 'view of a list',
  message: 'message',
  delivery: 'delivery',
  upload: 'file sent in',
  file: 'attached file',
  receipt: 'receipt',
  ruling: 'ruling on lateness',
  urging: 'urging',
  portfolio: 'portfolio',
  delegation: 'delegation',
  'sign-in-provider': 'sign-in provider',
  channel: 'channel',
  district: 'district',
  calendar: 'calendar',
  unit: 'unit',
  notice: 'notice',
  programme: 'programme year',
  plan: 'implementation plan',
  fund: 'money of the item',
  'fund-plan': 'fund plan',
  contract: 'contract',
  payment: 'payment',
  settlement: 'settlement',
  task: 'item',
  obligation: 'duty',
  secondment: 'request for people',
  'work-body': 'work body',
  evidence: 'evidence',
  request: 'request for material',
  matter: 'matter',
  decision: 'decision of a stocktake',
  asking: 'request or matter',
  evaluation: 'word on a responsible unit',
  change: 'change',
  light: 'light',
  report: 'progress report',
  ledger: 'ledger',
};
const duties: Readonly<Record<string, string>> = obligationWords.duty;
const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);

export const tellingEn: TellingWords = {
  role: rolesEn,
  thing: (thing) => {
    switch (thing.kind) {
      case 'account':
      case 'person':
      case 'unit':
      case 'district':
        return thing.name;
      case 'notice':
        return thing.title === null || thing.title === '' ? thing.file : `“${thing.title}”`;
      case 'programme':
        return `the programme of ${String(thing.year)}`;
      case 'task':
        return `item ${String(thing.seq)}${thing.part === 0 ? '' : `-${String(thing.part)}`} “${thing.title}”`;
      case 'obligation':
        return (duties[thing.duty] ?? thing.duty) + inBrackets(obligationWords.period(thing.period ?? ''));
    }
  },
  kind: (kind) => KINDS[kind] ?? kind,
  gone: (kind) => `${KINDS[kind] ?? kind} (no longer there)`,
  day: writtenDay.en,
  list: (names) => names.join(', '),
  erased: '(erased when its time was over)',
  withheld: '(not shown)',
  who: ({ name, role, units, onBehalfOf }) => {
    const post = [role, ...units].join(', ');
    const acting = name === null ? post : `${name} (${post})`;
    return onBehalfOf === null ? acting : `${acting} for ${onBehalfOf}`;
  },
  inHistory: ({ what, about, why }) => {
    const told = `${about === null ? '' : `${about}: `}${what}${why === null ? '' : `. Reason: ${why}`}`;
    return told.charAt(0).toUpperCase() + told.slice(1);
  },
  sentence: ({ who, what, thing, why }) =>
    `${who} ${what}${thing === undefined ? '' : `: ${thing}`}${why === null ? '' : `. Reason: ${why}`}`,
};
