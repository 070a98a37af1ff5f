import { Link } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Table } from '../../../web/Table.js';
import { type DistrictView, listDistricts } from '../endpoints.districts.js';
import { districtPageWords } from './district-page-words.js';

const ALL = 500;

/** Which districts run their items here, and which of them still wait for somebody? */
export function DistrictsPage() {
  const { list: words, awaits } = useWords(districtPageWords);
  const districts = useRead(listDistricts, {}, { limit: ALL });
  return (
    <Loaded query={districts} page>
      {({ items, next, can }) => {
        const open = can.includes('district.open') && (
          <Link className="btn main" to="/districts/new">
            {words.open}
          </Link>
        );
        const waiting = items.filter((district) => district.awaits !== 'nothing').length;
        return items.length === 0 ? (
          <>
            <AnswerLine question={words.question} />
            <Empty why={words.none}>{open}</Empty>
          </>
        ) : (
          <>
            <AnswerLine
              question={words.question}
              answer={<p>{words.answer(items.length, waiting)}</p>}
              actions={open}
            />
            <Table<DistrictView>
              caption={words.caption}
              hideCaption
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'name',
                  heading: words.name,
                  names: true,
                  cell: ({ id, above, name }) => (
                    <Link to="/districts/$districtId" params={{ districtId: id }} lang="zh-CN">
                      {above}
                      {name}
                    </Link>
                  ),
                },
                { key: 'code', heading: words.code, cell: ({ code }) => code },
                { key: 'awaits', heading: words.awaits, cell: (district) => awaits[district.awaits] },
              ]}
            />
            {next !== null && <p>{words.more}</p>}
          </>
        );
      }}
    </Loaded>
  );
}
