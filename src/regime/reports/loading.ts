import type { World } from '../../kernel/world.js';
import type { Typed } from '../../kernel/draft.js';
import type { Reader } from '../../platform/operations/parts.js';
import { attachedInQuarter } from '../evidence/queries.shown.js';
import type { StoredObligation } from '../obligations/queries.js';
import { storedObligations } from '../obligations/queries.js';
import { receiptsOf, rulingsOf, type StoredReceipt, type StoredRuling } from '../obligations/queries.record.js';
import { peopleBehind } from '../offices/queries.js';
import type { Actor } from '../offices/rules/actor.js';
import { heirsOn } from '../offices/rules/succession.js';
import { existsOn } from '../offices/rules/units.js';
import { paidFundsOf } from '../funds/queries.js';
import { rowName } from '../notices/rules/row-name.js';
import { planTargets } from '../plans/rules/targets.js';
import { secondmentsOf } from '../staffing/queries.js';
import { type Day, day } from '../../kernel/day.js';
import { accountableHeads, originalRowsOf, type TaskRow, type WholeTask } from '../tasks/queries.js';
import { type Surroundings, surroundingsOf, taskIn } from '../tasks/surroundings.js';
import { coveredItem } from '../tasks/view.js';
import { type DatedLight, lightsOf } from './lights.js';
import {
  findFiling,
  sectionId,
  sectionsOf,
  sectionTyped,
  type StoredFiling,
  type StoredSection,
  typedOf,
} from './queries.js';
import { requestFactsOf } from './queries.asking.js';
import type { Missing, SectionContent } from './rules/content.js';
import { acceptedBefore, periodNamed, sectionsIn, standingEdition } from './rules/filing.js';
import { missingIn } from './rules/missing.js';
import { dayOf, type ReportedPeriod, type ReportedTarget, resolve, type SectionFacts } from './rules/prefill.js';
import { maySubmit, type Section } from './rules/section.js';
import { proposals } from './words.proposals.js';

export type ReportWorld = Pick<World<Actor>, 'actor' | 'today' | 'calendar'>;

/** A section with what it says now, what it lacks, and who typed into it. */
export interface ShownSection {
  readonly id: string;
  readonly section: Section;
  readonly task: TaskRow;
  readonly content: SectionContent;
  /** As it was on the day the filing speaks of. */
  readonly light: DatedLight | null;
  readonly missing: readonly Missing[];
  readonly typed: Typed;
  readonly submittedAt: string | null;
  /** The accepted edition that stands. */
  readonly standing: StoredSection | undefined;
}

/** What an act on a filing leaves as it was: the filing itself and its sections are what it writes. */
interface Lasting {
  readonly duty: StoredObligation;
  readonly period: ReportedPeriod;
  /** The day it speaks of: today, and once the quarter is over its last day. */
  readonly on: Day;
  readonly around: Surroundings;
  readonly receipts: readonly StoredReceipt[];
  readonly rulings: readonly StoredRuling[];
  readonly typed: (id: string) => Typed;
  readonly lights: ReadonlyMap<string, DatedLight>;
  /** The head who answers for all its items, where one does. */
  readonly signer: string | null;
}

/** The filing of a unit for a quarter, kept or not. */
export interface ShownFiling extends Pick<Lasting, 'duty' | 'period' | 'on' | 'around' | 'signer'> {
  readonly id: string;
  readonly version: number;
  readonly lasting: Lasting;
  /** The unit that owes it, or who came after it by today. */
  readonly unitIds: readonly string[];
  readonly filing: StoredFiling | undefined;
  readonly receipt: StoredReceipt | undefined;
  /** Whether a lateness counts, where two people have ruled on it. */
  readonly counts: boolean | null;
  readonly sections: readonly ShownSection[];
  /** Every edition that is kept of its items. */
  readonly kept: readonly StoredSection[];
  readonly people: ReadonlyMap<string, string>;
  /** A section that is open, with this typed instead. */
  readonly retyped: (one: ShownSection, typed: Typed) => ShownSection;
}

