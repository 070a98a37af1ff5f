import { Button } from 'antd';
import { useState } from 'react';
import { DayText, MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import type { ObligationRecord } from '../contract.record.js';
import { DecideDialog, ProposeDialog } from './RulingDialogs.js';
import { dutyRecordWords } from './word-lists.js';

/** Whether a lateness counts: who said so, and who else agreed (point 6). */
export function Rulings({ duty }: { readonly duty: ObligationRecord }) {
  const words = useWords(dutyRecordWords).rulings;
  const [asked, setAsked] = useState<'propose' | 'decide'>();
  const open = duty.rulings.find(({ state }) => state === 'proposed');
  const close = (): void => setAsked(undefined);
  const isLate = duty.overdue || duty.metLate === true;
  if (!isLate && duty.rulings.length === 0) return null;
  return (
    <Section id="rulings" title={words.heading} note={words.note}>
      {duty.rulings.length === 0 && <p className="m">{words.none}</p>}
      {duty.rulings.length > 0 && (
        <ol className="side">
          {duty.rulings.map((ruling) => (
            <RulingLine key={ruling.id} ruling={ruling} year={duty.programme.year} />
          ))}
        </ol>
      )}
      <div className="row-acts gap-s">
        {!open && duty.can.includes('obligation.propose-ruling') && (
          <Button onClick={() => setAsked('propose')}>{words.propose}</Button>
        )}
        {open && duty.can.includes('obligation.decide-ruling') && (
          <Button onClick={() => setAsked('decide')}>{words.decide}</Button>
        )}
      </div>
      {asked === 'propose' && <ProposeDialog duty={duty} onClose={close} />}
      {asked === 'decide' && open && <DecideDialog duty={duty} ruling={open} onClose={close} />}
    </Section>
  );
}

interface RulingLineProps {
  readonly ruling: ObligationRecord['rulings'][number];
  readonly year: number;
}

function RulingLine({ ruling, year }: RulingLineProps) {
  const words = useWords(dutyRecordWords).rulings;
  return (
    <li>
      <p>
        <span className="key">{ruling.counts ? words.counts : words.countsNot}</span>
        {'　'}
        {words.state[ruling.state]}
      </p>
      <p lang="zh-CN">{ruling.reason}</p>
      <p className="m">
        {words.proposed}
        {ruling.proposedBy} <MomentText at={ruling.proposedAt} />
        {ruling.decidedAt !== null && (
          <>
            {'　'}
            {words.decided}
            {ruling.paper ? (
              <>
                {words.signed(ruling.paper.signedBy)} <DayText on={ruling.paper.signedOn} inYear={year} />
              </>
            ) : (
              <>
                {ruling.decidedBy} <MomentText at={ruling.decidedAt} />
              </>
            )}
          </>
        )}
      </p>
    </li>
  );
}
