import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { OwnFilingDialog } from '../../obligations/web/OwnFilingDialog.js';
import type { CountersignView, PlanRecord } from '../contract.js';
import { AnswerDialog } from './AnswerDialog.js';
import { PlanPapers } from './PlanPapers.js';
import { ReplyDialog } from './ReplyDialog.js';
import { planWords } from './word-lists.js';

interface SideProps {
  readonly plan: PlanRecord;
  readonly version: string | null;
}

/** Beside the form: what the notice says, what the units say, what was decided, and the editions. */
export function PlanSide({ plan, version }: SideProps) {
  const words = useWords(planWords);
  const { item, drawnUp, acts, editions, majors } = plan;
  const [putsDown, setPutsDown] = useState(false);
  return (
    <aside>
      <Section id="known" title={words.known}>
        <dl className="known">
          <dt>{words.promise}</dt>
          <dd lang="zh-CN">{item.content}</dd>
          <dt>{words.lead}</dt>
          <dd lang="zh-CN">{item.leadUnit.name}</dd>
          <dt>{words.responsible}</dt>
          <dd lang="zh-CN">{item.responsibleUnits.map(({ name }) => name).join('、') || words.none}</dd>
          <dt>{words.due}</dt>
          <dd>
            <DayText on={item.dueOn} full />
          </dd>
          <dt>{words.leader}</dt>
          <dd>{item.deputyLeader ?? words.leaderUnsaid}</dd>
          {drawnUp && (
            <>
              <dt>{words.drawnUp}</dt>
              <dd>
                <DayText on={drawnUp.on ?? drawnUp.due} inYear={item.year} />{' '}
                {drawnUp.on === null ? words.drawnUpDue : words.drawnUpOn(drawnUp.late === true)}{' '}
                <Link to="/obligations/$obligationId" params={{ obligationId: drawnUp.obligationId }}>
                  {words.toDuty}
                </Link>
                {plan.mayPutDownDrawnUp && (
                  <span className="row-acts gap-s">
                    <Button size="small" onClick={() => setPutsDown(true)}>
                      {words.putDownDrawnUp}
                    </Button>
                  </span>
                )}
              </dd>
            </>
          )}
        </dl>
        {majors.length > 0 && (
          <p className="gap-s">
            {words.majors}
            {'　'}
            {majors.map(words.major).join('、')}
          </p>
        )}
      </Section>
      {drawnUp && putsDown && (
        <OwnFilingDialog obligationId={drawnUp.obligationId} onClose={() => setPutsDown(false)} />
      )}
      <PlanPapers plan={plan} />
      {plan.countersigns.length > 0 && <Countersigns plan={plan} version={version} />}
      <Section id="acts" title={words.acts}>
        {acts.length === 0 ? (
          <p className="m">{words.noActs}</p>
        ) : (
          <ol className="side">
            {acts.map((act) => (
              <li key={act.id}>
                <DayText on={act.on} inYear={item.year} />
                {'　'}
                {words.act[act.move]}
                {'　'}
                <span className="m">
                  {[
                    words.edition(act.edition),
                    act.signedBy ?? act.by,
                    act.registered ? words.registered : null,
                    act.minutes,
                  ]
                    .filter((part) => part !== null && part !== '')
                    .join('　')}
                </span>
                {act.words !== null && <p lang="zh-CN">{act.words}</p>}
              </li>
            ))}
          </ol>
        )}
      </Section>
      {editions.length > 1 && (
        <Section id="editions" title={words.editions}>
          <ol className="side">
            {editions.map(({ number, state, begunOn }) => (
              <li key={number}>
                <DayText on={begunOn} inYear={item.year} />
                {'　'}
                {words.edition(number)}
                {'　'}
                {words.state[state]}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </aside>
  );
}

function Countersigns({ plan, version }: SideProps) {
  const words = useWords(planWords);
  const [open, setOpen] = useState<{ readonly what: 'answer' | 'reply'; readonly row: CountersignView }>();
  const { year } = plan.item;
  return (
    <Section id="countersigns" title={words.countersigns}>
      <ul className="side">
        {plan.countersigns.map((row) => (
          <li key={row.unit.id}>
            <span lang="zh-CN">{row.unit.name}</span>
            {row.spokenForBy !== null && words.spokenForBy(row.spokenForBy)}
            {'　'}
            {words.standing[row.standing]}
            {'　'}
            <span className="m">
              <DayText on={row.answeredOn ?? row.dueOn} inYear={year} />{' '}
              {row.answeredOn === null ? words.by : row.registered ? words.registered : ''}
            </span>
            {row.reason !== null && <p lang="zh-CN">{row.reason}</p>}
            {row.reply !== null && (
              <p lang="zh-CN">
                <span className="m">{words.reply}</span>
                {'　'}
                {row.reply}
              </p>
            )}
            {!row.confirmed && row.answeredOn === null && <p className="m">{words.nobodyHere}</p>}
            <span className="row-acts gap-s">
              {/* A first word of one's own is asked for at the foot of the page. */}
              {plan.mayAnswer.includes(row.unit.id) && (plan.registers || row.standing !== 'waiting') && (
                <Button size="small" onClick={() => setOpen({ what: 'answer', row })}>
                  {plan.registers ? words.acting.registerAnswer(row.unit.name) : words.acting.answer}
                </Button>
              )}
              {row.standing === 'objected' && row.reply === null && plan.can.includes('plan.reply-objection') && (
                <Button size="small" onClick={() => setOpen({ what: 'reply', row })}>
                  {words.acting.replyTo(row.unit.name)}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {open?.what === 'answer' && (
        <AnswerDialog plan={plan} version={version} row={open.row} onClose={() => setOpen(undefined)} />
      )}
      {open?.what === 'reply' && (
        <ReplyDialog plan={plan} version={version} row={open.row} onClose={() => setOpen(undefined)} />
      )}
    </Section>
  );
}
