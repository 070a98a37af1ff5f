import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { listUnits } from '../endpoints.units.js';
import { asked } from './units-search.js';
import { UnitImportBox } from './UnitImportBox.js';
import { UnitDialog } from './UnitDialog.js';
import { unitPageWords } from './unit-page-words.js';
import { UnitsFilter } from './UnitsFilter.js';
import { UnitsTable } from './UnitsTable.js';

const ALL = 500;

/** Who are the units? Names that nobody has confirmed first, each with the one thing to do. */
export function UnitsPage() {
  const words = useWords(unitPageWords).list;
  const search = useSearch({ from: '/shell/units' });
  const units = useRead(listUnits, {}, { limit: ALL, ...asked(search) }, { keep: true });
  const [adding, setAdding] = useState(false);
  const exported = `/api/units.xlsx?${new URLSearchParams(asked(search)).toString()}`;
  return (
    <Loaded query={units} page>
      {({ items, next, can }) => {
        const unconfirmed = items.filter(({ standing }) => standing === 'unconfirmed').length;
        return (
          <>
            <AnswerLine
              question={words.question(items.length)}
              answer={<p>{words.answer(unconfirmed)}</p>}
              actions={
                <>
                  {can.includes('unit.add') && (
                    <Button type="primary" onClick={() => setAdding(true)}>
                      {words.add}
                    </Button>
                  )}
                  <a href={exported} download>
                    {words.exported}
                  </a>
                </>
              }
            />
            <UnitsFilter />
            {items.length === 0 ? (
              <Empty why={Object.keys(asked(search)).length === 0 ? words.none : words.nothing} />
            ) : (
              <UnitsTable units={items} />
            )}
            {next !== null && <p>{words.more}</p>}
            {can.includes('unit.import') && <UnitImportBox label={words.bringIn} hint={words.bringInHint} />}
            {adding && <UnitDialog onClose={() => setAdding(false)} />}
          </>
        );
      }}
    </Loaded>
  );
}
