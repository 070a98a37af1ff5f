import { day } from '../../../kernel/day.js';
import type { PlanTarget } from '../../plans/rules/targets.js';
import { NOTHING_TYPED, type SectionContent, type SectionTyped } from './content.js';
import { type ReportedTarget, resolve, type SectionFacts } from './prefill.js';
import { periodNamed } from './filing.js';
import { proposals } from '../words.proposals.js';

export const period = periodNamed('2022Q2');

export const target = (number: number, more: Partial<ReportedTarget & PlanTarget> = {}): ReportedTarget => ({
  ...{ number, title: '停车位约120个', clause: '新增停车位约120个', kind: 'figure' },
  ...{ unit: '个', value: 120, approximate: true, ...more },
});

export const factsOf = (more: Partial<SectionFacts> = {}, item: Partial<SectionFacts['item']> = {}): SectionFacts => ({
  ...{
    period,
    today: day('2022-07-01'),
    nodes: null,
    before: null,
    light: null,
    requests: [],
    fund: null,
    secondments: [],
    attachments: [],
  },
  unitName: (id) => id,
  mayBeAsked: () => true,
  ...more,
  item: {
    ...{ number: '3', title: '停车场建设', dueOn: day('2022-12-30'), targets: [target(1)] },
    responsible: [{ id: 'u1', name: '河西街道' }],
    ...item,
  },
});

export const said = (facts: SectionFacts, typed: Partial<SectionTyped> = {}): SectionContent =>
  resolve(facts, { ...NOTHING_TYPED, ...typed }, proposals);
