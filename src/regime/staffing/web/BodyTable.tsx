import { Button } from 'antd';
import { useState } from 'react';
import { DayText } from '../../../web/DayText.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Table } from '../../../web/Table.js';
import type { WorkBodyView } from '../contract.js';
import { DecideBodyDialog, MoveBodyDialog } from './DecideDialogs.js';
import { staffingPageWords } from './word-lists.js';
import { rowName } from '../../notices/rules/row-name.js';

interface BodyTableProps {
  readonly bodies: readonly WorkBodyView[];
  readonly year: number;
  readonly leader: string | null;
  readonly isOffice: boolean;
}

/** The work bodies with what stands open on each. */
export function BodyTable({ bodies, year, leader, isOffice }: BodyTableProps) {
  const words = useWords(staffingPageWords);
  const { column } = words;
  const [open, setOpen] = useState<{ readonly body: WorkBodyView; readonly act: 'decide' | 'activate' | 'dissolve' }>();
  const close = (): void => setOpen(undefined);
  if (bodies.length === 0) return <Empty why={words.bodiesNone} />;
  return (
    <>
      <Table<WorkBodyView>
        caption={words.bodies}
        hideCaption
        rows={bodies}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'name',
            heading: column.name,
            names: true,
            cell: ({ name, purpose, item }) => (
              <span lang="zh-CN">
                {name}
                <span className="sub">
                  {words.item.crumb(rowName(item))}　{purpose}
                </span>
              </span>
            ),
          },
          { key: 'heads', heading: column.heads, cell: ({ leader: heads }) => <span lang="zh-CN">{heads}</span> },
          {
            key: 'units',
            heading: column.units,
            cell: ({ units }) => <span lang="zh-CN">{units.map(({ name }) => name).join('、')}</span>,
          },
          { key: 'number', heading: column.number, cell: ({ documentNumber }) => documentNumber ?? '—' },
          {
            key: 'state',
            heading: column.state,
            cell: ({ state, decidedOn, activeOn, dissolvedOn }) => {
              const on = dissolvedOn ?? activeOn ?? decidedOn;
              return (
                <>
                  {words.bodyState[state]}
                  {on !== null && (
                    <span className="sub">
                      <DayText on={on} inYear={year} />
                    </span>
                  )}
                </>
              );
            },
          },
          {
            key: 'act',
            heading: column.act,
            cell: (body) => <BodyActs body={body} onAct={(act) => setOpen({ body, act })} />,
          },
        ]}
      />
      {open?.act === 'decide' && (
        <DecideBodyDialog body={open.body} leader={leader} isOffice={isOffice} onClose={close} />
      )}
      {open && open.act !== 'decide' && <MoveBodyDialog body={open.body} move={open.act} onClose={close} />}
    </>
  );
}

interface BodyActsProps {
  readonly body: WorkBodyView;
  readonly onAct: (act: 'decide' | 'activate' | 'dissolve') => void;
}

function BodyActs({ body, onAct }: BodyActsProps) {
  const words = useWords(staffingPageWords);
  return (
    <div className="row-acts">
      {body.can.includes('work-body.decide') && <Button onClick={() => onAct('decide')}>{words.act.decideBody}</Button>}
      {body.can.includes('work-body.move') && body.state === 'approved' && (
        <Button onClick={() => onAct('activate')}>{words.act.activate}</Button>
      )}
      {body.can.includes('work-body.move') && <Button onClick={() => onAct('dissolve')}>{words.act.dissolve}</Button>}
      <a href={`/api/work-bodies/${body.id}/slip`} download>
        {words.slip}
      </a>
    </div>
  );
}
