import { Input } from 'antd';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { AmendFigures } from './AmendFigures.js';
import type { TypedCell } from './use-amendment.js';
import { amendWords } from './word-lists.js';

interface AmendCellProps {
  readonly cell: TypedCell;
  readonly onChange: (cell: TypedCell) => void;
  readonly onRemove: () => void;
}

/** One cell of the annex: what stands as text, only the new words as a field. */
export function AmendCell({ cell, onChange, onRemove }: AmendCellProps) {
  const words = useWords(amendWords);
  const name = words.cell(cell.row, words.column[cell.column]);
  const path = `cell-${cell.row}-${cell.column}`;
  const hint = words.becomesHint[cell.column];
  return (
    <fieldset className="gap-s">
      <legend className="key">{name}</legend>
      <p className="s">
        {words.stands} <span lang="zh-CN">“{cell.was === '' ? words.nothingStands : cell.was}”</span>{' '}
        <button type="button" className="fix" aria-label={words.remove(name)} onClick={onRemove}>
          ×
        </button>
      </p>
      {cell.column === 'targets' ? (
        <AmendFigures figures={cell.now} onChange={(now) => onChange({ ...cell, now })} />
      ) : (
        <Field path={path} label={words.becomes} {...(hint !== undefined && { hint })}>
          {(control) =>
            cell.column === 'content' || cell.column === 'title' ? (
              <textarea
                {...control}
                lang="zh-CN"
                value={cell.now}
                onChange={(event) => onChange({ ...cell, now: event.target.value })}
              />
            ) : (
              <Input
                {...control}
                lang="zh-CN"
                value={cell.now}
                onChange={(event) => onChange({ ...cell, now: event.target.value })}
              />
            )
          }
        </Field>
      )}
      {cell.column === 'due' && (
        <Field path={`${path}-on`} label={words.dayMeant}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={cell.on ?? ''}
              onChange={({ target }) => {
                const { on: _before, ...rest } = cell;
                onChange(target.value === '' ? rest : { ...rest, on: target.value });
              }}
            />
          )}
        </Field>
      )}
    </fieldset>
  );
}
