import { counted } from '../../kernel/counted.js';
import { type Day, yearOf } from '../../kernel/day.js';
import { fen, inPercent, inWan, partOf } from '../../kernel/money.js';
import { writtenDay } from '../../kernel/written.js';
import { en as duties } from '../obligations/words.en.js';
import type { ReportPaperWords } from './words.papers.js';

const ENDS = /[.!?。；]$/u;
const ended = (text: string): string => (text === '' || ENDS.test(text) ? text : `${text}.`);
const percent = (share: number): string => `${String(Math.floor(share))} %`;

const wan = (amount: number): string => `${inWan(fen(amount))} 万元`;
/** To a tenth of a percent. */
const rate = (paid: number, budget: number): string => inPercent(Math.round(partOf(fen(paid), fen(budget)) / 10) * 10);
const shortDay = (on: Day): string => writtenDay.en(on, yearOf(on));

export const en: ReportPaperWords = {
  day: writtenDay.en,
  period: duties.period,
  chapter: (number, title) => `${String(number)}. ${title}`,
  second: (number, title) => `(${String(number)}) ${title}`,
  and: ', ',
  gap: ' ',
  then: '; ',
  stop: '. ',
  sentence: ended,
  percent,
  item: (number, title) => `Item ${number}: ${title}`,
  items: (numbers) => `${numbers.length === 1 ? 'item' : 'items'} ${numbers.join(', ')}`,
  target: ({ title, unit, value, share, note }) =>
    [
      `${title}: `,
      value === null ? 'no figure yet' : `${String(value)} ${unit} done`,
      share !== null && share > 100 ? `, ${percent(share)} of the promise` : '',
      note === '' ? '' : ` (${note})`,
    ].join(''),
  progress: ({ planned, reported, verified }) =>
    `Progress ${percent(reported)} (planned ${percent(planned)}, verified ${percent(verified)})`,
  behind: (points) => `, ${counted(points, 'point')} behind the plan`,
  money: ({ budget, paid, on }) => {
    const spent = paid === 0 ? 'nothing paid yet' : `${wan(paid)} paid`;
    const executed = budget > 0 && paid > 0 ? `, ${rate(paid, budget)} % of it` : '';
    const of = budget > 0 ? `budget ${wan(budget)}, ` : '';
    return `Money: ${of}${spent}${executed}${on === null ? '' : ` (up to ${shortDay(on)})`}.`;
  },
  people: ({ asked, agreed, arrived, missing }) =>
    `People of other units: ${String(asked)} asked for${agreed === asked ? '' : `, ${String(agreed)} agreed`}, ${String(arrived)} in place${missing === 0 ? '' : `, ${String(missing)} not yet`}.`,
  explained: (text) => ended(`Why it is behind: ${text}`),
  unexplained: 'Why it is behind is still to be written.',
  next: (text) => ended(`Next quarter: ${text}`),
  publicity: (lines) => ended(`Published: ${lines.join('; ')}`),
  published: (on, channel, link) => `${on}, ${channel}${link === null ? '' : ` (${link})`}`,
  attached: ({ photos, files }) => {
    const counted = [
      ...(photos === 0 ? [] : [photos === 1 ? 'one photo' : `${String(photos)} photos`]),
      ...(files === 0 ? [] : [files === 1 ? 'one file' : `${String(files)} files`]),
    ];
    return `Attached: ${counted.join(' and ')}.`;
  },
  difficulty: (text, asked) =>
    ended(asked === null ? `Difficulty: ${text}` : `Difficulty: ${text.replace(ENDS, '')}; ${asked} is asked to help`),
  cooperates: (units, { materials, sentence }) =>
    ended(
      `${units}: ${{ 'on-time': 'material on time, ', late: 'material late, ', 'not-asked': '' }[materials]}${sentence}`,
    ),
  light: { ok: 'on course', lag: 'behind', severe: 'far behind', done: 'done', none: 'no data' },
  state: {
    missing: 'not reported',
    draft: 'not reported',
    submitted: 'reported, not yet accepted',
    returned: 'returned',
    accepted: 'accepted',
  },
  letter: {
    title: (unit, _year, quarter) => `${unit}: report on its livelihood items, ${quarter}`,
    opening: (addressee) => `To ${addressee}:`,
    lead: (notice, items, quarter) =>
      `As ${notice} asks, we report how the ${counted(items, 'item')} we lead went in ${quarter}.`,
    cooperation: 'The responsible units',
    noUnits: 'The items we lead have no responsible unit.',
    noUnitsIn: (items) => `No responsible unit: ${items}.`,
    file: (unit, _year, quarter) => `${unit} ${quarter} report`,
  },
  summary: {
    title: (_year, quarter) => `Livelihood items, ${quarter}: summary`,
    asOf: (on) => `As of ${on}. What is marked “not yet accepted” the government office has not accepted yet.`,
    sheet: 'Summary',
    columns: [
      ...['No.', 'Item', 'Lead unit', 'Targets', 'Planned', 'Reported', 'Verified', 'Light'],
      ...['Budget (万元)', 'Paid (万元)', 'Progress and reasons', 'Next quarter'],
      ...['Responsible units', 'Published', 'Difficulties', 'Filed'],
    ],
    late: 'late',
    onTime: 'on time',
    missing: (due) => `not reported (by ${due})`,
    provisional: 'not yet accepted',
    noUnits: 'no responsible unit',
  },
  briefing: {
    title: (_year, quarter) => `Livelihood items, ${quarter}: briefing`,
    signed: 'The government office',
    lead: ({ items, units, received, accepted, quarter }) =>
      `For ${quarter}, ${counted(units, 'lead unit')} owed a report on ${counted(items, 'item')}; ${counted(received, 'unit')} reported, ${counted(accepted, 'section')} accepted.`,
    lights: (counts) => ended(`Of these ${counts.map(([count, word]) => `${String(count)} ${word}`).join(', ')}`),
    chapters: {
      whole: 'The whole',
      behind: 'Items behind',
      matters: 'What needs coordinating',
      missing: 'Who reported',
      cooperation: 'The responsible units',
      items: 'Item by item',
    },
    noneBehind: 'No item is behind.',
    noMatters: 'Nothing was brought up for coordination.',
    noneMissing: 'Every lead unit reported on time.',
    owes: (unit, items, due) => `${unit} (${items}) has not reported; it was due by ${due}.`,
    lateUnit: (unit, on) => `${unit} reported on ${on}, late.`,
    leads: (unit) => `Led by ${unit}.`,
    marked: (text) => `${text} (not yet accepted)`,
    goodCooperation: 'All responsible units sent their material on time and cooperated.',
    columns: ['No.', 'Item', 'Lead unit', 'Reported', 'Planned', 'Light', 'Reason'],
  },
};
