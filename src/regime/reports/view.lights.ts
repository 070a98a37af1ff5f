import type { z } from 'zod';
import { type Day, day, daysBetween } from '../../kernel/day.js';
import type { Subject } from '../../kernel/world.js';
import type { Can, Versioned } from '../../platform/operations/parts.js';
import type { TaskRow } from '../tasks/queries.js';
import type { LightReasonView, LightRecord, LightView } from './contract.lights.js';
import type { DatedLight } from './lights.js';
import type { LightNode, LightReason, Lowering } from './rules/light.js';
import { countedLowering, mayLift, mayLower } from './rules/lowering.js';

/** The light of an item, as policy and visibility are asked about it. */
export interface LightSubject extends Subject {
  readonly kind: 'light';
  readonly leadUnitId: string;
  readonly responsibleUnitIds: readonly string[];
}

/** An item with its light on a day. */
export interface ShownLight extends Versioned {
  readonly task: Pick<TaskRow, 'id' | 'programmeId' | 'leadUnit' | 'responsibleUnits' | 'dueOn'>;
  readonly light: DatedLight;
  readonly unitName: (id: string) => string;
  readonly today: Day;
}

/** Each word on it, and each that was taken back, is a version of its own. */
export const lightVersion = ({ lowerings }: Pick<DatedLight, 'lowerings'>): number =>
  1 + lowerings.length + lowerings.filter(({ lifted }) => lifted !== null).length;

export const lightSubject = ({ id, version, task, light, today }: ShownLight): LightSubject => ({
  ...{ kind: 'light', id, version, leadUnitId: task.leadUnit.id },
  responsibleUnitIds: task.responsibleUnits.map((unit) => unit.id),
  open: [
    'light.read',
    ...(mayLower({ light, lowerings: light.lowerings }, today) ? ['light.lower'] : []),
    ...(mayLift(light, today) ? ['light.lift'] : []),
  ],
});

const percent = (hundredths: number): number => hundredths / 100;
const nodeView = ({ id, title, finish, missed }: LightNode) => ({ id, title, finish, missed });
const loweringView = ({ to, reason, on, until, by }: Lowering) => ({ to, reason, on, until, by });

export function reasonView(reason: LightReason): LightReasonView {
  switch (reason.code) {
    case 'behind':
      return { code: reason.code, points: percent(reason.gap) };
    case 'report-missing':
      return { code: reason.code, reports: reason.reports.map((each) => ({ ...each })) };
    case 'plan-missing':
      return { code: reason.code, due: reason.late.due, workingDaysLate: reason.late.workingDaysLate };
    case 'lowered':
      return { code: reason.code, lowering: loweringView(reason.lowering) };
    case 'critical-overdue':
    case 'node-overdue':
    case 'recovered':
    case 'moved':
      return { code: reason.code, nodes: reason.nodes.map(nodeView) };
    case 'nothing-missed':
    case 'no-plan':
    case 'suspended':
    case 'ended':
    case 'accepted':
      return { code: reason.code };
  }
}

export function lightView({ task, light, unitName, today }: ShownLight): z.input<typeof LightView> {
  const { kind, computed, recovered, reasons, figures, asOf, saidBy, rule } = light;
  return {
    ...{ taskId: task.id, kind, computed, recovered, rule, on: today, asOf },
    reasons: reasons.map(reasonView),
    figures: figures && {
      ...{ planned: percent(figures.planned), reported: percent(figures.reported) },
      ...{ verified: percent(figures.verified), gap: percent(figures.gap) },
    },
    ageInDays: asOf === null ? null : daysBetween(asOf, today),
    saidBy: saidBy === null ? null : unitName(saidBy),
  };
}

export function lightRecord(shown: ShownLight, can: Can): z.input<typeof LightRecord> {
  const { lowerings, people } = shown.light;
  const named = (account: string): string | null => people.get(account) ?? null;
  return {
    ...lightView(shown),
    lowerings: lowerings.toReversed().map((kept) => ({
      ...{ id: kept.id, computed: kept.computed, ...loweringView(countedLowering(kept, named(kept.by))) },
      // As it was said, whatever became of it.
      until: kept.until,
      lifted: kept.lifted && { on: kept.lifted.on, by: named(kept.lifted.by), reason: kept.lifted.reason },
    })),
    forecast: shown.light.forecast(day(shown.task.dueOn)) ?? null,
    can: can(lightSubject(shown)),
  };
}
