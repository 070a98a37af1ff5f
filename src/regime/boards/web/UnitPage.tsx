import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { DayText } from '../../../web/DayText.js';
import { History } from '../../../web/History.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Facts } from '../../../web/Record.js';
import { webWords } from '../../../web/word-lists.js';
import { readUnit, readUnitHistory, type UnitRecord } from '../../offices/endpoints.units.js';
import { ConfirmUnitDialog } from '../../offices/web/ConfirmUnitDialog.js';
import { UnitDialog } from '../../offices/web/UnitDialog.js';
import { UnitNames } from '../../offices/web/UnitNames.js';
import { unitPageWords } from '../../offices/web/unit-page-words.js';
import { unitWords } from '../../offices/word-lists.js';
import { successionWords } from './succession-word-lists.js';
import { UnitDuties } from './UnitDuties.js';
import { UnitSuccessions } from './UnitSuccessions.js';

/** What is this unit, and what does it do? Its names, items, duties, and how it came to be as it is. */
export function UnitPage() {
  const { unitId } = useParams({ from: '/shell/units/$unitId' });
  const unit = useRead(readUnit, { unitId }, {});
  return (
    <Loaded query={unit} page>
      {(record, version) => <UnitRecordPage unit={record} version={version} />}
    </Loaded>
  );
}

function UnitRecordPage({ unit, version }: { readonly unit: UnitRecord; readonly version: string | null }) {
  const words = useWords(unitPageWords);
  const succession = useWords(successionWords);
  const { standing } = useWords(unitWords);
  const history = useRead(readUnitHistory, { unitId: unit.id }, {});
  const [open, setOpen] = useState<'change' | 'confirm'>();
  const close = (): void => setOpen(undefined);
  return (
    <>
      <AnswerLine
        crumb={
          <>
            <Link to="/units">{words.record.all}</Link>
            {'　'}
            {words.record.crumb}
          </>
        }
        question={unit.name}
        answer={<p>{unit.standing === 'unconfirmed' ? words.record.noKind : standing[unit.standing]}</p>}
        actions={
          <>
            {unit.can.includes('unit.confirm') && (
              <Button type="primary" onClick={() => setOpen('confirm')}>
                {words.confirm.act}
              </Button>
            )}
            {unit.can.includes('unit.identify') && (
              <Link className="btn" to="/units/$unitId/identification" params={{ unitId: unit.id }}>
                {succession.identify.act}
              </Link>
            )}
            {unit.can.includes('unit.succession-record') && (
              <Link className="btn" to="/units/$unitId/succession" params={{ unitId: unit.id }}>
                {succession.act}
              </Link>
            )}
            {unit.can.includes('unit.change') && (
              <Button onClick={() => setOpen('change')}>{words.record.change}</Button>
            )}
          </>
        }
      />
      <UnitFacts unit={unit} />
      <UnitSuccessions unit={unit} version={version} />
      <div className="cols gap">
        <div>
          <UnitDuties unit={unit} />
          <UnitNames unit={unit} version={version} />
        </div>
        <History title={words.record.history} none={words.record.noHistory} query={history} />
      </div>
      {open === 'change' && <UnitDialog unit={unit} version={version} onClose={close} />}
      {open === 'confirm' && <ConfirmUnitDialog unit={unit} onClose={close} />}
    </>
  );
}

function UnitFacts({ unit }: { readonly unit: UnitRecord }) {
  const words = useWords(unitPageWords).record;
  const { field, kind } = useWords(unitWords);
  const { labelled } = useWords(webWords);
  const linked = ({ id, name }: { readonly id: string; readonly name: string }) => (
    <Link key={id} to="/units/$unitId" params={{ unitId: id }} lang="zh-CN">
      {name}
    </Link>
  );
  return (
    <Facts
      facts={[
        {
          label: field.kind,
          value: unit.kind === null ? words.noKind : kind[unit.kind],
          ...(unit.shortName !== null && { note: labelled(field.shortName) + unit.shortName }),
        },
        {
          label: field.parent,
          value: unit.parent ? linked(unit.parent) : words.noParent,
          ...(unit.below.length > 0 && {
            note: (
              <>
                {labelled(words.below)}
                {unit.below.map((below) => [linked(below), ' '])}
              </>
            ),
          }),
        },
        { label: field.creditCode, value: unit.creditCode ?? words.noCode },
        {
          label: words.days,
          value: (
            <>
              {unit.from === null ? words.always : <DayText on={unit.from} />} —{' '}
              {unit.until === null ? words.still : <DayText on={unit.until} />}
            </>
          ),
        },
      ]}
    />
  );
}
