import { Button } from 'antd';
import { useState } from 'react';
import { ActDock } from '../../../web/ActDock.js';
import { useCommand } from '../../../web/api.js';
import { Dock } from '../../../web/Dock.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import type { Standing } from '../../../web/unsent.js';
import type { PlanRecord } from '../contract.js';
import { checkPlan, requestCountersigning, revisePlan, submitPlan } from '../contract.moves.js';
import { AnswerDialog } from './AnswerDialog.js';
import { DecisionDialog, type Deciding } from './DecisionDialog.js';
import { planWords } from './word-lists.js';

interface PlanDockProps {
  readonly plan: PlanRecord;
  readonly version: string | null;
  readonly standing: Standing;
}

/** The next step, whoever looks: one act in the foreground, those that go another way beside it. */
export function PlanDock({ plan, version, standing }: PlanDockProps) {
  const words = useWords(planWords);
  const { acting } = words;
  const params = { planId: plan.id };
  const request = useCommand(requestCountersigning, params);
  const submit = useCommand(submitPlan, params);
  const check = useCommand(checkPlan, params);
  const revise = useCommand(revisePlan, params);
  const [deciding, setDeciding] = useState<Deciding>();
  const [answers, setAnswers] = useState(false);
  const error = request.error ?? submit.error ?? check.error ?? revise.error;
  const sends = request.isPending || submit.isPending || check.isPending || revise.isPending;
  const reasons = plan.gaps.map(({ sentence }) => sentence);
  const { can, state, registers } = plan;
  const body = { body: {}, version };
  const send = registers ? () => setDeciding('submit') : () => submit.mutate(body);
  const problem = error && <ProblemNotice problem={error.problem} />;
  // Whoever is asked for their own word has it before them; the clerk registers it beside the unit's name.
  const asked = registers
    ? undefined
    : plan.countersigns.find(({ unit, standing }) => standing === 'waiting' && plan.mayAnswer.includes(unit.id));
  const dialog = deciding ? (
    <DecisionDialog plan={plan} version={version} deciding={deciding} onClose={() => setDeciding(undefined)} />
  ) : (
    answers && asked && <AnswerDialog plan={plan} version={version} row={asked} onClose={() => setAnswers(false)} />
  );
  if (state === 'draft' && can.includes('plan.submit')) {
    const asks = plan.item.responsibleUnits.length > 0;
    return (
      <>
        {problem}
        <ActDock
          words={asks ? words.dock : words.submitDock}
          reasons={reasons}
          standing={standing}
          disabled={sends}
          onAct={asks ? () => request.mutate(body) : send}
        />
        {dialog}
      </>
    );
  }
  const acts: readonly (readonly [action: string, label: string, act: () => void])[] = [
    ...(state === 'countersigning'
      ? ([['plan.submit', registers ? acting.submitFor : words.submitDock.act, send]] as const)
      : []),
    ['plan.check', acting.check, () => check.mutate(body)],
    ...(plan.majors.length === 0
      ? ([['plan.approve', plan.mayDecide ? acting.approve : acting.register, () => setDeciding('approve')]] as const)
      : []),
    ['plan.decide-meeting', acting.meeting, () => setDeciding('meeting')],
    ['plan.escalate', acting.escalate, () => setDeciding('escalate')],
    ['plan.return', acting.sendBack, () => setDeciding('return')],
    ['plan.revise', state === 'returned' ? acting.revise : acting.takeBack, () => revise.mutate(body)],
  ];
  const open: typeof acts = [
    ...(asked ? ([['plan.countersign', acting.answer, () => setAnswers(true)]] as const) : []),
    ...acts.filter(([action]) => can.includes(action)),
  ];
  return (
    <>
      {problem}
      <Dock
        label={words.dockState}
        status={`${words.state[state]}　${words.next(plan.awaits)}`}
        note={open.length === 0 ? words.nothingToDo : noteOf(open[0]?.[0], plan, words)}
      >
        <span className="row-acts">
          {open.toReversed().map(([action, label, act]) => (
            <Button key={action} type={action === open[0]?.[0] ? 'primary' : 'default'} disabled={sends} onClick={act}>
              {label}
            </Button>
          ))}
        </span>
      </Dock>
      {dialog}
    </>
  );
}

function noteOf(
  action: string | undefined,
  { state, mayDecide }: PlanRecord,
  words: ReturnType<typeof useWords<(typeof planWords)['en']>>,
): string {
  const { acting } = words;
  switch (action) {
    case 'plan.countersign':
      return acting.answerNote;
    case 'plan.check':
      return acting.checkNote;
    case 'plan.approve':
      return mayDecide ? acting.approveNote : acting.registerNote;
    case 'plan.escalate':
      return acting.escalateNote;
    case 'plan.revise':
      return state === 'returned' ? acting.reviseNote : acting.takeBackNote;
    case 'plan.submit':
      return words.submitDock.note;
    case undefined:
    default:
      return '';
  }
}
