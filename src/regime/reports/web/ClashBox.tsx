import { Button } from 'antd';
import { MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import type { Typing } from './typing.js';
import { reportPageWords } from './word-lists.js';

/** Two people, or one in two windows, wrote in one place: both texts stand, and whoever typed last decides which stays. */
export function ClashBox({ typing, field }: { readonly typing: Typing; readonly field: string }) {
  const words = useWords(reportPageWords).clash;
  const said = typing.unsent[field];
  if (!said?.clash) return null;
  const { theirs, by, own, at } = said.clash;
  return (
    <div className="clash" role="alert" tabIndex={-1}>
      <p>
        <span className="key">{own ? words.elsewhere : words.theirs(by ?? '')}</span> <MomentText at={at} />
      </p>
      <p lang="zh-CN">{shown(theirs)}</p>
      <p className="key">{words.mine}</p>
      <p lang="zh-CN">{shown(said.typed)}</p>
      <div className="row-acts">
        <Button onClick={() => typing.settle(field, true)}>{words.keepMine}</Button>
        <Button onClick={() => typing.settle(field, false)}>{own ? words.keepElsewhere : words.keepTheirs}</Button>
      </div>
    </div>
  );
}

/** A text as it is; of several parts, what can be read of them. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (typeof value !== 'object') return String(value as string | number);
  return Object.entries(value)
    .filter(([name, part]) => name !== 'id' && name !== 'unitId' && part !== null && part !== '')
    .map(([, part]) => shown(part))
    .join('，');
}
