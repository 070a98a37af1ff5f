import type { z } from 'zod';
import { fen, inYuan } from '../../../kernel/money.js';
import { useWords } from '../../../web/language.js';
import { webWords } from '../../../web/word-lists.js';
import { PlanContentView, type PlanRecord } from '../contract.js';
import { planWords } from './word-lists.js';

const GAP = '　';
const Parts = PlanContentView.partial();

/** What a part of a plan says, a line for each of its entries: two editions of one part are laid beside each other by it. */
export function usePartLines({
  item,
}: Pick<PlanRecord, 'item'>): (part: keyof PlanContentView) => (value: unknown) => readonly string[] {
  const words = useWords(planWords);
  const { labelled } = useWords(webWords);
  const unitName = (id: string): string =>
    [item.leadUnit, ...item.responsibleUnits].find((unit) => unit.id === id)?.name ?? '';
  const titleOf = (target: number | null): string | null =>
    item.targets.find(({ number }) => number === target)?.title ?? null;
  const money = (amount: number): string => words.yuan(inYuan(fen(amount)));
  const linesOf = ({
    summary,
    owners = [],
    duties = [],
    milestones = [],
    funds,
    staffing,
    risks = [],
  }: z.infer<typeof Parts>): readonly string[] => [
    ...(summary === undefined ? [] : [summary]),
    ...owners.map(({ target, person = '' }) => labelled(titleOf(target) ?? '') + person),
    ...duties.map(({ unitId, target, text }) => labelled(words.dutyOf(unitName(unitId), titleOf(target))) + text),
    ...milestones.map(({ title, start, finish, weight, targets, person = '' }) =>
      [title, `${start}—${finish}`, labelled(words.weight) + String(weight), targets.join('、'), person]
        .filter((each) => each !== '')
        .join(GAP),
    ),
    ...(funds === undefined ? [] : [funds.noDistrictFunds ? words.noDistrict : words.withFunds]),
    ...(funds?.lines ?? []).map(({ source, amount, note }) => [words.source[source], money(amount), note].join(GAP)),
    ...(['estimate', 'budget'] as const).flatMap((sum) => {
      const amount = funds?.[sum] ?? null;
      return amount === null ? [] : [labelled(words[sum]) + money(amount)];
    }),
    ...(staffing === undefined
      ? []
      : [staffing.needed === null ? words.unsaid : staffing.needed ? words.needed : words.notNeeded]),
    ...(staffing?.needs ?? []).map(({ purpose, posts, from, until }) =>
      [purpose, words.postsOf(posts), `${from}—${until}`].join(GAP),
    ),
    ...risks.map(({ kind, text, measure }) => [words.risk[kind], text, measure].join(GAP)),
  ];
  return (part) => (value) => {
    const read = Parts.safeParse({ [part]: value });
    return read.success ? linesOf(read.data) : [];
  };
}
