import type { Column, OutgoingCell, OutgoingDocument, Row } from '../../../documents/writing/document.js';
import type { ReadTask } from '../../notices/contract.js';
import { rowName } from '../../notices/rules/row-name.js';
import { type HandoutSources, shownDue, shownTargets, shownUnits, unconfirmedNames } from './sources.js';

/**
 * 任务分解表: the annex with the figures it promises, every further column of the original kept. Rows that share a
 * number share its cell; headings between the rows stay where they were.
 */
export function allocationTable({ reading, words }: HandoutSources): OutgoingDocument {
  const { tasks, notice } = reading;
  const { label } = words;
  const unconfirmed = unconfirmedNames(reading);
  const further = [...new Set(tasks.flatMap(({ other = [] }) => other.map(({ heading }) => heading)))];
  // An annex that has a column of targets says them itself, in its own words.
  const hasTargets =
    !further.some((heading) => /目标|目標|指标|指標/u.test(heading)) && tasks.some(({ targets }) => targets.length > 0);
  const columns: readonly (Column & { readonly heading: string; readonly text?: (task: ReadTask) => string })[] = [
    { heading: label.seq, width: 6, align: 'centre' },
    { heading: label.title, width: 15, text: ({ title }) => title },
    { heading: label.content, width: further.length > 1 ? 28 : 36, text: ({ content }) => content },
    ...(hasTargets ? [{ heading: label.targets, width: 16, text: (task: ReadTask) => shownTargets(task, words) }] : []),
    { heading: label.lead, width: 13, align: 'centre', text: ({ leadUnits }) => leads(leadUnits) },
    {
      heading: label.responsible,
      width: 14,
      align: 'centre',
      text: ({ responsibleUnits }) => shownUnits(responsibleUnits, unconfirmed, words),
    },
    { heading: label.due, width: 11, align: 'centre', text: (task) => shownDue(task, words) },
    ...further.map((heading) => ({
      heading,
      width: 10,
      text: ({ other = [] }: ReadTask) =>
        other
          .filter((each) => each.heading === heading)
          .map(({ text }) => text)
          .join('\n'),
    })),
  ];
  const leads = (units: readonly string[]): string =>
    units.length === 1 ? shownUnits(units, unconfirmed, words) : words.unconfirmed(units.join('\n'));
  const own = columns.slice(1);
  const title = notice.attachments.find((name) => /表|清单|清單|任务|任務/u.test(name)) ?? words.file.allocation;
  return {
    title,
    orientation: 'landscape',
    parts: [
      { kind: 'heading', level: 'title', text: title },
      { kind: 'passage', style: 'note', text: words.source(notice.title, notice.number) },
      {
        kind: 'table',
        name: words.file.allocation,
        columns: columns.map(({ width, align }) => ({ width, ...(align && { align }) })),
        header: [columns.map(({ heading }) => ({ text: heading }))],
        rows: rowsUnder(tasks, columns.length, (task) => own.map(({ text }) => ({ text: text?.(task) ?? '' }))),
      },
      ...(reading.questions.length > 0
        ? [{ kind: 'passage', style: 'note', text: label.unconfirmedNote } as const]
        : []),
    ],
  };
}

/** The rows of the annex with its headings between them; the parts of one number under one cell. */
function rowsUnder(tasks: readonly ReadTask[], width: number, cells: (task: ReadTask) => OutgoingCell[]): Row[] {
  return tasks.flatMap((task, at): Row[] => {
    const before = tasks[at - 1];
    const heading: Row[] =
      task.group !== undefined && task.group !== before?.group
        ? [[{ text: task.group, columns: width, strong: true }]]
        : [];
    const joined = before !== undefined && heading.length === 0 && isPartOf(task, before);
    if (joined) return [cells(task)];
    let parts = 1;
    for (let next = tasks[at + parts]; next && isPartOf(next, task); next = tasks[at + parts]) parts += 1;
    const seq: OutgoingCell = { text: String(task.seq), figure: task.seq, ...(parts > 1 && { rows: parts }) };
    return [...heading, [seq, ...cells(task)]];
  });
}

const isPartOf = (task: ReadTask, other: ReadTask): boolean =>
  task.part !== undefined &&
  other.part !== undefined &&
  task.seq === other.seq &&
  task.group === other.group &&
  rowName(task) !== rowName(other);
