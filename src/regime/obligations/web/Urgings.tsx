import { Button } from 'antd';
import { useState } from 'react';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import type { ObligationRecord } from '../contract.record.js';
import { AnswerDialog } from './UrgeDialog.js';
import { dutyRecordWords } from './word-lists.js';
import { webWords } from '../../../web/word-lists.js';

type Urging = ObligationRecord['urgings'][number];

/** Who was urged, by which way, and what they said. */
export function Urgings({ duty }: { readonly duty: ObligationRecord }) {
  const words = useWords(dutyRecordWords).urgings;
  const { aside } = useWords(webWords);
  const [toAnswer, setToAnswer] = useState<Urging>();
  return (
    <Section id="urgings" title={words.heading} note={words.note}>
      {duty.urgings.length === 0 && <p className="m">{words.none}</p>}
      {duty.urgings.length > 0 && (
        <ol className="side">
          {duty.urgings.map((urging) => (
            <li key={urging.id}>
              <p>
                <DayText on={urging.on} inYear={duty.programme.year} full />
                {'　'}
                {urging.spokenWith === null ? words.byMessage : words.byTelephone(urging.spokenWith)}
                {'　'}
                {urging.by}
              </p>
              <p lang={urging.answer === null ? undefined : 'zh-CN'}>
                {urging.answer === null ? words.noAnswer : words.said(urging.answer)}
                {urging.answeredBy !== null && aside(urging.answeredBy)}
              </p>
              {urging.answer === null && duty.can.includes('obligation.answer-urging') && (
                <Button onClick={() => setToAnswer(urging)}>{words.toAnswer}</Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {toAnswer && <AnswerDialog dutyId={duty.id} urging={toAnswer} onClose={() => setToAnswer(undefined)} />}
    </Section>
  );
}
