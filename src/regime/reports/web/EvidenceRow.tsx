import { useState } from 'react';
import { useWords } from '../../../web/language.js';
import { EvidenceBox } from '../../evidence/web/EvidenceBox.js';
import { evidenceWords } from '../../evidence/web/evidence-word-lists.js';
import { useOnTheWay } from '../../evidence/web/use-sending.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { Typing } from './typing.js';
import { reportPageWords } from './word-lists.js';

/** Photos and files of the item in the quarter: shown, and added to while the section is open. None is ever asked for. */
export function EvidenceRow({ typing, period }: { readonly typing: Typing; readonly period: string }) {
  const words = useWords(reportPageWords);
  const { counted, look } = useWords(evidenceWords);
  const { section, content, mayType } = typing;
  const about = { kind: 'item-quarter', id: period } as const;
  const sending = useOnTheWay(section.taskId, about);
  const [open, setOpen] = useState(false);
  const photos = content.attachments.filter(({ kind }) => kind === 'photo').length;
  const files = content.attachments.length - photos;
  const none = content.attachments.length === 0;
  // By another rhythm than quarters nothing is kept of photos.
  if (!QUARTER.test(period) || (none && !mayType)) return null;
  const act = open ? words.fold : mayType && none ? words.add : words.look;
  return (
    <div>
      <dt>{words.row.evidence}</dt>
      <dd>
        {none ? <span className="m">{words.nothing.evidence}</span> : counted({ photos, files })}
        {sending.length > 0 && !open && <span className="sub">{words.underWay(sending.length)}</span>}
      </dd>
      <dd>
        <button
          type="button"
          className="fix"
          aria-expanded={open}
          aria-label={`${act} ${words.item(rowName(section.item))} ${look}`}
          onClick={() => setOpen(!open)}
        >
          {act}
        </button>
      </dd>
      {open && (
        <dd className="wide">
          {!mayType && <p className="s m">{words.frozen}</p>}
          <EvidenceBox taskId={section.taskId} about={about} readOnly={!mayType} />
        </dd>
      )}
    </div>
  );
}

const QUARTER = /^\d{4}Q[1-4]$/u;
