import { counted } from '../../kernel/counted.js';
import type { TimetableSheetWords } from './words.sheet.js';

export const timetableSheetEn: TimetableSheetWords = {
  column: {
    number: 'No.',
    title: 'Milestone',
    targets: 'Targets',
    start: 'Start',
    finish: 'Finish',
    weight: 'Weight',
    unit: 'Owner',
    person: 'Person',
    after: 'Predecessors',
    code: 'Code',
  },
  list: 'the timetable',
  title: (item) => `Timetable of ${item}`,
  note: (count, on) =>
    `${counted(count, 'milestone')}, exported on ${on}. Once changed, the whole table can be imported: targets and predecessors by number, with commas between; an owner or person left empty is the lead unit and the person of the target; leave codes as they are, and empty for a new milestone.`,
  targets: 'Targets',
  targetColumn: { number: 'No.', title: 'Target' },
  fault: {
    'no-header': 'No header was found: one column must be called “{heading}”',
    'no-column': 'The column “{heading}” is missing',
    'no-rows': 'There is no milestone in the table',
    'too-many-rows': 'There are {count} milestones, and {limit} at most',
    'title-missing': 'The milestone has no name',
    'too-long': 'Longer than {limit} characters',
    'day-missing': 'The day is missing',
    'day-unreadable': '“{written}” is no day; write it as 2022-04-07',
    'finish-before-start': 'The finish, {finish}, is before the start, {start}',
    'weight-unreadable': '“{written}” is no weight; it is a whole number from 0 to {limit}',
    'target-unknown': 'There is no target {written}; the last is {count}',
    'unit-unknown': '“{written}” neither leads this item nor is responsible for it',
    'number-twice': 'Number {written} was used in row {first} already',
    'code-unknown': 'The code “{written}” is none of this plan; leave it empty for a new milestone',
    'code-twice': 'The code “{written}” was used in row {first} already',
    'predecessor-unknown': 'The predecessor “{written}” is not in the table',
    'predecessor-self': 'A milestone cannot wait for itself',
    circle: 'These wait for each other: {nodes}',
  },
};
