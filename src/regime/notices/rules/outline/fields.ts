import type { Passage } from '../page.js';
import { type Fields, fieldsOf, type Held, standsApart, type TaskRow } from '../rows.js';
import type { Role } from '../columns.js';
import type { Item } from './items.js';
import { held, type Labelled } from './labels.js';

/** How something is to be done: it stands beside what is promised, and is that only where nothing else is. */
const MEASURES = /措施|举措|做法|步骤|路径/u;
const HELPS = /(?:配合|协助|参与|协办|支持)(?:[，,；;、。]|$)/u;

/** The row of an item. `forAll` is a sentence that gives every item its day: 以上任务均须在12月31日前完成. */
export function fieldsOfItem(item: Item, forAll: Passage | undefined): TaskRow {
  const { mark, paragraph, group, head, body, statements } = item;
  const { fields, other } = fromLabels(statements.flatMap(({ labelled }) => labelled));
  const roles = statements.find((statement) => statement.roles)?.roles ?? rolesIn(fields);
  if (roles === fields.responsible) delete fields.responsible;
  const due = fields.due ?? statements.find((statement) => statement.due)?.due ?? (forAll && held(forAll));
  const isHeading = body.length > 0 && !/[。；]/u.test(head.text.slice(0, -1));
  const words = [...(head.text === '' || isHeading ? [] : [head]), ...body];
  const own = words.length > 0 && (body.length > 0 || !fields.content) ? join(words) : undefined;
  const content = fields.content ?? own ?? (fields.goal ? undefined : held(head));
  const title = fields.title ?? (head.text !== '' && (isHeading || content !== own) ? held(head) : undefined);
  return {
    seq: mark.number || null,
    ...(group !== undefined && { group }),
    ...fields,
    ...(title && { title }),
    ...(content && { content }),
    ...(roles && { roles }),
    ...(due && { due }),
    other,
    span: { start: paragraph.start, end: item.end },
  };
}

/** Labelled pieces by the part they play, as columns of a table are told apart: a second content is a goal. */
function fromLabels(labelled: readonly Labelled[]): { fields: Fields; other: [string, Held][] } {
  const cells: Partial<Record<Role, Held>> = {};
  const other: [string, Held][] = [];
  const plain = labelled.some(({ role, heading }) => role === 'content' && !MEASURES.test(heading));
  for (const { heading, role, value } of labelled) {
    if (value.text === '') continue;
    const wanted =
      role === 'content' && plain && MEASURES.test(heading)
        ? 'other'
        : role === 'content' && cells.content && !cells.goal
          ? 'goal'
          : role;
    const list = wanted === 'lead' || wanted === 'responsible' ? cells[wanted] : undefined;
    // 责任单位：…, 协同部门：…: where nobody leads, both owe
    if (list) cells[wanted] = together(list, value);
    else if (standsApart(wanted, cells)) other.push([heading, value]);
    else cells[wanted] = value;
  }
  return { fields: fieldsOf(cells), other };
}

/** 责任单位：区人社局，区财政局配合: the list says itself who helps. */
const rolesIn = ({ lead, responsible }: Fields): Held | undefined =>
  !lead && responsible && HELPS.test(responsible.text) ? responsible : undefined;

/** Two lists of units as one, each on a line of its own. */
const together = (one: Held, other: Held): Held => ({
  text: `${one.text}、${other.text}`,
  lines: [`${one.lines.join('')}、`, ...other.lines],
  start: one.start,
  end: other.end,
});

const join = (passages: readonly Passage[]): Held => ({
  text: passages.map(({ text }) => text).join(''),
  lines: passages.map(({ text }) => text),
  start: passages[0]?.start ?? 0,
  end: passages.at(-1)?.end ?? 0,
});
