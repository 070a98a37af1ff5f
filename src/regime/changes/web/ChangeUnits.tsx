import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Table } from '../../../web/Table.js';
import type { ChangeView } from '../contract.js';
import { changePageWords } from './word-lists.js';

type Asked = ChangeView['countersigns'][number];

/** The units that were asked, with their words; one that kept silent is said to have (point 8). */
export function ChangeUnits({ change: { countersigns, programme } }: { readonly change: ChangeView }) {
  const { one } = useWords(changePageWords);
  const { year } = programme;
  return (
    <Table<Asked>
      caption={one.units}
      hideCaption
      rows={countersigns}
      keyOf={({ unit }) => unit.id}
      columns={[
        { key: 'unit', heading: one.unit, names: true, cell: ({ unit }) => <span lang="zh-CN">{unit.name}</span> },
        {
          key: 'until',
          heading: one.until,
          width: 'w-day',
          cell: ({ dueOn }) => <DayText on={dueOn} inYear={year} full />,
        },
        {
          key: 'word',
          heading: one.word,
          cell: ({ answer, silent }) =>
            answer ? (
              <>
                {answer.agrees ? one.agrees : one.objects} <DayText on={answer.on} inYear={year} />
                {answer.letter && (
                  <span className="m">
                    {' '}
                    {[one.registered, answer.letter.receiptNumber].filter((part) => part !== null).join(' ')}
                  </span>
                )}
                {answer.reason !== null && (
                  <span className="sub" lang="zh-CN">
                    {answer.reason}
                  </span>
                )}
              </>
            ) : silent ? (
              <span className="light light-severe">{one.silent}</span>
            ) : (
              <span className="m">{one.waiting}</span>
            ),
        },
      ]}
    />
  );
}
