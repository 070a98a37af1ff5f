import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { DayText, NearText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Facts, Section } from '../../../web/Record.js';
import { Timeline } from '../../../web/Timeline.js';
import type { SecondmentView } from '../contract.js';
import { readSecondment } from '../endpoints.js';
import type { Terms } from '../rules/secondment.js';
import { AnswerDialog, ArriveDialog, PursueDialog, ReleaseDialog, RouteDialog } from './ActDialogs.js';
import { DecideDialog } from './DecideDialogs.js';
import { RequestState } from './RequestTable.js';
import { useIsOffice } from './use-office.js';
import type { Act, StaffingPageWords } from './words.js';
import { staffingPageWords } from './word-lists.js';
import { rowName } from '../../notices/rules/row-name.js';

/** How does this request stand? Who was asked, what they said, who came; and what is to be done about it now. */
export function SecondmentPage() {
  const { secondmentId } = useParams({ from: '/shell/secondments/$secondmentId' });
  const request = useRead(readSecondment, { secondmentId }, {});
  return (
    <Loaded query={request} page>
      {(record) => <SecondmentRecord request={record} />}
    </Loaded>
  );
}

function SecondmentRecord({ request }: { readonly request: SecondmentView }) {
  const words = useWords(staffingPageWords);
  const { one } = words;
  const { item, leadUnit, wanted, agreed, programme, askings } = request;
  const { year } = programme;
  const asked = askings.at(-1);
  return (
    <>
      <AnswerLine
        crumb={
          <Link to="/tasks/$taskId/staffing" params={{ taskId: item.id }}>
            {one.ofItem(rowName(item))}
          </Link>
        }
        question={one.question(leadUnit.name, asked?.unit.name ?? null, (agreed ?? wanted).people)}
        answer={
          <div className="state">
            <RequestState request={request} />
            {agreed && (
              <span className="m">
                {words.column.people} {words.arrivedOf(request.arrived, agreed.people)}
              </span>
            )}
            {request.state === 'routed' && asked && (
              <span className="m">
                {one.answerBy} <DayText on={asked.dueOn} inYear={year} full /> <NearText on={asked.dueOn} />
              </span>
            )}
          </div>
        }
        actions={<RequestActs request={request} />}
      />
      <Facts
        facts={[
          { label: one.wanted, value: <TermsText terms={wanted} year={year} /> },
          {
            label: one.agreed,
            value: agreed ? <TermsText terms={agreed} year={year} /> : <span className="m">{one.notAgreed}</span>,
            ...(agreed && { note: words.by[agreed.by] }),
          },
          {
            label: one.approval,
            value: request.approvalNumber ?? <span className="m">{one.noApproval}</span>,
          },
          { label: one.leader, value: request.leader ?? <span className="m">{one.leaderNone}</span> },
          { label: one.posts, value: <span lang="zh-CN">{request.posts}</span> },
          {
            label: one.purpose,
            value: <span lang="zh-CN">{request.purpose}</span>,
            note: (
              <>
                <DayText on={request.requestedOn} inYear={year} />
                {request.letter && ` ${one.registered}${letterNumber(request.letter)}`}
              </>
            ),
          },
          ...(request.reason === null
            ? []
            : [{ label: one.reason, value: <span lang="zh-CN">{request.reason}</span> }]),
        ]}
      />
      <div className="gap">
        <Section id="askings" title={one.askings} note={one.askingsNote}>
          {askings.length === 0 ? <p>{one.askingsNone}</p> : <Askings request={request} />}
        </Section>
        {request.decision && (
          <Section id="decision" title={one.decision}>
            <p>
              {words.decisionKind[request.decision.kind]} <DayText on={request.decision.on} inYear={year} />
              {request.decision.paper && `　${one.onPaper(request.decision.paper.signedBy)}`}
            </p>
            {request.decision.reason !== null && <p lang="zh-CN">{request.decision.reason}</p>}
          </Section>
        )}
        <Section id="arrivals" title={one.arrivals}>
          {request.arrivals.length === 0 ? (
            <p>{one.arrivalsNone}</p>
          ) : (
            <Timeline
              entries={[
                ...(request.releasedOn === null
                  ? []
                  : [
                      {
                        ...{ id: 'back', sentence: one.wentBack },
                        note: <DayText on={request.releasedOn} inYear={year} />,
                      },
                    ]),
                ...request.arrivals
                  .map(({ on, people }, at) => ({
                    ...{ id: String(at), sentence: one.cameOn(people) },
                    note: <DayText on={on} inYear={year} />,
                  }))
                  .toReversed(),
              ]}
            />
          )}
        </Section>
      </div>
      <p className="row-acts">
        <a href={`/api/secondments/${request.id}/letter`} download>
          {one.print}
        </a>
      </p>
    </>
  );
}

