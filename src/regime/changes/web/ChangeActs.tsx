import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../web/language.js';
import { useIsOffice } from '../../staffing/web/use-office.js';
import type { ChangeView } from '../contract.js';
import { AnswerDialog, AskDialog, ReasonDialog, SubmitDialog } from './ActDialogs.js';
import { DecideDialog, MeetingDialog } from './DecideDialogs.js';
import { SucceedDialog } from './SucceedDialog.js';
import type { ChangeAct } from './words.js';
import { changePageWords } from './word-lists.js';

/** What may be done, the next step of the regime last as the page's main act. */
const ACTS: readonly (readonly [ChangeAct, string])[] = [
  ['withdraw', 'change.withdraw'],
  ['ask', 'change.ask-units'],
  ['submit', 'change.submit'],
  ['answer', 'change.countersign'],
  ['escalate', 'change.escalate'],
  ['decide', 'change.decide'],
  ['meeting', 'change.decide'],
  ['succeed', 'change.succeed'],
];

/** The acts that are open to whoever looks, each with its dialog. */
export function ChangeActs({ change }: { readonly change: ChangeView }) {
  const words = useWords(changePageWords);
  const isOffice = useIsOffice();
  const [open, setOpen] = useState<ChangeAct>();
  const atMeeting = change.state === 'at-meeting';
  const acts = ACTS.filter(
    ([act, action]) =>
      change.can.includes(action) &&
      (act !== 'decide' || !atMeeting) &&
      // Of a meeting the office registers the minutes; a leader alone decides nothing of it.
      (act !== 'meeting' || (atMeeting && isOffice)),
  ).map(([act]) => act);
  const shared = { change, onClose: () => setOpen(undefined) };
  return (
    <>
      {acts.map((act, at) => (
        <Button key={act} onClick={() => setOpen(act)} {...(at === acts.length - 1 && { type: 'primary' })}>
          {words.act[act]}
        </Button>
      ))}
      {open === 'ask' && <AskDialog {...shared} />}
      {open === 'answer' && <AnswerDialog {...shared} fromLetter={isOffice} />}
      {open === 'submit' && <SubmitDialog {...shared} />}
      {(open === 'escalate' || open === 'withdraw') && <ReasonDialog {...shared} move={open} />}
      {open === 'decide' && <DecideDialog {...shared} isOffice={isOffice} />}
      {open === 'meeting' && <MeetingDialog {...shared} />}
      {open === 'succeed' && <SucceedDialog {...shared} />}
    </>
  );
}
