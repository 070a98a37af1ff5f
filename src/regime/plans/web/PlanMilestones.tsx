import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import type { PlanMilestone } from '../contract.js';
import type { ContentProps } from './content-props.js';
import { freshId } from './fresh-id.js';
import { planWords } from './word-lists.js';

/** The timetable (R7): a row a node, typed over where it stands. */
export function PlanMilestones({ plan: { id, item }, typed: { milestones }, change, clash }: ContentProps) {
  const words = useWords(planWords);
  const put = (node: string, changed: Partial<PlanMilestone>): void =>
    change?.({ milestones: milestones.map((each) => (each.id === node ? { ...each, ...changed } : each)) });
  const remove = (node: string): void =>
    change?.({
      milestones: milestones
        .filter((each) => each.id !== node)
        .map((each) => ({ ...each, after: each.after.filter((before) => before !== node) })),
    });
  const add = (): void => {
    const start = milestones.at(-1)?.start ?? item.dueOn;
    const node = { id: freshId(), title: words.newMilestone, targets: [], start, finish: item.dueOn };
    change?.({ milestones: [...milestones, { ...node, weight: 1, after: [] }] });
  };
  return (
    <Section id="plan-milestones" title={words.milestones} note={words.milestonesNote}>
      {clash('milestones')}
      <p>
        <Link to="/plans/$planId/timetable" params={{ planId: id }}>
          {words.toTimetable}
        </Link>
        {'　'}
        <Link to="/plans/$planId/coverage" params={{ planId: id }}>
          {words.toCoverage}
        </Link>
      </p>
      {change ? (
        <>
          <ol className="nodes">
            {milestones.map((row) => (
              <NodeForm
                key={row.id}
                row={row}
                targets={item.targets}
                put={(changed) => put(row.id, changed)}
                remove={() => remove(row.id)}
              />
            ))}
          </ol>
          <div className="row-acts gap-s">
            <Button onClick={add}>{words.add}</Button>
          </div>
        </>
      ) : (
        <Table
          caption={words.milestones}
          hideCaption
          rows={milestones}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'title',
              heading: words.milestone,
              names: true,
              cell: ({ title }) => <span lang="zh-CN">{title}</span>,
            },
            { key: 'start', heading: words.start, cell: ({ start }) => <DayText on={start} inYear={item.year} /> },
            { key: 'finish', heading: words.finish, cell: ({ finish }) => <DayText on={finish} inYear={item.year} /> },
            { key: 'weight', heading: words.weight, numeric: true, cell: ({ weight }) => weight },
            { key: 'targets', heading: words.serves, cell: (row) => saidOf(row, words.servesNone) },
          ]}
        />
      )}
    </Section>
  );
}

const saidOf = ({ targets }: PlanMilestone, none: string): string =>
  targets.length === 0 ? none : targets.toSorted((one, other) => one - other).join('、');

interface NodeFormProps {
  readonly row: PlanMilestone;
  readonly targets: Targets;
  readonly put: (changed: Partial<PlanMilestone>) => void;
  readonly remove: () => void;
}

/** One node as it is typed: its name across, its days, weight and targets below. */
function NodeForm({ row, targets, put, remove }: NodeFormProps) {
  const words = useWords(planWords);
  const day = (field: 'start' | 'finish') => (
    <label>
      <span className="m">{words[field]}</span>
      <Input
        type="date"
        aria-label={words.of(words[field], row.title)}
        value={row[field]}
        onChange={({ target }) => target.value !== '' && put({ [field]: target.value })}
      />
    </label>
  );
  return (
    <li>
      <Input
        className="name"
        lang="zh-CN"
        aria-label={words.of(words.milestone, row.title)}
        value={row.title}
        onChange={({ target }) => put({ title: target.value })}
      />
      {day('start')}
      {day('finish')}
      <label>
        <span className="m">{words.weight}</span>
        <Input
          inputMode="numeric"
          aria-label={words.of(words.weight, row.title)}
          value={row.weight}
          onChange={({ target }) => /^\d{1,4}$/u.test(target.value) && put({ weight: Number(target.value) })}
        />
      </label>
      <Serves row={row} targets={targets} change={(serves) => put({ targets: serves })} />
      <button type="button" className="fix" aria-label={words.remove(row.title)} onClick={remove}>
        {words.removeShort}
      </button>
    </li>
  );
}

type Targets = readonly { readonly number: number; readonly title: string }[];

interface ServesProps {
  readonly row: PlanMilestone;
  readonly targets: Targets;
  readonly change: (targets: number[]) => void;
}

/** Which targets a node serves: their numbers, and all of them to choose from when unfolded. */
function Serves({ row, targets, change }: ServesProps) {
  const words = useWords(planWords);
  const said = saidOf(row, words.servesNone);
  return (
    <details>
      <summary>
        <span className="m">{words.serves}</span> {said}
        <span className="vh">{words.of('', row.title)}</span>
      </summary>
      {targets.map(({ number, title }) => (
        <label className="opt" key={number}>
          <input
            type="checkbox"
            checked={row.targets.includes(number)}
            onChange={({ target }) =>
              change(target.checked ? [...row.targets, number] : row.targets.filter((each) => each !== number))
            }
          />
          <span lang="zh-CN">{`${String(number)}　${title}`}</span>
        </label>
      ))}
    </details>
  );
}
