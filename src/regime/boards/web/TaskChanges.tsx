import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useRead } from '../../../web/api.js';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { changesOfItem } from '../../changes/endpoints.js';
import { ChangeTable } from '../../changes/web/ChangeTable.js';
import { changePageWords } from '../../changes/web/word-lists.js';
import { targetsText } from '../../notices/rules/cell-text.js';
import type { TaskRecord } from '../../tasks/contract.js';

/** What was first promised beside what is promised now, the changes that led there, and the way to another one (I9). */
export function TaskChanges({ task }: { readonly task: TaskRecord }) {
  const words = useWords(changePageWords);
  const { section } = words;
  const found = useRead(changesOfItem, { taskId: task.id }, {}).data?.value;
  if (!found) return null;
  const { items, can, kinds } = found;
  return (
    <Section id="changes" title={section.title} note={section.note}>
      {task.first && <FirstAndNow task={task} first={task.first} />}
      {items.length === 0 ? (
        <p>{section.none}</p>
      ) : (
        <div className="gap-s">
          <ChangeTable changes={items.toReversed()} year={task.programme.year} withItem={false} />
        </div>
      )}
      {can.includes('change.propose') && kinds.length > 0 && (
        <p className="row-acts">
          <Link className="btn" to="/tasks/$taskId/change" params={{ taskId: task.id }}>
            {section.propose}
          </Link>
        </p>
      )}
    </Section>
  );
}

interface Row {
  readonly key: string;
  readonly what: string;
  readonly first: ReactNode;
  readonly now: ReactNode;
}

function FirstAndNow({ task, first }: { readonly task: TaskRecord; readonly first: NonNullable<TaskRecord['first']> }) {
  const { section, sides, form } = useWords(changePageWords);
  const day = (on: string) => <DayText on={on} />;
  const unitRow = (key: string, what: string, was: string | null, now: readonly string[]): Row[] =>
    was === null ? [] : [{ ...{ key, what, first: unitNames(was) }, now: unitNames(now.join('、')) }];
  const unitNames = (names: string) => <span lang="zh-CN">{names === '' ? sides.nobody : names}</span>;
  const rows: Row[] = [
    ...(first.dueOn === null
      ? []
      : [
          {
            ...{ key: 'due', what: sides.due, first: day(first.dueOn) },
            now: task.dueOn === null ? null : day(task.dueOn),
          },
        ]),
    ...(first.targets === null
      ? []
      : [
          {
            ...{ key: 'targets', what: form.figures, first: <span lang="zh-CN">{first.targets}</span> },
            now: <span lang="zh-CN">{targetsText(task.targets)}</span>,
          },
        ]),
    ...unitRow('lead', sides.lead, first.leadUnit, [task.leadUnit]),
    ...unitRow('responsible', sides.responsible, first.responsibleUnits, task.responsibleUnits),
  ];
  return (
    <Table<Row>
      caption={`${section.first}　${section.now}`}
      hideCaption
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { key: 'what', heading: section.as, names: true, cell: ({ what }) => what },
        { key: 'first', heading: section.first, cell: (row) => row.first },
        { key: 'now', heading: section.now, cell: ({ now }) => now },
      ]}
    />
  );
}
