import { Input } from 'antd';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import type { SupersessionForm } from '../contract.superseding.js';
import { supersedeWords } from './supersede-word-lists.js';
import type { SupersessionTyping } from './use-supersession.js';

interface SupersedeLeftOverProps extends SupersessionTyping {
  readonly view: SupersessionForm;
}

/** Items that the new notice leaves out: each ends, and the public will ask why. Asked once every row has its answer. */
export function SupersedeLeftOver({ view, typed, change }: SupersedeLeftOverProps) {
  const words = useWords(supersedeWords);
  const { rows, items, leftOver } = view;
  if (rows.some(({ said }) => !said) || leftOver.length === 0) return null;
  const ended = typed.ended ?? [];
  return (
    <Section id="left-over" title={words.leftOver(leftOver.length)} note={words.leftOverNote}>
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
