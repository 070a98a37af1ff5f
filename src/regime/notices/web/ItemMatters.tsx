import { Input } from 'antd';
import { useWords } from '../../../web/language.js';
import { Group, MatterLine, type MattersProps } from './Matters.js';
import { mattersOf } from './settle.js';
import { intakeWords } from './word-lists.js';

/** What is settled item by item: who is in charge, and whose money it is. */
export function ItemMatters({ unsaid, settlement, onChange }: MattersProps) {
  const words = useWords(intakeWords).settle;
  const { deputyLeaders, districtInvested } = settlement;
  return (
    <>
      <Group matter="deputy-leader">
        {mattersOf(unsaid, 'deputy-leader').map(({ row, leadUnit }) => (
          <MatterLine key={row} id={`leader-${row}`} label={words.row(row, leadUnit)}>
            <Input
              id={`leader-${row}`}
              value={deputyLeaders.find((each) => each.row === row)?.name ?? ''}
              onChange={({ target }) =>
                onChange({
                  ...settlement,
                  deputyLeaders: deputyLeaders.map((each) =>
                    each.row === row ? { row, name: target.value === '' ? null : target.value } : each,
                  ),
                })
              }
            />
          </MatterLine>
        ))}
      </Group>
      <Group matter="district-invested">
        {mattersOf(unsaid, 'district-invested').map(({ row, written }) => (
          <MatterLine key={row} id={`money-${row}`} label={words.row(row, written)}>
            <select
              id={`money-${row}`}
              value={String(districtInvested.find((each) => each.row === row)?.invested ?? '')}
              onChange={({ target }) =>
                onChange({
                  ...settlement,
                  districtInvested: districtInvested.map((each) =>
                    each.row === row ? { row, invested: target.value === '' ? null : target.value === 'true' } : each,
                  ),
                })
              }
            >
              <option value="">{words.open}</option>
              <option value="true">{words.yes}</option>
              <option value="false">{words.no}</option>
            </select>
          </MatterLine>
        ))}
      </Group>
    </>
  );
}
