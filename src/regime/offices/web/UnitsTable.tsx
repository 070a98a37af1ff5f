import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../web/language.js';
import { Table } from '../../../web/Table.js';
import type { UnitView } from '../endpoints.units.js';
import { unitWords } from '../word-lists.js';
import { ConfirmUnitDialog } from './ConfirmUnitDialog.js';
import { unitPageWords } from './unit-page-words.js';

/** The units, a row each; who has not been confirmed has their one next action. */
export function UnitsTable({ units }: { readonly units: readonly UnitView[] }) {
  const words = useWords(unitPageWords);
  const { kind: kinds, standing: standings, field } = useWords(unitWords);
  const [confirming, setConfirming] = useState<UnitView>();
  return (
    <>
      <Table<UnitView>
        caption={words.list.caption(units.length)}
        rows={units}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'name',
            heading: words.list.name,
            names: true,
            width: 'w-title',
            cell: ({ id, name, shortNames, standing }) => (
              <>
                <Link className="plain" to="/units/$unitId" params={{ unitId: id }} lang="zh-CN">
                  {standing === 'unconfirmed' ? <mark className="ask">{name}</mark> : name}
                </Link>
                {shortNames.length > 0 && (
                  <span className="sub" lang="zh-CN">
                    {shortNames.join('、')}
                  </span>
                )}
              </>
            ),
          },
          { key: 'kind', heading: words.list.kind, cell: ({ kind }) => (kind === null ? '—' : kinds[kind]) },
          {
            key: 'standing',
            heading: words.list.standing,
            cell: (unit) =>
              unit.can.includes('unit.confirm') ? (
                <Button onClick={() => setConfirming(unit)}>{words.confirm.act}</Button>
              ) : (
                standings[unit.standing]
              ),
          },
          {
            key: 'above',
            heading: words.list.above,
            cell: ({ parent }) => <span lang="zh-CN">{parent?.name ?? '—'}</span>,
          },
          { key: 'code', heading: field.creditCode, cell: ({ creditCode }) => creditCode ?? '—' },
        ]}
      />
      {confirming && <ConfirmUnitDialog unit={confirming} onClose={() => setConfirming(undefined)} />}
    </>
  );
}
