import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DayText, NearText, useDayWords } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { WordBreaks } from '../../../web/WordBreaks.js';
import { waitsForMoney } from '../../funds/rules/waiting.js';
import type { WaitKind } from '../../obligations/rules/obligation.js';
import { metBy } from '../../obligations/schedule.js';
import { DutyText } from '../../obligations/web/DutyText.js';
import type { DeskMatterView, LooseEnd } from '../contract.js';
import { deskWords } from './desk-word-lists.js';
import { CopyText } from '../../../web/CopyText.js';
import { ItemsOf, unitsOf } from './desk-text.js';

interface DeskGroupProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** Matters that are equally near. */
export function DeskGroup({ title, count, children }: DeskGroupProps) {
  const words = useWords(deskWords);
  return (
    <>
      <h2 className="grp">
        {title} <span className="m">{words.count(count)}</span>
      </h2>
      <ol className="todo">{children}</ol>
    </>
  );
}

interface MatterItemProps {
  readonly matter: DeskMatterView;
  readonly year: number;
  readonly programmeId: string | null;
  /** The most pressing of all: it bears the page's one main act. */
  readonly main: boolean;
  readonly late: boolean;
}

/** One matter: its day, what it is and whose, the clause it rests on, and what to do about it. */
export function MatterItem({ matter, year, programmeId, main, late }: MatterItemProps) {
  const { act, due, duties, note } = matter;
  const words = useWords(deskWords);
  const [first] = duties;
  if (!first || programmeId === null) return null;
  const units = unitsOf(duties);
  const [unit] = units;
  const title = (
    <>
      {units.length > 1 && act === 'receive' ? (
        <>
          {words.manyUnits(units.length, '')}
          <DutyText duty={first} />
        </>
      ) : (
        <>
          <ItemsOf duties={duties} />
          {act === 'receive' && unit !== undefined && <span lang="zh-CN">{`${unit}　`}</span>}
          <DutyText duty={first} />
        </>
      )}
    </>
  );
  return (
    <li>
      <p className="when">
        {late ? (
          <span className="light light-severe">
            <NearText on={due} />
          </span>
        ) : (
          <DayText on={due} inYear={year} full />
        )}
        <span className="sub">
          {late ? (
            <>
              {words.written} <DayText on={first.writtenDue} inYear={year} full />
            </>
          ) : (
            <NearText on={due} />
          )}
          {first.provisional && ` ${words.provisional}`}
        </span>
      </p>
      <div>
        <h3>
          <MatterLink matter={matter} programmeId={programmeId}>
            {title}
          </MatterLink>
        </h3>
        {units.length > 1 && act === 'receive' && (
          <p className="sub" lang="zh-CN">
            <WordBreaks text={units.join('、')} />
          </p>
        )}
        <p className="sub">
          {words.basis}
          {first.clause === null ? words.ownSetting : <q lang="zh-CN">{first.clause}</q>}
        </p>
        {note !== null && <CopyText label={words.copyNote} text={note} />}
      </div>
      <p>
        <MatterLink matter={matter} programmeId={programmeId} className={main ? 'btn main' : 'btn'}>
          {words.act[act]}
        </MatterLink>
      </p>
    </li>
  );
}

