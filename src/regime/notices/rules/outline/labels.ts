import { roleOf, type Role } from '../columns.js';
import { type Passage, part } from '../page.js';
import type { Held } from '../rows.js';

/** One labelled piece of an item's words: 牵头单位：区民政局. */
export interface Labelled {
  readonly heading: string;
  readonly role: Role;
  readonly value: Held;
}

interface Label {
  readonly heading: string;
  readonly role: Role;
  readonly from: number;
  readonly value: number;
}

/** Labels that are known wherever they stand: between them papers leave only a space, which folding takes away. */
const ANYWHERE =
  /(?:(?:牵头|主办|主责|责任|配合|协办|协同|协助|参与|参加|实施|承办|主管|督办|挂点|挂钩|包联|分管)+(?:[（(][^（）()]{1,4}[）)])?(?:单位|部门|主体|领导|站所|科室|镇街|人)|(?:分管|联系)?[省市区县旗]级?领导|(?:完成|办结|竣工|完工|实施|办理)(?:时间|时限|期限|日期)|总投资)\s*[：:]\s*/gu;
/** Other labels stand at the beginning of a line or after a mark that ends what was before. */
const AFTER_A_MARK = /(?<=^|[^一-鿿\w”》])([一-鿿]{2,12}(?:(?:[（(][^（）()]{1,8}[）)])|[一-鿿]{0,4}))\s*[：:]\s*/gu;
/** A label in front of a name alone, as papers set it after a bullet: ▲牵头：市卫健委. */
const NAMES_ITEM = /^(?:项目|实事|事项|任务|工程|工作)?名称$/u;
/** 责任站所 of a township is its 责任单位. */
const TOWNSHIP_OFFICES = /^(?:责任|承办|配合|协办|实施)(?:站所|科室|镇街|办所|村居)$/u;

/** The roles of labels that a promise is read by; the others (money, place, leaders) are kept under their own words. */
const SAYS_WHOSE: readonly Role[] = ['lead', 'responsible'];
export const isUnitLabel = ({ role }: Pick<Labelled, 'role'>): boolean => SAYS_WHOSE.includes(role);
export const isStrongLabel = ({ role }: Pick<Labelled, 'role'>): boolean =>
  isUnitLabel({ role }) || role === 'due' || role === 'start';

/** 各责任部门要做到：… lays something on somebody and is no label. */
const LAYS_ON = /^各|[要应须请将]|做到|如下/u;

function roleOfLabel(heading: string): Role | undefined {
  if (LAYS_ON.test(heading)) return undefined;
  if (NAMES_ITEM.test(heading)) return 'title';
  if (TOWNSHIP_OFFICES.test(heading)) return 'responsible';
  const role = roleOf(heading);
  return role === 'title' || role === 'group' || role === 'seq' ? undefined : role;
}

/** Every label of a line, in order. */
function labelsIn(text: string): Label[] {
  const found = new Map<number, Label>();
  for (const pattern of [ANYWHERE, AFTER_A_MARK])
    for (const match of text.matchAll(pattern)) {
      const heading = match[0].replace(/\s*[：:]\s*$/u, '');
      const role = roleOfLabel(heading);
      const value = match.index + match[0].length;
      if (role && ![...found.values()].some((label) => label.value === value))
        found.set(match.index, { heading, role, from: match.index, value });
    }
  return [...found.values()].sort((one, other) => one.from - other.from);
}

/**
 * The labels of a line from the first that says whose an item is, or when it is done; `from` is where the line's own
 * words end. A line that begins with a label is labelled as a whole, whatever the label is.
 */
export function readLabels(
  line: Passage,
): { readonly from: number; readonly labelled: readonly Labelled[] } | undefined {
  const labels = labelsIn(line.text);
  const [first] = labels;
  if (!first) return undefined;
  const opensLine = /^[^一-鿿\d]*$/u.test(line.text.slice(0, first.from));
  const kept = opensLine ? labels : labels.slice(Math.max(0, labels.findIndex(startsStatement)));
  const [start] = kept;
  if (!start || (!opensLine && !startsStatement(start))) return undefined;
  const labelled = kept.map(({ heading, role, value }, index): Labelled => {
    const until = kept[index + 1]?.from ?? line.text.length;
    const text = withoutEnd(line.text.slice(value, until));
    return { heading, role, value: held(part(line, value, value + text.length)) };
  });
  return { from: opensLine ? 0 : start.from, labelled };
}

/** 责任领导 in the middle of a paragraph opens what is said of the item; 地点：… there is part of its words. */
const startsStatement = ({ role, heading }: Label): boolean =>
  isStrongLabel({ role }) || role === 'leader' || /^(?:责任|牵头|分管)(?:领导|人)$/u.test(heading);

/** Without the marks that part a value from the next label, or that a list of bullets puts before it. */
const withoutEnd = (value: string): string => {
  const text = value.replace(/[；;。，,、\s▲●◆■★☆*·]+$/u, '');
  const closes = /[）)】\]]$/u.exec(text);
  const opened = (text.match(/[（(【[]/gu) ?? []).length;
  const closed = (text.match(/[）)】\]]/gu) ?? []).length;
  return closes && closed > opened ? withoutEnd(text.slice(0, -1)) : text;
};

export const held = (passage: Passage): Held => ({ ...passage, lines: [passage.text] });
