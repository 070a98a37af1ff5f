import { Button, Input } from 'antd';
import { useWords } from '../../../web/language.js';
import { Qualifier } from '../../notices/contract.js';
import type { TypedCell } from './use-amendment.js';
import { amendWords, boardWords } from './word-lists.js';

type Figures = Extract<TypedCell, { readonly column: 'targets' }>['now'];

interface AmendFiguresProps {
  readonly figures: Figures;
  readonly onChange: (figures: Figures) => void;
}

const NEW: Figures[number] = { indicator: '', qualifier: 'exact', written: '', unit: '' };

/** The figures of an item, one a line. */
export function AmendFigures({ figures, onChange }: AmendFiguresProps) {
  const words = useWords(amendWords).figure;
  const { qualifier } = useWords(boardWords);
  const put = (at: number, changed: Partial<Figures[number]>): void =>
    onChange(figures.map((each, index) => (index === at ? { ...each, ...changed } : each)));
  return (
    <>
      {figures.map((figure, at) => (
        <div className="figure-line" key={String(at)}>
          {(['indicator', 'written', 'unit'] as const).map((name) => (
            <Input
              key={name}
              aria-label={words[name]}
              placeholder={words[name]}
              lang="zh-CN"
              value={figure[name]}
              onChange={(event) => put(at, { [name]: event.target.value })}
            />
          ))}
          <select
            aria-label={words.qualifier}
            value={figure.qualifier}
            onChange={({ target }) => put(at, { qualifier: Qualifier.parse(target.value) })}
          >
            {Qualifier.options.map((each) => (
              <option key={each} value={each}>
                {qualifier[each] === '' ? '=' : qualifier[each]}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="fix"
            aria-label={words.remove}
            onClick={() => onChange(figures.filter((_, index) => index !== at))}
          >
            ×
          </button>
        </div>
      ))}
      <Button onClick={() => onChange([...figures, NEW])}>{words.add}</Button>
    </>
  );
}