const targetsOf = (task: TaskRow & Pick<WholeTask, 'original'>): readonly ReportedTarget[] =>
  planTargets(coveredItem(task)).map((target): ReportedTarget => {
    const figure = target.kind === 'figure' ? task.targets[target.number - 1] : undefined;
    return figure
      ? { ...target, unit: figure.unit, value: figure.value, approximate: figure.qualifier !== 'exact' }
      : { ...target, unit: '%', value: null, approximate: false };
  });

/** What the sections that are still open are read from. */
async function factsOf(
  reader: Reader,
  tasks: readonly TaskRow[],
  period: ReportedPeriod,
  {
    around,
    kept,
    lights,
    editionOf,
  }: {
    readonly around: Surroundings;
    readonly lights: ReadonlyMap<string, DatedLight>;
    readonly kept: readonly StoredSection[];
    readonly editionOf: (taskId: string) => number;
  },
  world: ReportWorld,
): Promise<ReadonlyMap<string, SectionFacts>> {
  const { actor, today } = world;
  const { districtId } = actor;
  const ids = tasks.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const [originals, requests, funds, secondments, attachments] = await Promise.all([
    originalRowsOf(reader, districtId, ids),
    requestFactsOf(reader, districtId, { taskIds: ids, period: period.name }),
    paidFundsOf(reader, districtId, ids),
    secondmentsOf(reader, districtId, { taskIds: ids }),
    attachedInQuarter(reader, districtId, ids, period.name),
  ]);
  return new Map(
    tasks.flatMap((task): [string, SectionFacts][] => {
      const original = originals.get(task.id);
      if (!original) return [];
      const nodes = lights.get(task.id)?.nodes;
      const last = acceptedBefore(task.id, { period: period.name, edition: editionOf(task.id) }, kept);
      const facts: SectionFacts = {
        ...{
          period,
          today,
          requests: requests.get(task.id) ?? [],
          unitName: around.unitName,
          mayBeAsked: (unitId) =>
            unitId !== task.leadUnit.id && around.units.some((unit) => unit.id === unitId && existsOn(unit, today)),
          light: lightSaid(lights.get(task.id)),
          fund: funds.get(task.id) ?? null,
          secondments: secondments.filter(({ taskId }) => taskId === task.id),
          attachments: attachments.get(task.id) ?? [],
        },
        item: {
          ...{ number: rowName(task), title: task.title, dueOn: day(task.dueOn) },
          targets: targetsOf({ ...task, original }),
          responsible: task.responsibleUnits.map(({ id, name }) => ({ id, name })),
        },
        nodes: nodes ? { milestones: nodes.plan.holds.milestones, reports: nodes.said } : null,
        before: last?.content ? { on: periodNamed(last.period).end, values: valuesOf(last.content) } : null,
      };
      return [[task.id, facts]];
    }),
  );
}

const lightSaid = (light: DatedLight | undefined): SectionFacts['light'] =>
  light ? { kind: light.kind, rules: light.rule } : null;

const valuesOf = ({ targets }: SectionContent): ReadonlyMap<number, number> =>
  new Map(targets.flatMap(({ number, value }) => (value === null ? [] : [[number, value]])));

/** What an open section says, and what it lacks. */
function saidIn(facts: SectionFacts, typed: Typed, period: ReportedPeriod): Pick<ShownSection, 'content' | 'missing'> {
  const content = resolve(facts, sectionTyped(typed), proposals);
  return {
    content,
    missing: missingIn(
      content,
      facts.item.responsible.map(({ id }) => id),
      period,
      facts.mayBeAsked,
    ),
  };
}

const only = ([first, ...others]: readonly string[]): string | null =>
  first === undefined || others.length > 0 ? null : first;

