import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import type { Reading } from '../contract.js';
import type { NoticeView } from '../endpoints.js';
import { Amendments } from './Amendments.js';
import { AnnexTable } from './AnnexTable.js';
import { Completed } from './Completed.js';
import { IntakeDock } from './IntakeDock.js';
import { Originals } from './Originals.js';
import { NoticeEnd, Supersessions } from './NoticeEnd.js';
import { NoticeDocument } from './NoticeDocument.js';
import { QuestionList } from './QuestionList.js';
import { ReadValues } from './ReadValues.js';
import { Removal } from './RemovalDialog.js';
import { kindsOf } from './settle.js';
import { marksOf, questionsOf, understoodIn } from './understood.js';
import { endWords, intakeWords } from './word-lists.js';

interface IntakeReviewProps {
  readonly view: NoticeView;
  readonly reading: Reading;
  readonly version: string | null;
  readonly crumb: ReactNode;
}

/** The document left, the questions and then the values right, the items below, the one act in the dock. */
export function IntakeReview({ view, reading, version, crumb }: IntakeReviewProps) {
  const words = useWords(intakeWords);
  const ends = useWords(endWords);
  const understood = useMemo(() => understoodIn(reading), [reading]);
  const questions = useMemo(() => questionsOf(view), [view]);
  const marks = useMemo(() => marksOf(reading, understood, questions), [reading, understood, questions]);
  const asked = questions.length + (kindsOf(view.unsaid) > 0 ? 1 : 0);
  const parts = { view, reading, version };
  return (
    <>
      <AnswerLine
        crumb={crumb}
        question={words.question}
        answer={
          <>
            <p>{words.counted(countsOf(reading))}</p>
            <p>{standing(view, words, ends)}</p>
          </>
        }
        actions={
          <>
            <Removal view={view} version={version} />{' '}
            {view.programmeId === null ? (
              view.state !== 'signing' && (
                <Link to="/notices" search={{ corrects: view.id }}>
                  {words.anotherFile}
                </Link>
              )
            ) : (
              <>
                {view.can.includes('notice.amend') && (
                  <Link to="/notices/$noticeId/amend" params={{ noticeId: view.id }} search={{}}>
                    {words.toAmend}
                  </Link>
                )}{' '}
                <Link to="/programmes/$programmeId" params={{ programmeId: view.programmeId }}>
                  {words.toProgramme}
                </Link>
              </>
            )}
          </>
        }
      />
      <Supersessions view={view} />
      {view.amendments.length > 0 && <Amendments amendments={view.amendments} />}
      <div className={view.amendments.length > 0 || view.replaces || view.replacedBy ? 'work gap' : 'work'}>
        <NoticeDocument text={view.text} reading={reading} understood={understood} marks={marks} />
        <div>
          {view.differences.length > 0 && <Differences view={view} />}
          <Section id="ask" title={words.ask.heading(asked)} note={words.ask.note}>
            <QuestionList {...parts} questions={questions} />
          </Section>
          <Section id="values" title={words.read.heading} note={words.read.note}>
            <ReadValues view={view} version={version} understood={understood} />
          </Section>
          <Section id="completed" title={words.completed.heading}>
            <Completed reading={reading} />
          </Section>
        </div>
      </div>
      <div className="annex">
        <Section id="annex" title={words.annex.heading(reading.tasks.length)} note={words.annex.note}>
          <AnnexTable text={view.text} reading={reading} marks={marks} />
        </Section>
      </div>
      <Originals view={view} version={version} />
      <div className="gap">
        <NoticeEnd view={view} version={version} />
      </div>
      <IntakeDock view={view} version={version} issuedOn={reading.notice.issuedOn} questions={questions} />
    </>
  );
}

const standing = (view: NoticeView, words: (typeof intakeWords)['zh-CN'], ends: (typeof endWords)['zh-CN']): string => {
  if (view.state === 'superseded' || view.state === 'closed' || view.state === 'archived')
    return ends.standing[view.state];
  if (view.programmeId !== null) return words.issued;
  if (view.state === 'signing') return words.waitsForSignature;
  return view.blockers.length > 0 ? words.open(view.blockers.length) : words.allAnswered;
};

function countsOf({ tasks }: Reading) {
  const leads = new Set(tasks.flatMap(({ leadUnits }) => leadUnits));
  const units = new Set([...leads, ...tasks.flatMap(({ responsibleUnits }) => responsibleUnits)]);
  return { items: tasks.length, leads: leads.size, units: units.size };
}

/** What a corrected file says otherwise than the one before it, each value by its name. */
function Differences({ view: { differences, reading } }: { readonly view: NoticeView }) {
  const words = useWords(intakeWords);
  return (
    <Section id="differences" title={words.differs}>
      <ul className="done-l">
        {differences.map(({ about, was, now }) => {
          const [, list, at = '', field = ''] = about.split('/');
          const task = list === 'tasks' ? reading?.tasks[Number(at)] : undefined;
          return <li key={about + was}>{words.difference(task?.seq, list === 'notice' ? at : field, was, now)}</li>;
        })}
      </ul>
    </Section>
  );
}
