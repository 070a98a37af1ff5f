import { Button } from 'antd';
import { MomentText } from './DayText.js';
import { useWords } from './language.js';
import type { Clashing } from './use-draft.js';
import { webWords } from './word-lists.js';

interface ClashBoxProps extends Clashing {
  /** What a value says, a line for each part of it; left out: what can be read of it. */
  readonly linesOf?: (value: unknown) => readonly string[];
}

/** Two people, or one in two windows, wrote in one place: both texts stand, and whoever typed last decides which stays. */
export function ClashBox({ said, settle, linesOf = shown }: ClashBoxProps) {
  const words = useWords(webWords).clash;
  if (!said?.clash) return null;
  const { theirs, by, own, at } = said.clash;
  const [one, other] = [linesOf(theirs), linesOf(said.typed)];
  return (
    <div className="clash" role="alert" tabIndex={-1}>
      <p>
        <span className="key">{own ? words.elsewhere : words.theirs(by)}</span>
        {'　'}
        <span className="m nb">
          <MomentText at={at} />
        </span>
      </p>
      <Lines lines={one} without={other} />
      <p className="key">{words.mine}</p>
      <Lines lines={other} without={one} />
      <div className="row-acts">
        <Button onClick={() => settle(true)}>{words.keepMine}</Button>
        <Button onClick={() => settle(false)}>{own ? words.keepElsewhere : words.keepTheirs}</Button>
      </div>
    </div>
  );
}

/** Of a long list the lines that the other has otherwise: what both say is no matter of choice. */
function Lines({ lines, without }: { readonly lines: readonly string[]; readonly without: readonly string[] }) {
  const differing = [...new Set(lines)].filter((line) => !without.includes(line));
  return (differing.length === 0 ? [NOTHING] : differing).map((line) => (
    <p key={line} lang="zh-CN">
      {line}
    </p>
  ));
}

const NOTHING = '—';
/** A text as it is; of a list its entries, of several parts what can be read of them. */
const shown = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(inOne) : [inOne(value)]);

function inOne(value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (typeof value !== 'object') return String(value as string | number);
  return Object.entries(value)
    .filter(([name, part]) => name !== 'id' && name !== 'unitId' && part !== null && part !== '')
    .map(([, part]) => inOne(part))
    .join('，');
}
