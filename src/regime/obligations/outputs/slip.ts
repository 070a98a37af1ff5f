import type { OutgoingCell, OutgoingDocument, Row } from '../../../documents/writing/document.js';

/** Empty lines to write on by hand. */
export const ROOM = '\n\n\n';

/** How the rows of a slip are made: a label before what it names, over the whole width or two beside each other. */
export const slipRows = <Label extends string>(label: Readonly<Record<Label, string>>) => {
  const head = (of: Label): OutgoingCell => ({ text: label[of], strong: true });
  return {
    wide: (of: Label, text: string): Row => [head(of), { text, columns: 3 }],
    pair: (one: Label, text: string, other: Label, more: string): Row => [
      head(one),
      { text },
      head(other),
      { text: more },
    ],
  };
};

/** A slip that goes round to be signed: its title over one table of four columns, upright. */
export const slipOf = (title: string, rows: readonly Row[]): OutgoingDocument => ({
  title,
  orientation: 'portrait',
  parts: [
    { kind: 'heading', level: 'title', text: title },
    {
      kind: 'table',
      name: title,
      columns: [{ width: 16, align: 'centre' }, { width: 34 }, { width: 16, align: 'centre' }, { width: 24 }],
      header: [],
      rows: [...rows],
    },
  ],
});