interface MatterLinkProps {
  readonly matter: DeskMatterView;
  readonly programmeId: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Waits that are dealt with on the page of a request for people. */
const STAFFING: readonly WaitKind[] = [
  ...(['staffing-routing', 'staffing-answer', 'staffing-counter'] as const),
  ...(['staffing-decision', 'staffing-arrival', 'staffing-release'] as const),
];
/** What is dealt with on the page of a change. */
const CHANGES: readonly WaitKind[] = ['change-countersign', 'change-decision', 'change-meeting'];
/** What is dealt with beside the words on responsible units, on the page of a quarter's reports. */
const ON_UNITS: readonly WaitKind[] = ['evaluation-answer', 'evaluation-settling'];
/** What is dealt with on the item's own page. */
const ON_ITEM: readonly WaitKind[] = [
  ...(['material-answer', 'matter-answer', 'matter-settling'] as const),
  ...(['decision-answer', 'decision-settling'] as const),
];
/** What is dealt with on the page of the item's plan. */
const PLAN_KINDS: readonly string[] = ['countersign', 'plan-check', 'plan-approval', 'milestone-look'];

/** To where the matter is dealt with: an item is taken on on its page, one duty has its own, several stand in lists. */
function MatterLink({ matter: { act, duties }, programmeId, className, children }: MatterLinkProps) {
  const [first] = duties;
  if (first && duties.length === 1) {
    const { task, about } = first;
    if (task !== undefined && waitsForMoney(first.kind))
      return <Link {...{ className, children }} to="/tasks/$taskId/funds" params={{ taskId: task }} />;
    if (about !== null && STAFFING.some((kind) => kind === first.kind))
      return <Link {...{ className, children }} to="/secondments/$secondmentId" params={{ secondmentId: about }} />;
    if (about !== null && CHANGES.some((kind) => kind === first.kind))
      return <Link {...{ className, children }} to="/changes/$changeId" params={{ changeId: about }} />;
    if (first.kind === 'work-body-decision' && task !== undefined)
      return <Link {...{ className, children }} to="/tasks/$taskId/staffing" params={{ taskId: task }} />;
    if (first.kind === 'report')
      return (
        <Link {...{ className, children }} to="/obligations/$obligationId/report" params={{ obligationId: first.id }} />
      );
    if (ON_ITEM.some((kind) => kind === first.kind) && task !== undefined)
      return <Link {...{ className, children }} to="/tasks/$taskId" params={{ taskId: task }} hash="askings" />;
    if (first.period !== null && ON_UNITS.some((kind) => kind === first.kind))
      return (
        <Link
          {...{ className, children }}
          to="/programmes/$programmeId/reports"
          params={{ programmeId }}
          search={{ period: first.period }}
          hash="cooperation"
        />
      );
    if (PLAN_KINDS.includes(first.kind) && task !== undefined)
      return <Link {...{ className, children }} to="/tasks/$taskId/plan" params={{ taskId: task }} />;
    // The plan is drawn up where it stands; its own page also takes the day on which it was (R5).
    if (act === 'do' && first.kind === 'plan' && task !== undefined)
      return <Link {...{ className, children }} to="/tasks/$taskId/plan" params={{ taskId: task }} />;
    return act === 'do' && first.kind === 'acknowledgement' && task !== undefined ? (
      <Link {...{ className, children }} to="/tasks/$taskId" params={{ taskId: task }} />
    ) : (
      <Link {...{ className, children }} to="/obligations/$obligationId" params={{ obligationId: first.id }} />
    );
  }
  if (first && act === 'receive' && first.kind === 'report' && first.period !== null)
    return (
      <Link
        {...{ className, children }}
        to="/programmes/$programmeId/reports"
        params={{ programmeId }}
        search={{ period: first.period }}
      />
    );
  if (first && act === 'receive' && metBy(first.kind) !== 'act')
    return (
      <Link
        {...{ className, children }}
        to="/programmes/$programmeId/outstanding"
        params={{ programmeId }}
        search={{ duty: first.id }}
      />
    );
  const [unit, another] = unitsOf(duties);
  const search = another === undefined ? { unit } : {};
  if (first && act === 'do' && first.kind === 'plan')
    return (
      <Link {...{ className, children }} to="/programmes/$programmeId/plans" params={{ programmeId }} search={search} />
    );
  if (first && act === 'do' && first.kind === 'acknowledgement')
    return <Link {...{ className, children }} to="/programmes/$programmeId" params={{ programmeId }} search={search} />;
  return (
    <Link {...{ className, children }} to="/programmes/$programmeId/days" params={{ programmeId }} search={search} />
  );
}

/** What waits without a day of its own. */
export function LooseEndItem({ looseEnd }: { readonly looseEnd: LooseEnd }) {
  const words = useWords(deskWords);
  const dayWords = useDayWords();
  const { kind } = looseEnd;
  const [title, note, act] = ((): readonly [string, string, string] => {
    switch (looseEnd.kind) {
      case 'unconfirmed-unit':
        return [words.unconfirmed(looseEnd.name), words.unconfirmedNote(looseEnd.items.map(String)), words.confirm];
      case 'held-succession':
        return [words.held(looseEnd.name), words.heldNote(dayWords({ on: looseEnd.from })), words.decide];
      case 'open-notice':
        return [words.openNotice(looseEnd.name), words.openNoticeNote, words.goOn];
      case 'failed-messages':
        return [words.failed(looseEnd.count), words.failedNote, words.look];
      case 'plan':
        return [words.planOf(looseEnd.row, looseEnd.title), words.planStep[looseEnd.step], words.act.do];
    }
  })();
  return (
    <li>
      <p className="when">{words.noDay}</p>
      <div>
        <h3>{title}</h3>
        <p className="sub">{note}</p>
      </div>
      <p>
        {(kind === 'unconfirmed-unit' || kind === 'held-succession') && (
          <Link className="btn" to="/units/$unitId" params={{ unitId: looseEnd.id }}>
            {act}
          </Link>
        )}
        {kind === 'open-notice' && (
          <Link className="btn" to="/notices/$noticeId" params={{ noticeId: looseEnd.id }}>
            {act}
          </Link>
        )}
        {kind === 'plan' && (
          <Link className="btn" to="/tasks/$taskId/plan" params={{ taskId: looseEnd.id }}>
            {act}
          </Link>
        )}
        {kind === 'failed-messages' && (
          <Link className="btn" to="/deliveries">
            {act}
          </Link>
        )}
      </p>
    </li>
  );
}
