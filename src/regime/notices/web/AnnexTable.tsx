import { useWords } from '../../../web/language.js';
import { Table } from '../../../web/Table.js';
import type { Reading, ReadTask, Span } from '../contract.js';
import type { Line, Mark } from './marks.js';
import { MarkedText } from './MarkedText.js';
import { intakeWords } from './word-lists.js';
import { rowName } from '../rules/row-name.js';

interface AnnexTableProps {
  readonly text: string;
  readonly reading: Reading;
  readonly marks: readonly Mark[];
}

interface Row {
  readonly task: ReadTask;
  readonly pointer: string;
}

/** The items as the table of the notice has them, quantities and questions marked in their own words. */
export function AnnexTable({ text, reading, marks }: AnnexTableProps) {
  const words = useWords(intakeWords).annex;
  const characters = [...text];
  const cell = (pointer: string, fallback: string) => {
    const span = reading.places[pointer];
    return span ? <MarkedText line={lineAt(characters, span)} marks={marks} /> : fallback;
  };
  const units = (pointer: string, names: readonly string[]) =>
    names.map((name, at) => (
      <span key={name} className="nb">
        {cell(`${pointer}/${String(at)}`, name)}
        {at < names.length - 1 ? '、' : ''}
      </span>
    ));
  const rows = reading.tasks.map((task, at): Row => ({ task, pointer: `/tasks/${String(at)}` }));
  return (
    <div lang="zh-CN">
      <Table<Row>
        caption={words.heading(rows.length)}
        hideCaption
        rows={rows}
        keyOf={({ pointer }) => pointer}
        cardIndex={({ task }) => words.card(rowName(task))}
        columns={[
          { key: 'seq', heading: words.seq, index: true, width: 'w-number', cell: ({ task }) => rowName(task) },
          {
            key: 'title',
            heading: words.title,
            names: true,
            width: 'w-title',
            cell: ({ task, pointer }) => <span className="free">{cell(`${pointer}/title`, task.title)}</span>,
          },
          {
            key: 'content',
            heading: words.content,
            cell: ({ task, pointer }) => cell(`${pointer}/content`, task.content),
          },
          {
            key: 'lead',
            heading: words.lead,
            width: 'w-unit',
            cell: ({ task, pointer }) =>
              task.leadUnits.length === 0 ? words.unsaid : units(`${pointer}/leadUnits`, task.leadUnits),
          },
          {
            key: 'responsible',
            heading: words.responsible,
            width: 'w-units',
            cell: ({ task, pointer }) =>
              task.responsibleUnits.length === 0
                ? words.none
                : units(`${pointer}/responsibleUnits`, task.responsibleUnits),
          },
          {
            key: 'due',
            heading: words.due,
            width: 'w-due',
            cell: ({ task, pointer }) => cell(`${pointer}/dueText`, task.dueText ?? words.unsaid),
          },
        ]}
      />
    </div>
  );
}

const lineAt = (characters: readonly string[], [start, end]: Span): Line => ({
  text: characters.slice(start, end).join(''),
  start,
  end,
});
