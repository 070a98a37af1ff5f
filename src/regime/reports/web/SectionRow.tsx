import { type ReactNode, useState } from 'react';
import { ClashBox } from '../../../web/ClashBox.js';
import { useWords } from '../../../web/language.js';
import { webWords } from '../../../web/word-lists.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { Typing } from './typing.js';
import { reportPageWords } from './word-lists.js';
import type { RowName } from './words.js';

interface SectionRowProps {
  readonly typing: Typing;
  readonly row: RowName;
  /** What the system knows, as text. */
  readonly children: ReactNode;
  /** The fields that correct it; none where nothing can be. */
  readonly form?: ReactNode;
  /** Something here is missing: its fields stand open. */
  readonly wanted?: boolean;
  /** Nothing is there yet: it is added, not corrected. */
  readonly empty?: boolean;
  /** The fields in which two people may have written. */
  readonly fields: readonly string[];
}

/** A line of a section: what is known, and a way to correct it beside it. */
export function SectionRow(props: SectionRowProps) {
  const { typing, row, children, form, wanted = false, empty = false, fields } = props;
  const words = useWords(reportPageWords);
  const { correct } = useWords(webWords);
  const [open, setOpen] = useState(wanted);
  // Once it was asked for it stays open: it must not close under the hand that ends the lack.
  if (wanted && !open) setOpen(true);
  const shown = form !== undefined && typing.mayType && open;
  const act = shown ? words.fold : empty ? words.add : correct;
  return (
    <div>
      <dt>{words.row[row]}</dt>
      <dd>{children}</dd>
      <dd>
        {form !== undefined && typing.mayType && (
          <button
            type="button"
            className="fix"
            aria-expanded={shown}
            aria-label={`${act} ${words.item(rowName(typing.section.item))} ${words.row[row]}`}
            onClick={() => setOpen(!open)}
          >
            {act}
          </button>
        )}
      </dd>
      {(shown || fields.some((field) => typing.unsent[field]?.clash)) && (
        <dd className="wide">
          {fields.map((field) => (
            <ClashBox key={field} said={typing.unsent[field]} settle={(mine) => typing.settle(field, mine)} />
          ))}
          {shown && form}
        </dd>
      )}
    </div>
  );
}
