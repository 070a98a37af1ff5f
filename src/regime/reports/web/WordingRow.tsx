import { useWords } from '../../../web/language.js';
import { SectionRow } from './SectionRow.js';
import type { Typing } from './typing.js';
import { TypedText } from './TypedText.js';
import { reportPageWords } from './word-lists.js';

interface WordingRowProps {
  readonly typing: Typing;
  readonly row: 'sentence' | 'next';
}

/** A sentence that is proposed from what is known, and may be written otherwise. */
export function WordingRow({ typing, row }: WordingRowProps) {
  const words = useWords(reportPageWords);
  const { text, corrected } = typing.content[row];
  // The proposed sentence only says the two rows above once more.
  const repeats = row === 'sentence' && !corrected;
  return (
    <SectionRow
      {...{ typing, row }}
      fields={[row]}
      wanted={typing.section.missing.some(({ name }) => name === row)}
      form={
        <>
          <TypedText
            {...{ typing }}
            field={row}
            type="long"
            label={words.field[row]}
            value={text}
            change={(typed) => typing.change(row, typed)}
          />
          {corrected && (
            <p>
              <button type="button" className="fix" onClick={() => typing.change(row, null)}>
                {words.asProposed}
              </button>
            </p>
          )}
        </>
      }
    >
      {text === '' && <span className="m">{words.nothing.next}</span>}
      {text !== '' && !repeats && <span lang="zh-CN">{text}</span>}
      {text !== '' && (
        <span className={repeats ? 'm' : 'sub'}>{corrected ? words.corrected : words.proposed[row]}</span>
      )}
    </SectionRow>
  );
}
