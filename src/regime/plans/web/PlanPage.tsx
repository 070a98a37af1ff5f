import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useCommand, useRead } from '../../../web/api.js';
import { ClashBox } from '../../../web/ClashBox.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Whose } from '../../offices/web/Whose.js';
import { readTask } from '../../tasks/contract.js';
import { beginPlan, findPlan, type PlanModelView, type PlanRecord, readPlan } from '../contract.js';
import { PlanAttachments } from './PlanAttachments.js';
import { PlanContent } from './PlanContent.js';
import { PlanNodes } from './PlanNodes.js';
import { PlanModels, PlanSource } from './PlanModels.js';
import { PlanDock } from './PlanDock.js';
import { PlanSide } from './PlanSide.js';
import { usePartLines } from './part-lines.js';
import { usePlan } from './use-plan.js';
import { planWords } from './word-lists.js';
import { rowName } from '../../notices/rules/row-name.js';

interface PlanPageProps {
  /** How the item stands, from further down the regime. */
  readonly light?: ReactNode;
}

/** How is this item carried out? The plan as it is drawn up, what the notice says beside it, and the next step. */
export function PlanPage({ light }: PlanPageProps) {
  const { taskId } = useParams({ from: '/shell/tasks/$taskId/plan' });
  const found = useRead(findPlan, { taskId }, {});
  return (
    <Loaded query={found} page>
      {({ planId, can, models }) =>
        planId === null ? (
          <NoPlan taskId={taskId} mayBegin={can.includes('plan.begin')} models={models} />
        ) : (
          <ThePlan planId={planId} light={light} />
        )
      }
    </Loaded>
  );
}

interface NoPlanProps {
  readonly taskId: string;
  readonly mayBegin: boolean;
  readonly models: readonly PlanModelView[];
}

function NoPlan({ taskId, mayBegin, models }: NoPlanProps) {
  const words = useWords(planWords);
  const begin = useCommand(beginPlan, { taskId });
  const item = useRead(readTask, { taskId }, {}).data?.value;
  return (
    <>
      <AnswerLine crumb={item && <ItemCrumb item={item} />} question={words.question} answer={<p>{words.noneYet}</p>} />
      {begin.error && <ProblemNotice problem={begin.error.problem} />}
      {mayBegin && (
        <p>
          <Button type="primary" disabled={begin.isPending} onClick={() => begin.mutate({ body: {}, version: '*' })}>
            {words.begin}
          </Button>
        </p>
      )}
      {mayBegin && models.length > 0 && (
        <div className="gap">
          <PlanModels
            models={models}
            disabled={begin.isPending}
            follow={(model) => begin.mutate({ body: { model }, version: '*' })}
          />
        </div>
      )}
    </>
  );
}

type OfItem = Parameters<typeof rowName>[0] & { readonly id: string; readonly title: string };

/** Back to the item the plan is for. */
function ItemCrumb({ item }: { readonly item: OfItem }) {
  const words = useWords(planWords);
  return (
    <Link to="/tasks/$taskId" params={{ taskId: item.id }}>
      {words.crumb(rowName(item))}
      {'　'}
      <span lang="zh-CN">{item.title}</span>
    </Link>
  );
}

function ThePlan({ planId, light }: PlanPageProps & { readonly planId: string }) {
  const plan = useRead(readPlan, { planId }, {});
  return (
    <Loaded query={plan} page>
      {(record, version) => (
        <Whose>
          {(personId) => (
            <PlanWork key={`${String(record.edition)} ${personId}`} {...{ plan: record, version, light, personId }} />
          )}
        </Whose>
      )}
    </Loaded>
  );
}

interface PlanWorkProps extends PlanPageProps {
  readonly plan: PlanRecord;
  readonly version: string | null;
  readonly personId: string;
}

function PlanWork({ plan, version, light, personId }: PlanWorkProps) {
  const words = useWords(planWords);
  const { typed, change, standing, problem, clashing } = usePlan(plan, personId);
  const linesOf = usePartLines(plan);
  const mayType = plan.can.includes('plan.type');
  const { item, state, edition } = plan;
  return (
    <>
      <AnswerLine
        crumb={<ItemCrumb item={item} />}
        question={words.question}
        answer={
          <div className="state">
            {light}
            <span>{words.state[state]}</span>
            <span className="m s">{words.edition(edition)}</span>
            <span className="m s">{words.next(plan.awaits)}</span>
            {plan.model && <PlanSource model={plan.model} />}
          </div>
        }
      />
      {problem && <ProblemNotice problem={problem} />}
      {plan.approvedEdition !== null && <PlanNodes taskId={item.id} planId={plan.id} year={item.year} />}
      <div className={plan.approvedEdition === null ? 'work' : 'work gap'}>
        <div>
          <PlanContent
            plan={plan}
            typed={mayType ? typed : plan.content}
            change={mayType ? change : undefined}
            clash={(part) => <ClashBox {...clashing(part)} linesOf={linesOf(part)} />}
          />
          <div className="gap">
            <PlanAttachments plan={plan} version={version} />
          </div>
        </div>
        <PlanSide plan={plan} version={version} />
      </div>
      <PlanDock plan={plan} version={version} standing={standing} />
    </>
  );
}
