import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { useDayWords } from '../../../web/DayText.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { type PlanEditionView, type PlanRecord, readPlan, readPlanEdition } from '../contract.js';
import { compareMilestones, type MilestoneChange } from '../rules/compare.js';
import { compareParts } from './compare-parts.js';
import { timetablePageWords } from './timetable-page-words.js';
import { milestonesIn } from './use-timetable.js';

/** How do two editions of a plan differ, node by node and field by field? */
export function ComparePage() {
  const { planId } = useParams({ from: '/shell/plans/$planId/comparison' });
  const plan = useRead(readPlan, { planId }, {});
  return (
    <Loaded query={plan} page>
      {(record) => <Chosen plan={record} />}
    </Loaded>
  );
}

function Chosen({ plan }: { readonly plan: PlanRecord }) {
  const all = useWords(timetablePageWords);
  const words = all.comparison;
  const search = useSearch({ from: '/shell/plans/$planId/comparison' });
  const navigate = useNavigate({ from: '/plans/$planId/comparison' });
  const numbers = plan.editions.map(({ number }) => number);
  const to = numbers.find((each) => each === search.to) ?? numbers.at(-1) ?? 1;
  const from = numbers.find((each) => each === search.from) ?? numbers.at(-2) ?? 1;
  const choice = (label: string, value: number, side: 'from' | 'to') => (
    <label>
      {label}
      <select
        value={value}
        onChange={({ target }) => void navigate({ search: { from, to, [side]: Number(target.value) }, replace: true })}
      >
        {numbers.map((each) => (
          <option key={each} value={each}>
            {words.edition(each)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <AnswerLine
        crumb={
          <Link to="/plans/$planId/timetable" params={{ planId: plan.id }}>
            {all.crumb(plan.item.seq, plan.item.title)}
          </Link>
        }
        question={words.question}
      />
      {numbers.length < 2 ? (
        <Empty why={words.one} />
      ) : (
        <>
          <div className="filter">
            {choice(words.from, from, 'from')}
            {choice(words.to, to, 'to')}
          </div>
          <Both plan={plan} from={from} to={to} />
        </>
      )}
    </>
  );
}

function Both({ plan, from, to }: { readonly plan: PlanRecord; readonly from: number; readonly to: number }) {
  const one = useRead(readPlanEdition, { planId: plan.id, number: from }, {});
  const other = useRead(readPlanEdition, { planId: plan.id, number: to }, {});
  return (
    <Loaded query={one}>
      {(was) => <Loaded query={other}>{(now) => <Differences plan={plan} was={was} now={now} />}</Loaded>}
    </Loaded>
  );
}

const FEN_A_YUAN = 100;

function Differences({
  plan,
  was,
  now,
}: {
  readonly plan: PlanRecord;
  readonly was: PlanEditionView;
  readonly now: PlanEditionView;
}) {
  const all = useWords(timetablePageWords);
  const words = all.comparison;
  const nodes = compareMilestones(milestonesIn(was.content.milestones), milestonesIn(now.content.milestones));
  const money = (fen: number | null): string | null => (fen === null ? null : `${(fen / FEN_A_YUAN).toFixed(2)} 元`);
  const parts = compareParts(was.content, now.content, { words, item: plan.item, money });
  const count = (kind: MilestoneChange['kind']): number => nodes.filter((each) => each.kind === kind).length;
  if (nodes.length + parts.length === 0) return <p>{words.same}</p>;
  return (
    <>
      <Section id="nodes" title={words.nodes} note={words.answer(count('added'), count('removed'), count('changed'))}>
        {nodes.length > 0 && (
          <Table
            caption={words.nodes}
            hideCaption
            rows={nodes}
            keyOf={({ key }) => key}
            columns={[
              {
                key: 'node',
                heading: words.node,
                names: true,
                cell: (change) => (
                  <span lang="zh-CN">{change.kind === 'removed' ? change.was.title : change.now.title}</span>
                ),
              },
              { key: 'kind', heading: all.column.state, width: 'w-due', cell: ({ kind }) => words.kind[kind] },
              { key: 'what', heading: words.what, cell: (change) => <Changed change={change} plan={plan} /> },
            ]}
          />
        )}
      </Section>
      {parts.length > 0 && (
        <Section id="other" title={words.other}>
          <Table
            caption={words.other}
            hideCaption
            rows={parts}
            keyOf={({ part, key }) => part + key}
            columns={[
              { key: 'part', heading: words.what, names: true, cell: ({ part }) => words.part[part] },
              {
                key: 'was',
                heading: words.was,
                cell: ({ was: before }) => <Said text={before} none={words.nothing} />,
              },
              { key: 'now', heading: words.now, cell: ({ now: after }) => <Said text={after} none={words.nothing} /> },
            ]}
          />
        </Section>
      )}
    </>
  );
}

const Said = ({ text, none }: { readonly text: string | null; readonly none: string }) =>
  text === null ? none : <span lang="zh-CN">{text}</span>;

/** What a node says otherwise, a line a field; of days, by how much they moved. */
function Changed({ change, plan }: { readonly change: MilestoneChange; readonly plan: PlanRecord }) {
  const all = useWords(timetablePageWords);
  const words = all.comparison;
  const dayWords = useDayWords();
  if (change.kind !== 'changed') {
    const { start, finish } = change.kind === 'added' ? change.now : change.was;
    return (
      <span className="nb">
        {dayWords({ on: start })} — {dayWords({ on: finish })}
      </span>
    );
  }
  const units = new Map([plan.item.leadUnit, ...plan.item.responsibleUnits].map(({ id, name }) => [id, name]));
  const shown = (field: string, text: string | null): string =>
    text === null
      ? words.nothing
      : field === 'ownerUnitId'
        ? (units.get(text) ?? text)
        : field === 'start' || field === 'finish'
          ? dayWords({ on: text })
          : text;
  return (
    <ul>
      {change.fields.map(({ field, was, now }) => {
        const by = field === 'start' || field === 'finish' ? change.moved[field] : 0;
        return (
          <li key={field}>
            {words.field(all.column[field], shown(field, was), shown(field, now), by === 0 ? null : words.moved(by))}
          </li>
        );
      })}
    </ul>
  );
}
