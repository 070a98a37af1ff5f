import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { DayText } from '../../../web/DayText.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { useDays } from '../../../web/today.js';
import { freshId } from '../../plans/web/fresh-id.js';
import { useUnits } from '../../staffing/web/fields.js';
import { SectionRow } from './SectionRow.js';
import { pathOf, type Typing } from './typing.js';
import { TypedText } from './TypedText.js';
import { reportPageWords } from './word-lists.js';

interface OfTyping {
  readonly typing: Typing;
}

/** 宣传报道: the proof that progress was made public (R27), a line each. */
export function PublicityRow({ typing, year }: OfTyping & { readonly year: number }) {
  const words = useWords(reportPageWords);
  const { today } = useDays();
  const { publicity } = typing.content;
  const fresh = { on: today ?? '', channel: '', link: '' };
  const [line, setLine] = useState(fresh);
  const text = (field: keyof typeof line, type: 'text' | 'date' = 'text') => (
    <TypedText
      {...{ typing, type }}
      field={`publicity-${field}`}
      label={words.field[field]}
      value={line[field]}
      change={(typed) => setLine({ ...line, [field]: typed })}
    />
  );
  return (
    <SectionRow
      {...{ typing }}
      row="publicity"
      fields={['publicity']}
      empty={publicity.length === 0}
      form={
        <div className="line-form">
          {text('on', 'date')}
          {text('channel')}
          {text('link')}
          <Add
            ready={line.on !== '' && line.channel.trim() !== ''}
            act={() => {
              typing.change('publicity', [...publicity, { id: freshId(), ...line, channel: line.channel.trim() }]);
              setLine(fresh);
            }}
          />
        </div>
      }
    >
      {publicity.length === 0 && <span className="m">{words.nothing.publicity}</span>}
      {publicity.map(({ id, on, channel, link }) => (
        <Line key={id} typing={typing} field="publicity" lines={publicity} id={id} named={channel}>
          <DayText on={on} inYear={year} />
          {'　'}
          <span lang="zh-CN">{channel}</span>
          {link !== '' && <span className="sub">{link}</span>}
        </Line>
      ))}
    </SectionRow>
  );
}

/** What stands in the way, and which unit is asked to help: it is followed up from here. */
export function DifficultiesRow({ typing, leadUnitId }: OfTyping & { readonly leadUnitId: string }) {
  const words = useWords(reportPageWords);
  const units = useUnits().filter(
    ({ id, standing }) => id !== leadUnitId && standing !== 'ended' && standing !== 'identified',
  );
  const lacks = typing.section.missing.filter(({ name }) => name === 'difficulty-unit');
  const { difficulties } = typing.content;
  const [line, setLine] = useState({ text: '', unitId: '' });
  const kept = difficulties.map(({ id, text, unit }) => ({ id, text, unitId: unit?.id ?? null }));
  return (
    <SectionRow
      {...{ typing }}
      row="difficulties"
      fields={['difficulties']}
      wanted={lacks.length > 0}
      empty={difficulties.length === 0}
      form={
        <div className="line-form">
          <div className="whole">
            <TypedText
              {...{ typing }}
              field="difficulty-text"
              label={words.field.difficulty}
              value={line.text}
              change={(text) => setLine({ ...line, text })}
            />
          </div>
          <Field path={pathOf(typing.section, 'difficulty-unit')} label={words.field.asked}>
            {(control) => (
              <select
                {...control}
                value={line.unitId}
                onChange={({ target }) => setLine({ ...line, unitId: target.value })}
              >
                <option value="">{words.nobody}</option>
                {units.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Add
            ready={line.text.trim() !== ''}
            act={() => {
              const unitId = line.unitId === '' ? null : line.unitId;
              typing.change('difficulties', [...kept, { id: freshId(), text: line.text.trim(), unitId }]);
              setLine({ text: '', unitId: '' });
            }}
          />
        </div>
      }
    >
      {difficulties.length === 0 && <span className="m">{words.nothing.difficulties}</span>}
      {difficulties.map(({ id, text, unit }) => (
        <Line key={id} typing={typing} field="difficulties" lines={kept} id={id} named={text}>
          <span lang="zh-CN">{words.asks(text, unit?.name ?? null)}</span>
          {lacks.some(({ unitId }) => unitId === unit?.id) && <b className="sub">{words.notToBeAsked}</b>}
        </Line>
      ))}
    </SectionRow>
  );
}

function Add({ ready, act }: { readonly ready: boolean; readonly act: () => void }) {
  const words = useWords(reportPageWords);
  return (
    <p>
      <Button disabled={!ready} onClick={act}>
        {words.add}
      </Button>
    </p>
  );
}

interface LineProps extends OfTyping {
  readonly field: string;
  readonly lines: readonly { readonly id: string }[];
  readonly id: string;
  readonly named: string;
  readonly children: ReactNode;
}

function Line({ typing, field, lines, id, named, children }: LineProps) {
  const words = useWords(reportPageWords);
  return (
    <span className="ln">
      {children}
      {typing.mayType && (
        <button
          type="button"
          className="fix"
          aria-label={`${words.takeOut} ${named}`}
          onClick={() =>
            typing.change(
              field,
              lines.filter((line) => line.id !== id),
            )
          }
        >
          {words.takeOut}
        </button>
      )}
    </span>
  );
}
