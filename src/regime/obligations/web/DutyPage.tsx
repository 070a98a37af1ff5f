import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { DayText, NearText } from '../../../web/DayText.js';
import { History } from '../../../web/History.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { type ObligationRecord, readObligation, readObligationHistory } from '../contract.record.js';
import { dutyName } from '../rules/naming.js';
import { obligationWords } from '../word-lists.js';
import { DutyFacts } from './DutyFacts.js';
import { ReceiveDialog } from './FilingDialog.js';
import { OwnFilingDialog } from './OwnFilingDialog.js';
import { Receipts } from './Receipts.js';
import { Rulings } from './Rulings.js';
import { UrgeDialog } from './UrgeDialog.js';
import { Urgings } from './Urgings.js';
import { dutyPageWords, dutyRecordWords } from './word-lists.js';

/** How does this duty stand? What it rests on, its days, what came in, whether a lateness counts, who was urged. */
export function DutyPage() {
  const { obligationId } = useParams({ from: '/shell/obligations/$obligationId' });
  const duty = useRead(readObligation, { obligationId }, {});
  return (
    <Loaded query={duty} page>
      {(record) => <DutyRecordPage duty={record} />}
    </Loaded>
  );
}

function DutyRecordPage({ duty }: { readonly duty: ObligationRecord }) {
  const words = useWords(dutyRecordWords);
  const names = useWords(obligationWords);
  const { crumb } = useWords(dutyPageWords);
  const history = useRead(readObligationHistory, { obligationId: duty.id }, {});
  const { programme } = duty;
  return (
    <>
      <AnswerLine
        crumb={
          <>
            {crumb(programme.year)}
            {'　'}
            <Link to="/programmes/$programmeId/days" params={{ programmeId: programme.id }}>
              {words.days}
            </Link>
          </>
        }
        question={words.title(duty.owedBy, dutyName(duty, names))}
        answer={<Standing duty={duty} />}
        actions={<Acts duty={duty} />}
      />
      <DutyFacts duty={duty} />
      <div className="cols gap">
        <div>
          <Section id="basis" title={words.basis} note={words.rule(duty.rule) || undefined}>
            {duty.clause === null ? (
              <p>{words.ownSetting}</p>
            ) : (
              <div className="promise">
                <blockquote lang="zh-CN">{duty.clause}</blockquote>
              </div>
            )}
          </Section>
          {duty.metBy !== 'act' && duty.state !== 'void' && <Print duty={duty} />}
          <Receipts duty={duty} />
          <Rulings duty={duty} />
          <Urgings duty={duty} />
        </div>
        <History title={words.history} none={words.noHistory} query={history} />
      </div>
    </>
  );
}

const FORMS = ['letter', 'slip'] as const;

/** What goes with a filing on paper (point 1). */
function Print({ duty: { id } }: { readonly duty: ObligationRecord }) {
  const words = useWords(dutyRecordWords).print;
  return (
    <Section id="print" title={words.heading} note={words.note}>
      <ul className="side">
        {FORMS.map((form) => (
          <li key={form}>
            <a href={`/api/obligations/${id}/paper?form=${form}`} download>
              {words[form]}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The state in a line, and what whoever owes it does about it. */
function Standing({ duty }: { readonly duty: ObligationRecord }) {
  const words = useWords(dutyRecordWords);
  const { stateOf, overdue, late } = useWords(dutyPageWords);
  const { state, metOn, metLate, due, programme } = duty;
  const ruled = duty.rulings.find((ruling) => ruling.state === 'confirmed');
  const isOwed = state === 'open' || state === 'not-due';
  const filesElsewhere = isOwed && duty.metBy !== 'act' && !duty.can.includes('obligation.receive');
  return (
    <>
      <div className="state">
        {duty.overdue ? (
          <span className="light light-severe">
            {overdue} <NearText on={due} />
          </span>
        ) : (
          <span className="key">{stateOf[state]}</span>
        )}
        {isOwed && !duty.overdue && <NearText on={due} />}
        {metOn !== null && (
          <span>
            {words.countedOn}
            <DayText on={metOn} inYear={programme.year} full />
          </span>
        )}
        {metLate === true && <span className="key">{late}</span>}
        {ruled && <span>{words.rulings.ruled(ruled.counts)}</span>}
      </div>
      {filesElsewhere && <p>{duty.can.includes('obligation.file') ? words.own.howTo : words.howToFile}</p>}
    </>
  );
}

function Acts({ duty }: { readonly duty: ObligationRecord }) {
  const words = useWords(dutyRecordWords);
  const [open, setOpen] = useState<'receive' | 'file' | 'urge'>();
  const [planned, ...rest] = duty.tasks;
  const close = (): void => setOpen(undefined);
  return (
    <>
      {duty.metBy === 'drawn-up' && planned !== undefined && rest.length === 0 && (
        <Link className="btn" to="/tasks/$taskId/plan" params={{ taskId: planned.id }}>
          {words.toPlan}
        </Link>
      )}
      {duty.kind === 'report' && duty.state !== 'void' && (
        <Link className="btn" to="/obligations/$obligationId/report" params={{ obligationId: duty.id }}>
          {words.toReport}
        </Link>
      )}
      {duty.can.includes('obligation.urge') && <Button onClick={() => setOpen('urge')}>{words.urgings.act}</Button>}
      {duty.can.includes('obligation.receive') && (
        <Button type="primary" onClick={() => setOpen('receive')}>
          {words.receipts.act}
        </Button>
      )}
      {duty.can.includes('obligation.file') && (
        <Button type="primary" onClick={() => setOpen('file')}>
          {words.own.act}
        </Button>
      )}
      {open === 'file' && <OwnFilingDialog obligationId={duty.id} onClose={close} />}
      {open === 'receive' && <ReceiveDialog duty={duty} onClose={close} />}
      {open === 'urge' && <UrgeDialog duty={duty} onClose={close} />}
    </>
  );
}
