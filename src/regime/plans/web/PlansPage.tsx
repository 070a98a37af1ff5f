import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { ExportListed } from '../../../web/ExportListed.js';
import { asOptions, Filter, FilterChoice } from '../../../web/Filter.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { exportPlans, listPlans, type PlanLine, PlanStanding } from '../contract.board.js';
import { linesAsked } from '../rules/plan-lines.js';
import { planBoardWords } from './board-word-lists.js';
import type { PlanFigures } from './board-words.js';
import { PlansTable } from './PlansTable.js';
import type { PlansSearch } from './plans-search.js';

const PLACE = '/shell/programmes/$programmeId/plans';

/** How far is each plan? Every item of the year with its plan, how long it took and who is waited for. */
export function PlansPage() {
  const words = useWords(planBoardWords);
  const { programmeId } = useParams({ from: PLACE });
  const search = useSearch({ from: PLACE });
  const board = useRead(listPlans, { programmeId }, {});
  return (
    <Loaded query={board} page>
      {({ year, items }) => {
        const kept = linesAsked(items, search);
        return (
          <>
            <AnswerLine
              crumb={
                <Link to="/programmes/$programmeId" params={{ programmeId }}>
                  {words.crumb(year)}
                </Link>
              }
              question={words.question}
              {...(items.length > 0 && { answer: <p>{words.answer(figuresOf(items))}</p> })}
              {...(kept.length > 0 && {
                actions: (
                  <ExportListed endpoint={exportPlans} params={{ programmeId }} search={search} count={kept.length} />
                ),
              })}
            />
            {items.length === 0 ? (
              <Empty why={words.none} />
            ) : (
              <>
                <PlansFilter lines={items} />
                {kept.length === 0 ? <Empty why={words.nothingListed} /> : <PlansTable lines={kept} year={year} />}
              </>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

const figuresOf = (lines: readonly PlanLine[]): PlanFigures => {
  const none = lines.filter(({ state }) => state === 'none').length;
  const approved = lines.filter(({ state }) => state === 'approved').length;
  return {
    ...{ items: lines.length, approved, none, underWay: lines.length - approved - none },
    late: lines.filter(({ drawnUp }) => drawnUp !== null && drawnUp.daysLate > 0).length,
  };
};

function PlansFilter({ lines }: { readonly lines: readonly PlanLine[] }) {
  const words = useWords(planBoardWords);
  const search = useSearch({ from: PLACE });
  const navigate = useNavigate({ from: '/programmes/$programmeId/plans' });
  const set = (change: PlansSearch): void => {
    void navigate({ search: { ...search, ...change }, replace: true });
  };
  // A link can ask for a state in which no plan is any more.
  const states = PlanStanding.options.filter(
    (state) => state === search.state || lines.some((line) => line.state === state),
  );
  const units = [...new Set(lines.flatMap(({ leadUnit, responsibleUnits }) => [leadUnit, ...responsibleUnits]))];
  return (
    <Filter
      label={words.filter}
      clear={{ label: words.clear, now: () => void navigate({ search: {}, replace: true }) }}
    >
      <FilterChoice
        label={words.stateLabel}
        any={words.anyState}
        value={search.state}
        options={states.map((state) => [state, words.standing(state)])}
        set={(state) => set({ state })}
      />
      <FilterChoice
        label={words.unitLabel}
        any={words.anyUnit}
        value={search.unit}
        options={asOptions(units)}
        set={(unit) => set({ unit })}
      />
    </Filter>
  );
}
