import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import type { NoticeView } from '../endpoints.js';
import { settleUnsaid } from '../endpoints.js';
import { ItemMatters } from './ItemMatters.js';
import { RuleMatters } from './RuleMatters.js';
import { kindsOf, proposed } from './settle.js';
import { intakeWords } from './word-lists.js';

interface SettlementFormProps {
  readonly view: NoticeView;
  readonly version: string | null;
}

/** What the notice does not say, settled on one page by one confirmation (通知未写明, point 9). */
export function SettlementForm({ view, version }: SettlementFormProps) {
  const words = useWords(intakeWords).settle;
  const settle = useCommand(settleUnsaid, { noticeId: view.id });
  const [open, setOpen] = useState(false);
  const [settlement, setSettlement] = useState(() => proposed(view.unsaid, view.meeting));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    settle.mutate({ body: settlement, version }, { onSuccess: () => setOpen(false) });
  };
  return (
    <li className={view.settled && !open ? 'answered' : undefined} id="unsaid" tabIndex={-1}>
      <div>
        <h3>{words.heading(kindsOf(view.unsaid) + 1)}</h3>
        <p className="of">{view.settled && !open ? words.settledBy(view.settled.by) : words.lead}</p>
        {!open && view.can.includes('notice.settle') && <Button onClick={() => setOpen(true)}>{words.show}</Button>}
        {open && (
          <form className="settle" onSubmit={submit}>
            {settle.error && <ProblemNotice problem={settle.error.problem} />}
            <ItemMatters unsaid={view.unsaid} settlement={settlement} onChange={setSettlement} />
            <RuleMatters unsaid={view.unsaid} settlement={settlement} onChange={setSettlement} />
            <div className="row-acts">
              <Button htmlType="submit" disabled={settle.isPending}>
                {words.act}
              </Button>
            </div>
          </form>
        )}
      </div>
    </li>
  );
}
