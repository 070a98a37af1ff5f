import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useRead } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { askingsOfItem } from '../endpoints.asking.js';
import type { AskingKind } from '../rules/asking.js';
import { AskDialog, DecideDialog } from './AskingDialogs.js';
import { AskingTable } from './AskingTable.js';
import { askingWords } from './asking-word-lists.js';

interface ItemAskingsProps {
  readonly taskId: string;
  readonly programmeId: string;
  readonly year: number;
}

/** What was asked of units on an item, and the ways to ask. */
export function ItemAskings({ taskId, programmeId, year }: ItemAskingsProps) {
  const words = useWords(askingWords);
  const found = useRead(askingsOfItem, { taskId }, {}).data?.value;
  const [open, setOpen] = useState<AskingKind>();
  if (!found) return null;
  const { items, responsibleUnits, leadUnitId, can } = found;
  const kinds: readonly Exclude<AskingKind, 'decision'>[] =
    responsibleUnits.length === 0 ? ['matter'] : ['material', 'matter'];
  return (
    <Section id="askings" title={words.title} note={words.note}>
      {items.length === 0 ? <p>{words.none}</p> : <AskingTable askings={items} year={year} withItem={false} />}
      <p className="row-acts">
        {can.includes('asking.ask') &&
          kinds.map((kind) => (
            <Button key={kind} onClick={() => setOpen(kind)}>
              {words.act[kind]}
            </Button>
          ))}
        {can.includes('asking.decide') && <Button onClick={() => setOpen('decision')}>{words.act.decision}</Button>}
        <Link to="/programmes/$programmeId/askings" params={{ programmeId }}>
          {words.board.toBoard}
        </Link>
      </p>
      {open === 'decision' && <DecideDialog {...{ taskId, leadUnitId }} onClose={() => setOpen(undefined)} />}
      {open && open !== 'decision' && (
        <AskDialog {...{ taskId, leadUnitId, responsibleUnits }} kind={open} onClose={() => setOpen(undefined)} />
      )}
    </Section>
  );
}
