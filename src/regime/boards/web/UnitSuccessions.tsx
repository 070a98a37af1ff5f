import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useCommand } from '../../../web/api.js';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { useDays } from '../../../web/today.js';
import { withdrawSuccession } from '../../offices/endpoints.succession.js';
import type { SuccessionView, UnitRecord } from '../../offices/endpoints.units.js';
import { successionWords } from './succession-word-lists.js';
import { webWords } from '../../../web/word-lists.js';

interface UnitSuccessionsProps {
  readonly unit: UnitRecord;
  readonly version: string | null;
}

/** What became of the unit: who came after it and after whom it came; a merger on its way can be taken back. */
export function UnitSuccessions({ unit, version }: UnitSuccessionsProps) {
  const words = useWords(successionWords);
  const shown = unit.successions.filter(({ state }) => state !== 'withdrawn');
  if (shown.length === 0) return null;
  return (
    <ul className="done-l">
      {shown.map((succession) => (
        <li key={succession.id}>
          <Told succession={succession} of={unit.id} />
        </li>
      ))}
      {unit.can.includes('unit.succession-withdraw') && (
        <li>
          <Withdraw unitId={unit.id} version={version} label={words.withdraw} />
        </li>
      )}
    </ul>
  );
}

function Told({ succession, of }: { readonly succession: SuccessionView; readonly of: string }) {
  const words = useWords(successionWords);
  const { comma } = useWords(webWords);
  const { today } = useDays();
  const { kind, state, from, number, before, after } = succession;
  const names = (units: readonly { readonly id: string | null; readonly name: string }[]): ReactNode =>
    units.map(({ id, name }, at) => (
      <span key={name}>
        {at > 0 && comma}
        {id === null || id === of ? (
          <span lang="zh-CN">{name}</span>
        ) : (
          <Link to="/units/$unitId" params={{ unitId: id }} lang="zh-CN">
            {name}
          </Link>
        )}
      </span>
    ));
  return (
    <>
      <DayText on={from} />
      {'　'}
      {names(before)} → {names(after)}
      {'　'}
      {kind === 'identity' ? words.foundOut : <span lang="zh-CN">{number}</span>}
      {state === 'planned' && (
        <span className="sub">{today !== null && from <= today ? words.overduePlan : words.planned}</span>
      )}
    </>
  );
}

function Withdraw({
  unitId,
  version,
  label,
}: {
  readonly unitId: string;
  readonly version: string | null;
  readonly label: string;
}) {
  const withdraw = useCommand(withdrawSuccession, { unitId });
  return (
    <>
      {withdraw.error && <ProblemNotice problem={withdraw.error.problem} />}
      <Button disabled={withdraw.isPending} onClick={() => withdraw.mutate({ body: {}, version })}>
        {label}
      </Button>
    </>
  );
}
