import type { ReactNode } from 'react';
import { useWords } from './language.js';
import { webWords } from './word-lists.js';

export type Direction = 'up' | 'down';

export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** The cell that names the row; on a phone it becomes the card's title. */
  readonly names?: boolean;
  /** A number of the row that the card's title repeats. */
  readonly index?: boolean;
  readonly numeric?: boolean;
  /** A css class that sets its width. */
  readonly width?: string;
  /** How it is sorted now, and what sorts it; left out where it cannot be sorted by. */
  readonly sort?: { readonly now: Direction | null; readonly by: () => void };
}

interface TableProps<Row> {
  readonly caption: ReactNode;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What a card's title says before the name: 第2项. */
  readonly cardIndex?: (row: Row) => string;
  readonly hideCaption?: boolean;
}

/**
 * A list in three rules (三线表). On a phone each row is a card: the name across, then label before value. Roles are
 * written out, since a row drawn as a block loses its own.
 */
export function Table<Row>({ caption, columns, rows, keyOf, cardIndex, hideCaption = false }: TableProps<Row>) {
  return (
    <>
      <SortChoice columns={columns} />
      <table role="table" className="t cards">
        <caption className={hideCaption ? 'vh' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={keyOf(row)}>
              {columns.map((column) =>
                column.names === true ? (
                  <th role="rowheader" scope="row" key={column.key}>
                    <span className="ttl">
                      {cardIndex && <span className="only-s">{cardIndex(row)}　</span>}
                      {column.cell(row)}
                    </span>
                  </th>
                ) : (
                  <td role="cell" key={column.key} className={classOf(column)} data-l={column.heading}>
                    <div>{column.cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const classOf = <Row,>({ index, numeric }: Column<Row>): string | undefined =>
  [index === true && 'idx', (numeric === true || index === true) && 'num'].filter(Boolean).join(' ') || undefined;

/** On a phone, where the headings are not seen, the same columns are a choice above the cards. */
function SortChoice<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  const words = useWords(webWords);
  const sortable = columns.flatMap(({ key, heading, sort }) => (sort ? [{ key, heading, sort }] : []));
  const now = sortable.find(({ sort }) => sort.now !== null);
  if (sortable.length === 0) return null;
  return (
    <div className="only-s sorting">
      <label>
        {words.sortBy}
        <select
          value={now?.key ?? ''}
          onChange={({ target }) => sortable.find(({ key }) => key === target.value)?.sort.by()}
        >
          {!now && <option value="">{words.ownOrder}</option>}
          {sortable.map(({ key, heading }) => (
            <option key={key} value={key}>
              {heading}
            </option>
          ))}
        </select>
      </label>
      {now && (
        <button type="button" className="fix" onClick={now.sort.by}>
          {now.sort.now === 'up' ? words.sortDown : words.sortUp}
        </button>
      )}
    </div>
  );
}

function HeadCell<Row>({ column }: { readonly column: Column<Row> }) {
  const words = useWords(webWords);
  const { sort, heading, width } = column;
  const className = [classOf(column), width].filter(Boolean).join(' ') || undefined;
  if (!sort) {
    return (
      <th role="columnheader" scope="col" className={className}>
        {heading}
      </th>
    );
  }
  const sorted = sort.now === 'up' ? 'ascending' : sort.now === 'down' ? 'descending' : 'none';
  return (
    <th role="columnheader" scope="col" className={className} aria-sort={sorted}>
      <span className="only-s">{heading}</span>
      <button type="button" className="sort" onClick={sort.by}>
        {heading}
        {sort.now && <span aria-hidden="true">{sort.now === 'up' ? ' ↑' : ' ↓'}</span>}
        {sort.now && <span className="vh">{sort.now === 'up' ? words.sortedUp : words.sortedDown}</span>}
      </button>
    </th>
  );
}
