import { Link } from '@tanstack/react-router';
import { useRead } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { findPlan } from '../../plans/contract.js';
import { ProgressOfPlan } from '../../plans/web/ProgressLine.js';
import { planWords } from '../../plans/web/word-lists.js';

/** The plan of the item: how far it is, and the way to it. */
export function TaskPlan({ taskId, year }: { readonly taskId: string; readonly year: number }) {
  const words = useWords(planWords);
  const found = useRead(findPlan, { taskId }, {});
  return (
    <Section id="plan" title={words.heading}>
      <Loaded query={found}>
        {({ planId, state, can }) => (
          <>
            <p>
              {state === null ? words.noPlan : words.state[state]}
              {'　'}
              {(planId !== null || can.includes('plan.begin')) && (
                <Link to="/tasks/$taskId/plan" params={{ taskId }}>
                  {planId === null ? words.begin : words.open}
                </Link>
              )}
            </p>
            {planId !== null && <ProgressOfPlan planId={planId} year={year} />}
          </>
        )}
      </Loaded>
    </Section>
  );
}
