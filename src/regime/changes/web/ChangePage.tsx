import { Link, useParams } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { DayText, NearText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Facts, Section } from '../../../web/Record.js';
import { EvidenceBox } from '../../evidence/web/EvidenceBox.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { ChangeView } from '../contract.js';
import { readChange } from '../endpoints.js';
import { changeWords } from '../word-lists.js';
import { ChangeActs } from './ChangeActs.js';
import { ChangeSides } from './ChangeSides.js';
import { decidesOn } from './ChangeText.js';
import { ChangeUnits } from './ChangeUnits.js';
import { changePageWords } from './word-lists.js';

/** How does this change stand? What was, what is to be, who said what, who decides; and what is to be done about it now. */
export function ChangePage() {
  const { changeId } = useParams({ from: '/shell/changes/$changeId' });
  const change = useRead(readChange, { changeId }, {});
  return (
    <Loaded query={change} page>
      {(record) => <ChangeRecord change={record} />}
    </Loaded>
  );
}

interface OfChange {
  readonly change: ChangeView;
}

function ChangeRecord({ change }: OfChange) {
  const words = useWords(changePageWords);
  const { kind: kinds } = useWords(changeWords);
  const { one } = words;
  const { item, leadUnit, programme, kind, submission, decided, successor } = change;
  const wait = [...change.countersigns].reverse().find(({ answer, silent }) => answer === null && !silent);
  return (
    <>
      <AnswerLine
        crumb={
          <Link to="/tasks/$taskId" params={{ taskId: item.id }}>
            {words.item(rowName(item))}
            {'　'}
            <span lang="zh-CN">{item.title}</span>
          </Link>
        }
        question={one.question(leadUnit.name, kinds[kind])}
        answer={
          <div className="state">
            <span>{words.state[change.state]}</span>
            {change.state === 'countersigning' && wait && (
              <span className="m">
                {one.until} <DayText on={wait.dueOn} inYear={programme.year} full /> <NearText on={wait.dueOn} />
              </span>
            )}
          </div>
        }
        actions={<ChangeActs change={change} />}
      />
      <ChangeFacts change={change} />
      <div className="gap">
        <Section id="next" title={one.next}>
          <p>{words.next(change)}</p>
        </Section>
        <ChangeSides change={change} />
        <ChangeFiles change={change} />
        <Section id="units" title={one.units} note={one.unitsNote}>
          {change.countersigns.length === 0 ? <p>{one.unitsNone}</p> : <ChangeUnits change={change} />}
        </Section>
        {submission && <SentUp change={change} submission={submission} />}
        {decided && <Decided change={change} decided={decided} />}
        {successor && (
          <Section id="successor" title={one.successor}>
            <p>
              <Link to="/tasks/$taskId" params={{ taskId: successor.id }}>
                {words.item(rowName(successor))}　<span lang="zh-CN">{successor.title}</span>
              </Link>
            </p>
          </Section>
        )}
      </div>
      <p className="row-acts gap-s">
        <a href={`/api/changes/${change.id}/form`} download>
          {one.print}
        </a>
      </p>
    </>
  );
}

function ChangeFacts({ change }: OfChange) {
  const words = useWords(changePageWords);
  const { major } = useWords(changeWords);
  const { one } = words;
  const { majorBy, letter, leader } = change;
  const decides = decidesOn(change);
  return (
    <Facts
      facts={[
        {
          label: one.decides,
          value: words.by[decides],
          note:
            majorBy.length > 0
              ? words.major(majorBy.map((rule) => major[rule]))
              : decides === 'deputy-leader'
                ? [words.minor, leader].filter((part) => part !== null).join('　')
                : null,
        },
        {
          label: one.rationale,
          value: <span lang="zh-CN">{change.rationale}</span>,
          note: (
            <>
              {one.proposed} <DayText on={change.proposedOn} inYear={change.programme.year} />
              {letter && ` ${[one.registered, letter.receiptNumber].filter((part) => part !== null).join(' ')}`}
            </>
          ),
        },
        { label: one.effect, value: <span lang="zh-CN">{change.effectOnPeople}</span> },
        {
          label: one.evidence,
          value: change.evidence === null ? '—' : <span lang="zh-CN">{change.evidence}</span>,
        },
      ]}
    />
  );
}

/** The files it rests on; until it is sent up whoever has to do with the item adds to them. */
function ChangeFiles({ change: { id, item, files, takesFiles } }: OfChange) {
  const { one } = useWords(changePageWords);
  const { proof } = useWords(changeWords);
  return (
    <Section id="files" title={one.files} note={one.filesNote(takesFiles)}>
      <EvidenceBox taskId={item.id} about={{ kind: 'change', id }} readOnly={!takesFiles} />
      {files.length > 0 && (
        <p className="m s gap-s">
          {one.onForm}
          {files.map(({ id: fileId, name, sha256 }) => (
            <span key={fileId} lang={name === null ? undefined : 'zh-CN'} className="whole">
              {proof(name, sha256)}{' '}
            </span>
          ))}
        </p>
      )}
    </Section>
  );
}

function SentUp({
  change: { programme },
  submission,
}: OfChange & { readonly submission: NonNullable<ChangeView['submission']> }) {
  const { one } = useWords(changePageWords);
  const { on, explanation, listVoted, consentNumber, approvingOrgan } = submission;
  return (
    <Section id="submission" title={one.submission}>
      <p>
        {one.sentUp} <DayText on={on} inYear={programme.year} full />
      </p>
      {explanation !== null && (
        <p>
          {one.explanation}　<span lang="zh-CN">{explanation}</span>
        </p>
      )}
      {listVoted && <p>{one.consent(consentNumber)}</p>}
      {approvingOrgan !== null && <p>{one.organ(approvingOrgan)}</p>}
    </Section>
  );
}

function Decided({
  change: { state, programme },
  decided,
}: OfChange & { readonly decided: NonNullable<ChangeView['decided']> }) {
  const words = useWords(changePageWords);
  const { one } = words;
  const { on, by, number, reason, signedBy, receiptNumber } = decided;
  const who = words.by[by];
  return (
    <Section id="decision" title={one.decision}>
      <p>
        {state === 'rejected' ? one.rejected(who) : one.approved(who)} <DayText on={on} inYear={programme.year} full />
      </p>
      {(number !== null || signedBy !== null) && (
        <p className="m">
          {[
            number === null ? null : one.number(number),
            signedBy === null ? null : one.signedBy(signedBy),
            receiptNumber,
          ]
            .filter((part) => part !== null)
            .join('　')}
        </p>
      )}
      {reason !== null && <p lang="zh-CN">{reason}</p>}
    </Section>
  );
}
