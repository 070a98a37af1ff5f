import { dayOfMonthOf, monthOf, yearOf } from '../../kernel/day.js';
import type { ChangeWords } from './words.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const en: ChangeWords = {
  title: 'Change of a practical livelihood item',
  file: (item) => `Change, ${item}`,
  day: (on) => `${String(dayOfMonthOf(on))} ${MONTHS[monthOf(on) - 1] ?? ''} ${String(yearOf(on))}`,
  item: (seq, title) => `Item ${seq}: ${title}`,
  kind: {
    duration: 'another day (extension)',
    scope: 'other targets',
    value: 'another amount (investment)',
    unit: 'other units',
    suspend: 'suspension',
    resume: 'resumption',
    'carry-over': 'carrying over into the next year',
    terminate: 'termination',
  },
  major: {
    'past-the-year': 'the day lies past the year',
    'target-removed': 'a target is given up',
    'target-lowered': 'a target is lowered',
    'value-raised': 'the estimate rises by more than 10%',
    'lead-changed': 'another unit leads',
    'item-ended': 'the item ends',
    'carried-over': 'the item is carried over',
    suspended: 'the item is suspended',
  },
  target: (indicator, unit, was, now) =>
    `${indicator}: ${String(was)} ${unit} → ${now === null ? 'given up' : `${String(now)} ${unit}`}`,
  countersigned: (unit, agrees, reason) =>
    `${unit}: ${agrees === null ? 'no answer' : agrees ? 'agrees' : 'objects'}${reason === '' ? '' : ` (${reason})`}`,
  estimate: (wan) => `estimated at ${wan} × 10,000 yuan`,
  units: (lead, responsible) => `led by ${lead}\nresponsible: ${responsible.join(', ') || 'nobody'}`,
  label: {
    unit: 'Proposed by',
    day: 'Proposed on',
    item: 'Item',
    kind: 'Kind',
    before: 'As promised',
    after: 'To be',
    rationale: 'Why',
    effect: 'What it means for people',
    countersigned: 'Affected units',
    organ: 'First approved by',
    consent: 'Consent of the standing committee',
    leader: 'Leader in charge',
    meeting: 'Executive meeting',
    remark: 'Remark',
  },
  signature: 'Signed:                                Date:',
  minutes: 'Number of the minutes:                 Date:',
  incoming: 'Receipt number:',
};
