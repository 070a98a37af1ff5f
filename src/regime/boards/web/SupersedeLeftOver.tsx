import { Input } from 'antd';
import { ClashBox } from '../../../web/ClashBox.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { webWords } from '../../../web/word-lists.js';
import { SupersessionTyped } from '../../notices/endpoints.superseding.js';
import type { SupersessionForm } from '../contract.superseding.js';
import { supersedeWords } from './supersede-word-lists.js';
import type { SupersessionTyping } from './use-supersession.js';

interface SupersedeLeftOverProps extends SupersessionTyping {
  readonly view: SupersessionForm;
}

/** Items that the new notice leaves out: each ends, and the public will ask why. Asked once every row has its answer. */
export function SupersedeLeftOver({ view, typed, change, clashing }: SupersedeLeftOverProps) {
  const words = useWords(supersedeWords);
  const { labelled } = useWords(webWords);
  const { rows, items, leftOver } = view;
  const linesOf = (value: unknown): string[] =>
    (SupersessionTyped.shape.ended.safeParse(value).data ?? []).map(({ itemId, reason }) => {
      const item = items.find(({ id }) => id === itemId);
      return labelled(item ? words.item(item.row, item.title) : '') + reason;
    });
  const clash = <ClashBox {...clashing('ended')} linesOf={linesOf} />;
  if (rows.some(({ said }) => !said) || leftOver.length === 0) return clash;
  const ended = typed.ended ?? [];
  return (
    <Section id="left-over" title={words.leftOver(leftOver.length)} note={words.leftOverNote}>
      {clash}
      <div className="settle">
        {items
          .filter(({ id }) => leftOver.includes(id))
          .map(({ id, row, title }) => (
            <Field key={id} path={`ended-${row}`} label={words.whyEnds(row, title)}>
              {(control) => (
                <Input
                  {...control}
                  lang="zh-CN"
                  value={ended.find(({ itemId }) => itemId === id)?.reason ?? ''}
                  onChange={({ target }) =>
                    change({
                      ended: [...ended.filter(({ itemId }) => itemId !== id), { itemId: id, reason: target.value }],
                    })
                  }
                />
              )}
            </Field>
          ))}
      </div>
    </Section>
  );
}
