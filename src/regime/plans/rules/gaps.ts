import type { Refusal } from '../../../kernel/decision.js';
import type { PlanContent } from './content.js';
import type { PlannedItem } from './prefill.js';

/** What keeps a plan from being sent up, each with the rule that asks for it and what it is about. */
export type Gap = Refusal;

const gap = (code: string, params: Refusal['params'], clause: string): Gap => ({
  code: `plan.${code}`,
  params,
  clause,
});
const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/**
 * What a plan still lacks (workflow §4): duties of the lead and of each responsible unit (R6), a milestone for each target
 * with days no later than the item's own (R7), a named person for each target (R8, I2), funds (R13) and people (R14) stated.
 */
export function gapsOf(item: PlannedItem, content: PlanContent, unitName: (id: string) => string): readonly Gap[] {
  return [
    ...dutyGaps(item, content, unitName),
    ...targetGaps(item, content),
    ...milestoneGaps(item, content),
    ...fundGaps(content),
    ...staffingGaps(content),
  ];
}

function dutyGaps(item: PlannedItem, { duties }: PlanContent, unitName: (id: string) => string): Gap[] {
  return [item.leadUnitId, ...item.responsibleUnitIds]
    .filter((id) => !duties.some(({ unitId, text }) => unitId === id && !isBlank(text)))
    .map((id) => gap('duty-missing', { unit: unitName(id) }, 'R6'));
}

function fundGaps({ funds: { lines, noDistrictFunds } }: PlanContent): Gap[] {
  return [
    ...(noDistrictFunds || lines.length > 0 ? [] : [gap('funds-unstated', {}, 'R13')]),
    ...(noDistrictFunds && lines.some(({ source }) => source === 'district')
      ? [gap('funds-contradict', {}, 'R13')]
      : []),
    ...lines.flatMap(({ amount }, at) => (amount > 0 ? [] : [gap('funds-without-amount', { number: at + 1 }, 'R13')])),
  ];
}

function staffingGaps({ staffing: { needed, needs } }: PlanContent): Gap[] {
  if (needed === null) return [gap('staffing-unstated', {}, 'R14')];
  if (!needed) return [];
  if (needs.length === 0) return [gap('staffing-needs-missing', {}, 'R14')];
  return needs.flatMap(({ purpose }, at) =>
    isBlank(purpose) ? [gap('staffing-need-untold', { number: at + 1 }, 'R14')] : [],
  );
}

function targetGaps(item: PlannedItem, { owners, milestones }: PlanContent): Gap[] {
  return item.targets.flatMap(({ number, title }) => [
    ...(milestones.some(({ targets }) => targets.includes(number))
      ? []
      : [gap('target-without-milestone', { number, target: title }, 'R7')]),
    ...(isBlank(owners.find(({ target }) => target === number)?.person ?? item.handsOnLeader ?? undefined)
      ? [gap('target-without-person', { number, target: title }, 'R8')]
      : []),
  ]);
}

function milestoneGaps(item: PlannedItem, { milestones }: PlanContent): Gap[] {
  const known = new Set(milestones.map(({ id }) => id));
  return milestones.flatMap(({ id, title, start, finish, after, targets }, at) => {
    const about = { number: at + 1, milestone: title };
    return [
      ...(isBlank(title) ? [gap('milestone-untitled', { number: at + 1 }, 'R7')] : []),
      ...(finish > item.dueOn ? [gap('milestone-late', { ...about, finish, due: item.dueOn }, 'R7')] : []),
      ...(finish < start ? [gap('milestone-backwards', { ...about, start, finish }, 'R7')] : []),
      ...(targets.length === 0 && !milestones.some((each) => each.after.includes(id))
        ? [gap('milestone-without-target', about, 'R8')]
        : []),
      ...(after.every((id) => known.has(id)) ? [] : [gap('milestone-after-nothing', about, 'R7')]),
    ];
  });
}
