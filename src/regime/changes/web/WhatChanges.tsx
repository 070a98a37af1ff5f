import { Input } from 'antd';
import { useDayWords } from '../../../web/DayText.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt, type Problem } from '../../../web/problem.js';
import { TextField } from '../../../web/TextField.js';
import { useMoney } from '../../funds/web/MoneyText.js';
import type { Promised } from '../contract.js';
import type { ChangeKind } from '../rules/kinds.js';
import type { Typed } from './propose-typing.js';
import { WhichUnits } from './WhichUnits.js';
import { changePageWords } from './word-lists.js';

interface WhatChangesProps {
  readonly kind: ChangeKind;
  readonly now: Promised;
  readonly year: number;
  readonly typed: Typed;
  /** Places of targets whose figure cannot be read. */
  readonly faulty: readonly number[];
  readonly problem: Problem | undefined;
  readonly change: (changed: Partial<Typed>) => void;
}

/** What is to be otherwise, by the kind of change; what is promised now stands at each field and is not typed (I9). */
export function WhatChanges({ kind, now, year, typed, problem, faulty, change }: WhatChangesProps) {
  const { form, proposing } = useWords(changePageWords);
  const dayWords = useDayWords();
  const { money } = useMoney();
  if (kind === 'duration')
    return (
      <TextField
        path="dueOn"
        label={form.dueOn}
        hint={proposing.was(dayWords({ on: now.dueOn, inYear: year }))}
        type="date"
        value={typed.dueOn}
        change={(dueOn) => change({ dueOn })}
        problem={problem}
      />
    );
  if (kind === 'value')
    return (
      <TextField
        path="estimate"
        label={form.estimate}
        hint={`${now.estimate === null ? '' : `${proposing.was(money(now.estimate))}　`}${form.estimateHint}`}
        value={typed.estimate}
        change={(estimate) => change({ estimate })}
        problem={problem}
      />
    );
  if (kind === 'carry-over')
    return (
      <TextField
        path="stages"
        label={form.stages}
        hint={form.stagesHint}
        type="long"
        value={typed.stages}
        change={(stages) => change({ stages })}
        problem={problem}
      />
    );
  if (kind === 'unit') return <WhichUnits {...{ now, typed, problem, change }} />;
  if (kind !== 'scope') return null;
  const fault = faultAt(problem, 'targets');
  return (
    <fieldset className={fault === undefined ? undefined : 'faulty'}>
      <legend>{form.targets}</legend>
      <p className="hint">{form.targetHint}</p>
      {fault !== undefined && <p className="fault">{fault}</p>}
      {now.targets.map(({ indicator, value, unit }, place) => {
        const said = typed.targets[place] ?? { figure: '', givenUp: false };
        const say = (changed: Partial<typeof said>): void =>
          change({ targets: { ...typed.targets, [place]: { ...said, ...changed } } });
        return (
          <div key={`${indicator}-${String(place)}`}>
            <Field
              path={`targets.${String(place)}.now`}
              label={`${indicator}${unit === '' ? '' : `（${unit}）`}`}
              hint={proposing.was(`${String(value)}${unit}`)}
              fault={faulty.includes(place) ? form.notAFigure : undefined}
            >
              {(control) => (
                <Input
                  {...control}
                  inputMode="decimal"
                  disabled={said.givenUp}
                  value={said.figure}
                  onChange={({ target }) => say({ figure: target.value })}
                />
              )}
            </Field>
            <label className="opt">
              <input
                type="checkbox"
                checked={said.givenUp}
                onChange={({ target }) => say({ givenUp: target.checked })}
              />
              {form.giveUp}
              <span className="vh" lang="zh-CN">
                {indicator}
              </span>
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}
