import type { Column, OutgoingDocument } from './document.js';

interface ListColumn extends Column {
  readonly heading: string;
}

interface List {
  readonly title: string;
  /** Names the sheet. */
  readonly sheet: string;
  readonly columns: readonly ListColumn[];
  /** The cells of each row, as many as there are columns. */
  readonly rows: readonly (readonly string[])[];
}

/** A list of a page as a document of one table, lying: its columns, its rows, its order. */
export const listDocument = ({ title, sheet, columns, rows }: List): OutgoingDocument => ({
  title,
  orientation: 'landscape',
  parts: [
    { kind: 'heading', level: 'title', text: title },
    {
      ...{ kind: 'table', name: sheet },
      columns: columns.map(({ heading: _heading, ...column }) => column),
      header: [columns.map(({ heading }) => ({ text: heading }))],
      rows: rows.map((cells) => cells.map((text) => ({ text }))),
    },
  ],
});
