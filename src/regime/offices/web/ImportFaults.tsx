import { useWords } from '../../../web/language.js';
import { Table } from '../../../web/Table.js';
import { unitPageWords } from './unit-page-words.js';

interface ImportFaultsProps {
  readonly faults: readonly {
    readonly row: number | null;
    readonly column: string | null;
    readonly sentence: string;
  }[];
  /** How many there are, shown or not. */
  readonly all: number;
}

/** Everything that is wrong with a sheet, where it stands, with what to do about it; nothing where nothing is. */
export function ImportFaults({ faults, all }: ImportFaultsProps) {
  const words = useWords(unitPageWords).import;
  if (faults.length === 0) return null;
  return (
    <Table
      caption={words.faults(all) + words.shownOf(faults.length, all)}
      rows={faults.map((fault, at) => ({ fault, at }))}
      keyOf={({ at }) => String(at)}
      columns={[
        {
          key: 'place',
          heading: words.row,
          names: true,
          width: 'w-unit',
          cell: ({ fault }) => words.place(fault.row, fault.column),
        },
        { key: 'what', heading: words.what, cell: ({ fault }) => fault.sentence },
      ]}
    />
  );
}
