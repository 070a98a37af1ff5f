import { Link } from '@tanstack/react-router';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Table } from '../../../web/Table.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { ChangeView } from '../contract.js';
import { changeWords } from '../word-lists.js';
import { decidesOn, SideText } from './ChangeText.js';
import { changePageWords } from './word-lists.js';

interface ChangeTableProps {
  readonly changes: readonly ChangeView[];
  readonly year: number;
  /** On a page of one item it goes without saying. */
  readonly withItem: boolean;
}

/** Each change with what was promised, what is to be, who decides and how far it is. */
export function ChangeTable({ changes, year, withItem }: ChangeTableProps) {
  const words = useWords(changePageWords);
  const { kind: kinds } = useWords(changeWords);
  const { column } = words;
  return (
    <Table<ChangeView>
      caption={words.board.caption(changes.length)}
      rows={changes}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'change',
          heading: column.change,
          names: true,
          cell: ({ id, kind, item, leadUnit }) => (
            <>
              <Link to="/changes/$changeId" params={{ changeId: id }}>
                {kinds[kind]}
              </Link>
              {withItem && (
                <span className="sub">
                  {words.item(rowName(item))}　<span lang="zh-CN">{`${item.title}　${leadUnit.name}`}</span>
                </span>
              )}
            </>
          ),
        },
        { key: 'was', heading: column.was, cell: (change) => <SideText change={change} side="was" /> },
        { key: 'toBe', heading: column.toBe, cell: (change) => <SideText change={change} side="toBe" /> },
        { key: 'decides', heading: column.decides, cell: (change) => words.by[decidesOn(change)] },
        {
          key: 'state',
          heading: column.state,
          cell: ({ state, decided, submission, proposedOn }) => (
            <>
              {words.state[state]}
              <span className="sub">
                <DayText on={decided?.on ?? submission?.on ?? proposedOn} inYear={year} />
              </span>
            </>
          ),
        },
      ]}
    />
  );
}
