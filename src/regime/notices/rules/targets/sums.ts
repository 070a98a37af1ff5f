import type { Asked } from '../asking.js';
import type { Quantity } from '../quantities.js';
import { scaleOf } from '../quantities/units.js';
import type { Seen } from './sentence.js';

/** Below this share of the total, parts after 其中 are examples; from it on a gap is a slip of the pen. Our choice. */
const NEARLY_ALL = 0.9;
/** Sums of decimals are equal up to this part of the total. */
const ROUNDING = 1e-9;
/** Where 约 or 近 stands, this part of the total is within the word. Our choice. */
const ABOUT = 0.1;

/**
 * Totals that their parts contradict, of the figures that commit: 共30个，其中A10个、B15个、C6个. Parts that do not claim to be all never ask,
 * unless they exceed the total or miss it so narrowly that a part was miswritten.
 */
export function mismatches(text: string, seen: readonly Seen[]): Asked[] {
  return seen.flatMap(({ quantity: total, kind }, index) => {
    if (kind === 'label' || kind === 'time' || kind === 'share') return [];
    const parts = partsOf(text, seen, index);
    if (parts.length < 2 && !parts.some(({ rest }) => rest)) return [];
    const sum = parts.reduce((whole, { worth }) => whole + worth, 0);
    const stated = worthOf(total);
    const loose = [total, ...parts.map(({ quantity }) => quantity)].some(({ qualifier }) => qualifier === 'approx');
    const gap = Math.abs(sum - stated);
    if (gap <= stated * (loose ? ABOUT : ROUNDING)) return [];
    // 不少于 and 不超过 leave room on their side.
    if (total.qualifier === 'at_least' && sum > stated) return [];
    if (total.qualifier === 'at_most' && sum < stated) return [];
    const all = parts.some(({ rest, closed }) => rest || closed);
    const near = sum < stated && sum >= stated * NEARLY_ALL && parts.length > 1 && !loose;
    if (!all && sum < stated && !near) return [];
    return [
      {
        code: 'sum-mismatch',
        about: '',
        params: { total: shown(total), sum: `${tidy(sum / scaleOf(total.unit).scale)}${total.unit}` },
      } as const,
    ];
  });
}

interface Part {
  readonly quantity: Quantity;
  readonly worth: number;
  /** 其余, 剩余: with it the parts are all. */
  readonly rest: boolean;
  /** The list was closed by what stands around it: A10个、B15个，共30个. */
  readonly closed: boolean;
}

/** What opens the parts of a total: 其中, 含, a bracket, or a colon. */
const OPENS = /^[^。！？；;\n]{0,14}?(?:[，,（(：:]\s*)?(?:其中|包括|包含|分别为|分别是|含|[：:])/u;
const REST = /其余|剩余|余下|另外?/u;
const BY_TIME = /[年月]底|\d月|上半年|下半年|季度|开工|完工|累计|首批/u;
const TOTALS = /(?:共计?|合计|总计|总共)$/u;

function partsOf(text: string, seen: readonly Seen[], index: number): readonly Part[] {
  const total = seen[index]?.quantity;
  if (!total) return [];
  const { base } = scaleOf(total.unit);
  const alike = ({ quantity }: Seen): boolean => scaleOf(quantity.unit).base === base;
  if (TOTALS.test(seen[index]?.own.trimEnd() ?? '')) {
    const listed = backwards(seen, index).filter(alike);
    if (listed.length > 1 && !/其中/u.test(seen[index]?.sentence ?? '')) return listed.map((one) => part(one, true));
  }
  const [next] = seen.slice(index + 1);
  if (!next || next.quantity.start < total.end || !OPENS.test(text.slice(total.end, next.quantity.start))) return [];
  const bracketed = /^[^，。]{0,8}[（(]/u.test(text.slice(total.end, next.quantity.start));
  const close = bracketed
    ? text.indexOf(text.charAt(text.slice(total.end).search(/[（(]/u) + total.end) === '(' ? ')' : '）', total.end)
    : -1;
  const sentenceEnd = endOf(text, total.end, close);
  const parts: Part[] = [];
  let sum = 0;
  for (const one of seen.slice(index + 1)) {
    if (one.quantity.start >= sentenceEnd || !alike(one)) break;
    // 其中6月底前完成100台，年底前完成200台: stages of one count, not parts of it.
    if (BY_TIME.test(one.own)) return [];
    // A second way to part the same total begins once the first has filled it.
    if (Math.abs(sum - worthOf(total)) <= worthOf(total) * ROUNDING) break;
    // A bracket within the parts parts one of them again.
    if (!bracketed && depthAt(text, total.end, one.quantity.start) > 0) continue;
    parts.push(part(one, false));
    sum += worthOf(one.quantity);
  }
  return parts;
}

/** Figures before a total in its sentence, back to the sentence's beginning. */
function backwards(seen: readonly Seen[], index: number): readonly Seen[] {
  const listed: Seen[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const one = seen[at];
    const after = seen[at + 1];
    if (!one || after?.earlier !== one.quantity) break;
    listed.unshift(one);
  }
  return listed;
}

const part = ({ quantity, own }: Seen, closed: boolean): Part => ({
  quantity,
  worth: worthOf(quantity),
  rest: REST.test(own),
  closed,
});

const worthOf = ({ value, unit }: Quantity): number => value * scaleOf(unit).scale;

function endOf(text: string, from: number, close: number): number {
  const end = text.slice(from).search(/[。！？；;\n]/u);
  const sentence = end < 0 ? text.length : from + end;
  return close >= 0 ? Math.min(close, sentence) : sentence;
}

function depthAt(text: string, from: number, to: number): number {
  let depth = 0;
  for (const sign of text.slice(from, to)) depth += /[（(]/u.test(sign) ? 1 : /[）)]/u.test(sign) ? -1 : 0;
  return depth;
}

const shown = ({ written, unit }: Quantity): string => `${written}${unit}`;

/** 0.1 + 0.2 is shown as 0.3. */
const tidy = (value: number): string => String(Number(value.toPrecision(12)));