const letterNumber = ({ receiptNumber }: { readonly receiptNumber: string | null }): string =>
  receiptNumber === null ? '' : ` ${receiptNumber}`;

function TermsText({
  terms,
  year,
}: {
  readonly terms: Pick<Terms, 'people'> & { from: string; until: string };
  readonly year: number;
}) {
  const words = useWords(staffingPageWords);
  return (
    <>
      {words.people(terms.people)}
      <span className="sub">
        <DayText on={terms.from} inYear={year} />—<DayText on={terms.until} inYear={year} />
      </span>
    </>
  );
}

/** Each unit that was asked with what it said, the latest first. */
function Askings({ request: { askings, programme, wanted } }: { readonly request: SecondmentView }) {
  const words = useWords(staffingPageWords);
  const { one } = words;
  const { year } = programme;
  return (
    <Timeline
      entries={askings
        .map(({ unit, askedOn, dueOn, answer }, at) => ({
          id: String(at),
          sentence: (
            <>
              <span lang="zh-CN">{unit.name}</span>：{answer ? words.answerKind[answer.kind] : one.unanswered}
              {answer?.terms && (
                <>
                  {' '}
                  {words.people(answer.terms.people)} <DayText on={answer.terms.from} inYear={year} />—
                  <DayText on={answer.terms.until} inYear={year} />
                </>
              )}
              {answer?.kind === 'agreed' && ` ${words.people(wanted.people)}`}
              {answer !== null && answer.reason !== null && (
                <>
                  {'　'}
                  <span lang="zh-CN">{answer.reason}</span>
                </>
              )}
            </>
          ),
          note: (
            <>
              <DayText on={askedOn} inYear={year} />—{answer === null && `${one.answerBy} `}
              <DayText on={answer?.on ?? dueOn} inYear={year} />
              {answer !== null && answer.letter !== null && ` ${one.registered}${letterNumber(answer.letter)}`}
            </>
          ),
        }))
        .toReversed()}
    />
  );
}

/** What may be done now, the next step first in the order of the regime and last on the page as its main act. */
const ACTS: readonly (readonly [Act, string, readonly SecondmentView['state'][] | null])[] = [
  ['withdraw', 'secondment.pursue', ['requested', 'routed', 'countered', 'refused', 'escalated', 'agreed']],
  ['escalate', 'secondment.pursue', ['countered', 'refused', 'routed']],
  ['accept', 'secondment.pursue', ['countered']],
  ['route', 'secondment.route', null],
  ['answer', 'secondment.answer', null],
  ['decide', 'secondment.decide', null],
  ['release', 'secondment.release', null],
  ['arrive', 'secondment.arrive', null],
];

function RequestActs({ request }: { readonly request: SecondmentView }) {
  const words = useWords(staffingPageWords);
  const isOffice = useIsOffice();
  const [open, setOpen] = useState<Act>();
  const close = (): void => setOpen(undefined);
  const isFull = request.agreed !== null && request.arrived >= request.agreed.people;
  const acts = ACTS.filter(
    ([act, action, states]) =>
      request.can.includes(action) &&
      (states === null || states.includes(request.state)) &&
      (act !== 'escalate' || request.state !== 'routed' || request.silent) &&
      (act !== 'arrive' || !isFull),
  ).map(([act]) => act);
  const shared = { request, onClose: close };
  return (
    <>
      {acts.map((act, at) => (
        <Button key={act} onClick={() => setOpen(act)} {...(at === acts.length - 1 && { type: 'primary' })}>
          {labelOf(words, act)}
        </Button>
      ))}
      {open === 'route' && <RouteDialog {...shared} />}
      {open === 'answer' && <AnswerDialog {...shared} fromLetter={isOffice} />}
      {(open === 'accept' || open === 'escalate' || open === 'withdraw') && <PursueDialog {...shared} move={open} />}
      {open === 'decide' && <DecideDialog {...shared} isOffice={isOffice} />}
      {open === 'arrive' && <ArriveDialog {...shared} />}
      {open === 'release' && <ReleaseDialog {...shared} />}
    </>
  );
}

const labelOf = (words: StaffingPageWords, act: Act): string => words.act[act];
