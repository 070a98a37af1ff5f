import { Button } from 'antd';
import { useState } from 'react';
import { ClashBox } from '../../../web/ClashBox.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { webWords } from '../../../web/word-lists.js';
import { AmendmentTyped } from '../../notices/endpoints.amendments.js';
import type { AmendmentForm } from '../contract.amending.js';
import { AmendCell } from './AmendCell.js';
import type { Amending, TypedCell } from './use-amendment.js';
import { amendWords } from './word-lists.js';

const COLUMNS = ['responsibleUnits', 'leadUnits', 'due', 'content', 'title', 'targets'] as const;
type Column = (typeof COLUMNS)[number];

interface AmendCellsProps extends Amending {
  readonly view: AmendmentForm;
  /** The item that the page was opened for. */
  readonly item?: string;
}

/** The cells that the paper corrects, each with what stands beside what it becomes. */
export function AmendCells({ view, typed, change, clashing, item }: AmendCellsProps) {
  const words = useWords(amendWords);
  const { labelled } = useWords(webWords);
  const cells = typed.cells ?? [];
  const [row, setRow] = useState(item ?? '');
  const [column, setColumn] = useState<Column | ''>('');
  const chosen = view.items.find((each) => each.row === row);
  const taken = cells.some((cell) => cell.row === row && cell.column === column);
  const linesOf = (value: unknown): string[] =>
    (AmendmentTyped.shape.cells.safeParse(value).data ?? []).map(
      (cell) => labelled(words.cell(cell.row, words.column[cell.column])) + saidIn(cell),
    );
  const add = (): void => {
    if (!chosen || column === '') return;
    const was = chosen.cells[column];
    const cell: TypedCell =
      column === 'targets' ? { row, column, was, now: [...chosen.targets] } : { row, column, was, now: was };
    change({ cells: [...cells, cell] });
    setColumn('');
  };
  const replace = (at: number, cell: TypedCell | undefined): void =>
    change({ cells: cells.flatMap((each, index) => (index === at ? (cell ?? []) : each)) });
  return (
    <Section id="cells" title={words.cells} note={words.cellsNote}>
      <ClashBox {...clashing('cells')} linesOf={linesOf} />
      <div className="settle">
        {cells.length === 0 && <p>{words.none}</p>}
        {cells.map((cell, at) => (
          <AmendCell
            key={`${cell.row} ${cell.column}`}
            cell={cell}
            onChange={(next) => replace(at, next)}
            onRemove={() => replace(at, undefined)}
          />
        ))}
        <div className="field">
          <label htmlFor="amend-item">{words.item}</label>
          <select id="amend-item" value={row} onChange={(event) => setRow(event.target.value)}>
            <option value="">{words.choose}</option>
            {view.items.map((each) => (
              <option key={each.row} value={each.row}>
                {words.itemNamed(each.row, each.title)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="amend-column">{words.which}</label>
          <select
            id="amend-column"
            value={column}
            onChange={({ target }) => setColumn(COLUMNS.find((each) => each === target.value) ?? '')}
          >
            <option value="">{words.choose}</option>
            {COLUMNS.map((each) => (
              <option key={each} value={each}>
                {words.column[each]}
              </option>
            ))}
          </select>
        </div>
        <div className="row-acts">
          <Button onClick={add} disabled={!chosen || column === '' || taken}>
            {words.add}
          </Button>
        </div>
      </div>
    </Section>
  );
}

const saidIn = (cell: TypedCell): string =>
  cell.column === 'targets'
    ? cell.now
        .map(({ indicator, qualifier, written, unit }) => [indicator, qualifier, written, unit].join(''))
        .join('、')
    : cell.now;
