import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useCommand, useRead } from '../../../web/api.js';
import { DayText, MomentText, NearText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import type { SentFile } from '../../../web/FileBox.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { goToClash } from '../../../web/StandingText.js';
import { obligationWords } from '../../obligations/word-lists.js';
import { Whose } from '../../offices/web/Whose.js';
import type { FilingView } from '../contract.js';
import { readReport, submitReport } from '../endpoints.js';
import { LetterPreview } from './LetterPreview.js';
import { goToMissing, ReportDock } from './ReportDock.js';
import { SectionCard } from './SectionCard.js';
import { SheetDialog } from './SheetDialog.js';
import { returnedSheetWords } from './sheet-page-word-lists.js';
import { OwnSheet } from './SheetSections.js';
import { filledIn } from './typing.js';
import { useReport } from './use-report.js';
import { reportPageWords } from './word-lists.js';

/** Others type into the same filing: what they wrote shows after so long. */
const AGAIN_MS = 8_000;

/** What is to be reported? All items of a unit on one page, one letter, one act (points 3 and 4). */
export function ReportPage() {
  const { obligationId } = useParams({ from: '/shell/obligations/$obligationId/report' });
  const filing = useRead(readReport, { obligationId }, {}, { again: () => AGAIN_MS });
  return (
    <Loaded query={filing} page>
      {(view) => (
        <Whose>
          {(personId) => <Report key={`${view.obligation.id} ${personId}`} filing={view} personId={personId} />}
        </Whose>
      )}
    </Loaded>
  );
}

function Report({ filing, personId }: { readonly filing: FilingView; readonly personId: string }) {
  const words = useWords(reportPageWords);
  const { period } = useWords(obligationWords);
  const reporting = useReport(filing, personId);
  const { programme, obligation, unit } = filing;
  const submit = useCommand(submitReport, { obligationId: obligation.id });
  const [typedNumber, setTypedNumber] = useState<string>();
  const letterNumber = typedNumber ?? filing.letterNumber ?? '';
  const named = period(filing.period);
  const mayType = reporting.typings.some((typing) => typing.mayType);
  const returned = useReturnedSheet(obligation.id);
  const onSubmit = async (): Promise<void> => {
    // Nothing is signed that still lies in this browser alone.
    if (!(await reporting.sent())) {
      goToClash();
      return;
    }
    if (reporting.lacks()) goToMissing(filing);
    else submit.mutate({ body: letterNumber.trim() === '' ? {} : { letterNumber } });
  };
  return (
    <>
      <AnswerLine
        crumb={
          <>
            <Link
              to="/programmes/$programmeId/reports"
              params={{ programmeId: programme.id }}
              search={{ period: filing.period }}
            >
              {words.all}
            </Link>
            {'　'}
            <span lang="zh-CN">{words.crumb(named, unit.name)}</span>
          </>
        }
        question={mayType ? words.question(named) : words.asked(named)}
        answer={<Answer filing={filing} />}
      />
      {submit.error && <ProblemNotice problem={submit.error.problem} />}
      {reporting.problem && <ProblemNotice problem={reporting.problem} />}
      <div className="work">
        <div>
          {reporting.typings.map((typing) => (
            <SectionCard
              key={`${typing.section.taskId} ${String(typing.section.edition)}`}
              typing={typing}
              obligationId={obligation.id}
              leadUnitId={unit.id}
              year={programme.year}
              period={filing.period}
            />
          ))}
          {mayType && <OwnSheet obligationId={obligation.id} />}
        </div>
        <LetterPreview
          {...{ filing, typings: reporting.typings, letterNumber }}
          {...(filing.can.includes('report.submit') && { change: setTypedNumber, problem: submit.error?.problem })}
        />
      </div>
      {returned.shown !== undefined && (
        <SheetDialog
          obligationId={obligation.id}
          uploadId={returned.shown}
          onTake={(sections) => {
            reporting.take(sections);
            returned.take();
          }}
          onClose={returned.close}
        />
      )}
      <ReportDock
        {...{ filing, reporting }}
        sheet={returned.taken}
        pending={submit.isPending}
        onSubmit={() => void onSubmit()}
      />
    </>
  );
}

/** The workbook that is looked at, by the page's address; once it was taken it can prove the receipt. */
function useReturnedSheet(obligationId: string) {
  const { name } = useWords(returnedSheetWords);
  const { sheet } = useSearch({ from: '/shell/obligations/$obligationId/report' });
  const navigate = useNavigate();
  const [taken, setTaken] = useState<SentFile>();
  return {
    shown: sheet,
    taken,
    take: (): void => setTaken(sheet === undefined ? undefined : { id: sheet, name }),
    close: (): void =>
      void navigate({ to: '/obligations/$obligationId/report', params: { obligationId }, resetScroll: false }),
  };
}

/** The whole answer: how much is left to write, by when, or what has become of it. */
function Answer({ filing }: { readonly filing: FilingView }) {
  const words = useWords(reportPageWords);
  const { obligation, sections, programme, submission, receipt, addressee, letterNumber } = filing;
  const { year } = programme;
  const open = sections.filter(({ can }) => can.includes('report.type'));
  const isOwed = obligation.state === 'open' || obligation.state === 'not-due';
  const [before, after] = words.due(addressee);
  return (
    <>
      {open.length > 0 && (
        <p>
          {words.lead({
            items: sections.length,
            filled: sections.reduce((all, { content }) => all + filledIn(content), 0),
            open: open.reduce((all, { missing }) => all + missing.length, 0),
          })}
        </p>
      )}
      <p>
        {before}
        <DayText on={obligation.writtenOn} inYear={year} full />
        {after}
        {isOwed && (
          <>
            {'　'}
            <NearText on={obligation.dueOn} />
          </>
        )}
        {obligation.dueOn !== obligation.writtenOn && (
          <span className="sub">
            {words.lastDay}
            <DayText on={obligation.dueOn} inYear={year} full />
          </span>
        )}
      </p>
      {submission && (
        <p>
          {words.submitted}
          <MomentText at={submission.at} /> {submission.by !== null && words.by(submission.by)}
          {submission.signedBy !== null && `　${words.signedOnPaper(submission.signedBy)}`}
        </p>
      )}
      {receipt && (
        <p>
          {words.received(channelName(receipt.channel, words.channel), receipt.receiptNumber)}{' '}
          <DayText on={receipt.receivedOn} inYear={year} />
        </p>
      )}
      {letterNumber !== null && <p>{words.letterNumber(letterNumber)}</p>}
      {obligation.late === true && (
        <p className="key">
          {words.late}
          {obligation.counts !== null && `　${words.counts(obligation.counts)}`}
        </p>
      )}
      {obligation.clause !== null && (
        <p className="s m">
          {words.basis}
          <q lang="zh-CN">{obligation.clause}</q>
        </p>
      )}
    </>
  );
}

const channelName = (channel: string, names: Readonly<Record<string, string>>): string => names[channel] ?? channel;
