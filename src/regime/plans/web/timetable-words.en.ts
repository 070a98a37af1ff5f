import { counted } from '../../../kernel/counted.js';
import type { TimetablePageWords } from './timetable-words.js';
import { PATH_SHOWN, shortPath } from './short-path.js';

const quoted = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(', ');

export const timetablePageEn: TimetablePageWords = {
  crumb: (seq, title) => `Item ${String(seq)}: ${title}`,
  page: {
    question: 'Which step is done when?',
    answer: (nodes, ends, reserve) =>
      `${counted(nodes, 'milestone')}; the last is finished on ${ends}, ` +
      (reserve > 0
        ? `${counted(reserve, 'working day')} before the item is due.`
        : reserve < 0
          ? `${counted(-reserve, 'working day')} after the item is due.`
          : 'just as the item is due.'),
    empty:
      'There are no milestones yet. They can be proposed by a template, imported from a sheet, or added one by one.',
    critical: (titles) =>
      `Critical path${titles.length > PATH_SHOWN ? ` (${String(titles.length)} milestones)` : ''}: ${shortPath(titles).join(' → ')}. If any of these is late, the item is late.`,
    conflicts: (titles) => `${quoted(titles)} begin before what they wait for has finished: change the days.`,
    circle: (titles) => `${quoted(titles)} wait for each other: change what they wait for.`,
    readOnly: 'This edition was sent up, and can only be read.',
    undo: 'Undo',
    add: 'Add a milestone',
    newNode: 'New milestone',
    byTemplate: 'Propose by template',
    bringIn: 'Import a sheet',
    exportXlsx: 'Export as xlsx',
    exportProject: 'Export for MS Project',
    exportPicture: 'Download the picture (svg)',
    print: 'Print',
    coverage: 'See the coverage matrix',
    compare: 'Compare two editions',
    picture: 'Timetable',
    pictureNote: 'Drag a bar to move it, its right end to change its last day; what waits for it is pushed along.',
    tableNote:
      'By keyboard: up and down choose a milestone, left and right move it by a working day, with Shift they change its last day, Enter opens it.',
    pushed: (count) => `${counted(count, 'milestone')} behind it pushed along.`,
  },
  column: {
    number: 'No.',
    title: 'Milestone',
    targets: 'Targets',
    start: 'Start',
    finish: 'Finish',
    weight: 'Weight',
    ownerUnitId: 'Owner',
    person: 'Person',
    after: 'Waits for',
    length: 'Working days',
    slack: 'May slip',
    state: 'State',
  },
  cell: {
    startOf: (title) => `Start of “${title}”`,
    finishOf: (title) => `Finish of “${title}”`,
    weightOf: (title) => `Weight of “${title}”`,
    untitled: '(untitled)',
    days: (count) => counted(count, 'day'),
    critical: 'critical',
    inherited: 'inherited',
    keys: 'can be dragged; left and right move it by a working day',
  },
  form: {
    title: (number) => `Milestone ${String(number)}`,
    lead: 'Lead unit (inherited)',
    noPerson: 'Left empty: the person of the target',
    targets: 'Targets',
    after: 'Waits for (starts when these are finished)',
    done: 'Done',
    remove: 'Remove this milestone',
  },
  template: {
    title: 'Propose milestones by template',
    legend: 'What kind of item is it?',
    kind: { works: 'Works', equipment: 'Equipment', service: 'Service', institution: 'Institution' },
    why: (kind, words) =>
      words.length === 0
        ? `The words of the item do not say; taken for “${kind}”.`
        : `By the item's own words (${words.join(', ')}), it looks like “${kind}”.`,
    replaces: (count) =>
      `Milestones are laid backwards from the day the item is due, all on working days.` +
      (count === 0
        ? ''
        : ` The ${counted(count, 'milestone')} there ${count === 1 ? 'is' : 'are'} replaced; this can be undone.`),
    edition: (edition) => `Node templates, edition ${edition}.`,
    act: 'Lay milestones',
  },
  sheet: {
    title: 'Import a timetable from a sheet',
    hint: 'Change an exported sheet and bring it back, or use your own: it needs the columns “Milestone”, “Start” and “Finish”. With one fault in it, nothing is imported.',
    choose: 'Choose an xlsx file',
    faults: (count) => `${counted(count, 'place')} to put right; then choose the file again:`,
    place: 'Place',
    where: (row, column) =>
      row === null ? 'Whole sheet' : `Row ${String(row)}${column === null ? '' : `, column ${column}`}`,
    what: 'What is wrong',
    would: ({ added, changed, removed, same }) =>
      `${String(added)} added, ${String(changed)} changed, ${String(removed)} removed, ${String(same)} as they are.`,
    act: 'Take the timetable from this sheet',
  },
  curve: {
    title: 'Progress curve',
    table: 'Progress by day',
    day: 'Day',
    none: 'No milestone has a weight, so there is no curve to draw.',
  },
  coverage: {
    question: 'Is somebody in charge of every promise?',
    whole: (clauses, targets) =>
      `Nothing is left out: ${counted(clauses, 'clause')} and ${counted(targets, 'target')}, each with a unit, a person, a milestone and a day.`,
    lacking: (count) => `${counted(count, 'gap')} left:`,
    gap: {
      'clause-without-target': (words) => `“${words}” has no target.`,
      'target-without-person': (words) => `“${words}” has no person.`,
      'target-without-milestone': (words) => `“${words}” has no milestone.`,
      'milestone-for-nothing': (words) => `The milestone “${words}” serves no target, and nothing waits for it.`,
    },
    table: 'Coverage matrix',
    clause: 'Promise',
    target: 'Target',
    unit: 'Owner',
    person: 'Person',
    due: 'Due',
    milestones: 'Milestones',
    none: 'none',
    more: (count) => `(${String(count)} in all)`,
  },
  comparison: {
    question: 'How do two editions differ?',
    one: 'This plan has one edition only; there is nothing to compare it with yet.',
    edition: (number) => `Edition ${String(number)}`,
    from: 'Earlier edition',
    to: 'Later edition',
    same: 'The two editions say the same.',
    answer: (added, removed, changed) =>
      `Milestones: ${String(added)} added, ${String(removed)} removed, ${String(changed)} changed.`,
    nodes: 'Timetable',
    node: 'Milestone',
    kind: { added: 'Added', removed: 'Removed', changed: 'Changed' },
    what: 'What changed',
    moved: (days) => (days > 0 ? `${counted(days, 'day')} later` : `${counted(-days, 'day')} earlier`),
    field: (field, was, now, moved) => `${field}: ${was} → ${now}${moved === null ? '' : ` (${moved})`}`,
    other: 'Everything else',
    part: {
      summary: 'Summary',
      duties: 'Duties',
      owners: 'Persons of targets',
      funds: 'Funds',
      staffing: 'People',
      risks: 'Risks',
    },
    was: 'Before',
    now: 'Now',
    nothing: 'none',
    noDistrictFunds: 'No district funds',
    needed: (needed) => (needed === null ? 'Not said' : needed ? 'People are needed' : 'Nobody is needed'),
    wholeItem: 'whole item',
    target: (number) => `target ${String(number)}`,
    posts: (count) => counted(count, 'person', 'people'),
  },
};