/** The filing that a duty asks for, whatever of it is kept; undefined where there is no such duty, or it is no report. */
export async function shownFiling(
  reader: Reader,
  obligationId: string,
  world: ReportWorld,
  surroundings?: Surroundings,
): Promise<ShownFiling | undefined> {
  const { districtId } = world.actor;
  const [duty] = await storedObligations(reader, districtId, [obligationId]);
  if (duty?.kind !== 'report' || duty.period === null) return undefined;
  const { programmeId, itemIds } = duty;
  const period = periodNamed(duty.period);
  const on = dayOf({ period, today: world.today });
  const [around, receipts, rulings, heads, typed] = await Promise.all([
    surroundings ?? surroundingsOf(reader, districtId, programmeId, world.today, itemIds),
    receiptsOf(reader, districtId, obligationId),
    rulingsOf(reader, districtId, obligationId),
    accountableHeads(reader, districtId, itemIds),
    typedOf(
      reader,
      districtId,
      itemIds.map((id) => sectionId(id, period.name)),
    ),
  ]);
  if (!around) return undefined;
  const tasks = itemIds.map((id) => taskIn(around, id));
  const lights = await lightsOf(reader, districtId, tasks, { today: on, calendar: world.calendar });
  const signer = only(heads);
  return filingOf(reader, { duty, period, on, around, receipts, rulings, typed, lights, signer }, world);
}

/** A filing after an act on it: what the act leaves as it was is not read again. */
export const filingAfter = (reader: Reader, { lasting }: ShownFiling, world: ReportWorld): Promise<ShownFiling> =>
  filingOf(reader, lasting, world);

async function filingOf(reader: Reader, lasting: Lasting, world: ReportWorld): Promise<ShownFiling> {
  const { districtId } = world.actor;
  const { duty, period, on, around, receipts, rulings, typed, lights, signer } = lasting;
  const { id: obligationId, itemIds } = duty;
  const [filing, kept] = await Promise.all([
    findFiling(reader, districtId, obligationId),
    sectionsOf(reader, districtId, itemIds),
  ]);
  const sections = sectionsIn(obligationId, itemIds, period.name, kept);
  const open = sections.filter((section) => maySubmit(section) || section.content === null);
  const facts = await factsOf(
    reader,
    open.map(({ taskId }) => taskIn(around, taskId)),
    period,
    { around, kept, lights, editionOf: (taskId) => sections.find((each) => each.taskId === taskId)?.edition ?? 1 },
    world,
  );
  const shown = sections.flatMap((section): ShownSection[] => {
    const id = sectionId(section.taskId, period.name);
    const own = facts.get(section.taskId);
    const said = own ? saidIn(own, typed(id), period) : { content: section.content, missing: [] };
    const { content, missing } = said;
    const row = kept.find((each) => each.id === id && each.edition === section.edition);
    if (!content) return [];
    return [
      {
        ...{ id, section, content, typed: typed(id), task: taskIn(around, section.taskId) },
        ...{ light: lights.get(section.taskId) ?? null, missing },
        submittedAt: row?.submittedAt ?? null,
        standing: standingEdition(section.taskId, period.name, kept),
      },
    ];
  });
  const receipt = receipts.find(({ stands }) => stands);
  const accounts = [
    ...shown.flatMap(({ section, typed: { fields } }) => [
      ...(section.returned ? [section.returned.by] : []),
      ...(section.accepted ? [section.accepted.by] : []),
      ...Object.values(fields).map(({ accountId }) => accountId),
    ]),
    ...kept.flatMap(({ accepted }) => (accepted ? [accepted.by] : [])),
    ...(filing?.submittedBy === undefined || filing.submittedBy === null ? [] : [filing.submittedBy]),
    ...(receipt ? [receipt.accountId] : []),
  ];
  return {
    ...{ id: obligationId, version: filing?.version ?? 0, lasting, duty, period, on, around, signer },
    ...{ filing, receipt, kept },
    unitIds: duty.unitId === null ? [] : heirsOn(duty.unitId, world.today, around.successions),
    counts: rulings.findLast(({ state }) => state === 'confirmed')?.counts ?? null,
    sections: shown,
    people: await peopleBehind(reader, districtId, [...new Set(accounts)]),
    retyped: (one, again) => {
      const own = facts.get(one.task.id);
      return own ? { ...one, typed: again, ...saidIn(own, again, period) } : { ...one, typed: again };
    },
  };
}

/** The filings of a quarter, in the order of their units' first items; for papers that speak of all of them. */
export async function shownFilings(
  reader: Reader,
  obligationIds: readonly string[],
  around: Surroundings,
  world: ReportWorld,
): Promise<readonly ShownFiling[]> {
  const filings: ShownFiling[] = [];
  for (const id of obligationIds) {
    const filing = await shownFiling(reader, id, world, around);
    if (filing) filings.push(filing);
  }
  return filings;
}
