import { Button, Input } from 'antd';
import { useState } from 'react';
import { fen, inYuan, plainYuan, readMoney } from '../../../kernel/money.js';
import { Choice } from '../../../web/Choice.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import type { PlanContentView } from '../contract.js';
import { fundSources, type FundSource } from '../rules/content.js';
import type { ContentProps } from './content-props.js';
import { freshId } from './fresh-id.js';
import { planWords } from './word-lists.js';

type Line = PlanContentView['funds']['lines'][number];

/** Funds by source (R13), or that no district funds are needed: one of them is said, and neither assumed. */
export function PlanMoney({ typed: { funds }, change, clash }: ContentProps) {
  const words = useWords(planWords);
  const { lines, noDistrictFunds } = funds;
  const put = (changed: Partial<typeof funds>): void => change?.({ funds: { ...funds, ...changed } });
  const putLine = (id: string, changed: Partial<Line>): void =>
    put({ lines: lines.map((line) => (line.id === id ? { ...line, ...changed } : line)) });
  if (!change)
    return (
      <Section id="plan-funds" title={words.funds} note={words.fundsNote}>
        {noDistrictFunds && <p>{words.noDistrict}</p>}
        {!noDistrictFunds && lines.length === 0 && <p>{words.unsaid}</p>}
        {lines.map(({ id, source, amount, note }) => (
          <p key={id}>
            {words.source[source]}
            {'　'}
            {words.yuan(inYuan(fen(amount)))}
            {'　'}
            <span lang="zh-CN">{note}</span>
          </p>
        ))}
        {(['estimate', 'budget'] as const).map((sum) => {
          const amount = funds[sum];
          return (
            amount !== null && (
              <p key={sum}>
                {words[sum]}
                {'　'}
                {words.yuan(inYuan(fen(amount)))}
              </p>
            )
          );
        })}
      </Section>
    );
  return (
    <Section id="plan-funds" title={words.funds} note={words.fundsNote}>
      {clash('funds')}
      <Choice
        legend={words.funds}
        name="no-district-funds"
        options={[
          ['none', words.noDistrict],
          ['lines', words.withFunds],
        ]}
        value={noDistrictFunds ? 'none' : lines.length > 0 ? 'lines' : ''}
        change={(said) =>
          said === 'none'
            ? put({ noDistrictFunds: true })
            : put({ noDistrictFunds: false, ...(lines.length === 0 && { lines: [newLine()] }) })
        }
      />
      {lines.map((line, at) => (
        <div className="settle" key={line.id}>
          <Field path={`funds.lines.${String(at)}.source`} label={words.line(words.sourceLabel, at + 1)}>
            {(control) => (
              <select
                {...control}
                value={line.source}
                onChange={({ target }) => putLine(line.id, { source: target.value as FundSource })}
              >
                {fundSources.map((source) => (
                  <option key={source} value={source}>
                    {words.source[source]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Amount
            path={`funds.lines.${String(at)}.amount`}
            label={words.line(words.amount, at + 1)}
            amount={line.amount}
            change={(amount) => putLine(line.id, { amount: amount ?? 0 })}
          />
          <Field path={`funds.lines.${String(at)}.note`} label={words.line(words.note, at + 1)}>
            {(control) => (
              <Input
                {...control}
                lang="zh-CN"
                value={line.note}
                onChange={({ target }) => putLine(line.id, { note: target.value })}
              />
            )}
          </Field>
          <button
            type="button"
            className="fix"
            onClick={() => put({ lines: lines.filter(({ id }) => id !== line.id) })}
          >
            {words.removeLine(at + 1)}
          </button>
        </div>
      ))}
      {lines.length > 0 && (
        <div className="row-acts gap-s">
          <Button onClick={() => put({ lines: [...lines, newLine()] })}>{words.addLine}</Button>
        </div>
      )}
      <div className="settle">
        <Amount
          path="funds.estimate"
          label={words.estimate}
          amount={funds.estimate}
          change={(estimate) => put({ estimate })}
        />
        <Amount path="funds.budget" label={words.budget} amount={funds.budget} change={(budget) => put({ budget })} />
      </div>
    </Section>
  );
}

const newLine = (): Line => ({ id: freshId(), source: 'district', amount: 0, note: '' });

interface AmountProps {
  readonly path: string;
  readonly label: string;
  readonly amount: number | null;
  readonly change: (amount: number | null) => void;
}

/** An amount as it is typed in yuan. What cannot be read is no amount: an older one must not stand behind it unseen. */
function Amount({ path, label, amount, change }: AmountProps) {
  const words = useWords(planWords);
  const [text, setText] = useState(amount === null || amount === 0 ? '' : plainYuan(fen(amount)));
  const read = text.trim() === '' ? null : readMoney(text);
  return (
    <Field path={path} label={label} {...(read === undefined && { fault: words.notAmount })}>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            const now = target.value.trim() === '' ? undefined : readMoney(target.value);
            change(now !== undefined && now >= 0 ? now : null);
          }}
        />
      )}
    </Field>
  );
}
