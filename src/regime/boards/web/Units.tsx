import { useWords } from '../../../web/language.js';
import { boardWords } from './word-lists.js';

interface UnitsProps {
  readonly names: readonly string[];
  /** Of these, what nobody has tied to a unit yet. */
  readonly unconfirmed: readonly string[];
}

/** Units by their names in the notice; one in doubt says so. */
export function Units({ names, unconfirmed }: UnitsProps) {
  const words = useWords(boardWords);
  if (names.length === 0) return words.none;
  return (
    <span lang="zh-CN">
      {names.map((name, at) => (
        <span className="nb" key={name}>
          {unconfirmed.includes(name) ? <mark className="ask">{name}</mark> : name}
          {unconfirmed.includes(name) && <span className="vh">（{words.unconfirmed}）</span>}
          {at < names.length - 1 ? '、' : ''}
          <wbr />
        </span>
      ))}
    </span>
  );
}
